using HcxVerify.Language;

namespace HcxVerify.Artifacts;

/// <summary>The date that decides what has expired. It remembers how long its answers hold, so that a stored verdict is known to be stale.</summary>
/// <param name="today">The date of the verification; null where the host passes none, and then no date can be judged.</param>
public sealed class Calendar(DateOnly? today)
{
    /// <summary>The date of the verification.</summary>
    public DateOnly? Today => today;

    /// <summary>The last day on which every answer so far is the same; null where that is any later day.</summary>
    public DateOnly? HoldsThrough { get; private set; }

    /// <summary>The date that a text names as <see cref="Day.Format"/>, or null.</summary>
    public static DateOnly? Read(string text) => Day.Read(text) is { } day ? DateOnly.FromDateTime(day) : null;

    /// <summary>A date as files write it and reports show it.</summary>
    public static string Shown(DateOnly day) => Day.Shown(day.ToDateTime(default));

    /// <summary>Whether the last day of something has passed; null without a date.</summary>
    public bool? IsOver(DateOnly lastDay)
    {
        if (today is null)
            return null;
        if (today > lastDay)
            return true;
        Until(lastDay);
        return false;
    }

    /// <summary>Whether a day has come; null without a date.</summary>
    public bool? HasCome(DateOnly day)
    {
        if (today is null)
            return null;
        if (today >= day)
            return true;
        Until(day.AddDays(-1));
        return false;
    }

    void Until(DateOnly day) => HoldsThrough = HoldsThrough is { } earlier && earlier < day ? earlier : day;
}
