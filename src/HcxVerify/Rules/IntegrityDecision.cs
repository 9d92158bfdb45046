using System.Collections.Immutable;

using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>Something about a file that keeps an integrity rule from passing.</summary>
/// <param name="Fails">Whether it is a violation; otherwise something was not looked at.</param>
/// <param name="IsPickle">Whether the file is pickle, or may be: nobody can accept that for files that may be others tomorrow.</param>
sealed record IntegrityProblem(string File, bool Fails, LocalizedText Text, bool IsPickle = false);

/// <summary>Holds described files against what an integrity rule says of them.</summary>
/// <param name="listed">The digests that the rule names; null where it names none.</param>
sealed class IntegrityDecision(IntegrityCheck check, ImmutableArray<ListedDigest>? listed)
{
    // Those that say nothing of a size, and need not.
    static readonly ImmutableArray<FileFormat> withoutSize =
        [FileFormat.SentencePiece, FileFormat.Json, FileFormat.Text, FileFormat.Png, FileFormat.Jpeg, FileFormat.Webp, FileFormat.Pdf, FileFormat.Empty];

    readonly Dictionary<string, string> digests = (listed ?? []).ToDictionary(digest => digest.Path, digest => digest.Sha256, StringComparer.Ordinal);

    /// <summary>How many digests were found to be those listed.</summary>
    public int DigestsCompared { get; private set; }

    /// <summary>How many declared sizes were found to be the actual ones.</summary>
    public int SizesCompared { get; private set; }

