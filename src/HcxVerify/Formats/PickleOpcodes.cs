namespace HcxVerify.Formats;

/// <summary>What follows an opcode of pickle.</summary>
enum PickleArgument
{
    /// <summary>It is no opcode.</summary>
    NotAnOpcode,

    /// <summary>Nothing, or a fixed number of bytes.</summary>
    Bytes,

    /// <summary>A length of one, four or eight bytes, and as many bytes.</summary>
    Counted,

    /// <summary>A line of an integer, a float, a quoted text, any text, or an index.</summary>
    Integer,
    Float,
    Quoted,
    Line,
    Index,

    /// <summary>Two lines: the names of a module and of something in it.</summary>
    Names,
}

/// <summary>The table of pickle's opcodes, protocols 0 to 5: what follows each. <see href="https://github.com/python/cpython/blob/main/Lib/pickletools.py"/></summary>
static class PickleOpcodes
{
    /// <summary>What follows an opcode; the size is that of its bytes, or of its length.</summary>
    public static (PickleArgument Kind, int Size) Of(int opcode) => opcode switch
    {
        '(' or '.' or '0' or '1' or '2' or 'N' or 'Q' or 'R' or 'a' or 'b' or 'd' or '}' or 'e' or 'l' or ']' or 'o' or 's' or 't' or ')' or 'u' => (PickleArgument.Bytes, 0),
        0x81 or 0x85 or 0x86 or 0x87 or 0x88 or 0x89 or 0x8F or 0x90 or 0x91 or 0x92 or 0x93 or 0x94 or 0x97 or 0x98 => (PickleArgument.Bytes, 0),
        'K' or 'h' or 'q' or 0x80 or 0x82 => (PickleArgument.Bytes, 1),
        'M' or 0x83 => (PickleArgument.Bytes, 2),
        'J' or 'j' or 'r' or 0x84 => (PickleArgument.Bytes, 4),
        'G' or 0x95 => (PickleArgument.Bytes, 8),
        'U' or 'C' or 0x8A or 0x8C => (PickleArgument.Counted, 1),
        'T' or 'X' or 'B' or 0x8B => (PickleArgument.Counted, 4),
        0x8D or 0x8E or 0x96 => (PickleArgument.Counted, 8),
        'I' or 'L' => (PickleArgument.Integer, 0),
        'F' => (PickleArgument.Float, 0),
        'S' => (PickleArgument.Quoted, 0),
        'V' or 'P' => (PickleArgument.Line, 0),
        'g' or 'p' => (PickleArgument.Index, 0),
        'c' or 'i' => (PickleArgument.Names, 0),
        _ => (PickleArgument.NotAnOpcode, 0),
    };
}
