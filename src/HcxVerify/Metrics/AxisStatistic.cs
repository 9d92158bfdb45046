using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>Standardised rows of two models, one pair of tensors below the other, and what Hoeffding's moments (1951) of their agreement need.</summary>
sealed class AxisStatistic
{
    /// <summary>Fewer vectors have no correlation to speak of on an axis.</summary>
    public const int FewestRows = 4;

    AxisStatistic(int pairs, RowMatrix candidate, RowMatrix reference)
    {
        (Pairs, Candidate, Reference) = (pairs, candidate, reference);
        var mean = 0.0;
        for (var row = 0; row < candidate.Rows; row++)
        {
            var x = candidate[row];
            var y = reference[row];
            var product = Centre(x) * Centre(y) * x.Length;
            mean += product;
            for (var axis = 0; axis < x.Length; axis++)
                Sum += x[axis] * y[axis];
        }

        Mean = mean;
    }

    /// <summary>How many pairs of tensors.</summary>
    public int Pairs { get; }

    /// <summary>The candidate's rows, each less its mean over the axes: then the products of two axes have no mean, neither over those of one model nor of the other.</summary>
    public RowMatrix Candidate { get; }

    /// <summary>The reference's.</summary>
    public RowMatrix Reference { get; }

    /// <summary>The sum over the axes of the products of the centred rows: above the mean of the random orders by so much.</summary>
    public double Sum { get; }

    /// <summary>The mean over all orders of the sum without the centring.</summary>
    public double Mean { get; }

    /// <summary>The variance over all orders: the sum of the squares of the products of any two axes over one less than the axes. By rows or by axes, whichever are fewer.</summary>
    public double Variance() => Variance(Candidate, Reference);

    /// <summary>That of any two matrices of centred rows.</summary>
    public static double Variance(RowMatrix x, RowMatrix y)
    {
        var axes = x.Columns;
        if (x.Rows <= axes)
            return DotProducts.SumOverPairs(x, y) / (axes - 1);
        int[] all = [.. Enumerable.Range(0, axes)];
        return DotProducts.SumOfSquares(x.Turned(all), y.Turned(all)) / (axes - 1);
    }

    /// <summary>Standardises the rows of all pairs.</summary>
    public static Measured<AxisStatistic> Of(IReadOnlyList<AxisPair> pairs)
    {
        if (pairs.Any(pair => !pair.Fits || pair.Candidate.Axes != pairs[0].Candidate.Axes))
            throw new ArgumentException("rows of different numbers or lengths");
        var used = pairs.Where(pair => pair.Candidate.Rows >= FewestRows).ToList();
        if (used.Count == 0 || used[0].Candidate.Axes < 2)
            return Missing("there are too few rows or axes to compare", "비교할 행이나 축이 너무 적습니다");
        var (rows, axes) = (used.Sum(pair => pair.Candidate.Rows), used[0].Candidate.Axes);
        var (candidate, reference) = (new RowMatrix(rows, axes), new RowMatrix(rows, axes));
        var row = 0;
        foreach (var pair in used)
        {
            var (left, right) = (StandardisedRows.Put(pair.Candidate, candidate, row), StandardisedRows.Put(pair.Reference, reference, row));
            if (left < 0 || right < 0)
                return Missing("a value is not a finite number", "유한한 수가 아닌 값이 있습니다");
            row += pair.Candidate.Rows;
        }

        return new Measured<AxisStatistic>.Value(new(used.Count, candidate, reference));
    }

    static double Centre(Span<double> row)
    {
        var sum = 0.0;
        foreach (var value in row)
            sum += value;
        var mean = sum / row.Length;
        foreach (ref var value in row)
            value -= mean;
        return mean;
    }

    static Measured<AxisStatistic>.Missing Missing(string english, string korean) => new(new LocalizedText(english, korean));
}
