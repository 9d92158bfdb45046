using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>What a token is written in.</summary>
/// <param name="Name">As data has it.</param>
/// <param name="Shown">As reports show it.</param>
public sealed record TokenScript(string Name, LocalizedText Shown)
{
    public static readonly TokenScript Hangul = new("hangul", new("Hangul", "한글"));
    public static readonly TokenScript Han = new("han", new("Han", "한자"));
    public static readonly TokenScript Kana = new("kana", new("Kana", "가나"));
    public static readonly TokenScript Latin = new("latin", new("Latin", "라틴 문자"));
    public static readonly TokenScript Greek = new("greek", new("Greek", "그리스 문자"));
    public static readonly TokenScript Cyrillic = new("cyrillic", new("Cyrillic", "키릴 문자"));
    public static readonly TokenScript Hebrew = new("hebrew", new("Hebrew", "히브리 문자"));
    public static readonly TokenScript Arabic = new("arabic", new("Arabic", "아랍 문자"));
    public static readonly TokenScript Indic = new("indic", new("scripts of India", "인도 계열 문자"));
    public static readonly TokenScript Thai = new("thai", new("Thai", "타이 문자"));
    public static readonly TokenScript Other = new("other", new("other letters", "그 밖의 문자"));
    public static readonly TokenScript Digits = new("digits", new("digits", "숫자"));
    public static readonly TokenScript Signs = new("signs", new("punctuation, code and signs", "문장 부호, 코드, 기호"));
    public static readonly TokenScript Spaces = new("spaces", new("spaces and control characters", "공백과 제어 문자"));
    public static readonly TokenScript Incomplete = new("incomplete", new("incomplete UTF-8", "불완전한 UTF-8"));

    /// <summary>All of them: first the letters.</summary>
    public static ImmutableArray<TokenScript> All { get; } =
        [Hangul, Han, Kana, Latin, Greek, Cyrillic, Hebrew, Arabic, Indic, Thai, Other, Digits, Signs, Spaces, Incomplete];

    internal static int LetterCount { get; } = All.IndexOf(Digits);
}
