namespace HcxVerify.Language;

/// <summary>The labels and set phrases of reports, in both languages.</summary>
public static class Labels
{
    public static readonly LocalizedText VerdictLine = new("{model}: {components}; conclusion: {conclusion}", "{model}: {components}; 결론: {conclusion}");
    public static readonly LocalizedText FromStatedFacts = new("{conclusion} (from stated facts)", "{conclusion} (명시된 사실 기준)");

    /// <summary>A conclusion as reports show it; what rests on stated facts says so.</summary>
    public static LocalizedText Conclusion(Conclusion conclusion, bool fromStatedFacts) =>
        fromStatedFacts ? FromStatedFacts.With(Words.Conclusions.Shown(conclusion)) : Words.Conclusions.Shown(conclusion);
}
