namespace HcxVerify.Metrics;

/// <summary>What a test would have found in the very bytes that were read.</summary>
/// <param name="Limit">The smallest share of the reference that is found in 99 of 100 copies, from 0 to 1; null where not even a whole copy is.</param>
/// <param name="Power">The share that is found at the limit, as computed.</param>
/// <param name="Planted">How many copies were really planted at the limit.</param>
/// <param name="Found">How many of them were found.</param>
/// <param name="Controls">How many candidates with their axes in a random order were tested.</param>
/// <param name="FalseAlarms">How many of them were taken for copies.</param>
public sealed record SpikedResult(double? Limit, double Power, int Planted, int Found, int Controls, int FalseAlarms);
