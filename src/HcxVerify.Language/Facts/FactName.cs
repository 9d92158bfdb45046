namespace HcxVerify.Language;

/// <summary>The type of a fact's value, as rules and saved facts write it.</summary>
public enum FactType
{
    /// <summary>A whole number in the range of <see cref="long"/>.</summary>
    Integer,

    /// <summary>A finite IEEE 754 double.</summary>
    Number,

    /// <summary>Text, compared by its bytes.</summary>
    Text,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Texts in the order of the file.</summary>
    TextList,

    /// <summary>Whole numbers of 0 or more in the order of the file.</summary>
    IntegerList,

    /// <summary>Special tokens: content, and the id where it is known.</summary>
    TokenList,
}

/// <summary>
/// The name of one fact: the same in rules, messages, saved facts, reports and C#. The table of all of them is <see cref="FactTable"/>.
/// </summary>
/// <param name="Name">Group and property, as in <c>Text.HiddenSize</c>.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Meaning">What it says, with its unit, in English and Korean.</param>
public sealed record FactName(string Name, FactType Type, LocalizedText Meaning)
{
    /// <summary>The key under which a model's files say it; null where none does.</summary>
    public KeyOrigin? Origin { get; init; }

    /// <summary>What it is counted from, for people; null where a key says it, or it can only be stated.</summary>
    public LocalizedText? Counted { get; init; }

    /// <summary>Where its value comes from, for people.</summary>
    public LocalizedText From => Origin?.Shown ?? Counted ?? KeyOrigin.StatedOnly;

    /// <summary>The same in a clause.</summary>
    public LocalizedText FromBrief => Origin is null ? From : new(Origin.Brief);

    /// <summary>The part before the dot: <c>Model</c>, <c>Text</c>, <c>Vision</c>, <c>Audio</c>, <c>Projector</c>, <c>Tokenizer</c> or <c>Generation</c>.</summary>
    public string Group => Name.Substring(0, Name.IndexOf('.'));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
