using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>Reads a <c>merges.txt</c> or <c>vocab.bpe</c>: a merge a line, in the order of their ranks, behind a first line that may say a version.</summary>
public static class MergesText
{
    /// <summary>The <see cref="TokenHash"/> of each merge.</summary>
    /// <exception cref="ArtifactException">It is empty, too large, no UTF-8, or a line of it is no merge.</exception>
    public static IReadOnlyList<ulong> Read(FileView view, string display)
    {
        TokenizerJson.CheckSize(view, display);
        var merges = new MergeHashes();
        var lines = new TextLines(view, display);
        while (lines.Next(out var line))
        {
            if (line.IsEmpty || (lines.Number == 1 && line.StartsWith("#version"u8)))
                continue;
            if (Utf8Text.FirstInvalidByte(line) is { } invalid)
                throw new ArtifactException(ArtifactCodes.NotUtf8.At(new(display), lines.Offset + invalid));
            if (merges.IsFull)
                throw lines.Refused(VocabularyProblems.ManyMerges.With(MergeHashes.Most));
            if (!IsPair(line) || !merges.TryAdd(line))
                throw lines.Refused(VocabularyProblems.NoMergeLine.With(lines.Number));
        }

        return merges.Hashes;
    }

    static bool IsPair(ReadOnlySpan<byte> line) => line.IndexOf((byte)' ') is > 0 and var space && space < line.Length - 1 && !line[(space + 1)..].Contains((byte)' ');
}
