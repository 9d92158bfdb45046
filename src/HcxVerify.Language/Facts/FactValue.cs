using System.Collections.Immutable;
using System.Globalization;

namespace HcxVerify.Language;

/// <summary>A special token.</summary>
/// <param name="Content">The text of the token, byte for byte.</param>
/// <param name="Id">Its id; null where only the name is known.</param>
public sealed record SpecialToken(string Content, long? Id);

/// <summary>The value of a fact: one case for each <see cref="FactType"/>. There is no case for "unknown"; an unknown fact is absent.</summary>
public abstract record FactValue
{
    FactValue()
    {
    }

    /// <summary>A whole number.</summary>
    public sealed record Integer(long Value) : FactValue;

    /// <summary>A finite number.</summary>
    public sealed record Number(double Value) : FactValue;

    /// <summary>A text.</summary>
    public sealed record Text(string Value) : FactValue;

    /// <summary>True or false.</summary>
    public sealed record Flag(bool Value) : FactValue;

    /// <summary>Texts in order.</summary>
    public sealed record TextList(ImmutableArray<string> Values) : FactValue;

    /// <summary>Whole numbers in order.</summary>
    public sealed record IntegerList(ImmutableArray<long> Values) : FactValue;

    /// <summary>Special tokens in order.</summary>
    public sealed record TokenList(ImmutableArray<SpecialToken> Values) : FactValue;

    /// <summary>
    /// Whether two values are the same: numbers by value (500000 and 500000.0 are equal), texts by their bytes, lists by order.
    /// </summary>
    public bool Same(FactValue other) => (this, other) switch
    {
        (Integer a, Integer b) => a.Value == b.Value,
        (Integer a, Number b) => IsExactly(b.Value, a.Value),
        (Number a, Integer b) => IsExactly(a.Value, b.Value),
        (Number a, Number b) => a.Value == b.Value,
        (Text a, Text b) => a.Value == b.Value,
        (Flag a, Flag b) => a.Value == b.Value,
        (TextList a, TextList b) => a.Values.SequenceEqual(b.Values),
        (IntegerList a, IntegerList b) => a.Values.SequenceEqual(b.Values),
        (TokenList a, TokenList b) => a.Values.SequenceEqual(b.Values),
        _ => false,
    };

    // Not every whole number beyond 2^53 is a double: the nearest one is not the same.
    static bool IsExactly(double number, long integer) => number == integer && number < 9.2233720368547758E+18 && (long)number == integer;

    /// <summary>Whether the two can be compared at all: a text and a number cannot.</summary>
    public bool IsComparableWith(FactValue other) => (this, other) is (Integer or Number, Integer or Number) || GetType() == other.GetType();

    /// <summary>The value as reports print it: whole numbers with thousands separators, others with all their digits, as model files write them (1e-05).</summary>
    public string Shown => this switch
    {
        Integer value => value.Value.ToString("N0", CultureInfo.InvariantCulture),
        Number value when value.Value == Math.Floor(value.Value) && Math.Abs(value.Value) < 1e15 => value.Value.ToString("N0", CultureInfo.InvariantCulture),
        Number value => value.Value.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e'),
        Text value => value.Value,
        Flag value => value.Value ? "true" : "false",
        TextList list => string.Join(", ", list.Values),
        IntegerList list => string.Join(", ", list.Values.Select(value => value.ToString(CultureInfo.InvariantCulture))),
        TokenList list => list.Values.Length.ToString("N0", CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The value in a .NET format, as a hole of a message asks for it; texts and lists have none.</summary>
    /// <exception cref="FormatException">The value has no such format.</exception>
    public string Formatted(string? format) => (this, format) switch
    {
        (_, null) => Shown,
        (Integer value, _) => value.Value.ToString(format, CultureInfo.InvariantCulture),
        (Number value, _) => value.Value.ToString(format, CultureInfo.InvariantCulture),
        _ => throw new FormatException("only numbers take a format"),
    };
}
