using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>Cuts a piece of a text into tokens.</summary>
delegate IEnumerable<int> CutPiece(string piece);

/// <summary>A tokenizer that was loaded, and cuts text, for one thread at a time.</summary>
public sealed class TextCutter
{
    readonly TextPieces pieces;
    readonly CutPiece cut;
    readonly TokenIds ids;
    readonly ImmutableArray<string> added;

    internal TextCutter(TextPieces pieces, CutPiece cut, TokenIds ids)
    {
        (this.pieces, this.cut, this.ids) = (pieces, cut, ids);
        added = [.. ids.Added().Where(text => text.Length > 0)];
    }

    /// <summary>What had to be assumed of it; null where its file says all.</summary>
    public LocalizedText? Assumed { get; init; }

    /// <summary>The bytes of the tokens of a text, which together are the text; else why there are none.</summary>
    public Measured<ImmutableArray<byte[]>> Cut(string text)
    {
        if (added.FirstOrDefault(token => text.Contains(token, StringComparison.Ordinal)) is { } token)
            return new Measured<ImmutableArray<byte[]>>.Missing(Messages.TextHasAddedToken.With(SingleLine.Of(token)));
        try
        {
            return Checked(text, [.. pieces.Of(text).SelectMany(piece => cut(piece)).Select(ids.Bytes)]);
        }
        catch (RegexMatchTimeoutException)
        {
            return new Measured<ImmutableArray<byte[]>>.Missing(Messages.PatternSlow);
        }
        catch (UnusableTokenizerException)
        {
            return new Measured<ImmutableArray<byte[]>>.Missing(Messages.CutterBroke);
        }
    }

    // A tokenizer that writes a space before every text has that in its first token.
    static Measured<ImmutableArray<byte[]>> Checked(string text, ImmutableArray<byte[]> tokens)
    {
        var expected = Encoding.UTF8.GetBytes(text);
        byte[] bytes = [.. tokens.SelectMany(token => token)];
        if (bytes.AsSpan().SequenceEqual(expected))
            return new Measured<ImmutableArray<byte[]>>.Value(tokens);
        return bytes is [(byte)' ', .. var rest] && rest.AsSpan().SequenceEqual(expected) && tokens is [[(byte)' ', .. var first], ..]
            ? new Measured<ImmutableArray<byte[]>>.Value(tokens.SetItem(0, first))
            : new Measured<ImmutableArray<byte[]>>.Missing(Messages.TextLost);
    }
}
