using System.Collections.Immutable;

using HcxVerify.Facts;

namespace HcxVerify.Metrics;

/// <summary>Reads two models of one width, tests whether their weights are independent, and decides. Definitions: docs/method/weights.md.</summary>
static class WeightComparer
{
    // Of each test, at the limit and without a copy.
    const int PlantedCopies = 20;

    // Times the width: correlations of fewer elements are near nothing at all.
    const int LeastElements = 8;

    public static WeightComparison Compare(WeightPair models, WeightMode mode, WeightOptions options)
    {
        var (own, its) = SampledLayers.Of(models);
        var layers = LayerMap.Of(own, its, models.Width);
        var matching = TensorMatching.Of(models.CandidateTensors, models.ReferenceTensors, layer => layers.FirstOrDefault(each => each.Candidate == layer)?.Reference ?? layer);
        var read = ReadTensors.Of(models, matching, mode);
        return Decide(models, mode, options, layers, read) with { LeftOut = [.. matching.LeftOut, .. read.LeftOut], Compared = read.Tensors.Length };
    }

    static WeightComparison Decide(WeightPair models, WeightMode mode, WeightOptions options, ImmutableArray<LayerSimilarity> layers, ReadTensors read)
    {
        var direct = DirectSimilarity.Measure(options.Has(WeightTestKind.W1) ? [.. read.Tensors.Select(tensor => tensor.Pair)] : [], models.Drawing("W1"));
        var tests = Adjusted([.. Tests(models, direct, read).Where(test => options.Has(test.Kind) && (mode is WeightMode.Full || test.Kind is not WeightTestKind.W0))]);
        var (relation, reason) = WeightDecision.Of(new()
        {
            Tests = tests,
            EqualShare = mode is WeightMode.Full ? read.EqualShare : null,
            AreAllEqual = read.AreAllEqual,
            MedianCorrelation = direct.All.Median,
            TestedShare = TestedShare(models, read),
            NonFinite = read.Tensors.Sum(tensor => tensor.Pair.Moments.NonFinite),
            Strongest = Strongest(models, read),
        });
        var effects = tests.Where(test => test.Kind is WeightTestKind.W3).Select(test => test.Effect).Append(direct.All.MedianAbsolute).OfType<double>().Select(Math.Abs).ToList();
        return new(relation, effects.Count == 0 ? null : effects.Max(), options.Has(WeightTestKind.W9) ? Limit(models, tests, read) : null)
        {
            Reason = reason,
            Mode = mode,
            Tests = tests,
            Layers = layers,
            Assumptions = tests.All(test => test.Kind is not WeightTestKind.W3) ? [] : [new("tokens of equal id were taken to be the same", "같은 id의 token을 같은 token으로 보았습니다")],
        };
    }

    // Of matrices with some of the axes only, no test that decides is made.
    static double TestedShare(WeightPair models, ReadTensors read)
    {
        var matrices = models.CandidateTensors.Count(IsMatrix);
        return matrices == 0 ? 0 : read.Tensors.Count(tensor => tensor.Pair.Sample?.Candidate.Axes == models.Width) / (double)matrices;
    }

    static bool IsMatrix(TensorFacts tensor) => tensor.Shape.Length > 1;

    // The pooled tests look at most matrices together, and at some not at all. With all elements of an axis alike, correlations of independent models deviate by one over the root of the width.
    static StrongTensor? Strongest(WeightPair models, ReadTensors read)
    {
        var beyondDoubt = LayerMap.BeyondDoubt(models.Width);
        return read.Tensors
            .Where(tensor => tensor.Pair.Class is not WeightClass.Norms && tensor.Pair.Moments.Count >= LeastElements * models.Width)
            .Select(tensor => new StrongTensor(tensor.Pair.Name, tensor.Pair.Moments.Correlation() is Measured<double>.Value(var value) ? Math.Abs(value) : 0))
            .Where(tensor => tensor.Correlation >= beyondDoubt)
            .MaxBy(tensor => tensor.Correlation);
    }

    static IEnumerable<WeightTest> Tests(WeightPair models, DirectSimilarity direct, ReadTensors read)
    {
        yield return new(WeightTestKind.W0, null, read.EqualShare, null);
        foreach (var pool in direct.Classes.Where(pool => pool.Name is WeightClass.Attention or WeightClass.FeedForward))
            yield return Direct(pool);
        if (read.Embeddings is { } embeddings)
            yield return Axes(WeightTestKind.W3, WeightClass.Embeddings, EmbeddingAgreement.Measure(embeddings, models.Drawing("W3")));
        if (read.CandidateNorms.Count > 0)
            yield return Norms(NormAgreement.Measure(read.CandidateNorms, read.ReferenceNorms, models.Drawing("W2")));
    }

    static WeightTest Direct(PooledSimilarity pool) => Axes(WeightTestKind.W1, pool.Name, pool.Test) with { Effect = pool.Median };

    static WeightTest Axes(WeightTestKind kind, string of, Measured<AxisResult> measured) => measured switch
    {
        Measured<AxisResult>.Value(var result) => new(kind, of, result.Agreement, result.Probability) { IsPrimary = true },
        Measured<AxisResult>.Missing(var reason) => new(kind, of, null, null) { IsPrimary = true, Missing = reason },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    static WeightTest Norms(Measured<NormResult> measured) => measured switch
    {
        Measured<NormResult>.Value(var result) => new(WeightTestKind.W2, WeightClass.Norms, result.Correlation, result.Probability),
        Measured<NormResult>.Missing(var reason) => new(WeightTestKind.W2, WeightClass.Norms, null, null) { Missing = reason },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    static ImmutableArray<WeightTest> Adjusted(ImmutableArray<WeightTest> tests)
    {
        List<WeightTest> family = [.. tests.Where(test => test is { IsPrimary: true, Probability: not null })];
        var adjusted = Holm.Adjust([.. family.Select(test => test.Probability!.Value.Probability)]);
        return [.. tests.Select(test => family.IndexOf(test) is >= 0 and var index ? test with { Adjusted = adjusted[index] } : test)];
    }

    // What every test would have found, in the very rows that it was made of: reuse may be in one class alone.
    static double? Limit(WeightPair models, ImmutableArray<WeightTest> tests, ReadTensors read)
    {
        double? highest = null;
        var primary = tests.Count(test => test.IsPrimary);
        foreach (var test in tests.Where(test => test.IsPrimary))
        {
            var samples = test.Kind is WeightTestKind.W3 ? [read.Embeddings!] : DirectSimilarity.Tested(read.Class(test.Class!));
            if (samples.Count == 0 || SpikedControl.Measure(samples, primary, PlantedCopies, models.Drawing($"W9 of {test.Kind} {test.Class}")) is not Measured<SpikedResult>.Value({ Limit: { } limit }))
                return null;
            highest = Math.Max(highest ?? 0, limit);
        }

        return highest;
    }
}
