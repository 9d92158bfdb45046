namespace HcxVerify.Language.Tests.Schemas;

/// <summary>
/// Words of the rule language whose tables are not in the engine yet. Each list is replaced by its table when that comes: the schemas must not say a word
/// that the loader does not know.
/// </summary>
static class Awaited
{
    /// <summary>How weights relate to a reference's; of the table of weight relations.</summary>
    public static readonly (string Word, string Meaning)[] WeightRelations =
    [
        ("identical", "the same weights, value by value"),
        ("reused", "the reference's weights, in another order, scale or precision"),
        ("derived", "trained further from the reference's weights"),
        ("needs-verification", "something points to the reference, and more has to be measured"),
        ("no-reuse-found", "nothing above the detection limit points to the reference"),
        ("not-comparable", "the two are of shapes that cannot be compared"),
    ];

    /// <summary>The components that have weights, as names of measurements; of the table of weight components.</summary>
    public static readonly string[] WeightComponents = ["TextDecoder", "VisionEncoder", "AudioEncoder", "Projector"];

    /// <summary>The formats of files; of the table of file formats.</summary>
    public static readonly (string Word, string Meaning)[] FileFormats =
    [
        ("safetensors", "weights as safetensors"),
        ("gguf", "a model as GGUF"),
        ("json", "JSON"),
        ("text", "UTF-8 text"),
        ("pickle", "Python pickle, raw or in an archive: loading it can run code"),
    ];

    /// <summary>The ready profiles of the engine; of the table of profiles.</summary>
    public static readonly (string Word, string Meaning)[] Profiles =
    [
        ("strict", "every component that the claims name is compared with every suspect"),
        ("weights", "the weights are compared, not only declared values"),
        ("disclosed-reuse", "reuse is allowed where the publisher declares it"),
    ];

    /// <summary>Where links may lead; of the table of an integrity check's words.</summary>
    public static readonly (string Word, string Meaning)[] Links =
    [
        ("inside", "no symbolic link leads out of the model folder (default)"),
        ("anywhere", "symbolic links may lead out of the model folder"),
    ];

    /// <summary>The name that stands for every suspect where a check takes a reference.</summary>
    public const string AllReferences = "all";

    /// <summary>What a test can give beside the facts of the subject; of the table of given names.</summary>
    public static readonly GivenName[] GivenNames =
    [
        new("Reference", "NAME", false, null, GivenType.Missing, new("'missing': the reference is not there")),
        new("Reference", "NAME", false, "FACT", GivenType.OfItsFact, new("a fact of a reference; it then has only the given ones")),
        new("Vocabulary", "NAME", false, "Relation", GivenType.VocabularyRelation, new("how the vocabulary relates to the reference's")),
        new("Weights", "NAME", true, "Relation", GivenType.WeightRelation, new("how the component's weights relate to the reference's")),
        new("Weights", "NAME", true, "Effect", GivenType.Fraction, new("the largest effect of the weight tests, from 0 to 1")),
        new("Weights", "NAME", true, "DetectionLimit", GivenType.Fraction, new("the smallest effect that the weight tests would have found, from 0 to 1")),
        new("Evidence", "PATH", false, "Sha256", GivenType.Sha256, new("the digest of a file of evidence, by the path that the rule writes")),
        new("File", "PATH", false, "Format", GivenType.Format, new("the format of a file of the model, by its content")),
        new("File", "PATH", false, "Size", GivenType.Size, new("the size of a file of the model, in bytes")),
        new("File", "PATH", false, "Sha256", GivenType.Sha256, new("the digest of a file of the model")),
        new("File", "PATH", false, "DeclaredSize", GivenType.Size, new("the size that is declared for a file of the model, in bytes")),
        new("File", "PATH", false, "LinksTo", GivenType.Path, new("where a file of the model links to")),
        new("Today", null, false, null, GivenType.Date, new("the date of the verification")),
    ];

    /// <summary>What a test gives for a reference that is not there.</summary>
    public const string MissingReference = "missing";

    /// <summary>A row of <see cref="GivenNames"/>, as <c>Source("argument").COMPONENT.Member</c>.</summary>
    public sealed record GivenName(string Source, string? Argument, bool OfComponent, string? Member, GivenType Type, LocalizedText Meaning);

    /// <summary>What the value of a given name is.</summary>
    public enum GivenType
    {
        OfItsFact,
        Missing,
        VocabularyRelation,
        WeightRelation,
        Fraction,
        Sha256,
        Format,
        Size,
        Path,
        Date,
    }
}
