using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>How the files of a pack differ from those in a lock file, by their paths.</summary>
public sealed record PackDifference(ImmutableArray<string> Changed, ImmutableArray<string> Added, ImmutableArray<string> Removed)
{
    const int MostNames = 10;

    /// <summary>Whether they are the same.</summary>
    public bool IsNone => Changed.IsEmpty && Added.IsEmpty && Removed.IsEmpty;

    internal static PackDifference Between(LockedPack locked, LockedPack now)
    {
        var before = locked.Files.ToDictionary(file => file.Path, file => file.Digest, StringComparer.Ordinal);
        var after = now.Files.ToDictionary(file => file.Path, file => file.Digest, StringComparer.Ordinal);
        return new(
            [.. before.Keys.Where(path => after.TryGetValue(path, out var digest) && digest != before[path]).Order(StringComparer.Ordinal)],
            [.. after.Keys.Except(before.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. before.Keys.Except(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The difference as messages show it; the first names of each list.</summary>
    public LocalizedText Shown
    {
        get
        {
            ImmutableArray<(LocalizedText Word, ImmutableArray<string> Paths)> parts =
                [(HostMessages.LockFileChanged, Changed), (HostMessages.LockFileAdded, Added), (HostMessages.LockFileRemoved, Removed)];
            return LocalizedText.Join("; ", parts.Where(part => !part.Paths.IsEmpty).Select(part => part.Word.With(SingleLine.List(part.Paths, MostNames))));
        }
    }
}
