using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Rules;

namespace HcxVerify.Verdicts;

/// <summary>Something that a test expects and its rule does not come to.</summary>
public sealed record Mismatch(LocalizedText Expected, LocalizedText Actual);

/// <summary>What a test came to.</summary>
/// <param name="Finding">The finding of the test's rule.</param>
/// <param name="Verdict">The verdict of the rule's component; null for the model as a whole, which has none.</param>
public sealed record RuleTestResult(RuleTest Test, Finding Finding, Verdict? Verdict)
{
    static readonly LocalizedText outcome = new("the outcome {word}", "결과 '{word}'");
    static readonly LocalizedText verdict = new("the verdict {word}", "판정 '{word}'");
    static readonly LocalizedText severity = new("the severity {word}", "심각도 '{word}'");
    static readonly LocalizedText message = new("a message with '{text}'", "'{text}'이(가) 있는 메시지");
    static readonly LocalizedText otherMessage = new("another message", "다른 메시지");
    static readonly LocalizedText none = new("none", "없음");

    /// <summary>Whether the rule came to all that the test expects, and to nothing else where it expects one thing.</summary>
    public bool IsAsExpected => Mismatches.IsEmpty;

    /// <summary>What is otherwise than expected.</summary>
    public ImmutableArray<Mismatch> Mismatches =>
    [
        .. Compare(Test.Expectation.Outcome, Finding.Outcome, Words.Outcomes, outcome),
        .. Compare(Test.Expectation.Verdict, Verdict, Words.Verdicts, verdict),
        .. Compare(Test.Expectation.Severity, Finding.Severity, Words.Severities, severity),
        .. Test.Expectation.Message is { } text && !Says(text) ? [new Mismatch(message.With(text), otherMessage)] : ImmutableArray<Mismatch>.Empty,
    ];

    static IEnumerable<Mismatch> Compare<T>(T? expected, T? actual, WordTable<T> words, LocalizedText shown)
        where T : struct, Enum
    {
        if (expected is { } wanted && !Equals(expected, actual))
            yield return new(shown.With(words.Shown(wanted)), shown.With(actual is { } found ? words.Shown(found) : none));
    }

    // A text that is written in one language only does not say which.
    bool Says(LocalizedText text) => text.Ko is null
        ? Contains(ReportLanguage.English, text.En) || Contains(ReportLanguage.Korean, text.En)
        : Contains(ReportLanguage.English, text.En) && Contains(ReportLanguage.Korean, text.Ko);

    bool Contains(ReportLanguage language, string text) => Finding.Message.In(language).Contains(text, StringComparison.Ordinal);
}
