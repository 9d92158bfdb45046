using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;

using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>All that is known of one model: facts by the names of <see cref="FactTable"/>, and the documents behind them. What is not known is absent.</summary>
public sealed record ModelFacts
{
    /// <summary>The model's name, for people; in one line.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Who published it; null where nothing says so.</summary>
    public LocalizedText? Publisher { get; init; }

    /// <summary>Where it is: a path as reports print it, or <c>builtin:NAME</c>.</summary>
    public required string Location { get; init; }

    /// <summary>The folder that its files are in: a full path; null for what is no folder.</summary>
    public string? Folder { get; init; }

    /// <summary>The file that it is: a full path; null for a folder and for what is no file.</summary>
    public string? File { get; init; }

    /// <summary>Its vocabulary, where that was read with its facts; null where it was not, and may be there all the same.</summary>
    public ModelVocabulary? Vocabulary { get; init; }

    /// <summary>The fingerprint of its vocabulary, where the model is such a file.</summary>
    public VocabularyFingerprint? Fingerprint { get; init; }

    /// <summary>The digest of the model, see the contract; null for a built-in one.</summary>
    public string? Digest { get; init; }

    /// <summary>The size of all its files, in bytes; 0 for a built-in one.</summary>
    public long Bytes { get; init; }

    /// <summary>The facts, in the order of the table.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    /// <summary>The facts on which a statement and the files disagree, by name.</summary>
    public IReadOnlyDictionary<string, Contradiction> Contradictions { get; init; } = ReadOnlyDictionary<string, Contradiction>.Empty;

    /// <summary>Why a fact is not known, where there is more to say than that nothing names it.</summary>
    public IReadOnlyDictionary<string, LocalizedText> Missing { get; init; } = ReadOnlyDictionary<string, LocalizedText>.Empty;

    /// <summary>The documents that were read, by the name of the file in the folder.</summary>
    public ImmutableArray<ModelDocument> Documents { get; init; } = [];

    /// <summary>The weights; null where the model has none.</summary>
    public WeightFacts? Weights { get; init; }

    /// <summary>What is odd about the files, and stops nothing.</summary>
    public ImmutableArray<Diagnostic> Notices { get; init; } = [];

    /// <summary>Why some of the files cannot be used; the facts are those of the others.</summary>
    public ImmutableArray<Diagnostic> Problems { get; init; } = [];

    /// <summary>What is known at raw paths of which there is no document: a test gives it.</summary>
    public ImmutableArray<Fact> Raw { get; init; } = [];

    /// <summary>The stated facts that were added; null where there are none.</summary>
    public StatedFile? Stated { get; init; }

    /// <summary>The fact of that name.</summary>
    public bool TryFind(FactName name, [NotNullWhen(true)] out Fact? fact) => (fact = Facts.FirstOrDefault(fact => fact.Name == name.Name)) is not null;

    /// <summary>The value of a fact, or null.</summary>
    public FactValue? Value(FactName name) => TryFind(name, out var fact) ? fact.Value : null;

    /// <summary>The fact that a rule names: one of the table, or what stands at a raw path.</summary>
    public Fact? Find(FactPath path)
    {
        if (path.Fact is not null)
            return TryFind(path.Fact, out var fact) ? fact : null;
        if (Raw.FirstOrDefault(fact => fact.Name == path.Name) is { } given)
            return given;
        var document = Documents.FirstOrDefault(document => document.Name == path.File);
        return document?.Root.At(path.Pointer) is { } value && Values.Raw(value) is { } raw
            ? new(path.Name, raw, FactOrigin.Read, new(document.Display, document.Digest, path.Pointer, value.Line, null))
            : null;
    }

    /// <summary>
    /// These facts with stated ones added: what was read counts, and where both differ the contradiction is kept. Where the model's files say
    /// something that cannot be used, a statement does not take its place.
    /// </summary>
    public ModelFacts With(SavedFacts stated) => this with
    {
        Publisher = Publisher ?? (stated.Publisher is null ? null : SingleLine.Of(stated.Publisher)),
        Facts = InOrder([.. Facts, .. stated.Facts.Where(fact => Facts.All(read => read.Name != fact.Name) && !Missing.ContainsKey(fact.Name))]),
        Contradictions = (from read in Facts
                          join fact in stated.Facts on read.Name equals fact.Name
                          where !read.Value.Same(fact.Value)
                          select new Contradiction(read, fact)).ToDictionary(pair => pair.Read.Name, StringComparer.Ordinal),
        Stated = new(stated.File, stated.Digest),
    };

    internal static ImmutableArray<Fact> InOrder(IReadOnlyCollection<Fact> facts) =>
        [.. FactTable.All.Select(name => facts.FirstOrDefault(fact => fact.Name == name.Name)).Where(fact => fact is not null).Select(fact => fact!)];
}

/// <summary>A document of a model folder.</summary>
/// <param name="Name">The name of the file in the folder.</param>
/// <param name="Display">Its path as reports print it.</param>
public sealed record ModelDocument(string Name, string Display, string Digest, JsonValue Root)
{
    /// <summary>The name that a file of its format has in a model folder, which it is read by whatever it is called.</summary>
    public string Format { get; init; } = Name;
}

/// <summary>The file that stated facts come from.</summary>
public sealed record StatedFile(string File, string Digest);
