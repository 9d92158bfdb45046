using System.Buffers.Binary;

namespace HcxVerify.Formats;

/// <summary>Whether bytes are a pickle, seen by walking over its opcodes. Nothing is executed or built.</summary>
enum PickleFinding
{
    No,
    Yes,

    /// <summary>It could not be decided, within the bounds or at all.</summary>
    Undecided,
}

/// <summary>
/// Walks over what may be a pickle. With the head of protocols 2 to 5 two opcodes are enough, and without them it stays open. Protocols 0 and 1 have
/// no head, and text may begin as one: there it takes a call of something imported, whatever follows it (a stream that breaks off afterwards has
/// already run), an import and a STOP, or opcodes up to a STOP at the end of the file.
/// </summary>
static class PickleStream
{
    const int Protocol = 0x80;
    const int LastProtocol = 5;
    const int EnoughOpcodes = 2;
    const int MostOpcodes = 1_000_000;
    const int LongestLine = 1 << 20;
    const long MostIndex = long.MaxValue / 10 - 1;
    const long TooLarge = long.MaxValue;

    /// <summary>The argument of an import by names that are no words with dots.</summary>
    public const long UnusualNames = 1;

    /// <summary>Looks at the bytes of a stream.</summary>
    /// <param name="length">How many there are; more than the stream has where it is only a beginning.</param>
    public static PickleFinding Look(Stream stream, long length)
    {
        var cursor = new ByteCursor(stream, length);
        var stack = new PickleStack();
        var hasHead = false;
        for (var opcodes = 0; opcodes < MostOpcodes; opcodes++)
        {
            var opcode = cursor.Next();
            if (opcode == '.')
            {
                if (!stack.Finish())
                    return Otherwise();
                if (hasHead || stack.Imports || cursor.Left == 0)
                    return PickleFinding.Yes;
                continue; // Several pickles may stand one behind the other.
            }

            if (Argument(opcode, cursor) is not { } argument)
                return cursor.IsCut || cursor.LineLength == LongestLine ? PickleFinding.Undecided : Otherwise();
            if (argument == TooLarge)
                return PickleFinding.Undecided;
            if (opcode == Protocol && argument > LastProtocol)
                return Otherwise();
            hasHead |= opcodes == 0 && opcode == Protocol && argument >= 2;
            if (hasHead && opcodes == EnoughOpcodes)
                return PickleFinding.Yes;
            if (!stack.Follow(opcode, argument) && !hasHead)
                return Otherwise();
            if (stack.Calls)
                return PickleFinding.Yes;
        }

        return PickleFinding.Undecided;

        PickleFinding Otherwise() => hasHead || stack.MayCall ? PickleFinding.Undecided : PickleFinding.No;
    }

    /// <summary>Whether bytes that begin as the head of a pickle go on with none of its opcodes, so that no reader goes on.</summary>
    public static bool EndsBehindItsHead(ReadOnlySpan<byte> head) => head is [Protocol, _, var next, ..] && PickleOpcodes.Of(next).Kind is PickleArgument.NotAnOpcode;

    // The number that an argument is, where it is one; null for what is no opcode, or not followed by what belongs to it.
    static long? Argument(int opcode, ByteCursor cursor)
    {
        var (kind, size) = PickleOpcodes.Of(opcode);
        Span<byte> bytes = stackalloc byte[8];
        bytes.Clear();
        switch (kind)
        {
            case PickleArgument.NotAnOpcode:
                return null;
            case PickleArgument.Bytes:
                return cursor.TryRead(bytes[..size]) ? BinaryPrimitives.ReadInt64LittleEndian(bytes) : null;
            case PickleArgument.Counted:
                return cursor.TryRead(bytes[..size]) && cursor.Skip(BinaryPrimitives.ReadUInt64LittleEndian(bytes)) ? 0 : null;
            case PickleArgument.Names:
                return Names(cursor);
            case PickleArgument.Integer:
                return IsNumber(cursor, static value => char.IsAsciiHexDigit((char)value) || "+-_xXoOL".Contains((char)value, StringComparison.Ordinal)) ? 0 : null;
            case PickleArgument.Float:
                return IsNumber(cursor, static value => char.IsAsciiDigit((char)value) || "+-_.eEinfatyINFATY".Contains((char)value, StringComparison.Ordinal)) ? 0 : null;
            case PickleArgument.Line:
                return IsLine(cursor, static _ => true, mayBeEmpty: true) ? 0 : null;
            case PickleArgument.Quoted:
                return IsQuoted(cursor) ? 0 : null;
            default:
                return Index(cursor);
        }
    }

    // A name may be anything but the end of its line. Python reads the last line without one, too.
    static long? Names(ByteCursor cursor)
    {
        var isUnusual = false;
        for (var names = 0; names < 2; names++)
        {
            var isLine = cursor.PassLine(LongestLine, value =>
            {
                isUnusual |= !IsName(value);
                return true;
            });
            if (cursor.LineLength == 0 || (!isLine && (cursor.Left > 0 || cursor.LineLength == LongestLine)))
                return null;
        }

        return isUnusual ? UnusualNames : 0;
    }

    // As Python writes them: words and dots. Bytes of UTF-8 may be letters.
    static bool IsName(int value) => char.IsAsciiLetterOrDigit((char)value) || value is '_' or '.' or '<' or '>' or >= 0x80;

    static bool IsLine(ByteCursor cursor, Func<int, bool> allowed, bool mayBeEmpty = false) =>
        cursor.PassLine(LongestLine, allowed) && (mayBeEmpty || cursor.LineLength > 0);

    // Python reads numbers up to a NUL, whatever follows it in the line.
    static bool IsNumber(ByteCursor cursor, Func<int, bool> allowed)
    {
        var isOver = false;
        return IsLine(cursor, value => (isOver |= value == 0) || IsSpace(value) || allowed(value));
    }

    static bool IsSpace(int value) => value is ' ' or >= '\t' and <= '\r';

    static bool IsQuoted(ByteCursor cursor)
    {
        var quote = cursor.Next();
        var last = -1;
        return quote is '\'' or '"'
            && cursor.PassLine(LongestLine, value =>
            {
                last = value is ' ' or '\t' or '\r' ? last : value;
                return true;
            })
            && last == quote;
    }

    static long? Index(ByteCursor cursor)
    {
        long index = 0;
        return IsNumber(cursor, value =>
        {
            if (value is >= '0' and <= '9')
                index = index > MostIndex ? TooLarge : index * 10 + value - '0';
            return value is (>= '0' and <= '9') or '+' or '-' or '_';
        }) ? index : null;
    }
}
