using System.Buffers.Binary;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>
/// Reads the value that a pickle of tensors is, as PyTorch writes one, without running it: of what a pickle may do it knows only what builds
/// dictionaries, lists, texts, numbers and tensors. Anything else ends the reading with a reason.
/// </summary>
/// <param name="start">Where the pickle begins in the file.</param>
sealed class PickledData(ByteCursor cursor, long start)
{
    const int MostOpcodes = 1_000_000;
    const int LongestText = 64 << 10;
    const int LongestName = 256;
    const int LastProtocol = 5;

    static readonly PickledValue scalar = new PickledValue.Scalar();
    static readonly PickledValue empty = new PickledValue.Tuple([]);
    static readonly PickledValue mark = new PickledValue.Mark();

    readonly List<PickledValue> stack = [];
    readonly Dictionary<long, PickledValue> memo = [];

    /// <summary>Why there is no value.</summary>
    public LocalizedText? Reason { get; private set; }

    /// <summary>The value; null where there is none, or more in it than is known here.</summary>
    public PickledValue? Read()
    {
        for (var opcodes = 0; opcodes < MostOpcodes; opcodes++)
        {
            var at = start + cursor.Position;
            var opcode = cursor.Next();
            if (opcode == '.' && stack is [not PickledValue.Mark and var value])
                return value;
            if (!Follow(opcode))
            {
                Reason ??= opcode < 0
                    ? new("data.pkl ends too early", "data.pkl이 중간에 끝납니다")
                    : new($"data.pkl does more than hold plain tensors: opcode 0x{opcode:X2} (at byte {at})", $"data.pkl이 단순한 텐서 이상의 일을 합니다: 명령 0x{opcode:X2} (바이트 위치 {at})");
                return null;
            }
        }

        Reason = new($"data.pkl has more than {MostOpcodes} opcodes", $"data.pkl의 명령이 {MostOpcodes}개를 넘습니다");
        return null;
    }

    bool Follow(int opcode)
    {
        var (kind, size) = PickleOpcodes.Of(opcode);
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        bytes.Clear();
        if (kind is PickleArgument.Bytes or PickleArgument.Counted && !cursor.TryRead(bytes[..size]))
            return false;
        var argument = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        return opcode switch
        {
            0x80 => argument <= LastProtocol,
            0x95 => true,
            '(' => Push(mark),
            ')' => Push(empty),
            ']' => Push(new PickledValue.List()),
            '}' => Push(new PickledValue.Mapping(IsOrdered: false)),
            'N' or 0x88 or 0x89 or 'G' => Push(scalar),
            'K' or 'M' => Push(new PickledValue.Number(argument)),
            'J' => Push(new PickledValue.Number((int)argument)),
            0x8A => Long((int)argument),
            'X' or 0x8C => Text(argument),
            'B' or 'C' => cursor.Skip((ulong)argument) && Push(scalar),
            'c' => Line() is { } module && Line() is { } name && Import(module, name),
            0x93 => Pop(2) is [PickledValue.Text { Value: var module }, PickledValue.Text { Value: var name }] && Import(module, name),
            't' => ToMark() is { } items && Push(new PickledValue.Tuple([.. items])),
            0x85 or 0x86 or 0x87 => Pop(opcode - 0x84) is { } items && Push(new PickledValue.Tuple([.. items])),
            'q' or 'r' => Remember(argument),
            0x94 => Remember(memo.Count),
            'h' or 'j' => memo.TryGetValue(argument, out var value) && Push(value),
            's' => Pop(2) is { } items && Set(items),
            'u' => ToMark() is { } items && Set(items),
            'a' => Pop(1) is { } items && Append(items),
            'e' => ToMark() is { } items && Append(items),
            'Q' => Pop(1) is [var id] && PickledTensor.Storage(id) is { } storage && Push(storage),
            'R' => Pop(2) is [PickledValue.Import called, PickledValue.Tuple arguments] && PickledTensor.Built(called.Name, arguments.Items) is { } built && Push(built),
            'b' => Pop(1) is [PickledValue.Mapping state] && stack is [.., PickledValue.Mapping { IsOrdered: true }] && state.Items.All(IsMetadata),
            _ => false,
        };
    }

    // Which version the modules of a state have; a dictionary has it as an attribute, and no other.
    static bool IsMetadata((PickledValue Key, PickledValue Value) item) => item is (PickledValue.Text { Value: "_metadata" }, PickledValue.Mapping);

    bool Push(PickledValue value)
    {
        stack.Add(value);
        return true;
    }

    // Null where there are fewer, or a mark among them.
    List<PickledValue>? Pop(int count)
    {
        if (stack.Count < count || stack.FindIndex(stack.Count - count, static value => value is PickledValue.Mark) >= 0)
            return null;
        var items = stack.GetRange(stack.Count - count, count);
        stack.RemoveRange(stack.Count - count, count);
        return items;
    }

    List<PickledValue>? ToMark()
    {
        var found = stack.FindLastIndex(static value => value is PickledValue.Mark);
        if (found < 0)
            return null;
        var items = stack.GetRange(found + 1, stack.Count - found - 1);
        stack.RemoveRange(found, stack.Count - found);
        return items;
    }

    bool Set(List<PickledValue> items)
    {
        if (stack is not [.., PickledValue.Mapping mapping] || items.Count % 2 != 0)
            return false;
        for (var index = 0; index < items.Count; index += 2)
            mapping.Items.Add((items[index], items[index + 1]));
        return true;
    }

    bool Append(List<PickledValue> items)
    {
        if (stack is not [.., PickledValue.List list])
            return false;
        list.Items.AddRange(items);
        return true;
    }

    bool Remember(long index)
    {
        if (stack is not [.., not PickledValue.Mark and var value])
            return false;
        memo[index] = value;
        return true;
    }

    bool Long(int size)
    {
        if (size > sizeof(long))
            return cursor.Skip((ulong)size) && Push(scalar);
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        if (!cursor.TryRead(bytes[..size]))
            return false;
        bytes[size..].Fill(size > 0 && bytes[size - 1] >= 0x80 ? (byte)0xFF : (byte)0);
        return Push(new PickledValue.Number(BinaryPrimitives.ReadInt64LittleEndian(bytes)));
    }

    bool Text(long length)
    {
        if (length > Math.Min(LongestText, cursor.Left))
            return false;
        var bytes = new byte[length];
        return cursor.TryRead(bytes) && Utf8Text.FirstInvalidByte(bytes) is null && Push(new PickledValue.Text(Encoding.UTF8.GetString(bytes)));
    }

    // A name of a module, or of something in it.
    string? Line()
    {
        var line = new StringBuilder();
        return cursor.PassLine(LongestName, value => value is > ' ' and < 0x7F && line.Append((char)value).Length > 0) ? line.ToString() : null;
    }

    bool Import(string module, string name)
    {
        var import = $"{module}.{name}";
        if (PickledTensor.IsKnown(import))
            return Push(new PickledValue.Import(import));
        Reason = new LocalizedText("data.pkl needs {name}, which plain tensors do not", "data.pkl이 단순한 텐서에는 필요 없는 {name}을(를) 사용합니다").With(SingleLine.Of(import));
        return false;
    }
}
