using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

using HcxVerify.Formats;

namespace HcxVerify.Tests.Given;

/// <summary>PyTorch archives: some of the library's own, and others put together opcode by opcode.</summary>
static class PyTorch
{
    const string Head = "\u0080\u0002";

    /// <summary>An empty OrderedDict.</summary>
    public const string Ordered = "ccollections\nOrderedDict\n)R";

    /// <summary>Files that PyTorch 1.13 wrote, of a name.</summary>
    public static byte[] Golden(string name) => Inflated(goldens[name]);

    /// <summary>A text as a pickle has it.</summary>
    public static string Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return "X" + Latin1(bytes.Length) + Encoding.Latin1.GetString(bytes);
    }

    /// <summary>A number as a pickle has it.</summary>
    public static string Number(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return "\u008a\u0008" + Encoding.Latin1.GetString(bytes);
    }

    /// <summary>A tuple as a pickle has it.</summary>
    public static string Tuple(params string[] items) => "(" + string.Concat(items) + "t";

    /// <summary>A storage of an entry.</summary>
    public static string Storage(string type, string key, long elements) => Tuple(Text("storage"), $"ctorch\n{type}\n", Text(key), Text("cpu"), Number(elements)) + "Q";

    /// <summary>A tensor as a pickle has it.</summary>
    public static string Tensor(string storage, long offset, long[] shape, long[] strides) => "ctorch._utils\n_rebuild_tensor_v2\n"
        + Tuple(storage, Number(offset), Tuple([.. shape.Select(Number)]), Tuple([.. strides.Select(Number)]), "\u0089", Ordered) + "R";

    /// <summary>A dictionary as a pickle has it.</summary>
    public static string Mapping(params (string Key, string Value)[] items) => "}(" + string.Concat(items.Select(item => Text(item.Key) + item.Value)) + "u";

    /// <summary>The pickle of a value.</summary>
    public static byte[] Pickle(string value) => Encoding.Latin1.GetBytes(Head + value + ".");

    /// <summary>An archive of this pickle and these storages, which are numbered.</summary>
    public static byte[] Archive(string value, params byte[][] storages) => Archive(Pickle(value), storages);

    /// <inheritdoc cref="Archive(string, byte[][])"/>
    public static byte[] Archive(byte[] pickle, params byte[][] storages) => Bytes.Zip(
        CompressionLevel.NoCompression,
        [("archive/data.pkl", pickle), ("archive/byteorder", "little"u8.ToArray()), .. storages.Select((bytes, key) => ($"archive/data/{key}", bytes)), ("archive/version", "3\n"u8.ToArray())]);

    /// <summary>What is read of a file of these bytes.</summary>
    public static PyTorchArchive? Read(byte[] bytes) => Bytes.Look(bytes, view => PyTorchArchive.Read(view, "f"));

    static string Latin1(int number)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return Encoding.Latin1.GetString(bytes);
    }

    static byte[] Inflated(string text)
    {
        using var zlib = new ZLibStream(new MemoryStream(Convert.FromBase64String(text)), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        zlib.CopyTo(bytes);
        return bytes.ToArray();
    }

    static readonly ImmutableDictionary<string, string> goldens = new Dictionary<string, string>
    {
        // The state of a module with two tensors added by hand: one turned, one in the middle of its storage.
        ["state"] =
            "eNqdVM1PE0EUn/2gLWtB1CooCoqIBaHQNuFAjCwb3JjMwVJj0hhjs2wXdmOlvN1pOZH0UhJvflyN4aCJf4b/gAf/AxIPnr16cj6asrtVFCc7O9mZ9/uY9162hBUVoVQK9Y1hlEEBsYiz"
            + "WLOIldt9XjeNEfQkNtqybTfqdccmXmMn0B76Ncd3auueTTRAs2WQspVBSrZl5/Ycb9slINuk4dturtokXj3Qqr6z2fTqtSpxdoKGX20VNFCy2UqSggIaaW07oAqIZtYbFnkkNjUYqEg0"
            + "ZgkSFYWu9m4TkjhBILWBEZaxcgCDWMHSAWgvXWbkDIF0GYY4MXWz6VkBDLtUylVdQZWHs24SywRGOEUHzmGpA+cF/AKBTBkuVmiykGvVt+CSwHatPaBbPWejnK4AYy53dJnRKVg+gCtY"
            + "YsbGBeVVAtfKMMEpW56zB5MRSoNfN7/co73OaYtwg9JqBKY2sIrVDtxkLqcF5S0CM2W43dwHkfbqC4dYrHwwy8/nshVWWrizD/M8Ey3HD2jhYAFLQUXmqYHcPiy6bKMZbOZKOJl6+rbx"
            + "7Ihqs1n6Y7+k0UyoXxaXTGOqr1v6h8C2V+lLpw+dbToPdaY7+ur76zF6wOZJurmwbt405v5B91hfaDO91sfVHBNI/UXvXlivYBorp9D7zf3v0psbaB3dZx5+jn/5kOYqJ3tYCXsomsYy"
            + "+l99en9d19v6of5ZP9LR2sga89HxJ79lqFLmRB9DKN/10W0k01g4nZGixtS+vt9+zLpP5moSW3p64e4b7nMQ/UPFseEOSkdwSzKKdGscGe6FKPJTFJmPI8MVjCLHlAiyEEeGcx5Fvosi"
            + "i3FkOH9DEeS0iqIVKuFEYr57OKEs9AITsbUqifWNKlaKYz8M9GNAfEt8byAhMAkeL2J/AWSzVLE=",
        // Dictionaries and lists, a parameter, two tensors in one storage, an empty one, and values that are none.
        ["nested"] =
            "eNqVVEtv00AQXr+S1JAHfQDhUdJCIS1tXhVnUITCYRGkRpUiJBQZexVHuHHG3vRWqZcEyo0jHBC/gDviV9A7/4CfwIH1I4ntNK0YyZrd9ffNfDM7dhMLIkKpFJqxLFpCPeJQopd1laql"
            + "/juzUc+i11E75o8AFVsSIxxYOjGBOwK+xbGtCoJGLVszSu0B7ZqO3LbJ20HX1Nt91VYPCCW2DOIcCCU9x7LbhzUZpGKxlWTxHIZUOwQSPkVumJZKX/mHMiS9nBVItQTmtf4AFrBIQd7D"
            + "CPOYH8El5rgRXD7RNMs0iUa7Vs+RX9o6sYn+tKtRGdKbCmQoZBXIfTDczZX3sKjAkuOVR/qWZsAyFlo825k2rDx7/OOza19aoquPEB2uflwY9++Jd2p2HQrX3sD1osEKMcbin1u9zkR7"
            + "3tNehRuGp/mmq1kcwi3MDeH2iadklcIdBQov/CBG3giwa3tudUNYd7F3few9ChsK3A+gfmNq8IAREIWiGxxhaQSbWHIbsuWTHlLYVmCHDEpNnEx9X8n/PmU892nOnZA02g1PSLnSqJfj"
            + "83GRxWO62ffxzz85ts6h87M/imSvNurV/80+zc8Fng+8ENIjL6JPBbYuTPSgM/VsRPTUGvW1i/XMry+DlsfxDontsHFt1HMzAXdlV+Gvr519PlDfxJxXxDhm+C6zM1liX3icHL6KdIS4"
            + "zqPo5cep4a5Fqd9i1OqYenZbw1YRotRaPGu4E5kI9XhKDfrZxInEdvB2VdiZIKWY3wqG41QYz0TC/SGhv+J0dppYSvgcycP72H/tdxXL",
        // Of protocol 4.
        ["p4"] =
            "eNqdkj9Lw0AYxu+SNEkbB/8MDoKDLilo/yluDgbJEtBYcXEJaRqaYGhKeu0muHQo3NYTnNyc/CKOih+gX8W7Nq3XVC34wvGS5P09D+9zsS1RAkBVwVJpYBt0jstNF7mlzl1kGlvgdrke"
            + "pMe3FLgnOoYuwWsoTryg5PRQGHUJ3nQSv9ELo6aD/HY3Tpx+jYyIrmOlSwfdlk9wbkJQ0oxiF12nr0cEwwrBotfpEUtA5MoCljAgFhyQIda8OIp8D4Vxm3pol0nTT/zmeeghyhXrBJE6"
            + "xRskkHQ9yAUy1ow4jnjpKgkKFpzIFovDYD2FeiXbUtSLV+P9k+7Ejv1rRHlwMouoXDGN2k8BraiZFDMNx3s+c1FXmJ7NTaumcfoPU64gM94Z514glYZ/GheAwoz7ftKlqZuGyJyPCkzg"
            + "47l1I9ARYSIAWZtL8FFqS6LcH5YF+TjyC9A+BN+5ZzF+mUXsicOqWYxfobCAbQiA29u2ZPkg/bIrHs6npEwfp70uzC5YVlivitPnadY5ecpIk/np7BfMjLv5",
        // TorchScript.
        ["script"] =
            "eNoL8GZmYWDg4GDAALwMogzFyUWZBSX6KYklifoGbk6CDFHoAKK2wR5IOAAREDcA8QKHAG92DvEJzydKACVAOACPPboo9hi6OWli2oMLwOwG2Ve21F4PZAEHXvv4GayR7dMryM5xczIn"
            + "3kZU0MCUHB9fkl+UnBEfz+XLVcig2VirEQGytqQoMTMvMy+9kLEjQgzIj88sjk8rzcmJT0pMzi5PLEqJz8jPzy5k8otgAsqmJRcyI0zSA9N6eXl6ufkppTmpxXo5mXmpiUVcPhCqkAVs"
            + "DRtQY3lqZnpGSSFrMkRLfGlJZk4xV3xRalJpZk5KfElqXnF+UXyZEVchm4ZGBDtQRzFQZWJ6aiE7RAuXW05+YkkwRJCrkCOCEajGoJAzghlIJxeUFnJ5s5UEFnJ7M2h4M3kzl2h4M3sz"
            + "lnQkJ+fn5KQml2Tm5xVz+RelpBalprhkJpdwFfJoBpUEFfJGAMOfISkzsbiQLwNodQZ7BsRow0L+DC5vJqCRAmAjgQYCjcuA6BLMYOzIYPIrTSoUAmJhPVC0bg2TOxYP1AnCoGgVAUYr"
            + "ZrxKMEjDojU5PyVVHxGWBZVuTuK44jfU7yxfkwHPvt8itk5N1QxCNUyd4vlHTJJzNhmEXeo98Xi37qwXL7P37w+zlGT6Eup/+V3J3XkMAuYni64GFju08LW5Jx6/O8Nea9OWe7/UtxgI"
            + "7czZxHj2nUxfkK7+SeFzLt6X8qO3PFkqvckwvddLJ0klzHiRhsYe8eyfyhzpe6fprGOdVH+Jjafw3ZpD+ZvyJ3EVbCm4bidwvWBfzbFtGi+D2B0lQs2uFabzTw3c+uObLO+V5eag8Gi+"
            + "av55PdDHnHjDQ4nBEWd46KUAU0d6PDjl25Kb8iHAtmtv9iEHifb7S+S9runFcr0M6AjQu7Bxduu2U6/ZjzREPrnwJMkvedL3okV5ed/Vd8+y+PGY/fwHm3TrKtaG/ZkG79pr7HjYa8TY"
            + "Dp+05/9tvzi+acVGh7AvFw/kTuu44utdGrHqyGr7/r354Zx7w1ujN5t867Ntf/NiaWbt3tV/SmeqL/pwfdGPpKudcjy2Skd2hRQeMwsyjjtZMZs7fev0ykOpC4sjs9vn7WlVL2loSHjx"
            + "s+3b9DWiGYpbLh3rW8i37+Fux9M9u8PK9HlLeXczgQL2+Yl9RSeAQXeLAV/AGjBIYQ9YfTCtn5enD820+pBMC06AYjiCuTRgd95hA547n0Vb1KULTLfMbix5c6XslBhLU07wRoFWoy8O"
            + "F/bru+52ne6n8r7v+PEnvl4f3nH45tgfirEpO8zo8PqqS/HxHsNMXncLc/6S66rmtiaLjTsfu5Ykb/wWHrLQl515zoSgjp6Qv/et3B+fuDh1oyFLfG7MpW0V692N78qpnavifHjsT7qC"
            + "Te3aE1LutxadVE0yrS5O+XMzcN+HO+LLnE/+/3T+zPmMg20RZ2+33OPbU81XGLUlTEh04q7T7JM+fRLY+nfp83dWdbo/n3fwzYv7XiJQZv+L42pU7lSBot9812MOdOxRO2hWNvtqV/1+"
            + "6a+XrsvuYwSF85UuvlUfgCE5H28CtmLQIDmckRO2ClEJ29b3rNdhB4F7S/4947R5Z9hqpl0hUBWgdUPqmsaRhp0eJ86rRe6+ezbPbIocS34l9/yrvmtk2fbN/Fn37HYfMA+uvm4Q4XZy"
            + "t7ytan7gi/1rJmf8/PBHo1FaWspDe58Zg6/okpalAbtDRPO8Iyybp5jPjTvQ8SFsheac+7LHWpXf/viWIO0leFeTL1xu8Zwlp2R7jS2WVFg7rf5VfzLjlp+sZWftY7eq2wu8NjQVLGm5"
            + "sCJbNMnE+Wzc9ab7C5q2Vd1b8lNtrUf3loDKXgv36MCSMzL/5lWejZuXUdnlaKe1x3/V3iULf7YJqr/W0BY6ZWoc2GdTbB+zyJnH4MXTnxzLmvVXy0nkJEo3N85PuHmau6b/uu223w+O"
            + "r+p/FBf37Z4+KJLaPapWiAIjKJYRX2UqwqCJiKS84pLEvJJiSI2qykBk/akJLuRz9TnDQRUGC966mw/YyIBaV5ZaVAyse9ycbCgqwIy5QLZfnJceCqqFmcC2M4IouP3IrRheDBehtJDQ"
            + "tSI3SFC1ZqBpNUTXilzp8aNovYGqFRTaEM2IbIRcQ0igaF7PxICzVkA3Bbk4VEIxZT8zAxF1C7p5yNneALXuZmUgOaujm46cXq1QTG9gY6CgIEGPGOSEKoJijyoHA9a8gG4CcmLjQzFh"
            + "CsIEaPIO8GZj04HKyjHrwlVyotG9TBBaCCoA1Adq6jHM54bwGcFirGwQPZxg9RC1ADgNq4A=",
        // A module, not its state.
        ["module"] =
            "eNqdVFtPE0EU3nZLKQu0XBQQFC+IFoVy84KKXCrWyyJijcnExEy22y2zYdnt2Z2FJxKM4eKb/gCNL/4g44v/wMQX/4JzKdCWQIKTTk/2nO8758w5Z2ZZV2OKkkgoR1ZK6VTWvGLoWKNF"
            + "gxqZ8qqTy6aUt7VrK2pivGbYLsbaCw2UofcQ2YRoGnGP1GcG210BdQ81s29cNnxjzaKWH0DMND3HsUxqe26gvfSLlm8VF2yTatAwlIe4cIALYanE0Y2EKxOojytdz8VlprUDarl0H4MD"
            + "i0ITy6YQ2g4VCTGNBto7aN6Gljy0opRwaZirG4ZfxMTzVgNICs8p1MVtdoBLoePUYqBtCSW5teT5VcR2QexAHdWmsm9VzJ3CfAa1c3NADWrhIjtdxXpWWLtQL7c6nlGshhw66RawHnns"
            + "IzAv2Hd3TuB6Zc1k0wLoE8rzKMqUJRMumNTzTZJx3UwFkXFs1zJ8bVEK6GfNu7gJl9JE3SMxwb6cRnFG37DsFULhSsUFDqntBBr2LV7r4mFbNRg4BsI6FXg+Xp/Q4Go6jRqZ04AhjRUL"
            + "BiVFy7ED0tdSqcE1FGGYMbiOVCbNcghpPU5h6JWu6FFd3YEbuqpHduDmR5HoMIWRPGT2xMfoLozlYRyxyVYKthHABBkgLCwZJNLtOEyStB6lcEu424bbemQb7khXdylM5eGedHV/Fx7k"
            + "YTokcgIfkibCBmpmG2bzMEfk8MyTtiUixyFLZN8fEdnhBSJb+JjIFuWI7MoTcR/YkJYsg4Y+69ZTXUUtTOeF9FD5TI+iVt5T7K1bPh+AAGN4vgl6WAgIk4thIbOsNya+/JlJfmCF4nv5"
            + "2CvdqmSrr/ToWC47U3+hT7mk461Z9jfHfmxvsf1tjifV/en35x5m4PukpEZqkhrPZYeUU8SXsXm89e+zGR4gcWK8pDK9H2+dPyKem8tO/XcVJjUe+cfXlTf8mkVF5AgXB7GrW5M6kk3d"
            + "C1tPri5haw3xp6rU9rKeWl2NWiqJ1VLH66nVx0nWUH8dUivFW9bj8eGKtV8dOUDG6uTfisw3SMl4/BFQ5uPyOyJ0DXHJiQm8xP4DPtqn1w==",
        // One tensor.
        ["tensor"] =
            "eNoL8GZmYWDg4GDAAPwMwgwlqXnF+UX6KYkliXoF2TluTvwMUaiggSm5JL8oOUMvvrQkM6eYK74oNak0MyclHqI1vsyIq5BBQyOCHWhiMVBlYnpqISNEC5dbTn5iSTBEkKuQKYIRqMag"
            + "kDmCGUgnF5QWsngzlhSyBnozaGp2Jifn5+SkJpdk5ucVc/kXpaQWpaa4ZCaXcBWyaQYVspcUcgQVcuoFeLNzMAgcmNoHNAGEA3D6jpfBHNl3+gZuTsbofiMGMDAcsAfZmq96IwZoFQML"
            + "Xlv5GBxgtpalFhUDPePmZEOOtXBgzAWy/eK89FAmoPlMYNsZQRTCfqTw4MdwEVoMo2tG9hYvisZ7qJr1DdC1IruJD0VrCCMDWigEeLOx6UBl5Zh14SqZ0egtUPoSI4QG6gMlLIY2Jgif"
            + "ESzGygbRwwxWD1ELAEk9l6Q=",
    }.ToImmutableDictionary();
}
