using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>A rule in words: whole sentences, for people who have to sign it.</summary>
/// <param name="Checks">What it compares, and with what.</param>
/// <param name="Passes">When it passes.</param>
/// <param name="Fails">When it fails.</param>
/// <param name="Open">When it cannot be decided.</param>
/// <param name="Facts">The facts of the model that the check reads.</param>
public sealed record RuleSentence(LocalizedText Checks, LocalizedText Passes, LocalizedText Fails, LocalizedText Open, ImmutableArray<FactPath> Facts)
{
    static readonly ImmutableDictionary<RuleKind, Func<Rule, RuleSet, RuleSentence>> kinds = new Dictionary<RuleKind, Func<Rule, RuleSet, RuleSentence>>
    {
        [RuleKinds.Architecture] = (rule, _) => ArchitectureSentence.Of((ArchitectureCheck)rule.Check),
        [RuleKinds.Module] = (rule, _) => ModuleSentence.Of((ModuleCheck)rule.Check),
        [RuleKinds.SpecialTokens] = (rule, _) => SpecialTokensSentence.Of((SpecialTokensCheck)rule.Check),
        [RuleKinds.Claim] = (rule, rules) => ClaimSentence.Of((ClaimCheck)rule.Check, rules),
        [RuleKinds.Evidence] = (rule, _) => EvidenceSentence.Of((EvidenceCheck)rule.Check),
        [RuleKinds.Vocabulary] = (rule, _) => VocabularySentence.Of((VocabularyCheck)rule.Check),
        [RuleKinds.Similarity] = (rule, _) => SimilaritySentence.Of((SimilarityCheck)rule.Check, rule.Component),
        [RuleKinds.Integrity] = (rule, _) => IntegritySentence.Of((IntegrityCheck)rule.Check),
        [RuleKinds.Assert] = (rule, _) => AssertSentence.Of((AssertCheck)rule.Check),
    }.ToImmutableDictionary();

    /// <summary>Whether rules of a kind have a sentence.</summary>
    public static bool Has(RuleKind kind) => kinds.ContainsKey(kind);

    /// <summary>The sentence of a rule.</summary>
    /// <param name="rules">The set that the rule is of: it may name claims of it.</param>
    public static RuleSentence Of(Rule rule, RuleSet rules) => kinds[rule.Check.Kind](rule, rules);

    internal static FactPath Path(FactName fact) => new(fact.Name, fact);
}
