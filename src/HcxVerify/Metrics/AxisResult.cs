namespace HcxVerify.Metrics;

/// <summary>How well the axes of two models agree, and how well they do when those of one of them are in a random order.</summary>
/// <param name="Agreement">The mean over the axes of the correlation of the candidate's values with the reference's on the same axis, from -1 to 1.</param>
/// <param name="NullMean">Its exact mean over all orders of the axes.</param>
/// <param name="NullDeviation">Its exact standard deviation over them.</param>
/// <param name="Probability">Of an agreement at least as high, from the normal distribution.</param>
/// <param name="Drawn">The same from random orders, where they were drawn.</param>
/// <param name="Rows">How many vectors of each model it is computed from.</param>
/// <param name="Axes">How many axes they have.</param>
public sealed record AxisResult(double Agreement, double NullMean, double NullDeviation, PValue Probability, PValue? Drawn, int Rows, int Axes)
{
    /// <summary>How many standard deviations the agreement is above the mean of the random orders.</summary>
    public double Z => (Agreement - NullMean) / NullDeviation;
}
