using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

/// <summary>Evidence that is a page that somebody saw, and evidence that counts for a time.</summary>
public sealed class EvidencePages : IDisposable
{
    const string Page = "url: \"https://example.org/x\", seen: 2026-01-05, seen-by: a reader";
    const string File = "file: log.txt, sha256: \"5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5\""; // of 12345

    readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void A_page_passes_as_the_record_of_a_person_and_says_that_it_was_not_fetched() => Assert.Equal(
        (Outcome.Pass, "the announcement at https://example.org/x is there as a reader saw it on 2026-01-05; the page itself was not fetched"), Check(Page, null));

    [Fact]
    public void A_file_beside_a_page_is_the_copy_that_was_kept()
    {
        scene.Write("rules/log.txt", "12345");
        Assert.Equal(
            (Outcome.Pass, "the announcement at log.txt is the one that the rule names; it is a copy of https://example.org/x as a reader saw it on 2026-01-05; the page itself was not fetched"),
            Check($"{File}, {Page}", null));
        scene.Write("rules/log.txt", "54321");
        Assert.Equal(Outcome.Fail, Check($"{File}, {Page}", null).Outcome);
    }

    [Fact]
    public void A_page_does_not_stand_in_for_the_copy_that_is_not_there()
    {
        var (outcome, message) = Check($"{File}, {Page}", null);
        Assert.Equal((Outcome.Inconclusive, "there is no announcement at log.txt"), (outcome, message));
        Assert.True(scene.Finding().Remains);
    }

    [Theory]
    [InlineData("2026-01-05", Outcome.Pass)]
    [InlineData("2026-07-04", Outcome.Pass)] // the 180th day
    [InlineData("2026-07-05", Outcome.Inconclusive)]
    public void A_page_counts_through_the_last_day_of_its_age(string today, Outcome outcome)
    {
        var (found, message) = Check($"{Page}, max-age-days: 180", today);
        Assert.Equal(outcome, found);
        if (outcome is Outcome.Inconclusive)
            Assert.Equal("the announcement was seen 181 days ago, at most 180 are allowed", message);
    }

    [Theory]
    [InlineData("2027-01-05", Outcome.Pass, null)]
    [InlineData("2027-01-06", Outcome.Inconclusive, "the announcement is 366 days old, at most 365 are allowed")]
    public void A_file_counts_from_its_own_date(string today, Outcome outcome, string? message)
    {
        scene.Write("rules/log.txt", "12345");
        var (found, text) = Check($"{File}, dated: 2026-01-05, max-age-days: 365", today);
        Assert.Equal((outcome, message ?? text), (found, text));
    }

    [Fact]
    public void A_page_counts_from_the_day_on_which_it_was_seen_whatever_its_own_date() =>
        Assert.Equal(Outcome.Pass, Check($"{Page}, dated: 2020-01-01, max-age-days: 180", "2026-02-01").Outcome);

    [Theory]
    [InlineData(Page, "2026-01-04", "2026-01-05")]
    [InlineData(Page + ", max-age-days: 180", "2026-01-04", "2026-01-05")]
    [InlineData(Page + ", dated: 2026-03-01", "2026-02-01", "2026-03-01")]
    public void Nobody_has_seen_what_is_dated_later_than_today(string evidence, string today, string date) =>
        Assert.Equal((Outcome.Inconclusive, $"the announcement has the date {date}, which has not come"), Check(evidence, today));

    [Fact]
    public void Without_a_date_of_the_verification_no_age_can_be_told() => Assert.Equal(
        (Outcome.Inconclusive, "how old the announcement is cannot be told without the date of the verification; give one"), Check($"{Page}, max-age-days: 180", null));

    [Fact]
    public void A_file_that_is_not_the_one_fails_however_old_it_is()
    {
        scene.Write("rules/log.txt", "54321");
        Assert.Equal(Outcome.Fail, Check($"{File}, dated: 2020-01-01, max-age-days: 1", "2026-01-01").Outcome);
    }

    [Theory]
    [InlineData("seen: 9999-12-01", "9999-12-31", Outcome.Pass)]
    [InlineData("seen: 0001-01-01", "0001-01-01", Outcome.Pass)]
    [InlineData("seen: 0001-01-01", "9999-12-31", Outcome.Inconclusive)]
    public void The_ends_of_the_calendar_are_dates_like_others(string seen, string today, Outcome outcome) =>
        Assert.Equal(outcome, Check($"url: \"https://example.org/x\", {seen}, seen-by: us, max-age-days: 36500", today).Outcome);

    [Theory]
    [InlineData(Page + ", max-age-days: 180", "2026-02-01", "2026-07-04")]
    [InlineData(Page + ", max-age-days: 180", "2026-12-01", null)]
    [InlineData(Page + ", max-age-days: 180", "2026-01-01", "2026-01-04")]
    [InlineData(Page, "2026-02-01", null)]
    public void The_report_holds_until_a_date_would_change_it(string evidence, string today, string? through)
    {
        Write(evidence);
        var verified = Assert.IsType<VerifyResult.Verified>(Verification.Run(Request(today), TestContext.Current.CancellationToken));
        Assert.Equal(through is null ? null : Day(through), verified.HoldsThrough);
    }

    [Fact]
    public void It_says_so_in_Korean()
    {
        Write(Page);
        Assert.Equal("https://example.org/x의 공식 발표: a reader이(가) 2026-01-05에 확인한 기록이며, 페이지를 직접 가져오지는 않았습니다", Assert.Single(Scene.Report(Request(null)).Findings).Message.Ko);
    }

    (Outcome Outcome, string Message) Check(string evidence, string? today)
    {
        Write(evidence);
        var finding = Assert.Single(Scene.Report(Request(today)).Findings);
        return (finding.Outcome, finding.Message.En);
    }

    VerifyRequest Request(string? today) => scene.Request() with { Today = today is null ? null : Day(today) };

    void Write(string evidence)
    {
        scene.Write("model/config.json", Scene.Config);
        scene.Write("rules/own.hcx.yml", $"version: 1\nrules: [{{ id: news, component: subject, evidence: {{ kind: announcement, {evidence} }} }}]\n");
    }

    static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
