using System.Collections.Immutable;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>A rule file as it was read.</summary>
/// <param name="Path">The full path; for a profile, its name.</param>
/// <param name="Digest"><c>sha256:</c> and 64 hexadecimal digits.</param>
/// <param name="Text">The text; null where it is no UTF-8.</param>
sealed record RuleFile(string Path, string Digest, RuleFileText? Text)
{
    readonly Lazy<PackUses> extends = new(() => Text is null ? new([], []) : RuleSetReader.Extends(Text));

    /// <summary>The packs that it extends.</summary>
    public ImmutableArray<PackUse> Packs => extends.Value.Packs;

    /// <summary>Why it is not known what it extends; empty where it is.</summary>
    public ImmutableArray<Diagnostic> Unknown => extends.Value.Errors;
}

/// <summary>Reads rule files, each once; what is wrong with one is added to the errors of everybody who wants it.</summary>
sealed class RuleFileReader(Workspace workspace)
{
    public const string Ending = ".hcx.yml";
    public const string TestEnding = ".hcx.test.yml";

    const long MaxBytes = 4L << 20;

    static readonly ImmutableArray<string> slips = [Ending, ".hcx.yaml"];
    static readonly ImmutableArray<string> testSlips = [TestEnding, ".hcx.test.yaml", ".hcx.tests.yml", ".hcx.tests.yaml"];

    readonly Dictionary<string, (RuleFile? File, Diagnostic? Wrong)> read = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> digests = new(StringComparer.Ordinal);

    /// <summary>Why it is not known what some of the files read so far extend.</summary>
    public IEnumerable<Diagnostic> Unknown => read.Values.SelectMany(file => file.File?.Unknown ?? []);

    /// <summary>Whether a name is that of a rule file.</summary>
    public static bool IsRuleFile(string name) => name.EndsWith(Ending, StringComparison.Ordinal);

    /// <summary>A rule file, or null where it cannot be read.</summary>
    public RuleFile? Read(string fullPath, List<Diagnostic> errors)
    {
        if (!read.TryGetValue(fullPath, out var file))
            read.Add(fullPath, file = ReadOnce(fullPath));
        if (file.Wrong is not null)
            errors.Add(file.Wrong);
        return file.File;
    }

    /// <summary>The digest of any file, which is read for it once, or not at all where it is a rule file that was read.</summary>
    /// <exception cref="ArtifactException">It cannot be read.</exception>
    public string Digest(string fullPath)
    {
        if (read.TryGetValue(fullPath, out var file) && file.File is not null)
            return file.File.Digest;
        if (!digests.TryGetValue(fullPath, out var digest))
            digests.Add(fullPath, digest = workspace.Digest(fullPath).Digest);
        return digest;
    }

    /// <summary>The rule files below a folder, by their full paths, in ordinal order of their names.</summary>
    /// <exception cref="ArtifactException">The folder cannot be read.</exception>
    public ImmutableArray<string> Below(string folder, List<Diagnostic> errors)
    {
        var entries = workspace.HasFolder(folder) ? workspace.List(folder) : [];
        // A slip in the ending must not take a file of rules out of the set.
        foreach (var slip in entries.Where(entry => !IsRuleFile(entry.Name) && slips.Any(ending => entry.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))))
            errors.Add(RuleFileCodes.NotFound.At(null, workspace.Display(slip.Path), HostMessages.RuleFileEnding.With(Ending)));
        return [.. entries.Where(entry => IsRuleFile(entry.Name)).Select(entry => entry.Path)];
    }

    /// <summary>The files of tests below a folder, by their full paths, in ordinal order of their names.</summary>
    /// <exception cref="ArtifactException">The folder cannot be read.</exception>
    public ImmutableArray<string> TestsBelow(string folder, List<Diagnostic> errors)
    {
        static bool IsTestFile(string name) => name.EndsWith(TestEnding, StringComparison.Ordinal);
        var entries = workspace.HasFolder(folder) ? workspace.List(folder) : [];
        // Nor may one take a file of tests out of it.
        foreach (var slip in entries.Where(entry => !IsTestFile(entry.Name) && testSlips.Any(ending => entry.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))))
            errors.Add(HostCodes.UnusableArguments.At(null, HostMessages.TestFileEnding.With(workspace.Display(slip.Path), TestEnding)));
        return [.. entries.Where(entry => IsTestFile(entry.Name)).Select(entry => entry.Path)];
    }

    (RuleFile? File, Diagnostic? Wrong) ReadOnce(string fullPath)
    {
        try
        {
            var content = workspace.Read(fullPath, MaxBytes);
            return Utf8Text.Problem(content, RuleFileCodes.NotUtf8) is { } wrong
                ? (new(fullPath, content.Digest, null), wrong)
                : (new(fullPath, content.Digest, new(content.Display, Encoding.UTF8.GetString(Utf8Text.WithoutMark(content.Bytes)))), null);
        }
        catch (ArtifactException error)
        {
            return (null, error.Diagnostic);
        }
    }
}
