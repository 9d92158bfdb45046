namespace HcxVerify.Formats;

/// <summary>What a value on the stack of a pickle could be used for.</summary>
enum PickleValue : byte
{
    /// <summary>The mark that begins a list of items.</summary>
    Mark,

    /// <summary>A number, a text or the like.</summary>
    Scalar,

    /// <summary>A tuple: the arguments of a call.</summary>
    Tuple,

    /// <summary>A list, a set or a mapping.</summary>
    Container,

    /// <summary>Something that was imported.</summary>
    Imported,
}

/// <summary>
/// The stack of a pickle as a structure only: what stands where, and never a value. An opcode that Python would refuse is refused; one that calls
/// something imported is seen before anything could be called.
/// </summary>
sealed class PickleStack
{
    readonly List<PickleValue> values = [];
    readonly Dictionary<long, PickleValue> memo = [];
    bool hasUnusualNames;

    /// <summary>Whether something was imported.</summary>
    public bool Imports { get; private set; }

    /// <summary>Whether something that was imported is called.</summary>
    public bool Calls { get; private set; }

    /// <summary>Whether it is called if modules of unusual names are there, which text could be as well.</summary>
    public bool MayCall { get; private set; }

    /// <summary>Takes the one value that a finished pickle is; false where there is none.</summary>
    public bool Finish()
    {
        var whole = Has(1);
        values.Clear();
        memo.Clear();
        return whole;
    }

    /// <summary>Follows an opcode; false where Python would refuse it.</summary>
    /// <param name="argument">The index of the memo that the opcode names; for an import whether its names are unusual.</param>
    public bool Follow(int opcode, long argument) => opcode switch
    {
        '(' => Push(PickleValue.Mark),
        ')' => Push(PickleValue.Tuple),
        ']' or '}' or 0x8F => Push(PickleValue.Container),
        'c' => Import(argument == PickleStream.UnusualNames),
        0x82 or 0x83 or 0x84 => Import(),
        'i' => ToMark() is not null && Import(argument == PickleStream.UnusualNames) && Use(),
        '0' => values.Count > 0 && Pop(1),
        '1' => ToMark() is not null,
        '2' => Has(1) && Push(values[^1]),
        'a' => Has(2) && Changes(2) && Pop(1),
        's' => Has(3) && Changes(3) && Pop(2),
        'e' or 'u' or 0x90 => ToMark() is not null && Has(1) && Changes(1),
        'l' or 'd' or 0x91 => ToMark() is not null && Push(PickleValue.Container),
        't' => ToMark() is not null && Push(PickleValue.Tuple),
        0x85 or 0x86 or 0x87 => Has(opcode - 0x84) && Pop(opcode - 0x84) && Push(PickleValue.Tuple),
        0x93 => Has(2) && Pop(2) && Import(),
        'R' or 0x81 => Has(2) && values[^1] is PickleValue.Tuple && values[^2] is PickleValue.Imported && Call(),
        0x92 => Has(3) && values[^2] is PickleValue.Tuple && values[^3] is PickleValue.Imported && Call(),
        'o' => ToMark() is [PickleValue.Imported, ..] && Call(),
        'b' => Has(2) && Changes(2) && Pop(1),
        'Q' => Has(1) && Pop(1) && Push(PickleValue.Scalar),
        'p' or 'q' or 'r' => Has(1) && Remember(argument),
        0x94 => Has(1) && Remember(memo.Count),
        'g' or 'h' or 'j' => memo.TryGetValue(argument, out var value) && Push(value),
        0x98 => Has(1),
        0x80 or 0x95 => true,
        _ => Push(PickleValue.Scalar),
    };

    bool Has(int count)
    {
        if (values.Count < count)
            return false;
        for (var back = 1; back <= count; back++)
        {
            if (values[^back] is PickleValue.Mark)
                return false;
        }

        return true;
    }

    bool Push(PickleValue value)
    {
        values.Add(value);
        return true;
    }

    bool Pop(int count)
    {
        values.RemoveRange(values.Count - count, count);
        return true;
    }

    // Null without a mark.
    PickleValue[]? ToMark()
    {
        var mark = values.LastIndexOf(PickleValue.Mark);
        if (mark < 0)
            return null;
        PickleValue[] items = [.. values.Skip(mark + 1).Take(1)];
        values.RemoveRange(mark, values.Count - mark);
        return items;
    }

    bool Import(bool isUnusual = false)
    {
        Imports = true;
        hasUnusualNames |= isUnusual;
        return Push(PickleValue.Imported);
    }

    bool Call() => Calls = true;

    // An item that is added to something imported, or a state that it is given, is handed to a method of it.
    bool Changes(int back) => values[^back] is not PickleValue.Imported || Use();

    bool Use() => hasUnusualNames ? MayCall = true : Call();

    bool Remember(long index)
    {
        memo[index] = values[^1];
        return true;
    }
}
