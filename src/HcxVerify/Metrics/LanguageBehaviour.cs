using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>How two tokenizers cut the text of one language.</summary>
/// <param name="Counts">Null where one of them does not cut it.</param>
/// <param name="WhyNot">Why there are none; null where there are.</param>
public sealed record LanguageBehaviour(BehaviourText Text, BehaviourCounts? Counts, LocalizedText? WhyNot);
