namespace HcxVerify.Language;

/// <summary>The most that a metric of vocabularies may be: a rule fails above it.</summary>
/// <param name="Most">From -1 to 1; all metrics but the rank correlation are 0 or more.</param>
public sealed record MetricThreshold(VocabularyMetric Metric, double Most);
