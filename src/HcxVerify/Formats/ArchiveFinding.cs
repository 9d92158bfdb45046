using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>What the entries of an archive are.</summary>
/// <param name="Pickle">The first entry that is pickle; null where none was found.</param>
/// <param name="NotLookedInto">Why some of it was not looked into; null where all of it was.</param>
sealed record ArchiveFinding(string? Pickle, LocalizedText? NotLookedInto)
{
    static readonly LocalizedText inside = new("{entry} in it {reason}", "안의 {entry}: {reason}");
    static readonly LocalizedText archive = new("is an archive itself ({format})", "그 자체가 압축 파일입니다({format})");
    static readonly LocalizedText tooLong = new("could not be told from pickle", "pickle인지 판단하지 못했습니다");

    static readonly ImmutableArray<FileFormat> nested = [.. Signatures.Closed, FileFormat.Zip, FileFormat.Tar];

    /// <summary>Looks at one entry.</summary>
    /// <param name="head">Its first bytes, or all of them.</param>
    /// <param name="length">How many bytes it has.</param>
    public static ArchiveFinding Entry(string name, ArraySegment<byte> head, long length)
    {
        using var stream = new MemoryStream(head.Array!, head.Offset, head.Count);
        var pickle = PickleStream.Look(stream, length);
        var objects = NumpyHeader.IsHead(head) ? NumpyHeader.HoldsObjects(head) : false;
        if (pickle is PickleFinding.Yes || objects is true)
            return new(name, null);
        if (pickle is PickleFinding.Undecided || objects is null)
            return Closed(name, tooLong);
        return Signatures.Of(head).FirstOrDefault(nested.Contains, FileFormat.Empty) is not FileFormat.Empty and var format
            ? Closed(name, archive.With(Words.FileFormats[format]))
            : new(null, null);
    }

    /// <summary>An entry that was not looked into.</summary>
    public static ArchiveFinding Closed(string name, LocalizedText reason) => new(null, inside.With(SingleLine.Of(name), reason));

    /// <summary>The first of each.</summary>
    public ArchiveFinding And(ArchiveFinding other) => new(Pickle ?? other.Pickle, NotLookedInto ?? other.NotLookedInto);
}
