using System.Runtime.InteropServices;
using System.Security.Cryptography;

using CsCheck;

using HcxVerify.Formats;

namespace HcxVerify.Tests.Formats;

public sealed class ElementTypes
{
    static readonly Gen<ElementType> types = Gen.Int[0, ElementType.All.Length - 1].Select(index => ElementType.All[index]);

    public static TheoryData<string> Names => [.. ElementType.All.Select(type => type.Name)];

    /// <summary>
    /// Eight blocks with scales from the least to the greatest, some of them negative; worked out in exact fractions, element by element, from the descriptions of
    /// the blocks, and rounded once. First, last, least and greatest value, and the digest of all.
    /// </summary>
    [Theory]
    [InlineData("Q4_0", "e04c5ac636748252438e8dd94bdd03aa", 0.199951171875, 0.006206512451171875, -524032.0, 524032.0)]
    [InlineData("Q4_1", "198fe7ec57b7679d70e153a862add956", 65505.19921875, -0.02792912721633911, -982559.875, 982561.0)]
    [InlineData("Q5_0", "3b59d0851b07f0121fced9f2178de1f3", -0.999755859375, 0.0, -1048064.0, 982560.0)]
    [InlineData("Q5_1", "8f87c189a3a31e956e30ad442eaa87f3", 65504.80078125, -0.08378773927688599, -2030623.875, 2030625.0)]
    [InlineData("Q8_0", "27e60fd9afa99f2bc2f6d0179b699aad", 8.997802734375, -0.17688560485839844, -8056992.0, 8319008.0)]
    [InlineData("Q4_K", "e380a66b096cb9c95b01ee864152a67a", -3668224.0, -1.8681613206863403, -61901284.0, 54040776.0)]
    [InlineData("Q5_K", "b5093686cb7fd2e33664256c3016373d", -3668224.0, -2.1350412368774414, -127929320.0, 93081120.0)]
    [InlineData("Q6_K", "b36f9611b42a1d0664fcae6392c8508e", -204.75, 2.535360336303711, -249766752.0, 236862464.0)]
    public void Blocks_have_the_values_that_were_worked_out_in_fractions(string name, string digest, double first, double last, double least, double greatest)
    {
        ushort[] scales = [0x2E66, 0xB8A3, 0x0003, 0x7BFF, 0x8001, 0xFBFF, 0x3C00, 0x9A5B];
        int[] places = name switch { "Q6_K" => [208], "Q4_1" or "Q5_1" or "Q4_K" or "Q5_K" => [0, 2], _ => [0] };
        var type = ElementType.Find(name)!;
        var blocks = new byte[scales.Length * type.BlockBytes];
        for (var block = 0; block < scales.Length; block++)
        {
            var bytes = blocks.AsSpan(block * type.BlockBytes, type.BlockBytes);
            for (var index = 0; index < bytes.Length; index++)
                bytes[index] = (byte)((index * index * 7) + (index * 31) + (block * 53));
            for (var place = 0; place < places.Length; place++)
                BitConverter.TryWriteBytes(bytes[places[place]..], scales[(block + (3 * place)) % scales.Length]);
        }

        var values = Decoded(type, blocks);
        Assert.Equal((first, last, least, greatest), (values[0], values[^1], values.Min(), values.Max()));
        Assert.Equal(digest, Digest(values));
    }

    [Fact]
    public void Every_half_has_the_value_that_was_worked_out_in_fractions()
    {
        var halves = Enumerable.Range(0, 65536).Select(bits => (ushort)bits).ToArray();
        var values = Decoded(ElementType.Find("F16")!, MemoryMarshal.AsBytes<ushort>(halves).ToArray());
        Assert.Equal("b32ce26baab9cd7804cc4471dc0c7cc8", Digest(values.Where(float.IsFinite)));
        Assert.Equal((float.PositiveInfinity, float.NegativeInfinity, MathF.ScaleB(1, -24), 65504), (values[0x7C00], values[0xFC00], values[1], values[0x7BFF]));
        Assert.Equal(2 * 1023, values.Count(float.IsNaN));
    }

    [Theory]
    [InlineData("F8_E4M3", "b99e2f30a96e667492cd52640b74d4d2", 448, 0, 2)]
    [InlineData("F8_E5M2", "55b8b5577310d7e6abee900763c77155", 57344, 2, 6)]
    public void Every_number_of_eight_bits_has_the_value_that_was_worked_out_in_fractions(string name, string digest, float greatest, int infinities, int nans)
    {
        var values = Decoded(ElementType.Find(name)!, [.. Enumerable.Range(0, 256).Select(bits => (byte)bits)]);
        Assert.Equal(digest, Digest(values.Where(float.IsFinite)));
        Assert.Equal((greatest, infinities, nans), (values.Where(float.IsFinite).Max(), values.Count(float.IsInfinity), values.Count(float.IsNaN)));
        Assert.Equal((true, true), (float.IsNaN(values[0x7F]), float.IsNaN(values[0xFF])));
    }

