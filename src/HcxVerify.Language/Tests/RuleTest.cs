namespace HcxVerify.Language;

/// <summary>An example of a rule: what is known of a model, and what the rule then has to come to.</summary>
/// <param name="Name">What it shows; once for each rule.</param>
/// <param name="Place">Where it begins, in a rule file or in a file of tests.</param>
/// <param name="Rule">The id of the rule.</param>
public sealed record RuleTest(LocalizedText Name, Place Place, string Rule, Given Given, Expectation Expectation);

/// <summary>What a test expects of its rule; at least one of them. What is null, may be anything.</summary>
/// <param name="Verdict">The verdict of the rule's component.</param>
/// <param name="Message">What the message of the finding contains; one text without a language may stand in either.</param>
/// <param name="Severity">How a failure counts.</param>
public sealed record Expectation(Outcome? Outcome, Verdict? Verdict, LocalizedText? Message, Severity? Severity);
