using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>
/// A file of a model folder, or a link in it, as an integrity rule sees it. Whatever was not looked at, or is not given, is null, and what rests
/// on it is then inconclusive.
/// </summary>
/// <param name="Name">The path relative to the folder, with <c>/</c>.</param>
public sealed record FolderFile(string Name)
{
    /// <summary>Everything that it is by its content; empty for no format that is known.</summary>
    public ImmutableArray<FileFormat>? Formats { get; init; }

    /// <summary>In bytes; for a link those of the file that it leads to.</summary>
    public long? Size { get; init; }

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The size that the file declares of itself, in bytes. For a Git LFS pointer it is that of the file in whose place it is.</summary>
    public long? DeclaredSize { get; init; }

    /// <summary>Where a link finally leads, relative to the folder; it begins with <c>..</c>, or is absolute, where that is outside. Null for no link.</summary>
    public string? LinksTo { get; init; }

    /// <summary>Whether it is a link to nothing.</summary>
    public bool LeadsNowhere { get; init; }

    /// <summary>Whether it is a link to a folder; such a link is not followed.</summary>
    public bool IsFolder { get; init; }

    /// <summary>The entry of an archive that is pickle.</summary>
    public string? PickleEntry { get; init; }

    /// <summary>Why something in it, that may be pickle, was not looked into.</summary>
    public LocalizedText? NotLookedInto { get; init; }

    /// <summary>Why it was not looked at.</summary>
    public LocalizedText? Unread { get; init; }

    /// <summary>What is wrong with what it says of itself, or of other files.</summary>
    public ImmutableArray<LocalizedText> Problems { get; init; } = [];

    /// <summary>What it says of other files and could not be compared.</summary>
    public ImmutableArray<LocalizedText> Open { get; init; } = [];

    /// <summary>The digest that a Git LFS pointer names, with its scheme.</summary>
    public string? PointsTo { get; init; }

    /// <summary>Whether it is a link that leads out of the folder.</summary>
    public bool LeadsOut => LinksTo is { } target && FolderLink.IsOutside(target);

    /// <summary>Whether it is one of these formats, or not known not to be.</summary>
    internal bool Is(FileFormat format) => Formats?.Contains(format) is true;
}
