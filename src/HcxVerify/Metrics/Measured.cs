using System.Diagnostics;

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>What a comparison came to, or why there is none.</summary>
public abstract record Measured<T>
{
    Measured()
    {
    }

    /// <summary>What comes of it, or the same reason why there is nothing.</summary>
    public Measured<TOther> Select<TOther>(Func<T, TOther> select) => this switch
    {
        Value(var result) => new Measured<TOther>.Value(select(result)),
        Missing(var reason) => new Measured<TOther>.Missing(reason),
        _ => throw new UnreachableException(),
    };

    /// <summary>It was made.</summary>
    public sealed record Value(T Result) : Measured<T>;

    /// <summary>It was not.</summary>
    public sealed record Missing(LocalizedText Reason) : Measured<T>;
}
