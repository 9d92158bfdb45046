using System.Collections.Immutable;

using CsCheck;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Rules;
using HcxVerify.Verdicts;

namespace HcxVerify.Tests.Verdicts;

public sealed class WaiverUses
{
    const string Subject = "sha256:subject";

    static readonly DateTime lastDay = new(2027, 1, 31);
    static readonly DateOnly inTime = DateOnly.FromDateTime(lastDay);
    static readonly ModelFacts subject = Given.Model.With() with { Digest = Subject };
    static readonly ImmutableArray<Gate> gates = [.. from failOn in Enum.GetValues<FailOn>() from inconclusive in (bool[])[true, false] select new Gate(failOn, inconclusive)];

    // Few names and days, so that waivers often match and often just do not.
    static readonly Gen<ImmutableArray<Finding>> someFindings =
        Gen.Select(Gen.Int[0, Findings.EachKind.Length - 1], Gen.Enum<Severity>(), Gen.OneOf(Components.TextDecoder, Components.Tokenizer, Components.Subject))
            .Array[0, 6]
            .Select(all => ImmutableArray.CreateRange(all.Select((one, index) => Renamed(Findings.EachKind[one.Item1], $"rule-{index}", one.Item2, one.Item3))));

    static readonly Gen<ImmutableArray<Waiver>> someWaivers =
        Gen.Select(Gen.Int[0, 6], Gen.OneOf(Components.TextDecoder, Components.Tokenizer, Components.Subject), Gen.OneOf(Subject, Subject, "sha256:other"), Gen.Int[-2, 2])
            .Array[0, 8]
            .Select(all => ImmutableArray.CreateRange(all.DistinctBy(one => (one.Item1, one.Item2, one.Item3)).Select(one => Waiver($"rule-{one.Item1}", one.Item2, one.Item3, lastDay.AddDays(one.Item4)))));

    public static TheoryData<Outcome> Waivable => [Outcome.Fail, Outcome.Error, Outcome.Inconclusive, Outcome.NotComparable];

    /// <summary>The problems that a waiver can have, one of each.</summary>
    public static ImmutableArray<Diagnostic> EachProblem() =>
    [
        .. from use in (IEnumerable<WaiverUse>)[
            Use(Outcome.Fail, today: inTime.AddDays(1)), Use(Outcome.Fail, Waiver("rule-1")), Use(Outcome.Pass), Use(Outcome.Fail, today: null)]
           select use.Problem!,
    ];

    [Theory]
    [MemberData(nameof(Waivable))]
    public void A_waiver_holds_for_what_would_count_in_the_gate_and_keeps_the_outcome_that_was_found(Outcome outcome)
    {
        var finding = Finding(outcome);
        var waived = Assert.Single(WaiverUse.Apply(WaiverUse.Of([Waiver()], [finding], subject, new(inTime)), [finding]));
        Assert.Equal((outcome, Outcome.Waived, "a reason"), (waived.Outcome, waived.ShownOutcome, waived.Waiver!.Reason.En));
        Assert.Equal(finding, waived with { Waiver = null });
        Assert.EndsWith("6", waived.Code.Id, StringComparison.Ordinal);
        Assert.All(gates, gate => Assert.Equal(LogLevel.Message, gate.LevelOf(waived)));
    }

    [Theory]
    [InlineData(Outcome.Pass)]
    [InlineData(Outcome.NotApplicable)]
    public void What_needs_no_waiver_is_not_waived_and_the_waiver_is_a_warning(Outcome outcome)
    {
        Says(Use(outcome), HostCodes.NeedlessWaiver, $"the waiver of rule 'rule-0' waives nothing: the outcome of the rule is {Words.Outcomes[outcome]}; remove it");
        Assert.Equal(outcome, Assert.Single(WaiverUse.Apply([Use(outcome)], [Finding(outcome)])).ShownOutcome);
    }

