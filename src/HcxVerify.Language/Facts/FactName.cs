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
    /// <summary>Where a model's files say it; null for a fact that can only be stated.</summary>
    public KeyOrigin? Origin { get; init; }

    /// <summary>Where its value comes from, for people.</summary>
    public LocalizedText From => Origin?.Shown ?? KeyOrigin.StatedOnly;

    /// <summary>The part before the dot: <c>Model</c>, <c>Text</c>, <c>Vision</c>, <c>Audio</c>, <c>Projector</c> or <c>Tokenizer</c>.</summary>
    public string Group => Name.Substring(0, Name.IndexOf('.'));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
