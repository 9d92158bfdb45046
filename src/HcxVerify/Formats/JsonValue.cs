using System.Collections.Immutable;
using System.Globalization;

namespace HcxVerify.Formats;

/// <summary>What a JSON value is.</summary>
public enum JsonKind
{
    Null,
    Flag,
    Number,
    Text,
    List,
    Object,
}

/// <summary>A JSON value with the place where it begins, so that each fact can say where it was read.</summary>
/// <param name="Text">The text of a string; the digits of a number as written; <c>true</c> or <c>false</c>.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in UTF-16 code units.</param>
public sealed record JsonValue(JsonKind Kind, string Text, int Line, int Column)
{
    /// <summary>The items of a list.</summary>
    public ImmutableArray<JsonValue> Items { get; init; } = [];

    /// <summary>The members of an object, each name once, in the order of the file.</summary>
    public ImmutableArray<JsonMember> Members { get; init; } = [];

    /// <summary>The member of that name, or null.</summary>
    public JsonValue? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Key == name)
                return member.Value;
        }

        return null;
    }

    /// <summary>The value at a JSON pointer (RFC 6901), or null.</summary>
    public JsonValue? At(string pointer)
    {
        var value = this;
        foreach (var step in pointer.Split('/').Skip(1).Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            value = value.Kind switch
            {
                JsonKind.Object => value.Find(step),
                JsonKind.List when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < value.Items.Length => value.Items[index],
                _ => null,
            };
            if (value is null)
                return null;
        }

        return value;
    }

    /// <summary>The whole number that it is, also when written as <c>4096.0</c>; null otherwise.</summary>
    public long? AsInteger() =>
        Kind is not JsonKind.Number ? null
        : long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? integer
        : AsNumber() is { } number && Math.Floor(number) == number && Math.Abs(number) < MaxExact ? (long)number
        : null;

    /// <summary>The finite number that it is, or null.</summary>
    public double? AsNumber() =>
        Kind is JsonKind.Number && double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    // Beyond 2^53 a double no longer tells neighbouring integers apart.
    const double MaxExact = 9_007_199_254_740_992;
}