    /// <summary>Everything that keeps the rule from passing.</summary>
    public IEnumerable<IntegrityProblem> Problems(ImmutableArray<FolderFile> files)
    {
        var problems = files.SelectMany(Problems).ToList();
        var names = files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in (listed ?? []).Where(digest => !names.Contains(digest.Path)))
            problems.Add(Fail(missing.Path, Messages.IntegrityMissing.With(Shown(missing.Path))));
        // A rule that compared nothing says nothing.
        if (check.DeclaredEqualsActual && SizesCompared == 0 && problems.Count == 0)
            problems.Add(new("", false, Messages.IntegrityNothingDeclared));
        return problems;
    }

    IEnumerable<IntegrityProblem> Problems(FolderFile file)
    {
        var name = Shown(file.Name);
        var isListed = digests.TryGetValue(file.Name, out var digest);
        if (check.Links is LinkPolicy.Inside && file.LeadsOut)
            yield return Fail(file.Name, Messages.IntegrityLinkOut.With(name, Shown(file.LinksTo!)));
        if (check.NoOtherFiles && !isListed)
            yield return Fail(file.Name, Messages.IntegrityOther.With(name));
        if (file.LeadsNowhere)
        {
            yield return isListed ? Fail(file.Name, Messages.IntegrityMissing.With(name)) : Open(file.Name, Messages.IntegrityLinkNowhere.With(name, Shown(file.LinksTo ?? "")));
            yield break;
        }

        if (file.IsFolder)
        {
            if (isListed)
                yield return Fail(file.Name, Messages.IntegrityMissing.With(name));
            // The files of a folder inside are looked at where they are.
            if (file.LeadsOut)
                yield return Open(file.Name, Messages.IntegrityLinkFolder.With(name, Shown(file.LinksTo!))) with { IsPickle = true };
            yield break;
        }

        if (file.Unread is not null)
        {
            yield return Open(file.Name, Messages.IntegrityUnread.With(name, file.Unread)) with { IsPickle = true };
            yield break;
        }

        foreach (var problem in Content(file, name).Concat(isListed ? Digest(file, name, digest!) : []).Concat(check.DeclaredEqualsActual ? Size(file, name) : []))
            yield return problem;
    }

    IEnumerable<IntegrityProblem> Content(FolderFile file, string name)
    {
        var mayBePickle = check.Formats.Contains(FileFormat.Pickle);
        if (file.Formats is not { } formats)
        {
            yield return Open(file.Name, Messages.IntegrityFormatUnknown.With(name));
            yield break;
        }

        if (file.Is(FileFormat.LfsPointer))
        {
            if (!check.Formats.Contains(FileFormat.LfsPointer))
                yield return Open(file.Name, Messages.IntegrityPointer.With(name));
            yield break;
        }

        if (file.Is(FileFormat.Pickle) && !mayBePickle)
            yield return Fail(file.Name, file.PickleEntry is { } entry ? Messages.IntegrityPickleInside.With(name, Shown(entry)) : Messages.IntegrityPickle.With(name)) with { IsPickle = true };
        if (!check.Formats.IsEmpty)
        {
            if (formats.IsEmpty)
                yield return Fail(file.Name, Messages.IntegrityUnrecognised.With(name));
            foreach (var format in formats.Where(format => format is not FileFormat.Pickle && !Allows(format)))
                yield return Fail(file.Name, Messages.IntegrityFormat.With(name, Words.FileFormats[format]));
        }

        if (!mayBePickle && NotLookedInto(file) is { } reason)
            yield return Open(file.Name, Messages.IntegrityOpaque.With(name, reason)) with { IsPickle = true };
    }

    // JSON is text, too.
    bool Allows(FileFormat format) => check.Formats.Contains(format) || (format is FileFormat.Json && check.Formats.Contains(FileFormat.Text));

    static LocalizedText? NotLookedInto(FolderFile file) =>
        file.NotLookedInto ?? FileFormats.Closed.Where(file.Is).Select(FileFormats.WhyClosed).FirstOrDefault();

    IEnumerable<IntegrityProblem> Digest(FolderFile file, string name, string digest)
    {
        if (file.Is(FileFormat.LfsPointer))
        {
            // The file itself may yet be the one that is listed, unless its pointer says otherwise.
            yield return file.PointsTo is { } other && other != DigestText.Scheme + digest && file.Sha256 != digest
                ? Fail(file.Name, Messages.IntegrityPointerOther.With(name, Shown(other), digest))
                : Open(file.Name, Messages.IntegrityPointer.With(name));
        }
        else if (file.Sha256 is null)
        {
            yield return Open(file.Name, Messages.IntegrityDigestUnknown.With(name));
        }
        else if (file.Sha256 != digest)
        {
            yield return Fail(file.Name, Messages.IntegrityDigest.With(name, file.Sha256, digest));
        }
        else
        {
            DigestsCompared++;
        }
    }

    IEnumerable<IntegrityProblem> Size(FolderFile file, string name)
    {
        foreach (var problem in file.Problems)
            yield return Fail(file.Name, Messages.IntegrityDamaged.With(name, problem));
        foreach (var open in file.Open)
            yield return Open(file.Name, open);
        if (!file.Problems.IsEmpty || file.Formats is not { } formats)
            yield break;
        if (NamedAs(file) is { } named && !file.Is(named) && !file.Is(FileFormat.LfsPointer))
        {
            yield return Fail(file.Name, Messages.IntegrityNamed.With(name, Words.FileFormats[named], Shown(formats)));
            yield break;
        }

        if (formats.All(withoutSize.Contains) && !formats.IsEmpty)
            yield break;
        if (file.Is(FileFormat.LfsPointer))
            yield return Open(file.Name, Messages.IntegrityPointer.With(name));
        else if (file.DeclaredSize is { } declared && file.Size is { } size)
        {
            if (declared != size)
                yield return Fail(file.Name, Messages.IntegritySize.With(name, size, declared));
            else
                SizesCompared++;
        }
        else if (file.Open.IsEmpty)
        {
            yield return Open(file.Name, Messages.IntegritySizeUnknown.With(name, Shown(formats)));
        }
    }

    // Loaders go by the names of files: one that is none of these would be read as weights all the same.
    static FileFormat? NamedAs(FolderFile file) =>
        file.Name.EndsWith(".safetensors", StringComparison.OrdinalIgnoreCase) ? FileFormat.Safetensors
        : file.Name.EndsWith(".gguf", StringComparison.OrdinalIgnoreCase) ? FileFormat.Gguf
        : null;

    static LocalizedText Shown(ImmutableArray<FileFormat> formats) =>
        formats.IsEmpty ? Messages.IntegrityNoFormat : new(string.Join(", ", formats.Select(format => Words.FileFormats[format])));

    static string Shown(string text) => SingleLine.Of(text);

    static IntegrityProblem Fail(string file, LocalizedText text) => new(file, true, text);

    static IntegrityProblem Open(string file, LocalizedText text) => new(file, false, text);
}
