using System.Collections.Immutable;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>A file and its digest.</summary>
/// <param name="Path">Relative to the model folder, with <c>/</c>.</param>
/// <param name="Sha256">64 hexadecimal digits in lower case.</param>
public sealed record ListedDigest(string Path, string Sha256);

/// <summary>A list of digests as <c>sha256sum</c> writes it: names with <c>\</c>, line feed or carriage return are escaped, and their lines begin with <c>\</c>.</summary>
public static class DigestList
{
    /// <summary>The most bytes that such a list may have.</summary>
    public const long MaxBytes = 64L << 20;

    /// <summary>Reads a list; every line of it counts, and none is passed over but empty ones and those that begin with <c>#</c>.</summary>
    /// <exception cref="ArtifactException">A line is none, a path leads out of the folder or is listed twice, or nothing is listed.</exception>
    public static ImmutableArray<ListedDigest> Read(FileContent content)
    {
        if (Utf8Text.Problem(content, ArtifactCodes.NotUtf8) is { } wrong)
            throw new ArtifactException(wrong);
        var digests = ImmutableArray.CreateBuilder<ListedDigest>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(Utf8Text.WithoutMark(content.Bytes)).Split('\n'))
        {
            var place = new Place(content.Display, ++number, 1);
            if (line.AsSpan().Trim().IsEmpty || line.StartsWith('#'))
                continue;
            var digest = Line(line.TrimEnd('\r'), place);
            if (!lines.TryAdd(digest.Path, number))
                throw new ArtifactException(ArtifactCodes.DuplicatePath.At(place, SingleLine.Of(digest.Path), lines[digest.Path]));
            digests.Add(digest);
        }

        return digests.Count > 0 ? digests.ToImmutable() : throw new ArtifactException(ArtifactCodes.EmptyFile.At(new(content.Display)));
    }

    static ListedDigest Line(string line, Place place)
    {
        var isEscaped = line.StartsWith('\\');
        var rest = isEscaped ? line[1..] : line;
        if (rest.Length <= DigestText.Digits + 2
            || DigestText.Read(rest[..DigestText.Digits]) is not { } sha256
            || rest[DigestText.Digits] is not ' '
            || rest[DigestText.Digits + 1] is not (' ' or '*')
            || Name(rest[(DigestText.Digits + 2)..], isEscaped) is not { } name)
        {
            throw new ArtifactException(ArtifactCodes.NotADigestLine.At(place, SingleLine.Of(line, 100)));
        }

        return new(InnerPath.Of(name) ?? throw new ArtifactException(ArtifactCodes.RefusedPath.At(place, SingleLine.Of(name))), sha256);
    }

    // Null for an escape that there is not.
    static string? Name(string text, bool isEscaped)
    {
        if (!isEscaped)
            return text;
        var name = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not '\\')
            {
                name.Append(text[at]);
                continue;
            }

            switch (++at < text.Length ? text[at] : ' ')
            {
                case '\\':
                    name.Append('\\');
                    break;
                case 'n':
                    name.Append('\n');
                    break;
                case 'r':
                    name.Append('\r');
                    break;
                default:
                    return null;
            }
        }

        return name.ToString();
    }
}
