using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

/// <summary>Models that were really trained, every pair of one width, in both orders: what comes of each is what is known of how it was made.</summary>
public sealed class ZooPairs
{
    const string Twin = "base-a-init-twin";

    // Tuned, pruned, up-scaled, narrowed, quantised, extended and merged children of one model, and that model.
    static readonly ImmutableArray<string> family = ["a-cpt", "a-extended", "a-int4", "a-int8", "a-merged", "a-narrow", "a-pruned", "a-sft", "a-upscaled", "ab-merged", "base-a"];

    // Children too, whose axes stand in another order: the tests of this version compare axis by axis, and cannot see them.
    static readonly ImmutableArray<string> hidden = ["a-permuted", "a-permuted-tuned", "a-rotated"];

    static readonly ImmutableArray<string> others = ["b-tuned", "base-b", "base-c"];

    static readonly ImmutableArray<string> all = [.. family, .. hidden, .. others, Twin];

    // The detection limit takes most of the time, and decides no relation.
    static readonly WeightOptions quick = WeightOptions.Default with { Tests = [.. WeightOptions.Default.Tests.Where(test => test is not WeightTestKind.W9)] };

    readonly Workspace workspace = new(TestData.Zoo("."));
    readonly Dictionary<string, ModelFacts> models = [];

    public static TheoryData<string, WeightMode> Candidates => [.. from candidate in all from mode in Enum.GetValues<WeightMode>() select (candidate, mode)];

    [Theory]
    [MemberData(nameof(Candidates))]
    public void The_relation_to_every_model_of_its_width_is_the_known_one(string candidate, WeightMode mode) => Assert.All(
        all.Where(reference => reference != candidate),
        reference => Assert.Contains(Compare(candidate, reference, quick with { Mode = mode }).Relation, Known(candidate, reference)));

    [Theory]
    [InlineData("base-a", "base-a", WeightRelation.Identical)]
    [InlineData("a-extended", "base-a", WeightRelation.Reused)]
    [InlineData("base-a", "a-extended", WeightRelation.Reused)]
    [InlineData("base-a", "base-wide", WeightRelation.NotComparable)]
    public void Equal_bytes_are_identical_only_where_nothing_is_left_over(string candidate, string reference, WeightRelation relation) =>
        Assert.Equal(relation, Compare(candidate, reference, quick with { Mode = WeightMode.Full }).Relation);

    [Theory]
    [InlineData("a-upscaled", "base-a")]
    [InlineData("a-pruned", "base-a")]
    public void Layers_that_were_copied_or_dropped_are_found_where_they_came_from(string candidate, string reference) =>
        Assert.All(Compare(candidate, reference, quick).Layers, layer => Assert.InRange(layer.Similarity ?? 0, 0.9, 1));

    [Fact]
    public void The_detection_limit_of_an_independent_pair_is_known_and_small()
    {
        var comparison = Compare("base-b", "base-a", WeightOptions.Default);
        Assert.InRange(comparison.DetectionLimit!.Value, 0.03, 0.15);
        Assert.InRange(comparison.Effect!.Value, 0, 0.05);
    }

    [Fact]
    public void What_is_measured_does_not_depend_on_who_is_asked_first()
    {
        var (one, other) = (Compare("a-sft", "base-a", quick), Compare("base-a", "a-sft", quick));
        Assert.Equal(one.Relation, other.Relation);
        Assert.Equal(one.Effect!.Value, other.Effect!.Value, 2);
    }

    static WeightRelation[] Known(string candidate, string reference)
    {
        var pair = (string[])[candidate, reference];
        if (pair.Contains(Twin))
            return pair.Any(family.Contains) ? [WeightRelation.NeedsVerification] : [WeightRelation.NoReuseFound];
        if (pair.All(family.Contains) || pair.All(name => name is "base-b" or "b-tuned"))
            return [WeightRelation.Identical, WeightRelation.Reused, WeightRelation.Derived];
        // A fifth of it is the other model's.
        if (pair.Contains("ab-merged") && pair.Any(name => name is "base-b" or "b-tuned"))
            return [WeightRelation.NeedsVerification];
        // Kin in truth: what little is seen of it is no false alarm.
        if (pair.Any(hidden.Contains) && pair.All(name => hidden.Contains(name) || family.Contains(name)))
            return [WeightRelation.NoReuseFound, WeightRelation.NeedsVerification];
        return [WeightRelation.NoReuseFound];
    }

    WeightComparison Compare(string candidate, string reference, WeightOptions options) => Assert.IsType<Measured<WeightComparison>.Value>(
        new WeightMeasurement(Model(candidate), workspace, options).Against(new(reference, ReferenceRole.Suspect, Model(reference), null, []), Components.TextDecoder)).Result;

    ModelFacts Model(string name) => models.TryGetValue(name, out var known) ? known : models[name] = ModelSource.Read(TestData.Zoo(name), workspace);
}
