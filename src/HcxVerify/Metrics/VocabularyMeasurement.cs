using System.Diagnostics;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Metrics;

/// <summary>Compares the vocabulary of a model with those of references. Each is read once, when it is first wanted.</summary>
public sealed class VocabularyMeasurement
{
    readonly Workspace workspace;
    readonly ModelFacts candidate;
    readonly IEnumerable<LoadedReference> declared;
    readonly Lazy<Measured<CanonicalVocabulary>> whole;
    readonly Dictionary<string, Measured<VocabularyFingerprint>> read = new(StringComparer.Ordinal);
    readonly Dictionary<int, VocabularyFingerprint> thinned = [];

    /// <param name="candidate">The model whose vocabulary is compared.</param>
    /// <param name="declared">References of which those that are ancestors count in every comparison.</param>
    public VocabularyMeasurement(ModelFacts candidate, IEnumerable<LoadedReference> declared, Workspace workspace)
    {
        (this.candidate, this.declared, this.workspace) = (candidate, declared, workspace);
        whole = new(() => Whole(candidate));
    }

    /// <summary>The candidate's vocabulary, or why there is none.</summary>
    public Measured<CanonicalVocabulary> Candidate => whole.Value;

    /// <summary>The candidate's relation to a reference, or why there is none.</summary>
    /// <exception cref="ArtifactException">A file of one of the vocabularies is damaged.</exception>
    public Measured<VocabularyComparison> Against(LoadedReference reference, RelationLimits limits)
    {
        if (reference.Facts is not { } facts)
            return new Measured<VocabularyComparison>.Missing(Messages.ReferenceUnavailable.With(reference.Name, reference.Unavailable));
        return (Fingerprint(candidate), Fingerprint(facts)) switch
        {
            (Measured<VocabularyFingerprint>.Value(var own), Measured<VocabularyFingerprint>.Value(var other)) =>
                new Measured<VocabularyComparison>.Value(Compared(own, other, VocabularyLimits.Of(limits))),
            (Measured<VocabularyFingerprint>.Missing(var reason), _) => Anchored(reason),
            (_, Measured<VocabularyFingerprint>.Missing(var reason)) => new Measured<VocabularyComparison>.Missing(reason),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The fingerprint of a model's vocabulary, or why there is none.</summary>
    /// <exception cref="ArtifactException">A file of it is damaged.</exception>
    public Measured<VocabularyFingerprint> Fingerprint(ModelFacts model)
    {
        if (!read.TryGetValue(model.Location, out var fingerprint))
            read.Add(model.Location, fingerprint = Read(model));
        return fingerprint;
    }

    VocabularyComparison Compared(VocabularyFingerprint own, VocabularyFingerprint reference, VocabularyLimits limits) => VocabularyComparer.Compare(Thinned(own, reference.OneIn), reference, Ancestors, limits) with
    {
        HighestId = Math.Max(own.Ids is [.., var last] ? last : 0, (int)(own.SpecialTokens is [.., var token] ? token.Id ?? 0 : 0)),
        Own = new(() => whole.Value is Measured<CanonicalVocabulary>.Value(var tokens) ? UniqueTokens.Of(tokens, reference) : null),
    };

    // One model is compared with many references, in few sizes of samples.
    VocabularyFingerprint Thinned(VocabularyFingerprint own, int oneIn)
    {
        if (!thinned.TryGetValue(oneIn, out var smaller))
            thinned.Add(oneIn, smaller = own.Thinned(oneIn));
        return smaller;
    }

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
        if (model.Location.StartsWith(BuiltInReferences.Prefix, StringComparison.Ordinal))
        {
            return BuiltInVocabularies.Of(model.Location[BuiltInReferences.Prefix.Length..]) is { } name
                ? new Measured<VocabularyFingerprint>.Value(BuiltInVocabularies.Find(name).Fingerprint)
                : new Measured<VocabularyFingerprint>.Missing(Messages.VocabularyNotBuiltIn.With(model.Name));
        }

        if (model.Fingerprint is { } fingerprint)
            return new Measured<VocabularyFingerprint>.Value(fingerprint);
        return ReferenceEquals(model, candidate) ? Of(Candidate) : Of(Whole(model));

        static Measured<VocabularyFingerprint> Of(Measured<CanonicalVocabulary> vocabulary) => vocabulary switch
        {
            Measured<CanonicalVocabulary>.Value(var whole) => new Measured<VocabularyFingerprint>.Value(whole.Fingerprint()),
            Measured<CanonicalVocabulary>.Missing(var reason) => new Measured<VocabularyFingerprint>.Missing(reason),
            _ => throw new UnreachableException(),
        };
    }

    Measured<CanonicalVocabulary> Whole(ModelFacts model) => ModelSource.Vocabulary(model, workspace) switch
    {
        ModelVocabulary.Read read => new Measured<CanonicalVocabulary>.Value(read.Tokens),
        ModelVocabulary.None none => new Measured<CanonicalVocabulary>.Missing(Messages.VocabularyAbsent.With(model.Name, none.Reason)),
        _ => new Measured<CanonicalVocabulary>.Missing(Messages.VocabularyUnknown.With(model.Name)),
    };

    // Those that are built in, and those that the rule files declare as ancestors. One of which there is no vocabulary names nothing.
    IReadOnlyList<KnownVocabulary> Ancestors => field ??=
    [
        .. BuiltInVocabularies.Ancestors.Select(name => new KnownVocabulary(name, BuiltInVocabularies.Find(name).Fingerprint)),
        .. from reference in declared
           where reference is { Role: ReferenceRole.Ancestor, Facts: not null }
           let vocabulary = Fingerprint(reference.Facts!) as Measured<VocabularyFingerprint>.Value
           where vocabulary is not null
           select new KnownVocabulary(reference.Name, vocabulary.Result),
    ];
}
