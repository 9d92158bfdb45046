namespace HcxVerify.Language;

/// <summary>What the value of a name is, beside the types of facts.</summary>
public enum GivenType
{
    /// <summary>The value of the fact that ends the name.</summary>
    OfItsFact,

    /// <summary>The word <c>missing</c>.</summary>
    Missing,

    /// <summary>A <see cref="VocabularyRelation"/>.</summary>
    VocabularyRelation,

    /// <summary>A <see cref="WeightRelation"/>.</summary>
    WeightRelation,

    /// <summary>A number from 0 to 1.</summary>
    Fraction,

    /// <summary>64 hexadecimal digits.</summary>
    Sha256,

    /// <summary>The name of a format.</summary>
    Format,

    /// <summary>Bytes.</summary>
    Size,

    /// <summary>A path.</summary>
    Path,

    /// <summary>A day, as <c>2026-01-31</c>.</summary>
    Date,
}

/// <summary>A name beside the facts of the subject, of the form <c>Source("argument").COMPONENT.Member</c>; expressions and tests have the same ones.</summary>
/// <param name="Source">What the name begins with, such as <c>Vocabulary</c>.</param>
/// <param name="Argument">What stands in the parentheses, as documents write it; null for a name without any.</param>
/// <param name="OfComponent">Whether a component stands before the member, such as <c>TextDecoder</c>.</param>
/// <param name="Member">The last part; null where there is none.</param>
/// <param name="Meaning">What it says.</param>
public sealed record GivenName(string Source, string? Argument, bool OfComponent, string? Member, GivenType Type, LocalizedText Meaning)
{
    /// <summary>The name as documents write it, as in <c>Weights("NAME").COMPONENT.Effect</c>.</summary>
    public string Form => With(Argument, GivenNames.ComponentForm);

    /// <summary>The name with an argument and the C# name of a component.</summary>
    public string With(string? argument, string component) =>
        Source + (Argument is null ? "" : $"(\"{argument}\")") + (OfComponent ? $".{component}" : "") + (Member is null ? "" : $".{Member}");

    /// <inheritdoc/>
    public override string ToString() => Form;
}