    [Fact]
    public void What_is_unwaivable_is_not_waived_and_the_waiver_says_why()
    {
        var finding = Finding(Outcome.Fail) with { IsUnwaivable = true };
        var uses = WaiverUse.Of([Waiver()], [finding], subject, new(inTime));
        Says(Assert.Single(uses), HostCodes.UnmatchedWaiver, "a file of the model is pickle, or was not looked into and may be, and that cannot be waived");
        Assert.Equal(Outcome.Fail, Assert.Single(WaiverUse.Apply(uses, [finding])).ShownOutcome);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_waiver_holds_through_its_last_day(int days, bool holds) =>
        Assert.Equal(holds, Use(Outcome.Fail, today: inTime.AddDays(days)).Problem is null);

    [Fact]
    public void An_expired_waiver_says_when_and_whose_it_was_and_the_same_on_every_day_after_it()
    {
        var use = Use(Outcome.Fail, today: inTime.AddDays(1));
        Says(use, HostCodes.ExpiredWaiver, "the waiver of rule 'rule-0' by an owner expired on 2027-01-31 and waives nothing; remove it, or renew");
        Assert.Equal(use.Problem, Use(Outcome.Fail, today: inTime.AddDays(400)).Problem);
    }

    [Fact]
    public void Without_a_date_no_waiver_holds() => Says(Use(Outcome.Fail, today: null), HostCodes.UndatedWaiver, "the date of the verification is not known, so it may have expired on 2027-01-31");

    [Fact]
    public void A_waiver_for_another_model_says_so_and_names_the_digest_of_this_one() =>
        Says(Use(Outcome.Fail, Waiver(subject: "sha256:other")), HostCodes.UnmatchedWaiver, "it is for another model, sha256:other; the digest of this one is sha256:subject; leave it, if that model is verified elsewhere");

    [Fact]
    public void A_model_without_a_digest_cannot_be_waived_anything() =>
        Says(Assert.Single(WaiverUse.Of([Waiver()], [Finding(Outcome.Fail)], subject with { Digest = null }, new(inTime))), HostCodes.UnmatchedWaiver, "this one is built in and has no digest");

    [Fact]
    public void A_waiver_of_an_unknown_rule_says_which_may_be_meant() =>
        Says(Use(Outcome.Fail, Waiver("ruel-0")), HostCodes.UnmatchedWaiver, "the waiver of rule 'ruel-0' waives nothing: no rule has that id; did you mean 'rule-0'?");

    [Fact]
    public void A_waiver_on_another_component_than_the_rule_says_which_it_is() =>
        Says(Use(Outcome.Fail, Waiver(component: "tokenizer")), HostCodes.UnmatchedWaiver, "the rule is on text-decoder, not on tokenizer; write component: text-decoder");

    [Fact]
    public void A_waiver_changes_the_exit_code_only_where_the_finding_alone_decided_it()
    {
        static int Exit(Gate gate, params ImmutableArray<Finding> findings) => gate.ExitCode(WaiverUse.Apply(WaiverUse.Of([Waiver()], findings, subject, new(inTime)), findings));
        var other = Findings.Of(Outcome.Fail, id: "other");
        var passed = Findings.Of(Outcome.Pass, id: "passed");
        Assert.Equal(0, Exit(new(), Finding(Outcome.Fail)));
        Assert.Equal(1, Exit(new(), Finding(Outcome.Fail), other));
        Assert.Equal(0, Exit(new(FailOn.Warning), Finding(Outcome.Fail)));
        Assert.Equal(0, Exit(new(), Finding(Outcome.Error), passed));
        Assert.Equal(3, Exit(new(), Finding(Outcome.Error)));
        Assert.Equal(0, Exit(new(FailOnInconclusive: true), Finding(Outcome.Inconclusive), passed));
        Assert.Equal(3, Exit(new(FailOnInconclusive: true), Finding(Outcome.Inconclusive)));
        Assert.Equal(4, Exit(new(FailOnInconclusive: true), Finding(Outcome.Inconclusive), passed, Findings.Of(Outcome.NotComparable, id: "open")));
    }

    [Fact]
    public void Whatever_is_waived_verdicts_their_reasons_the_conclusion_and_the_remaining_checks_are_those_without_waivers() =>
        Gen.Select(someFindings, someWaivers, Gen.Int[-3, 3]).Sample((findings, waivers, days) =>
        {
            var waived = Apply(findings, waivers, inTime.AddDays(days));
            Assert.Equal(Shown(ComponentVerdict.Of(findings, [])), Shown(ComponentVerdict.Of(waived, [])));
            Assert.Equal(ConclusionFold.Of(ComponentVerdict.Of(findings, []), [], findings), ConclusionFold.Of(ComponentVerdict.Of(waived, []), [], waived));
            Assert.Equal(findings.Where(finding => finding.Remains).Select(finding => finding.Rule.Id), waived.Where(finding => finding.Remains).Select(finding => finding.Rule.Id));
            Assert.Equal(findings, waived.Select(finding => finding with { Waiver = null }));
        });

    [Fact]
    public void The_gate_never_gets_stricter_by_waivers()
    {
        // From strict to lenient, by the contract's precedence.
        int[] precedence = [1, 3, 4, 0];
        Gen.Select(someFindings, someWaivers, Gen.Int[-3, 3], Gen.OneOf(gates.ToArray())).Sample((findings, waivers, days, gate) =>
        {
            var waived = Apply(findings, waivers, inTime.AddDays(days));
            Assert.True(Array.IndexOf(precedence, gate.ExitCode(waived)) >= Array.IndexOf(precedence, gate.ExitCode(findings)));
            Assert.All(findings.Zip(waived), pair => Assert.True(gate.LevelOf(pair.Second) <= gate.LevelOf(pair.First)));
        });
    }

    [Fact]
    public void A_waiver_waives_exactly_its_finding_of_its_component_on_its_model_in_its_time_and_otherwise_changes_nothing_and_is_a_warning() =>
        Gen.Select(someFindings, someWaivers, Gen.Int[-3, 3]).Sample((findings, waivers, days) =>
        {
            var today = inTime.AddDays(days);
            var uses = WaiverUse.Of(waivers, findings, subject, new(today));
            var expected = findings.Select(finding => (Waiver?)waivers.FirstOrDefault(waiver =>
                waiver.Rule == finding.Rule.Id && waiver.Component == finding.Rule.Component && waiver.Subject == Subject && today.CompareTo(DateOnly.FromDateTime(waiver.Expires)) <= 0
                && finding.Outcome is not (Outcome.Pass or Outcome.NotApplicable)));
            Assert.Equal(expected, WaiverUse.Apply(uses, findings).Select(finding => finding.Waiver));
            Assert.Equal(waivers.Length - expected.Count(waiver => waiver is not null), uses.Count(use => use.Problem is not null));
        });

    [Fact]
    public void What_holds_today_is_known_to_hold_until_the_first_waiver_that_is_used_ends()
    {
        var calendar = new Calendar(inTime.AddDays(-9));
        _ = WaiverUse.Of([Waiver(), Waiver(expires: lastDay.AddDays(-5), subject: "sha256:other"), Waiver("unknown", expires: lastDay.AddDays(-3))], [Finding(Outcome.Fail)], subject, calendar);
        Assert.Equal(inTime, calendar.HoldsThrough);
    }

    static void Says(WaiverUse use, Code code, string text)
    {
        Assert.Equal((code, new Place("a.hcx.waivers.yml", 3, 5)), (use.Problem!.Code, use.Problem.Place));
        Assert.Contains(text, use.Problem.Text.En, StringComparison.Ordinal);
        Assert.NotNull(use.Problem.Text.Ko);
    }

    static ImmutableArray<Finding> Apply(ImmutableArray<Finding> findings, ImmutableArray<Waiver> waivers, DateOnly today) =>
        WaiverUse.Apply(WaiverUse.Of(waivers, findings, subject, new(today)), findings);

    static WaiverUse Use(Outcome outcome, Waiver? waiver = null) => Use(outcome, inTime, waiver);

    static WaiverUse Use(Outcome outcome, DateOnly? today, Waiver? waiver = null) => Assert.Single(WaiverUse.Of([waiver ?? Waiver()], [Finding(outcome)], subject, new(today)));

    static Finding Finding(Outcome outcome) => Findings.Of(outcome, id: "rule-0");

    static Finding Renamed(Finding finding, string id, Severity severity, string component) => finding with { Rule = finding.Rule with { Id = id, Severity = severity, Component = component } };

    static Waiver Waiver(string rule = "rule-0", string component = Components.TextDecoder, string subject = Subject, DateTime? expires = null) =>
        new(rule, component, subject, new("a reason"), "an owner", expires ?? lastDay, new("a.hcx.waivers.yml", 3, 5));

    static IEnumerable<string> Shown(ImmutableArray<ComponentVerdict> verdicts) => verdicts.Select(verdict => $"{verdict.Component} {verdict.Verdict} because of {string.Join(' ', verdict.Because)}");
}
