using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>What a comparison came to, or why there is none.</summary>
public abstract record Measured<T>
{
    Measured()
    {
    }

    /// <summary>It was made.</summary>
    public sealed record Value(T Result) : Measured<T>;

    /// <summary>It was not.</summary>
    public sealed record Missing(LocalizedText Reason) : Measured<T>;
}
