using System.Collections.Immutable;

using HcxVerify.Facts;

namespace HcxVerify.Metrics;

/// <summary>A pair of tensors after it was read.</summary>
/// <param name="AreEqual">Whether the bytes are; null where not all were read.</param>
sealed record ReadTensor(TensorPair Pair, bool? AreEqual);

/// <summary>What was read of the weights of two models.</summary>
sealed record ReadTensors
{
    public required ImmutableArray<ReadTensor> Tensors { get; init; }

    public required ImmutableArray<TensorLeftOut> LeftOut { get; init; }

    /// <summary>Rows of the embeddings of common tokens; null where one of the models has none.</summary>
    public AxisPair? Embeddings { get; init; }

    public List<ReadOnlyMemory<float>> CandidateNorms { get; } = [];

    public List<ReadOnlyMemory<float>> ReferenceNorms { get; } = [];

    /// <summary>Whether all tensors of both models have the same bytes, and none is left over.</summary>
    public bool AreAllEqual { get; private init; }

    /// <summary>The share of the tensors that have the same bytes.</summary>
    public double EqualShare => Tensors.Length == 0 ? 0 : Tensors.Count(tensor => tensor.AreEqual is true) / (double)Tensors.Length;

    /// <summary>The pairs of tensors of a class.</summary>
    public IEnumerable<TensorPair> Class(string kind) => Tensors.Select(tensor => tensor.Pair).Where(pair => pair.Class == kind);

    public static ReadTensors Of(WeightPair models, TensorMatching matching, WeightMode mode)
    {
        var left = ImmutableArray.CreateBuilder<TensorLeftOut>();
        var open = new List<OpenPair>();
        foreach (var match in matching.Matches)
        {
            var (pair, reason) = OpenPair.Of(match, models.Candidate, models.CandidateFiles, models.Reference, models.ReferenceFiles);
            if (pair is null)
                left.Add(new(match.Name, reason!));
            else
                open.Add(pair);
        }

        var whole = mode is WeightMode.Full ? WholeTensors.Read(open) : null;
        ImmutableArray<ReadTensor> tensors = [.. open.Select((pair, index) => Sampled(models, pair, whole?[index]))];
        var read = new ReadTensors
        {
            Tensors = tensors,
            LeftOut = left.ToImmutable(),
            Embeddings = Tokens(models, open),
            AreAllEqual = tensors.Length > 0 && left.Count == 0 && tensors.All(tensor => tensor.AreEqual is true) && open.All(pair => pair.Match.HaveOneShape)
                && tensors.Length == models.CandidateTensors.Length && tensors.Length == models.ReferenceTensors.Length,
        };
        foreach (var norm in open.Where(pair => pair.Match.Class is WeightClass.Norms && pair.Elements == models.Width))
        {
            var values = norm.Candidate.Rows == 1 ? norm.Read([0]) : null;
            if (values is null)
                continue;
            read.CandidateNorms.Add(values.Candidate.Values);
            read.ReferenceNorms.Add(values.Reference.Values);
        }

        return read;
    }

    static ReadTensor Sampled(WeightPair models, OpenPair pair, BlockResult? whole)
    {
        var match = pair.Match;
        var sample = match.Class is WeightClass.Norms || pair.Rows == 1 ? null : RowSample.Read(pair, models.Width, models.Drawing);
        var moments = whole?.Moments ?? Moments(models, pair);
        return new(new(match.Name, match.Class, match.Layer, moments, sample), whole?.AreEqual);
    }

    static PairMoments Moments(WeightPair models, OpenPair pair)
    {
        var rows = pair.Rows == 1 ? pair.Read([0]) : pair.Read(RowSample.Rows(pair, models.Drawing));
        return PairMoments.Of(rows.Candidate.Values.Span, rows.Reference.Values.Span);
    }

    // Tokens of equal id, as many as the test takes.
    static AxisPair? Tokens(WeightPair models, List<OpenPair> open) =>
        open.FirstOrDefault(pair => pair.Match.Role is TensorRole.TokenEmbedding && pair.RowLength == models.Width) is { } pair
            ? pair.Read(models.Drawing("common tokens").Sample(EmbeddingAgreement.MostTokens / 2, (int)Math.Min(pair.Rows, int.MaxValue)))
            : null;
}
