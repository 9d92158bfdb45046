namespace HcxVerify.Formats;

/// <summary>Reads a stream byte by byte and skips in it, for the walkers of formats. The stream may be only the beginning of what it stands for.</summary>
/// <param name="length">The bytes that there are; more than the stream has where it is cut.</param>
sealed class ByteCursor(Stream stream, long length)
{
    readonly byte[] buffer = new byte[4096];
    int at;
    int filled;
    long before;

    /// <summary>How many bytes were passed.</summary>
    public long Position => before + at;

    /// <summary>How many bytes are left.</summary>
    public long Left => length - Position;

    /// <summary>Whether bytes were asked for that are there and that the stream does not have.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The next byte, or -1.</summary>
    public int Next() => at < filled || Fill() ? buffer[at++] : -1;

    /// <summary>The next bytes; false where there are fewer.</summary>
    public bool TryRead(Span<byte> bytes)
    {
        for (var index = 0; index < bytes.Length; index++)
        {
            if (Next() is not (>= 0 and var value))
                return false;
            bytes[index] = (byte)value;
        }

        return true;
    }

    /// <summary>Passes some bytes over; false where there are fewer.</summary>
    public bool Skip(ulong count)
    {
        if (count > (ulong)Left)
            return false;
        if (count <= (ulong)(filled - at))
        {
            at += (int)count;
            return true;
        }

        before = Position + (long)count;
        (at, filled) = (0, 0);
        stream.Position = before;
        return true;
    }

    /// <summary>The bytes of the line that was passed last, without its end.</summary>
    public int LineLength { get; private set; }

    /// <summary>Passes a line of bytes that are all allowed; false where there is none, or it is longer than the most.</summary>
    public bool PassLine(int most, Func<int, bool> allowed)
    {
        for (LineLength = 0; LineLength < most; LineLength++)
        {
            var value = Next();
            if (value is '\n')
                return true;
            if (value < 0 || !allowed(value))
                return false;
        }

        return false;
    }

    bool Fill()
    {
        before = Position;
        at = 0;
        filled = before < length ? stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length - before)) : 0;
        IsCut |= filled == 0 && before < length;
        return filled > 0;
    }
}
