using System.Runtime.CompilerServices;

namespace HcxVerify.Formats;

/// <summary>
/// Recognises what nearly all of a large tokenizer consists of, JSON without escapes, in a fraction of a reader's time. What is not just so, or is cut,
/// is not recognised, and nothing is said of it: a reader has to look.
/// </summary>
ref struct PlainJson(ReadOnlySpan<byte> bytes, int at)
{
    const int MostDigits = 9;

    readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>Where the next byte is.</summary>
    public int At { get; private set; } = at;

    /// <summary>Passes white space and a mark.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Mark(byte mark)
    {
        var next = At;
        while ((uint)next < (uint)bytes.Length && bytes[next] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            next++;
        At = next + 1;
        return (uint)next < (uint)bytes.Length && bytes[next] == mark;
    }

    /// <summary>Passes white space and a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Text(out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!Mark((byte)'"'))
            return false;
        var end = At;
        while ((uint)end < (uint)bytes.Length && bytes[end] is not ((byte)'"' or (byte)'\\' or < (byte)' '))
            end++;
        if ((uint)end >= (uint)bytes.Length || bytes[end] != '"')
            return false;
        text = bytes[At..end];
        At = end + 1;
        return true;
    }

    /// <summary>Passes spaces and an integer of few digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Integer(out int value)
    {
        value = 0;
        while (Next == ' ')
            At++;
        var start = At;
        for (; (uint)(Next - '0') < 10 && At - start < MostDigits; At++)
            value = value * 10 + Next - '0';
        // What follows shows that this is all of it; a zero in front would be no JSON.
        return At > start && (At == start + 1 || bytes[start] != '0') && Next is ',' or '\n' or '\r' or ' ' or '}';
    }

    // -1 behind the last byte.
    readonly int Next => (uint)At < (uint)bytes.Length ? bytes[At] : -1;
}