    [Fact]
    public void A_bfloat16_is_the_upper_half_of_a_float()
    {
        var values = Decoded(ElementType.Find("BF16")!, [.. Enumerable.Range(0, 65536).SelectMany(bits => (byte[])[(byte)bits, (byte)(bits >> 8)])]);
        Assert.Equal(Enumerable.Range(0, 65536).Select(bits => (uint)bits << 16), values.Select(BitConverter.SingleToUInt32Bits));
    }

    [Fact]
    public void A_float_keeps_its_bits()
    {
        uint[] bits = [0, 1, 0x8000_0000, 0x7F80_0000, 0x7F80_0001, 0xFFC0_1234, 0x3F80_0000];
        Assert.Equal(bits, Decoded(ElementType.Find("F32")!, MemoryMarshal.AsBytes<uint>(bits).ToArray()).Select(BitConverter.SingleToUInt32Bits));
    }

    [Fact]
    public void A_double_is_exact_as_a_double_and_rounded_to_even_as_a_float()
    {
        double[] numbers = [1 + Math.ScaleB(1, -24), 1 + Math.ScaleB(3, -24), -0.1, double.MaxValue, double.Epsilon, double.NegativeInfinity, double.NaN, Math.ScaleB(1, -149), -0.0];
        var bytes = MemoryMarshal.AsBytes<double>(numbers).ToArray();
        Assert.Equal([1, 1 + MathF.ScaleB(1, -22), -0.1f, float.PositiveInfinity, 0, float.NegativeInfinity, float.NaN, float.Epsilon, -0f], Decoded(ElementType.Find("F64")!, bytes));
        Assert.Equal(numbers, Doubles(ElementType.Find("F64")!, bytes));
    }

    [Theory]
    [InlineData("Q8_0", 0x7C00)]
    [InlineData("Q4_K", 0xFC00)]
    [InlineData("Q6_K", 0x7E00)]
    public void A_scale_that_is_no_finite_number_makes_values_and_no_error(string name, ushort scale)
    {
        var type = ElementType.Find(name)!;
        var block = Enumerable.Repeat((byte)0x11, type.BlockBytes).ToArray();
        BitConverter.TryWriteBytes(block.AsSpan(name == "Q6_K" ? 208 : 0), scale);
        Assert.DoesNotContain(Decoded(type, block), float.IsFinite);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_bytes_of_a_block_are_those_that_the_readers_of_headers_take(string name)
    {
        var type = ElementType.Find(name)!;
        if (Enumerable.Range(0, 64).Select(id => GgufTypes.Find((uint)id)).FirstOrDefault(known => known?.Name == name) is { } gguf)
            Assert.Equal(gguf, new(type.Name, type.BlockLength, type.BlockBytes));
        if (SafetensorsReader.Bits(name) is { } bits)
            Assert.Equal(bits, type.BlockBytes * 8);
    }

    [Theory]
    [InlineData("I8")]
    [InlineData("Q2_K")]
    [InlineData("F8_E4M3FNUZ")]
    [InlineData("bf16")]
    [InlineData("99")]
    public void A_type_that_is_not_in_the_table_has_no_values(string name) => Assert.Null(ElementType.Find(name));

    [Fact]
    public void Blocks_by_themselves_have_the_values_of_all_together_wherever_they_lie() =>
        Gen.Select(types, Gen.Int[0, 70], Gen.Int[0, 3], Gen.Byte.Array[70 * 210]).Sample((type, count, shift, bytes) =>
        {
            var source = bytes.AsSpan(shift, Math.Min(count * type.BlockBytes, (bytes.Length - shift) / type.BlockBytes * type.BlockBytes));
            var whole = Decoded(type, source);
            for (var block = 0; block < source.Length / type.BlockBytes; block++)
                Assert.Equal(whole[(block * type.BlockLength)..((block + 1) * type.BlockLength)], Decoded(type, source.Slice(block * type.BlockBytes, type.BlockBytes)));
            if (type.Name != "F64")
                Assert.Equal(whole.Select(value => (double)value), Doubles(type, source));
        }, iter: 300);

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_no_number_of_whole_blocks_is_refused(string name)
    {
        var type = ElementType.Find(name)!;
        Assert.Throws<ArgumentException>(() => type.Decode(new byte[type.BlockBytes], new float[type.BlockLength + 1]));
        Assert.Throws<ArgumentException>(() => type.DecodeDouble(new byte[type.BlockBytes + 1], new double[type.BlockLength]));
    }

    static float[] Decoded(ElementType type, ReadOnlySpan<byte> source)
    {
        var values = new float[source.Length / type.BlockBytes * type.BlockLength];
        type.Decode(source, values);
        return values;
    }

    static double[] Doubles(ElementType type, ReadOnlySpan<byte> source)
    {
        var values = new double[source.Length / type.BlockBytes * type.BlockLength];
        type.DecodeDouble(source, values);
        return values;
    }

    // Fractions have one zero.
    static string Digest(IEnumerable<float> values) =>
        Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<float>(values.Select(value => value + 0f).ToArray())))[..32];
}
