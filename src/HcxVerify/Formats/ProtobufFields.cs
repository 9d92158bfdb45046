namespace HcxVerify.Formats;

/// <summary>Walks over the fields of a protocol buffer without building anything. <see href="https://protobuf.dev/programming-guides/encoding/"/></summary>
static class ProtobufFields
{
    const int MostFields = 2_000_000;

    /// <summary>
    /// The next field: its number, and how its value is written (0 a number, 1 eight bytes, 2 counted bytes, 5 four bytes); null at the end or where there is
    /// none. The value is passed over; of a number it is told.
    /// </summary>
    public static (ulong Number, int Wire, ulong Value)? Next(ByteCursor cursor)
    {
        if (Varint(cursor) is not { } tag || tag >> 3 is 0 or >= 1 << 29 || Value(cursor, (int)(tag & 7)) is not { } value)
            return null;
        return (tag >> 3, (int)(tag & 7), value);
    }

    /// <summary>Whether a whole file is a message of ONNX: the version first, then only fields that a model has, among them a graph.</summary>
    public static bool AreOnnx(ByteCursor cursor)
    {
        var hasGraph = false;
        for (var count = 0; count < MostFields; count++)
        {
            if (cursor.Left == 0)
                return hasGraph;
            if (Next(cursor) is not { } field)
                return false;
            var fits = (field.Number, field.Wire) switch
            {
                (1, 0) => field.Value is > 0 and < 1000,
                (5, 0) => true,
                (2 or 3 or 4 or 6 or 7 or 8 or 14 or 20 or 25 or 26, 2) => true,
                _ => false,
            };
            if (!fits || (count == 0 && field.Number != 1))
                return false;
            hasGraph |= field.Number == 7;
        }

        return false;
    }

    /// <summary>Whether a whole file is a model of SentencePiece: pieces first, then only fields that a model has, among them how it was trained.</summary>
    public static bool AreSentencePiece(ByteCursor cursor)
    {
        var hasTrainer = false;
        for (var count = 0; count < MostFields; count++)
        {
            if (cursor.Left == 0)
                return hasTrainer && count > 1;
            if (Next(cursor) is not { Wire: 2, Number: >= 1 and <= 5 or >= 200 } field || (count == 0 && field.Number != 1))
                return false;
            hasTrainer |= field.Number is 2 or 3;
        }

        return false;
    }

    static ulong? Value(ByteCursor cursor, int wire) => wire switch
    {
        0 => Varint(cursor),
        1 => cursor.Skip(8) ? 8 : null,
        2 => Varint(cursor) is { } length && cursor.Skip(length) ? length : null,
        5 => cursor.Skip(4) ? 4 : null,
        _ => null,
    };

    /// <summary>A number of up to 64 bits, in groups of seven; null where it does not end, or is longer.</summary>
    public static ulong? Varint(ByteCursor cursor)
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (cursor.Next() is not (>= 0 and var next) || (shift == 63 && next > 1))
                return null;
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }

        return null;
    }
}
