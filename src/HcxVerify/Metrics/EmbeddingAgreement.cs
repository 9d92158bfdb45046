using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>W3: whether the embeddings of common tokens use the axes of the residual stream alike. For models of one width. Definition: docs/method/weights.md.</summary>
public static class EmbeddingAgreement
{
    /// <summary>Of fewer common tokens the test says little.</summary>
    public const int FewestTokens = 256;

    /// <summary>More tokens add cost, and nothing that could be seen.</summary>
    public const int MostTokens = 1024;

    /// <summary>Measures it.</summary>
    /// <param name="embeddings">A row for each common token, at most <see cref="MostTokens"/>; by equal id where there is no tokenizer, which a report has to say.</param>
    public static Measured<AxisResult> Measure(AxisPair embeddings, SeededRandom drawing)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(embeddings.Candidate.Rows, MostTokens);
        return embeddings.Candidate.Rows < FewestTokens
            ? new Measured<AxisResult>.Missing(new LocalizedText("{count} common tokens are too few; {least} are needed", "공통 token이 {count}개뿐입니다. {least}개가 필요합니다").With(embeddings.Candidate.Rows, FewestTokens))
            : AxisAgreement.Measure([embeddings], drawing);
    }
}
