using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>A metric of two vocabularies, and what it can show.</summary>
/// <param name="JsonName">Its name in JSON and in measurements.</param>
/// <param name="Shows">What it says, for people.</param>
/// <param name="Of">Its value; null where it was not computed.</param>
public sealed record VocabularyMetricRow(VocabularyMetric Metric, string JsonName, LocalizedText Name, LocalizedText Shows, Func<VocabularyMetrics, double?> Of);

/// <summary>The table of the metrics of vocabularies, in report order.</summary>
public static class VocabularyMetricTable
{
    public static ImmutableArray<VocabularyMetricRow> All { get; } =
    [
        new(VocabularyMetric.Jaccard, "jaccard", new("Jaccard", "Jaccard"), new("common tokens over all tokens of both; independent vocabularies of real models reach .61", "두 어휘 전체 대비 공통 token 비율. 서로 독립인 실제 어휘도 .61까지 나옵니다"), metrics => metrics.Jaccard),
        new(VocabularyMetric.Containment, "containment", new("Containment", "포함도"), new("common tokens over the smaller vocabulary; independent ones reach .94", "작은 어휘 대비 공통 token 비율. 독립인 어휘도 .94까지 나옵니다"), metrics => metrics.Containment),
        new(VocabularyMetric.ReferenceContained, "referenceContained", new("Of the reference", "참조의 포함 비율"), new("the share of the reference's tokens that the candidate has", "후보가 가진 참조 token의 비율"), metrics => metrics.ReferenceContained),
        new(VocabularyMetric.CandidateContained, "candidateContained", new("Of the candidate", "후보의 포함 비율"), new("the share of the candidate's tokens that the reference has", "참조가 가진 후보 token의 비율"), metrics => metrics.CandidateContained),
        new(VocabularyMetric.AlignedIds, "alignedIds", new("Equal ids", "id 일치율"), new("common tokens at equal ids, but for one offset; a renumbered copy has few", "한 차이만큼 옮겼을 때 id가 같은 공통 token 비율. 번호를 다시 매긴 사본은 낮습니다"), metrics => metrics.AlignedIds),
        new(VocabularyMetric.RankCorrelation, "rankCorrelation", new("Rank correlation", "순위 상관"), new("Spearman's of the order of the common tokens; related .99 and more, independent at most .90", "공통 token 순서의 Spearman 상관. 관련 어휘는 .99 이상, 독립 어휘는 .90 이하"), metrics => metrics.RankCorrelation),
        new(VocabularyMetric.OrderAdjacency, "orderAdjacency", new("Order adjacency (T1)", "순서 인접도(T1)"), new("common tokens with the same successor in both; related .05 and more, independent at most .005. It decides", "두 어휘에서 다음 token이 같은 공통 token 비율. 관련 .05 이상, 독립 .005 이하이며 판정의 근거입니다"), metrics => metrics.OrderAdjacency),
        new(VocabularyMetric.IncreasingShare, "increasingShare", new("Longest increasing subsequence", "최장 증가 부분열"), new("the longest run, with gaps, of common tokens in one order", "한 순서로 늘어선 공통 token의 최장 부분열 비율"), metrics => metrics.IncreasingShare),
        new(VocabularyMetric.MergeJaccard, "mergeJaccard", new("Merge Jaccard", "병합 Jaccard"), new("common merges over all merges of both; one tokenizer converted twice may have other merges", "두 병합 목록 전체 대비 공통 병합 비율. 같은 토크나이저도 변환에 따라 병합이 다를 수 있습니다"), metrics => metrics.MergeJaccard),
    ];

    /// <summary>The row of a metric.</summary>
    public static VocabularyMetricRow Of(VocabularyMetric metric) => All.First(row => row.Metric == metric);
}
