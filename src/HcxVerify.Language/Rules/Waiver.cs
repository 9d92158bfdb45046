namespace HcxVerify.Language;

/// <summary>Takes one finding on one model out of the gate, and changes nothing else: verdicts and conclusion are those without it.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Component">The component of the rule.</param>
/// <param name="Subject">The digest of the model: <c>sha256:</c> and 64 hexadecimal digits in lower case.</param>
/// <param name="Reason">Why the finding is accepted.</param>
/// <param name="Owner">Who answers for that.</param>
/// <param name="Expires">The last day on which it holds.</param>
/// <param name="Place">Where the waiver begins.</param>
public sealed record Waiver(string Rule, string Component, string Subject, LocalizedText Reason, string Owner, DateTime Expires, Place Place);
