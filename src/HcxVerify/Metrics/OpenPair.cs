using HcxVerify.Facts;
using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>Two tensors whose values can be read, and the rows of both that are compared.</summary>
/// <param name="Rows">How many rows both have, from the first on.</param>
sealed record OpenPair(TensorMatch Match, TensorData Candidate, TensorData Reference, RowOrder CandidateOrder, RowOrder ReferenceOrder, long Rows)
{
    public long RowLength => Candidate.RowLength;

    public long Elements => Rows * RowLength;

    /// <summary>Whether equal rows stand at equal places of both, so that both can be read from beginning to end.</summary>
    public bool InOneOrder => ReferenceEquals(CandidateOrder, ReferenceOrder) || (CandidateOrder.Stored(1) == ReferenceOrder.Stored(1) && Match.HaveOneShape);

    /// <summary>Opens both, or says why they are not compared.</summary>
    /// <exception cref="Artifacts.ArtifactException">A file cannot be read, or is not what it was.</exception>
    public static (OpenPair? Pair, LocalizedText? Reason) Of(TensorMatch match, ModelFacts candidate, TensorFiles candidateFiles, ModelFacts reference, TensorFiles referenceFiles)
    {
        if (!candidateFiles.TryOpen(match.Candidate, out var one, out var reason) || !referenceFiles.TryOpen(match.Reference, out var other, out reason)
            || !RowOrder.TryFind(candidate.Weights!, match.Candidate, out var candidateOrder, out reason) || !RowOrder.TryFind(reference.Weights!, match.Reference, out var referenceOrder, out reason))
            return (null, reason);
        // Tokens of equal id: a vocabulary that was extended has more rows, and the same first ones.
        var isOfTokens = match.Role is TensorRole.TokenEmbedding or TensorRole.OutputEmbedding;
        return one.RowLength != other.RowLength || (one.Rows != other.Rows && !isOfTokens)
            ? (null, new($"its shape is [{Shape(match.Candidate)}], and the reference's [{Shape(match.Reference)}]", $"모양이 [{Shape(match.Candidate)}]이고 참조 모델의 것은 [{Shape(match.Reference)}]입니다"))
            : (new(match, one, other, candidateOrder, referenceOrder, Math.Min(one.Rows, other.Rows)), null);
    }

    /// <summary>Reads the same rows of both.</summary>
    /// <param name="rows">Their numbers in the order of Hugging Face's files.</param>
    public AxisPair Read(ReadOnlySpan<int> rows)
    {
        var (one, other) = (new float[rows.Length * RowLength], new float[rows.Length * RowLength]);
        for (var index = 0; index < rows.Length; index++)
        {
            var place = new Range((int)(index * RowLength), (int)((index + 1) * RowLength));
            Candidate.ReadRows(CandidateOrder.Stored(rows[index]), 1, one.AsSpan(place));
            Reference.ReadRows(ReferenceOrder.Stored(rows[index]), 1, other.AsSpan(place));
        }

        return new(new(one, rows.Length, (int)RowLength), new(other, rows.Length, (int)RowLength));
    }

    static string Shape(TensorFacts tensor) => string.Join(", ", tensor.Shape);
}
