using CsCheck;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

public sealed class SafetensorsHeaders
{
    const string Two = """{"__metadata__":{"format":"pt"},"b":{"dtype":"F32","shape":[2,3],"data_offsets":[8,32]},"a":{"dtype":"I64","shape":[],"data_offsets":[0,8]}}   """;

    [Fact]
    public void A_header_tells_tensors_and_the_size_of_the_file()
    {
        var bytes = Bytes.Safetensors(Two, 32);
        var header = Read(bytes);
        Assert.Equal((32, bytes.Length), (header.DataLength, header.DeclaredSize));
        Assert.Equal([("b", "F32", 8L, 32L), ("a", "I64", 0, 8)], header.Tensors.Select(tensor => (tensor.Name, tensor.Type, tensor.Start, tensor.End)));
        Assert.Equal([2, 3], header.Tensors[0].Shape);
    }

    [Theory]
    [InlineData("{}", 0)]
    [InlineData("""{"a":{"dtype":"F32","shape":[0,5],"data_offsets":[0,0]}}""", 0)]
    [InlineData("""{"a":{"dtype":"F4","shape":[3,2],"data_offsets":[0,3]}}""", 3)]
    [InlineData("""{"a":{"dtype":"Q7_OF_LATER","shape":[3],"data_offsets":[0,5]}}""", 5)]
    [InlineData("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[0],"data_offsets":[2,2]},"c":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}}""", 2)]
    public void Odd_headers_that_hold_are_read(string json, int data) => Assert.Equal(data, Read(Bytes.Safetensors(json, data)).DataLength);

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", "the tensor a has 4 bytes, not those of F32[2] (at byte 9)")]
    [InlineData("""{"a":{"dtype":"U8","shape":[9223372036854775807],"data_offsets":[0,4]}}""", "no JSON of tensors")]
    [InlineData("""{"a":{"dtype":"F64","shape":[4294967296,4294967296],"data_offsets":[0,0]}}""", "the tensor a has 0 bytes, not those of F64[4294967296, 4294967296]")]
    [InlineData("""{"a":{"dtype":"F64","shape":[4000000000000000000,4000000000000000000,4000000000000000000],"data_offsets":[0,0]}}""", "the tensor a has 0 bytes, not those of F64[4000000000000000000, ")]
    [InlineData("""{"a":{"dtype":"U8","shape":[4],"data_offsets":[4,0]}}""", "the tensor a begins at 4 and ends at 0 (at byte 9)")]
    [InlineData("""{"a":{"dtype":"U8","shape":[4],"data_offsets":[1,5]}}""", "the tensor a begins at 1, and the one before it ends at 0 (at byte 61)")]
    [InlineData("""{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[2,6]}}""", "the tensor b begins at 2, and the one before it ends at 4 (at byte ")]
    [InlineData("""{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"a":{"dtype":"U8","shape":[4],"data_offsets":[4,8]}}""", "the name a stands twice (at byte 61)")]
    [InlineData("""{"a":{"dtype":"U8","shape":[4]}}""", "the tensor a lacks dtype, shape or data_offsets")]
    [InlineData("""{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4],"more":1}}""", "no JSON of tensors")]
    [InlineData("""{"a":{"dtype":"U8","shape":[-4],"data_offsets":[0,4]}}""", "no JSON of tensors")]
    [InlineData("""{"a":{"dtype":"U8","shape":[4.0],"data_offsets":[0,4]}}""", "no JSON of tensors")]
    [InlineData("""{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,18446744073709551615]}}""", "no JSON of tensors (at byte 57)")]
    [InlineData("""{"a":[]}""", "no JSON of tensors")]
    [InlineData("""{"__metadata__":{"a":1}}""", "no JSON of tensors")]
    [InlineData("""{"a":{"dtype":"\ud800","shape":[4],"data_offsets":[0,4]}}""", "no JSON of tensors")]
    [InlineData("{} {}", "no JSON of tensors")]
    [InlineData("{", "no JSON of tensors")]
    [InlineData("[]", "no JSON of tensors")]
    public void A_header_that_does_not_hold_is_refused_with_the_reason(string json, string problem) => Assert.Contains(problem, Refused(Bytes.Safetensors(json, 8)), StringComparison.Ordinal);

    [Theory]
    [InlineData(100_000_001, "the header claims 100000001 bytes")]
    [InlineData(99_999_999, "the header claims 99999999 bytes, of 12 in the file")]
    [InlineData(long.MaxValue, "the header claims 9223372036854775807 bytes")]
    [InlineData(-1, "the header claims 18446744073709551615 bytes")]
    public void A_length_that_is_claimed_sizes_nothing(long length, string problem)
    {
        byte[] bytes = [.. BitConverter.GetBytes(length), .. "{}  "u8];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains(problem, Refused(bytes), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_file_too_short_for_a_length_is_refused() => Assert.Contains("the file has 3 bytes, too few for a header", Refused([1, 2, 3]), StringComparison.Ordinal);

    [Fact]
    public void No_truncation_and_no_further_byte_has_the_size_that_is_declared()
    {
        var bytes = Bytes.Safetensors(Two, 32);
        for (var length = 1; length <= bytes.Length + 9; length++)
        {
            var changed = length <= bytes.Length ? bytes[..length] : [.. bytes, .. new byte[length - bytes.Length]];
            Assert.Equal(length == bytes.Length, HasDeclaredSize(changed));
        }
    }

    [Fact]
    public void Random_changes_of_a_header_are_read_or_refused_and_cost_little() => Gen.Select(Gen.Int[0, Two.Length + 7], Gen.Byte).Array[1, 5].Sample(changes =>
    {
        var bytes = Bytes.Safetensors(Two, 32);
        foreach (var (at, value) in changes)
            bytes[at] = value;
        var before = GC.GetAllocatedBytesForCurrentThread();
        HasDeclaredSize(bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }, iter: 2000, threads: 1);

    static bool HasDeclaredSize(byte[] bytes)
    {
        try
        {
            return Read(bytes).DeclaredSize == bytes.Length;
        }
        catch (ArtifactException)
        {
            return false;
        }
    }

    static SafetensorsHeader Read(byte[] bytes) => Bytes.Look(bytes, view => SafetensorsHeader.Read(view, "f"));

    static string Refused(byte[] bytes) => Assert.Throws<ArtifactException>(() => Read(bytes)).Diagnostic.Line(Language.ReportLanguage.English);
}
