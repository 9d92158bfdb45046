using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Metrics;

/// <summary>Compares the vocabulary of a model with those of references. Each is read once, when it is first wanted, by whatever thread.</summary>
public sealed class VocabularyMeasurement
{
    // Fewer are compared before other threads have begun.
    const int Many = 16;

    readonly Workspace workspace;
    readonly ModelFacts candidate;
    readonly Lazy<Measured<CanonicalVocabulary>> whole;
    readonly Lazy<Measured<IndexedVocabulary>> indexed;
    readonly Lazy<IReadOnlyList<KnownVocabulary>> ancestors;
    readonly ConcurrentDictionary<string, Lazy<Measured<VocabularyFingerprint>>> read = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<LoadedReference, Decided> ahead = new(ReferenceEqualityComparer.Instance);

    /// <param name="candidate">The model whose vocabulary is compared.</param>
    /// <param name="declared">References of which those that are ancestors count in every comparison.</param>
    public VocabularyMeasurement(ModelFacts candidate, IEnumerable<LoadedReference> declared, Workspace workspace)
    {
        (this.candidate, this.workspace) = (candidate, workspace);
        whole = new(() => Whole(candidate));
        indexed = new(() => Fingerprint(candidate).Select(fingerprint => new IndexedVocabulary(fingerprint)));
        ancestors = new(() => Ancestors(declared));
    }

    /// <summary>The candidate's vocabulary, or why there is none.</summary>
    public Measured<CanonicalVocabulary> Candidate => whole.Value;

    /// <summary>The candidate's relation to a reference, or why there is none.</summary>
    /// <exception cref="ArtifactException">A file of one of the vocabularies is damaged.</exception>
    public Measured<VocabularyComparison> Against(LoadedReference reference, RelationLimits limits) =>
        ahead.TryGetValue(reference, out var known) && known.Limits == limits ? known.Comparison : Measure(reference, limits);

    /// <summary>Compares with many references at once, so that each is known when it is asked for. What cannot be read is left to whoever asks.</summary>
    public void Ahead(ImmutableArray<LoadedReference> references, RelationLimits limits)
    {
        if (references.Length >= Many)
            Parallel.ForEach(references, reference => MeasureAhead(reference, limits));
    }

    /// <summary>The fingerprint of a model's vocabulary, or why there is none.</summary>
    /// <exception cref="ArtifactException">A file of it is damaged.</exception>
    public Measured<VocabularyFingerprint> Fingerprint(ModelFacts model) => read.GetOrAdd(model.Location, _ => new(() => Read(model))).Value;

    void MeasureAhead(LoadedReference reference, RelationLimits limits)
    {
        try
        {
            ahead[reference] = new(limits, Measure(reference, limits));
        }
        catch (ArtifactException)
        {
            // Not lost: without a result here, the rule measures it itself and says what is wrong.
        }
    }

    Measured<VocabularyComparison> Measure(LoadedReference reference, RelationLimits limits)
    {
        if (reference.Facts is not { } facts)
            return new Measured<VocabularyComparison>.Missing(Messages.ReferenceUnavailable.With(reference.Name, reference.Unavailable));
        // A reference is not read for a candidate that has nothing to compare.
        return indexed.Value switch
        {
            Measured<IndexedVocabulary>.Value(var own) => Fingerprint(facts).Select(other => Compared(own, other, VocabularyLimits.Of(limits))),
            Measured<IndexedVocabulary>.Missing(var reason) => Anchored(reason),
            _ => throw new UnreachableException(),
        };
    }

    VocabularyComparison Compared(IndexedVocabulary own, VocabularyFingerprint reference, VocabularyLimits limits) => VocabularyComparer.Compare(own, reference, ancestors.Value, limits) with
    {
        HighestId = Math.Max(own.Fingerprint.Ids is [.., var last] ? last : 0, (int)(own.Fingerprint.SpecialTokens is [.., var token] ? token.Id ?? 0 : 0)),
        Own = new(() => whole.Value is Measured<CanonicalVocabulary>.Value(var tokens) ? UniqueTokens.Of(tokens, reference) : null),
    };

    // Special tokens alone decide nothing, but what they say of an ancestor is the reason why nothing is decided.
    Measured<VocabularyComparison> Anchored(LocalizedText reason)
    {
        if (candidate.Value(FactTable.TokenizerSpecialTokens) is not FactValue.TokenList { Values: var tokens } || SpecialTokenAnchors.Find(tokens, BuiltInVocabularies.Ancestors) is not { } anchors)
            return new Measured<VocabularyComparison>.Missing(reason);
        return new Measured<VocabularyComparison>.Value(new(VocabularyRelation.Indeterminate)
        {
            Ancestor = anchors.Ancestor,
            Reason = Messages.TokensAnchored.With(reason, anchors.Tokens, anchors.Of, BuiltInReferences.Find(anchors.Ancestor).Name),
        });
    }

    Measured<VocabularyFingerprint> Read(ModelFacts model)
    {
        if (WholeVocabularies.Of(model) is { } builtIn)
            return new Measured<VocabularyFingerprint>.Value(CanonicalVocabulary.Of(builtIn.Vocabulary).Fingerprint());
        if (model.Location.StartsWith(BuiltInReferences.Prefix, StringComparison.Ordinal))
        {
            return BuiltInVocabularies.Of(model.Location[BuiltInReferences.Prefix.Length..]) is { } name
                ? new Measured<VocabularyFingerprint>.Value(BuiltInVocabularies.Find(name).Fingerprint)
                : new Measured<VocabularyFingerprint>.Missing(Messages.VocabularyNotBuiltIn.With(model.Name));
        }

        if (model.Fingerprint is { } fingerprint)
            return new Measured<VocabularyFingerprint>.Value(fingerprint);
        return (ReferenceEquals(model, candidate) ? Candidate : Whole(model)).Select(vocabulary => vocabulary.Fingerprint());
    }

    Measured<CanonicalVocabulary> Whole(ModelFacts model) => ModelSource.Vocabulary(model, workspace) switch
    {
        ModelVocabulary.Read read => new Measured<CanonicalVocabulary>.Value(read.Tokens),
        ModelVocabulary.None none => new Measured<CanonicalVocabulary>.Missing(Messages.VocabularyAbsent.With(model.Name, none.Reason)),
        _ => new Measured<CanonicalVocabulary>.Missing(Messages.VocabularyUnknown.With(model.Name)),
    };

    // Those that are built in, and those that the rule files declare as ancestors. One of which there is no vocabulary names nothing.
    IReadOnlyList<KnownVocabulary> Ancestors(IEnumerable<LoadedReference> declared) =>
    [
        .. BuiltInVocabularies.Ancestors.Select(name => new KnownVocabulary(name, BuiltInVocabularies.Find(name).Fingerprint)),
        .. from reference in declared
           where reference is { Role: ReferenceRole.Ancestor, Facts: not null }
           let vocabulary = Fingerprint(reference.Facts!) as Measured<VocabularyFingerprint>.Value
           where vocabulary is not null
           select new KnownVocabulary(reference.Name, vocabulary.Result),
    ];

    sealed record Decided(RelationLimits Limits, Measured<VocabularyComparison> Comparison);
}
