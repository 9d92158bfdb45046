using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Rules;
using HcxVerify.Verdicts;

namespace HcxVerify.Tests.Verdicts;

public sealed class Gates
{
    static readonly ImmutableArray<Gate> all = [.. from failOn in Enum.GetValues<FailOn>() from inconclusive in (bool[])[true, false] select new Gate(failOn, inconclusive)];

    static readonly ImmutableArray<Finding> findings =
        [.. from severity in Enum.GetValues<Severity>() from outcome in Enum.GetValues<Outcome>() select Findings.Of(outcome, severity: severity)];

    [Fact]
    public void All_combinations_of_three_findings_exit_as_the_contract_says()
    {
        foreach (var gate in all)
        {
            foreach (var combination in Findings.Multisets(findings))
            {
                if (gate.ExitCode(combination) != Contract.ExitCode(combination, gate))
                    Assert.Fail($"{gate}: {string.Join(", ", combination.Select(finding => $"{finding.Outcome} {finding.Rule.Severity}"))}");
            }
        }
    }

    [Fact]
    public void A_violation_comes_before_what_is_open() =>
        Assert.Equal(1, Exit(new(FailOnInconclusive: true), (Outcome.Fail, Severity.Error), (Outcome.Inconclusive, Severity.Error)));

    [Fact]
    public void Nothing_evaluated_comes_before_something_open() => Assert.Equal(3, Exit(new(FailOnInconclusive: true), (Outcome.Inconclusive, Severity.Error)));

    [Fact]
    public void No_finding_at_all_is_nothing_evaluated() => Assert.Equal(3, Exit(new()));

    [Fact]
    public void A_failed_warning_is_acceptable_unless_warnings_fail()
    {
        Assert.Equal(0, Exit(new(), (Outcome.Fail, Severity.Warning)));
        Assert.Equal(1, Exit(new(FailOn.Warning), (Outcome.Fail, Severity.Warning)));
    }

    [Fact]
    public void A_rule_in_error_fails_whatever_its_severity() => Assert.Equal(1, Exit(new(), (Outcome.Error, Severity.Warning), (Outcome.Pass, Severity.Error)));

    [Fact]
    public void Never_silences_exit_code_1_only()
    {
        var gate = new Gate(FailOn.Never, FailOnInconclusive: true);
        Assert.Equal(0, Exit(gate, (Outcome.Fail, Severity.Error)));
        Assert.Equal(3, Exit(gate, (Outcome.Error, Severity.Error)));
        Assert.Equal(4, Exit(gate, (Outcome.Fail, Severity.Error), (Outcome.NotComparable, Severity.Warning)));
    }

    [Theory]
    [InlineData(FailOn.Error, Outcome.Fail, Severity.Error, LogLevel.Error)]
    [InlineData(FailOn.Error, Outcome.Fail, Severity.Warning, LogLevel.Warning)]
    [InlineData(FailOn.Error, Outcome.Error, Severity.Warning, LogLevel.Error)]
    [InlineData(FailOn.Warning, Outcome.Fail, Severity.Error, LogLevel.Error)]
    [InlineData(FailOn.Warning, Outcome.Fail, Severity.Warning, LogLevel.Error)]
    [InlineData(FailOn.Warning, Outcome.Error, Severity.Warning, LogLevel.Error)]
    [InlineData(FailOn.Never, Outcome.Fail, Severity.Error, LogLevel.Warning)]
    [InlineData(FailOn.Never, Outcome.Fail, Severity.Warning, LogLevel.Warning)]
    [InlineData(FailOn.Never, Outcome.Error, Severity.Error, LogLevel.Warning)]
    public void A_finding_that_fails_the_build_is_an_error_in_its_log_and_another_one_a_warning(FailOn failOn, Outcome outcome, Severity severity, LogLevel expected) =>
        Assert.Equal(expected, new Gate(failOn).LevelOf(Findings.Of(outcome, severity: severity)));

    [Theory]
    [InlineData(Outcome.Inconclusive)]
    [InlineData(Outcome.NotComparable)]
    public void What_is_open_is_a_warning_unless_it_fails_the_build(Outcome outcome) =>
        Assert.All(all, gate => Assert.Equal(gate.FailOnInconclusive ? LogLevel.Error : LogLevel.Warning, gate.LevelOf(Findings.Of(outcome, severity: Severity.Warning))));

    [Theory]
    [InlineData(Outcome.Pass)]
    [InlineData(Outcome.NotApplicable)]
    [InlineData(Outcome.Waived)]
    public void What_passed_or_does_not_count_is_a_message(Outcome outcome) =>
        Assert.All(all, gate => Assert.Equal(LogLevel.Message, gate.LevelOf(Findings.Of(outcome))));

    [Fact]
    public void A_build_fails_by_its_exit_code_exactly_when_its_log_has_an_error()
    {
        foreach (var gate in all)
        {
            foreach (var combination in Findings.Multisets(findings))
            {
                var logged = combination.Any(finding => gate.LevelOf(finding) is LogLevel.Error);
                if (gate.ExitCode(combination) is not 3 && logged != gate.ExitCode(combination) is 1 or 4)
                    Assert.Fail($"{gate}: {string.Join(", ", combination.Select(finding => $"{finding.Outcome} {finding.Rule.Severity}"))}");
            }
        }
    }

    static int Exit(Gate gate, params ImmutableArray<(Outcome Outcome, Severity Severity)> findings) =>
        gate.ExitCode([.. findings.Select(finding => Findings.Of(finding.Outcome, severity: finding.Severity))]);
}
