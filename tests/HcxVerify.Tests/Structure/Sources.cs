namespace HcxVerify.Tests.Structure;

public sealed class Sources
{
    public static TheoryData<string> Rules => [.. SourceRule.All.Select(rule => rule.Says)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void No_source_file_has(string what)
    {
        var sources = SourceFile.Under("src");
        Assert.NotEmpty(sources);
        string[] violations = [.. sources.SelectMany(Rule(what).Violations)];
        Assert.True(violations.Length == 0, string.Join('\n', violations));
    }

    [Theory]
    [InlineData("#region", "#region one\n#endregion")]
    [InlineData("dynamic", "class C { dynamic? value; }")]
    [InlineData("catch (Exception)", "class C { void M() { try { } catch (Exception) { } } }")]
    [InlineData("catch (Exception)", "class C { void M() { try { } catch (System.Exception e) when (e is not IOException) { } } }")]
    [InlineData("catch (Exception)", "class C { void M() { try { } catch { } } }")]
    [InlineData("TODO, FIXME or NotImplementedException", "// TODO: later")]
    [InlineData("TODO, FIXME or NotImplementedException", "class C { void M() => throw new NotImplementedException(); }")]
    [InlineData("Console", "class C { void M() => System.Console.WriteLine(); }")]
    [InlineData("Console", "using static System.Console;")]
    [InlineData("Environment", "class C { string line = Environment.NewLine; }")]
    [InlineData("Environment", "using Machine = System.Environment;")]
    [InlineData("the clock", "class C { object now = DateTime.UtcNow; }")]
    [InlineData("the clock", "class C { object now = DateTimeOffset.Now; }")]
    [InlineData("the current culture", "class C { object culture = System.Globalization.CultureInfo.CurrentCulture; }")]
    [InlineData("the current directory", "class C { string here = Directory.GetCurrentDirectory(); }")]
    public void A_violation_is_reported_with_its_file_and_line(string what, string text) =>
        Assert.Equal([$"src/HcxVerify/Rules/Some.cs(3): {what}"], Rule(what).Violations(new("HcxVerify/Rules/Some.cs", "\n\n" + text + "\n")));

    [Theory]
    [InlineData("catch (Exception)", "HcxVerify/Rules/RuleEvaluation.cs", "class C { void M() { try { } catch (Exception) { } } }")]
    [InlineData("catch (Exception)", "HcxVerify/Formats/Json.cs", "class C { void M() { try { } catch (System.Text.Json.JsonException) { } } }")]
    [InlineData("Console", "HcxVerify.Tool/Program.cs", "System.Console.WriteLine();")]
    [InlineData("Console", "HcxVerify/Reports/Text.cs", "// Console.\nclass C { string text = \"Console.Out\"; }")]
    [InlineData("the clock", "HcxVerify/Rules/Waiver.cs", "class C { DateTime Later(DateTime day) => day.AddDays(DateTime.DaysInMonth(2026, 1)); }")]
    [InlineData("the current culture", "HcxVerify/Reports/Text.cs", "class C { object culture = CultureInfo.InvariantCulture; }")]
    public void What_is_allowed_is_not_reported(string what, string path, string text) => Assert.Empty(Rule(what).Violations(new(path, text)));

    [Theory]
    [InlineData(400, true)]
    [InlineData(401, false)]
    public void A_file_has_at_most_400_lines(int lines, bool allowed)
    {
        var text = string.Concat(Enumerable.Repeat("// line\n", lines));
        Assert.Equal(allowed ? [] : ["src/A.cs(401): a line after line 400"], SourceRule.All[0].Violations(new("A.cs", text)));
    }

    static SourceRule Rule(string says) => SourceRule.All.Single(rule => rule.Says == says);
}
