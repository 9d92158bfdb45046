namespace HcxVerify.Language.Tests;

/// <summary>What holds for every diagnostic of a rule file, whatever is wrong with it.</summary>
static class Places
{
    public static void AssertInside(Diagnostic error, string text)
    {
        Assert.Contains(error.Code, CodeTable.All);
        foreach (var language in Enum.GetValues<ReportLanguage>())
        {
            Assert.NotEmpty(error.Text.In(language));
            Assert.DoesNotContain(error.Text.In(language), char.IsControl);
        }

        var place = Assert.IsType<Place>(error.Place);
        if (place is { Line: 0, Column: 0 })
            return;
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        Assert.InRange(place.Line, 1, lines.Length);
        Assert.InRange(place.Column, 1, lines[place.Line - 1].Length + 1);
    }
}
