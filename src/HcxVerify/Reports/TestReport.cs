using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Rules;
using HcxVerify.Verdicts;

namespace HcxVerify.Reports;

/// <summary>What the tests of a rule set came to.</summary>
/// <param name="Rules">The rule set.</param>
/// <param name="Results">One for each test, in the order of files and places.</param>
/// <param name="RequireTests">Whether a rule without a test is an error.</param>
public sealed record TestReport(RuleSet Rules, ImmutableArray<RuleTestResult> Results, bool RequireTests)
{
    /// <summary>The sign of a test that is as expected.</summary>
    public const string Passed = "✓";

    /// <summary>The sign of a test that is not as expected.</summary>
    public const string Failed = "✗";

    /// <summary>The sign of a rule without a test.</summary>
    public const string Untested = "○";

    /// <summary>The rules that no test reaches; those of packs have their tests where they are kept.</summary>
    public IEnumerable<Rule> UntestedRules => Rules.Rules.Where(rule => rule.Tests.IsEmpty && !Rules.PackFiles.Contains(rule.Place.File));

    /// <summary>The exit code: 1 an outcome that was not expected, or a rule without a test where each needs one; 3 no test at all; 0 all as expected.</summary>
    public int ExitCode => Errors is [var first, ..] ? first.Code.ExitCode : 0;

    /// <summary>What is not as it has to be, each at its place.</summary>
    public ImmutableArray<Diagnostic> Errors
    {
        get
        {
            ImmutableArray<Diagnostic> errors =
            [
                .. Results.Where(result => !result.IsAsExpected).Select(Error),
                .. RequireTests ? UntestedRules.Select(rule => HostCodes.RuleWithoutTest.At(rule.Place, rule.Id)) : [],
            ];
            return errors.IsEmpty && Results.IsEmpty ? [RuleFileCodes.NoTests.At(null, string.Join(", ", Rules.Files.Except(Rules.PackFiles)))] : errors;
        }
    }

    /// <summary>How many of each in one line.</summary>
    public LocalizedText Summary => Labels.TestSummary.With(
        Results.Count(result => result.IsAsExpected),
        Results.Count(result => !result.IsAsExpected),
        UntestedRules.Count() is var untested && untested == 1 ? Labels.UntestedOne.With(untested) : Labels.UntestedMany.With(untested),
        Rules.PackFiles.Any(RuleFiles.IsOfPackFolder) ? Labels.TestsOfPacks : null);

    /// <summary>A line for each test, grouped by files; what is not as expected in full.</summary>
    public string Text(ReportLanguage language)
    {
        using var output = new StringWriter { NewLine = "\n" };
        foreach (var file in Results.GroupBy(result => result.Test.Place.File))
        {
            output.WriteLine(file.Key);
            foreach (var result in file)
                Write(output, result, language);
        }

        if (UntestedRules.Any())
            output.WriteLine(Labels.RulesWithoutTests.In(language));
        foreach (var rule in UntestedRules)
            output.WriteLine($"  {Untested} {rule.Id} ({rule.Place})");
        return output.ToString();
    }

    static void Write(StringWriter output, RuleTestResult result, ReportLanguage language)
    {
        output.WriteLine($"  {(result.IsAsExpected ? Passed : Failed)} {result.Test.Rule}: {result.Test.Name.In(language)}");
        if (result.IsAsExpected)
            return;
        TextTable.Write(output, "      ",
        [
            [Labels.Expected.In(language), List(result, mismatch => mismatch.Expected).In(language)],
            [Labels.Actual.In(language), List(result, mismatch => mismatch.Actual).In(language)],
            [Labels.Message.In(language), result.Finding.Message.In(language)],
            [HostMessages.PlaceColumn.In(language), result.Test.Place.ToString()],
        ]);
    }

    static Diagnostic Error(RuleTestResult result) => HostCodes.UnexpectedOutcome.At(
        result.Test.Place, result.Test.Rule, result.Test.Name, List(result, mismatch => mismatch.Expected), List(result, mismatch => mismatch.Actual), result.Finding.Message);

    static LocalizedText List(RuleTestResult result, Func<Mismatch, LocalizedText> part) => LocalizedText.Join(", ", result.Mismatches.Select(part));
}
