namespace HcxVerify.Metrics;

/// <summary>What a p-value rests on.</summary>
public enum PValueKind
{
    /// <summary>Every arrangement was counted.</summary>
    Exact,

    /// <summary>Random arrangements were counted: valid for any data, and never below one over their number and one.</summary>
    MonteCarlo,

    /// <summary>The normal distribution with the exact mean and variance of all arrangements: right in the middle, not guaranteed far out.</summary>
    Asymptotic,
}
