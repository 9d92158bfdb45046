using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>The lines of a text of any size, one by one, through one small buffer. A byte order mark and carriage returns at the ends of lines are passed over.</summary>
sealed class TextLines
{
    /// <summary>The most bytes of a line: a token in base64 takes a third more than its bytes, and a merge has two tokens.</summary>
    public const int MaxLine = 3 * TokenizerReader.MaxToken;

    readonly FileView view;
    readonly string display;
    byte[] buffer;
    long start; // Where in the file the buffer begins.
    int at;
    int filled;

    public TextLines(FileView view, string display, int blockBytes = FileView.MaxHead)
    {
        (this.view, this.display) = (view, display);
        buffer = new byte[blockBytes];
        start = view.Head.Length - Utf8Text.WithoutMark(view.Head).Length;
    }

    /// <summary>Where in the file the line begins.</summary>
    public long Offset { get; private set; }

    /// <summary>Which line it is, counted from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line, without its end; false behind the last. It holds until the next is read.</summary>
    public bool Next(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var rest = buffer.AsSpan(at..filled);
            Offset = start + at;
            if (rest[searched..].IndexOf((byte)'\n') is >= 0 and var end)
            {
                line = Trimmed(rest[..(searched + end)]);
                at += searched + end + 1;
                Number++;
                return true;
            }

            searched = rest.Length;
            if (Fill())
                continue;
            line = Trimmed(buffer.AsSpan(at..filled));
            at = filled;
            Number++;
            return searched > 0;
        }
    }

    /// <summary>What is wrong with the line.</summary>
    public ArtifactException Refused(LocalizedText problem) => TokenizerJson.Refused(display, problem, Offset);

    static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> line) => line is [.. var before, (byte)'\r'] ? before : line;

    // Drops what has been read, and grows where nothing has.
    bool Fill()
    {
        var rest = buffer.AsSpan(at..filled);
        if (rest.Length > MaxLine)
            throw Refused(VocabularyProblems.LongLine.With(MaxLine));
        if (rest.Length == buffer.Length)
            buffer = new byte[buffer.Length * 2];
        rest.CopyTo(buffer);
        (start, filled, at) = (start + at, rest.Length, 0);
        var read = view.Read(start + filled, buffer.AsSpan(filled));
        filled += read;
        return read > 0;
    }
}
