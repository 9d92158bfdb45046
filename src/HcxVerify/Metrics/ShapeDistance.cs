using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>How far the declared shape of a candidate is from a reference's: which reference is the nearest, and nothing of weights.</summary>
/// <param name="Equal">How many fields are known on both sides and equal; one that is unknown on either side is not.</param>
/// <param name="Fields">How many fields there are.</param>
/// <param name="Ratios">
/// The sum of |ln(a/b)| over the fields that are numbers on both sides, without a unit: 0 where all are equal, 0.693 where one is twice the
/// other. Infinite where no field is a number on both sides, or where two of them have no ratio (0, or another sign).
/// </param>
public sealed record ShapeDistance(int Equal, int Fields, double Ratios)
{
    // Logarithms differ in their last digits between systems, and 2048:4096 is as far as 4096:8192.
    const int Decimals = 9;

    /// <summary>Whether every field is equal.</summary>
    public bool IsNone => Equal == Fields;

    /// <summary>The distance of two shapes: the same from either side, and in any order of the fields.</summary>
    public static ShapeDistance Measure(IReadOnlyCollection<Measurement.Compared> fields)
    {
        // A sum of doubles depends on its order; the smallest first loses the least.
        var ratios = new double[fields.Count];
        var known = 0;
        foreach (var field in fields)
        {
            if (Ratio(field) is { } ratio)
                ratios[known++] = ratio;
        }

        Array.Sort(ratios, 0, known);
        var sum = known == 0 ? double.PositiveInfinity : 0;
        foreach (var ratio in ratios.AsSpan(0, known))
            sum += ratio;
        return new(fields.Count(field => field.Equal is true), fields.Count, Math.Round(sum, Decimals));
    }

    /// <summary>The nearest first: the most equal fields, then the smallest ratios, then the name.</summary>
    public static IEnumerable<T> NearestFirst<T>(IEnumerable<T> shapes, Func<T, ShapeDistance> distance, Func<T, string> name) => shapes
        .OrderByDescending(shape => distance(shape).Equal)
        .ThenBy(shape => distance(shape).Ratios)
        .ThenBy(name, StringComparer.Ordinal);

    static double? Ratio(Measurement.Compared field) =>
        Number(field.Candidate) is not { } one || Number(field.Reference) is not { } other ? null
        : one == other ? 0
        : Math.Sign(one) * Math.Sign(other) > 0 ? Math.Abs(Math.Log(Math.Abs(one)) - Math.Log(Math.Abs(other)))
        : double.PositiveInfinity;

    static double? Number(FactValue? value) => value switch
    {
        FactValue.Integer integer => integer.Value,
        FactValue.Number number => number.Value,
        _ => null,
    };
}
