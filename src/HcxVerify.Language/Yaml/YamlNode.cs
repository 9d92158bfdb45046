using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>What a plain scalar is by the core schema of YAML 1.2 (section 10.3.2); a quoted one is always text.</summary>
public enum ScalarKind
{
    Null,
    Flag,
    Integer,
    Number,
    Text,
}

/// <summary>A node of a rule file, with the place where it begins.</summary>
abstract record YamlNode(Place Place)
{
    /// <summary>What it is, for messages.</summary>
    public abstract LocalizedText Found { get; }
}

/// <summary>A scalar.</summary>
sealed record YamlScalar(Place Place, string Value, ScalarKind Kind) : YamlNode(Place)
{
    /// <summary>How it is written; null for what stands in place of a value that was refused.</summary>
    public ScalarSource? Source { get; init; }

    /// <summary>The whole value, as a text that knows its places.</summary>
    public PlacedText Text => new(this, 0, Value.Length);

    /// <summary>The place in the file of the character at an offset of the value; see <see cref="ScalarSource.PlaceAt"/>.</summary>
    public Place PlaceAt(int offset) => Source?.PlaceAt(offset) ?? Place;

    /// <summary>The value as messages show it.</summary>
    public string Shown => SingleLine.Of(Value, 80);

    // 0o17 and 0x1F are not what they look like.
    string Decimal => Value.StartsWith("0o", StringComparison.Ordinal) || Value.StartsWith("0x", StringComparison.Ordinal)
        ? FormattableString.Invariant($" ({CoreSchema.Integer(Value)})") : "";

    public override LocalizedText Found => Kind switch
    {
        ScalarKind.Null => new("nothing", "빈 값"),
        ScalarKind.Flag => new($"the boolean {Shown}", $"불리언 {Shown}"),
        ScalarKind.Integer => new($"the integer {Shown}{Decimal}", $"정수 {Shown}{Decimal}"),
        ScalarKind.Number => new($"the number {Shown}", $"수 {Shown}"),
        _ => new($"the text '{Shown}'", $"문자열 '{Shown}'"),
    };
}

/// <summary>A sequence.</summary>
sealed record YamlSequence(Place Place, ImmutableArray<YamlNode> Items) : YamlNode(Place)
{
    public override LocalizedText Found => new("a list", "목록");
}

/// <summary>One key of a mapping with its value.</summary>
sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>A mapping, its keys in the order of the file; a key stands once.</summary>
sealed record YamlMapping(Place Place, ImmutableArray<YamlEntry> Entries) : YamlNode(Place)
{
    public override LocalizedText Found => new("a mapping", "맵");

    public YamlNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;
}
