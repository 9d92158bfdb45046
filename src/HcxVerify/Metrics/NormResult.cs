namespace HcxVerify.Metrics;

/// <summary>How alike the norms of two models rank the axes.</summary>
/// <param name="Correlation">Spearman's, from -1 to 1.</param>
/// <param name="Z">Standard deviations above 0, its mean over all orders of the axes.</param>
/// <param name="Probability">Of a correlation at least as high, from the normal distribution.</param>
/// <param name="Drawn">The same from random orders.</param>
/// <param name="Axes">How many axes there are.</param>
public sealed record NormResult(double Correlation, double Z, PValue Probability, PValue Drawn, int Axes);
