namespace HcxVerify.Language;

/// <summary>Something that stopped a verification, or made a file unusable: a code at a place, with the offending values.</summary>
/// <param name="Code">The row of the table.</param>
/// <param name="Place">Where; null for what has no file, such as an argument.</param>
/// <param name="Text">What is wrong and what to do, in one line.</param>
public sealed record Diagnostic(Code Code, Place? Place, LocalizedText Text)
{
    /// <summary>The canonical line, as compilers and MSBuild print it: <c>file(line,column): error HCXnnnn: text</c>.</summary>
    public string Line(ReportLanguage language) => $"{(Place is null ? "hcxverify" : Place.ToString())}: error {Code.Id}: {Text.In(language)}";
}
