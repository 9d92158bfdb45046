using System.Collections.Immutable;

namespace HcxVerify.Metrics;

/// <summary>What happens to a text before a vocabulary counts.</summary>
sealed record TextPieces
{
    /// <summary>SentencePiece's mark for a space.</summary>
    public const char Mark = '▁';

    /// <summary>Whether spaces are written as that.</summary>
    public bool HasMarks { get; init; }

    /// <summary>Whether a text gets a space before it.</summary>
    public bool AddsSpace { get; init; }

    /// <summary>Whether a text that has one gets it, too.</summary>
    public bool AddsSecondSpace { get; init; }

    /// <summary>What cuts it, one after the other.</summary>
    public ImmutableArray<PieceSplit> Splits { get; init; } = [];

    /// <summary>The pieces of a text, which no token crosses.</summary>
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">An expression takes too long.</exception>
    public IEnumerable<string> Of(string text)
    {
        if (AddsSpace && text.Length > 0 && (AddsSecondSpace || !text.StartsWith(' ')))
            text = " " + text;
        if (HasMarks)
            text = text.Replace(' ', Mark);
        IEnumerable<string> pieces = [text];
        return Splits.Aggregate(pieces, (pieces, split) => pieces.SelectMany(split.Pieces));
    }
}
