using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>
/// W2: whether the weights of the norms of two models of one width rank the axes alike. The norms of a model repeat one pattern from layer to layer, so they are
/// averaged before they are compared. Definition: docs/method/weights.md.
/// </summary>
public static class NormAgreement
{
    /// <summary>Measures it.</summary>
    /// <param name="candidate">The vectors of weights, one for each norm of the residual stream; the two models may have different numbers of them.</param>
    public static Measured<NormResult> Measure(IReadOnlyList<ReadOnlyMemory<float>> candidate, IReadOnlyList<ReadOnlyMemory<float>> reference, SeededRandom drawing)
    {
        if (candidate.Count == 0 || reference.Count == 0 || candidate[0].Length < 2)
            return Missing("there are no norms to compare", "비교할 norm이 없습니다");
        if (candidate.Concat(reference).Any(norm => norm.Length != candidate[0].Length))
            return Missing("the norms have different widths", "norm의 폭이 서로 다릅니다");
        var (x, y) = (Profile(candidate), Profile(reference));
        if (x.Concat(y).Any(value => !double.IsFinite(value)))
            return Missing("a value is not a finite number", "유한한 수가 아닌 값이 있습니다");
        var (ranksOfX, ranksOfY) = (Ranks.Centred(x), Ranks.Centred(y));
        var scale = Math.Sqrt(Product(ranksOfX, ranksOfX)) * Math.Sqrt(Product(ranksOfY, ranksOfY));
        if (!(scale > 0))
            return Missing("all norms of one side are constant", "한쪽의 norm이 모두 상수입니다");
        var correlation = Math.Clamp(Product(ranksOfX, ranksOfY) / scale, -1, 1);
        // Over all orders the variance of any correlation is 1 / (n - 1), with ties or without.
        var z = correlation * Math.Sqrt(x.Length - 1);
        return new Measured<NormResult>.Value(new(correlation, z, PValue.Asymptotic(z, x.Length), Draw(ranksOfX, ranksOfY, drawing), x.Length));
    }

    // The mean over the norms that vary, each on its own scale: of mean 0 and deviation 1.
    static double[] Profile(IReadOnlyList<ReadOnlyMemory<float>> norms)
    {
        var profile = new double[norms[0].Length];
        foreach (var norm in norms)
        {
            var values = norm.Span;
            var moments = PairMoments.Of(values, values);
            if (moments.NonFinite > 0)
                return [double.NaN];
            var deviation = Math.Sqrt(moments.Sxx / values.Length);
            for (var axis = 0; deviation > 0 && axis < profile.Length; axis++)
                profile[axis] += (values[axis] - moments.MeanX) / deviation / norms.Count;
        }

        return profile;
    }

    static PValue Draw(double[] x, double[] y, SeededRandom random)
    {
        // Ranks are halves of whole numbers: these sums are exact, and equal ones are equal.
        var (observed, asHigh) = (Product(x, y), 0);
        int[] order = [.. Enumerable.Range(0, x.Length)];
        for (var drawn = 0; drawn < AxisPermutations.Arrangements; drawn++)
        {
            random.Shuffle(order);
            var sum = 0.0;
            for (var axis = 0; axis < x.Length; axis++)
                sum += x[axis] * y[order[axis]];
            asHigh += sum >= observed ? 1 : 0;
        }

        return PValue.MonteCarlo(asHigh, AxisPermutations.Arrangements);
    }

    static double Product(double[] x, double[] y)
    {
        var sum = 0.0;
        for (var axis = 0; axis < x.Length; axis++)
            sum += x[axis] * y[axis];
        return sum;
    }

    static Measured<NormResult>.Missing Missing(string english, string korean) => new(new LocalizedText(english, korean));
}
