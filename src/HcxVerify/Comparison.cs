using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;
using HcxVerify.Reports;

namespace HcxVerify;

/// <summary>Compares two models without rules: what is measured of the lineage of one to the other.</summary>
public static class Comparison
{
    /// <summary>The relation of a candidate to a reference.</summary>
    /// <param name="root">The working folder, a full path.</param>
    /// <param name="candidate">A model folder, a file, or <c>builtin:NAME</c>.</param>
    /// <param name="reference">The same.</param>
    /// <param name="weights">How the weights are compared.</param>
    /// <exception cref="ArtifactException">One of them is missing, cannot be read, or nothing in it is recognised.</exception>
    public static ComparisonReport Run(string root, string candidate, string reference, WeightOptions weights)
    {
        var workspace = new Workspace(root);
        var (one, other) = (Read(candidate, workspace), Read(reference, workspace));
        var vocabularies = new VocabularyMeasurement(one, [], workspace);
        var tokenizer = vocabularies.Against(new(reference, ReferenceRole.Suspect, other, null, []), RelationLimits.Default);
        return new()
        {
            Candidate = one,
            Components = Components(one, other, workspace, weights),
            Reference = other,
            Tokenizer = tokenizer,
            SpecialTokens = SpecialTokenComparison.Measure(one, other, vocabularies),
            Behaviour = ModelCutters.Behaviour(one, other, workspace),
            BytesRead = workspace.BytesRead,
        };
    }

    static ImmutableArray<ComparedComponent> Components(ModelFacts candidate, ModelFacts reference, Workspace workspace, WeightOptions options)
    {
        var weights = new WeightMeasurement(candidate, workspace, options);
        var named = new LoadedReference(reference.Name.En, ReferenceRole.Suspect, reference, null, []);
        var tensors = (candidate.Weights?.Tensors ?? []).Concat(reference.Weights?.Tensors ?? []).Select(tensor => tensor.Place.Component).ToHashSet(StringComparer.Ordinal);
        return [.. Language.Components.All.Where(component => component is Language.Components.TextDecoder || tensors.Contains(component)).Select(component => new ComparedComponent(component, weights.Against(named, component)))];
    }

    // A model of which a file is damaged has no facts that a comparison could rest on.
    static ModelFacts Read(string model, Workspace workspace)
    {
        var facts = ModelSource.Read(ModelSource.Full(model, workspace), workspace);
        return facts.Problems is [var problem, ..] ? throw new ArtifactException(problem) : facts;
    }
}
