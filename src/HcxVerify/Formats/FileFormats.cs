using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>What a file is by its content. Its name says nothing.</summary>
/// <param name="Formats">Everything that it is, in the order of the table: a safetensors file with an archive at its end is both. Empty for what is not known.</param>
public sealed record FileRecognition(ImmutableArray<FileFormat> Formats)
{
    /// <summary>The entry of an archive that is pickle; null where the file itself is, or nothing in it.</summary>
    public string? PickleEntry { get; init; }

    /// <summary>Why something in it was not looked into, that may be pickle; null where everything was.</summary>
    public LocalizedText? NotLookedInto { get; init; }

    /// <summary>The Git LFS pointer that it is; null for anything else.</summary>
    public GitLfsPointer? Pointer { get; init; }
}

/// <summary>Tells what files are: from their heads, for archives from their ends and the heads of their entries, for text from all of it.</summary>
public static class FileFormats
{
    // A file of SentencePiece or ONNX is walked over field by field; no vocabulary is larger, and the weights of ONNX are passed over.
    const long LargestSentencePiece = 256L << 20;

    static readonly LocalizedText compressed = new("what is compressed with {format} is not unpacked", "{format}(으)로 압축된 내용은 풀지 않습니다");
    static readonly LocalizedText undecided = new("it could not be told from pickle", "pickle인지 판단하지 못했습니다");

    /// <summary>Archives and streams that hold other files, and that this version does not open.</summary>
    public static ImmutableArray<FileFormat> Closed => Signatures.Closed;

    /// <summary>Why a file of such a format is not looked into.</summary>
    public static LocalizedText WhyClosed(FileFormat format) => compressed.With(Words.FileFormats[format]);

    /// <summary>Looks at a file; bounded in memory whatever it claims, and in time by its size where it is text.</summary>
    public static FileRecognition Recognise(FileView view)
    {
        if (view.Length == 0)
            return new([FileFormat.Empty]);
        if (view.Length < GitLfsPointer.MaxBytes && GitLfsPointer.Read(view.Head) is { } pointer)
            return new([FileFormat.LfsPointer]) { Pointer = pointer };

        var formats = Signatures.Of(view.Head.ToArray()).ToHashSet();
        var archive = new ArchiveFinding(null, null);
        if (ZipContent.Look(view) is { } zip)
        {
            formats.Add(FileFormat.Zip);
            archive = archive.And(zip);
        }

        if (formats.Contains(FileFormat.Tar))
            archive = archive.And(TarContent.Look(view));
        var pickle = Pickle(view, formats);
        if (pickle is PickleFinding.Yes || archive.Pickle is not null)
            formats.Add(FileFormat.Pickle);
        // These have no signature of their own, or one that text may begin with.
        if (formats.Count == 0 && Protobuf(view) is { } message)
            formats.Add(message);
        if ((formats.Count == 0 || formats.SetEquals([FileFormat.Zlib])) && TextContent.Look(view) is { } text)
            formats = [text];
        return new([.. formats.Order()])
        {
            PickleEntry = archive.Pickle,
            NotLookedInto = archive.NotLookedInto
                ?? (pickle is PickleFinding.Undecided ? undecided : null)
                ?? Closed.Where(formats.Contains).Select(WhyClosed).FirstOrDefault(),
        };
    }

    static PickleFinding Pickle(FileView view, HashSet<FileFormat> formats)
    {
        if (formats.Contains(FileFormat.Numpy))
            return NumpyHeader.HoldsObjects(view.Head) switch { true => PickleFinding.Yes, false => PickleFinding.No, _ => PickleFinding.Undecided };
        using var stream = view.Section(0, view.Length);
        var found = PickleStream.Look(stream, view.Length);
        // The length of a header may begin as a pickle does.
        return found is PickleFinding.Undecided && formats.Contains(FileFormat.Safetensors) && PickleStream.EndsBehindItsHead(view.Head) ? PickleFinding.No : found;
    }

    static FileFormat? Protobuf(FileView view)
    {
        using var stream = view.Section(0, view.Length);
        return ProtobufFields.AreOnnx(new(stream, view.Length)) ? FileFormat.Onnx
            : view.Length <= LargestSentencePiece && ProtobufFields.AreSentencePiece(new(view.Section(0, view.Length), view.Length)) ? FileFormat.SentencePiece
            : null;
    }
}
