using System.Globalization;

namespace HcxVerify.Language;

/// <summary>Days of the calendar, as files and arguments write them and reports show them.</summary>
public static class Day
{
    /// <summary>The one form.</summary>
    public const string Format = "yyyy-MM-dd";

    /// <summary>The day that a text names; null where it has another form, or the calendar has no such day.</summary>
    public static DateTime? Read(string text) =>
        DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The day as a text.</summary>
    public static string Shown(DateTime day) => day.ToString(Format, CultureInfo.InvariantCulture);
}
