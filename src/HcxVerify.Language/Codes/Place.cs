namespace HcxVerify.Language;

/// <summary>A place in a file.</summary>
/// <param name="File">The path as reports print it: relative to the project or working folder, with <c>/</c>.</param>
/// <param name="Line">Counted from 1; 0 where the whole file is meant.</param>
/// <param name="Column">Counted from 1, in UTF-16 code units; 0 where the whole file is meant.</param>
public sealed record Place(string File, int Line = 0, int Column = 0)
{
    /// <summary>The place as compilers print it: <c>file(line,column)</c>.</summary>
    public override string ToString() => Line == 0 ? File : FormattableString.Invariant($"{File}({Line},{Column})");
}
