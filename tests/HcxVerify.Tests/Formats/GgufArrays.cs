using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

/// <summary>Arrays of the metadata, which are walked over in the file.</summary>
public sealed class GgufArrays
{
    const string Tokens = "tokenizer.ggml.tokens";
    const string Types = "tokenizer.ggml.token_type";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Strings_and_numbers_come_one_by_one(bool isBigEndian)
    {
        Assert.Equal(["", "a", "가 나", new string('x', 100_000), "z"], Strings(new() { IsBigEndian = isBigEndian, Metadata = [(Tokens, GgufList.Of("", "a", "가 나", new string('x', 100_000), "z"))] }));
        Assert.Equal([0, -1, 300, int.MinValue], Integers(isBigEndian, GgufList.Of(0, -1, 300, int.MinValue)));
        Assert.Equal([0, 255], Integers(isBigEndian, GgufList.Of<byte>(0, 255)));
        Assert.Equal([-128, 127], Integers(isBigEndian, GgufList.Of<sbyte>(-128, 127)));
        Assert.Equal([65_535], Integers(isBigEndian, GgufList.Of(ushort.MaxValue)));
        Assert.Equal([-32_768], Integers(isBigEndian, GgufList.Of(short.MinValue)));
        Assert.Equal([uint.MaxValue], Integers(isBigEndian, GgufList.Of(uint.MaxValue)));
        Assert.Equal([long.MinValue, long.MaxValue], Integers(isBigEndian, GgufList.Of(long.MinValue, long.MaxValue)));
        Assert.Equal([7], Integers(isBigEndian, GgufList.Of(7ul)));
        Assert.Empty(Integers(isBigEndian, GgufList.Of<int>()));
    }

    [Fact]
    public void What_cannot_be_walked_is_refused_at_its_byte()
    {
        Assert.Contains("the array is one of Int32 (at byte 69)", Refused(() => Strings(new() { Metadata = [(Tokens, GgufList.Of(1))] })), StringComparison.Ordinal);
        Assert.Contains("the array is one of Text (at byte 69)", Refused(() => Integers(false, GgufList.Of("a"))), StringComparison.Ordinal);
        Assert.Contains("the array is one of Float32 (at byte 69)", Refused(() => Integers(false, GgufList.Of(1f))), StringComparison.Ordinal);
        Assert.Contains("9223372036854775808 is too large (at byte 77)", Refused(() => Integers(false, GgufList.Of(1ul, 1ul << 63))), StringComparison.Ordinal);
        Assert.Contains("a string is not UTF-8 (at byte 86)", Refused(() => Strings(new() { Metadata = [(Tokens, new GgufList(GgufValueType.Text, ["a", new byte[] { 0xC0 }]))] })), StringComparison.Ordinal);
        Assert.Contains("a string has 1048577 bytes, and 1048576 are allowed (at byte 69)", Refused(() => Strings(new() { Metadata = [(Tokens, GgufList.Of(new string('x', (1 << 20) + 1)))] })), StringComparison.Ordinal);
    }

    [Fact]
    public void Special_tokens_are_those_of_control_of_a_user_and_unused() => Assert.Equal(
        [new(2, "<s>", GgufTokenType.Control), new(3, "새 토큰", GgufTokenType.UserDefined), new(4, "[unused]", GgufTokenType.Unused)],
        Special((Tokens, GgufList.Of("<unk>", "a", "<s>", "새 토큰", "[unused]", "<0x00>", "?")), (Types, GgufList.Of(2, 1, 3, 4, 5, 6, 99))));

    [Fact]
    public void Special_tokens_are_not_known_without_types()
    {
        Assert.Null(Special((Tokens, GgufList.Of("a"))));
        Assert.Null(Special((Types, GgufList.Of(1))));
        Assert.Null(Special((Tokens, "a"), (Types, GgufList.Of(1))));
        Assert.Null(Special());
    }

    [Fact]
    public void As_many_types_as_tokens_are_needed() => Assert.Contains(
        "there are 1 tokens, and types of 2 (at byte 127)", Refused(() => Special((Tokens, GgufList.Of("a")), (Types, GgufList.Of(1, 3)))!), StringComparison.Ordinal);

    [Fact]
    public void Special_tokens_cost_nothing_but_themselves()
    {
        var bytes = new Gguf { Metadata = [(Tokens, GgufList.Of(Enumerable.Range(0, 100_000).Select(id => $"token {id}"))), (Types, GgufList.Of(Enumerable.Range(0, 100_000).Select(id => id == 99_999 ? 3 : 1)))] }.Bytes();
        Bytes.Look(bytes, view =>
        {
            var header = GgufHeader.Read(view, "f");
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal([new(99_999, "token 99999", GgufTokenType.Control)], header.SpecialTokens(view)!);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000);
            return 0;
        });
    }

    [Fact]
    public void A_file_that_became_shorter_is_refused()
    {
        var given = new Gguf { Metadata = [(Tokens, GgufList.Of(Enumerable.Repeat("token", 10_000)))] };
        var header = GgufHeaders.Read(given.Bytes());
        Assert.Contains("bytes should follow, and", Refused(() => Bytes.Look(given.Bytes()[..100_000], view => header.ReadStrings(view, header.Tokens!).ToList())), StringComparison.Ordinal);
    }

    static List<string> Strings(Gguf given) => Bytes.Look(given.Bytes(), view => GgufHeader.Read(view, "f") is var header ? header.ReadStrings(view, header.Tokens!).ToList() : []);

    static List<long> Integers(bool isBigEndian, GgufList list) =>
        Bytes.Look(new Gguf { IsBigEndian = isBigEndian, Metadata = [(Tokens, list)] }.Bytes(), view => GgufHeader.Read(view, "f") is var header ? header.ReadIntegers(view, header.Tokens!).ToList() : []);

    static List<GgufToken>? Special(params ReadOnlySpan<(string, object)> metadata) =>
        Bytes.Look(new Gguf { Metadata = [.. metadata] }.Bytes(), view => GgufHeader.Read(view, "f").SpecialTokens(view)?.ToList());

    static string Refused(Func<object> read) => Assert.Throws<ArtifactException>(read).Diagnostic.Text.En;
}
