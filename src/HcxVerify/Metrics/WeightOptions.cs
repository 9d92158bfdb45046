using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>How weights are compared.</summary>
/// <param name="Mode">How much is read; null for all of what has up to <see cref="LargestWhole"/> bytes, and rows of what is larger.</param>
/// <param name="Tests">The tests that are made.</param>
public sealed record WeightOptions(WeightMode? Mode, ImmutableArray<WeightTestKind> Tests)
{
    /// <summary>The size of the compared tensors of one model up to which every byte is read where nothing else is asked for.</summary>
    public const long LargestWhole = 1L << 30;

    /// <summary>All tests.</summary>
    public static WeightOptions Default { get; } = new(null, [WeightTestKind.W0, WeightTestKind.W1, WeightTestKind.W2, WeightTestKind.W3, WeightTestKind.W9]);

    /// <summary>The words for the modes.</summary>
    public static WordTable<WeightMode> Modes => field ??= new(new(WeightMode.Full, "full", "전체"), new(WeightMode.Sampled, "sampled", "표본"));

    /// <summary>The names of the tests.</summary>
    public static WordTable<WeightTestKind> Kinds => field ??= new([.. Default.Tests.Select(kind => new WordRow<WeightTestKind>(kind, kind.ToString(), kind.ToString()))]);

    /// <summary>Whether a test is to be made.</summary>
    public bool Has(WeightTestKind test) => Tests.Contains(test);
}
