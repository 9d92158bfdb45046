using System.Text;

namespace HcxVerify.Tests.Given;

/// <summary>Fields of protocol buffers, written byte by byte.</summary>
static class Protobuf
{
    /// <summary>A number in groups of seven bits.</summary>
    public static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
            bytes.Add((byte)(value | 0x80));
        return [.. bytes, (byte)value];
    }

    /// <summary>The beginning of a field.</summary>
    public static byte[] Tag(int field, int wire) => Varint((ulong)field << 3 | (uint)wire);

    /// <summary>A number.</summary>
    public static byte[] Number(int field, long value) => [.. Tag(field, 0), .. Varint((ulong)value)];

    /// <summary>A message of these fields.</summary>
    public static byte[] Message(int field, params byte[][] content) => Counted(field, [.. content.SelectMany(part => part)]);

    /// <summary>Counted bytes.</summary>
    public static byte[] Counted(int field, byte[] bytes) => [.. Tag(field, 2), .. Varint((ulong)bytes.Length), .. bytes];

    /// <summary>A text.</summary>
    public static byte[] Text(int field, string text) => Counted(field, Encoding.UTF8.GetBytes(text));

    /// <summary>Numbers one behind the other in one field.</summary>
    public static byte[] Packed(int field, params long[] values) => Counted(field, [.. values.SelectMany(value => Varint((ulong)value))]);
}
