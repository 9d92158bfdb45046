using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>Whether a piece of evidence is of a time in which it counts.</summary>
static class EvidenceAge
{
    /// <summary>Why the dates of a piece of evidence leave it open; null where they do not.</summary>
    public static LocalizedText? Problem(EvidenceCheck check, LocalizedText kind, Calendar calendar)
    {
        DateOnly? seen = check.Page is null ? null : DateOnly.FromDateTime(check.Page.Seen);
        DateOnly? dated = check.Dated is null ? null : DateOnly.FromDateTime(check.Dated.Value);
        // Nobody has seen today what is dated tomorrow.
        foreach (var day in (DateOnly?[])[dated, seen])
        {
            if (day is not null && calendar.HasCome(day.Value) is false)
                return Messages.EvidenceOfTheFuture.With(kind, Calendar.Shown(day.Value));
        }

        if (check.MaxAgeDays is not { } most || (seen ?? dated) is not { } from)
            return null;
        return calendar.IsOver(After(from, most)) switch
        {
            null => Messages.EvidenceWithoutToday.With(kind),
            true => (seen is null ? Messages.EvidenceOld : Messages.EvidenceStale).With(kind, calendar.Today!.Value.DayNumber - from.DayNumber, most),
            false => null,
        };
    }

    static DateOnly After(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Min(day.DayNumber + days, DateOnly.MaxValue.DayNumber));
}
