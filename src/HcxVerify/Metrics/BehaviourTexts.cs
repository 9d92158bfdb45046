using System.Collections.Immutable;

namespace HcxVerify.Metrics;

/// <summary>The texts that tokenizers are made to cut. They were written for this, so that none of them is of what a tokenizer was trained on.</summary>
public static class BehaviourTexts
{
    /// <summary>One for each language, in Unicode's normal form C and with no letters beyond the first plane.</summary>
    public static ImmutableArray<BehaviourText> All { get; } =
    [
        new("ko", new("Korean", "한국어"),
            "어제 저녁에는 바람이 꽤 차가워서 두꺼운 외투를 꺼내 입었다. 골목 끝 작은 서점은 아직 불이 켜져 있었고, 주인은 낡은 사다리에 올라 책을 한 권씩 닦고 있었다. "
            + "우리는 창가 자리에 앉아 따뜻한 보리차를 나누어 마시며 다음 달 여행 계획을 세웠다. 기차표를 미리 예매하지 않으면 남은 좌석이 없을지도 모른다고 그가 걱정스럽게 말했다. "
            + "연구실에서 만든 측정 장치는 생각보다 정확했지만, 배터리가 빨리 닳는 문제를 해결해야 했다. 새로운 규칙을 적용하기 전에 모두의 의견을 듣는 편이 낫겠습니다."),
        new("en", new("English", "영어"),
            "The ferry was late again, so we walked along the harbour and counted the lanterns hanging from the old warehouses. Nobody had expected the committee to change its mind, "
            + "yet by Thursday the whole proposal had been rewritten from beginning to end. She couldn't remember where she'd left the measuring tape, and it wasn't in the kitchen drawer. "
            + "Careful experiments rarely look impressive while they're being done; their strength shows only when somebody else repeats them."),
        new("zh", new("Chinese", "중국어"),
            "清晨的市场很热闹，卖豆腐的老人一边招呼客人，一边给孙子讲故事。我们沿着河边走了半个小时，终于找到那家修理钟表的小店。店主说，这种零件已经很少见了，要等两个星期才能寄到。"
            + "下午忽然下起大雨，大家只好挤在屋檐下聊天。研究人员重新检查了所有数据，发现误差主要来自温度变化。如果条件允许，明年春天还会再做一次实验。"),
        new("ja", new("Japanese", "일본어"),
            "昨日の夕方、駅前の小さな喫茶店で古い友人と待ち合わせをした。窓の外では細かい雨が降っていて、傘を持たない人たちが急いで通り過ぎていった。"
            + "彼は新しい仕事について楽しそうに話しながら、コーヒーに砂糖を二つ入れた。会議の資料はまだ完成していないので、来週までに確認しておいてください。"
            + "実験の結果は予想と少し違っていたが、原因を調べるうちに面白いことが分かってきた。"),
        new("code", new("Code", "코드"), Code),
        new("numbers", new("Numbers", "숫자"),
            "7 42 365 1024 65536 3.14159 -17.25 0.001 1,234,567 98.6% 2031-07-09 18:45:30 +82-2-555-0142 192.168.10.254 6.022e23 0x7FFE 1/8 3×4=12 ₩45,900 $19.99 No.27 12th 1990s A4 B-52"),
        new("emoji", new("Emoji", "이모지"),
            "😀 🎉 🐙 🌧️ ❤️ 👍🏽 👩‍🔬 👨‍👩‍👧‍👦 🏳️‍🌈 🇰🇷 🇫🇮 1️⃣ ☕ ✅ 🚲 🥟 🧭 🤝🏿 🧑‍🚀 🪴"),
    ];

    const string Code = """"
        def moving_average(values, window=3):
            """Yields the mean of each window."""
            total = sum(values[:window])
            for index in range(window, len(values) + 1):
                yield total / window
                if index < len(values):
                    total += values[index] - values[index - window]

        public static int Clamp(int value, int low, int high)
        {
            return value < low ? low : value > high ? high : value; // inclusive
        }

        const names = rows.filter(row => row.id !== null).map(row => `${row.first} ${row.last}`);
        SELECT city, COUNT(*) AS visits FROM journeys WHERE year >= 2019 GROUP BY city ORDER BY visits DESC;
        """";
}
