namespace HcxVerify.Language;

/// <content>Words of reports on weights.</content>
public static partial class Labels
{
    public static readonly LocalizedText WeightTest = new("Test", "검정");
    public static readonly LocalizedText WeightClass = new("Tensors", "텐서");
    public static readonly LocalizedText WeightEffect = new("Effect", "효과");
    public static readonly LocalizedText WeightProbability = new("p", "p값");
    public static readonly LocalizedText WeightAdjusted = new("p adjusted", "조정 p값");
    public static readonly LocalizedText WeightsCompared = new("{compared} tensors compared, {left} left out", "텐서 {compared}개 비교, {left}개 제외");
    public static readonly LocalizedText WeightsLimit = new("a copy of {limit} and more would have been found", "{limit} 이상의 복제라면 발견되었을 것입니다");
    public static readonly LocalizedText WeightsNoLimit = new("what would have been found is not known", "검출 한계를 알 수 없습니다");
    public static readonly LocalizedText AttentionTensors = new("attention", "attention");
    public static readonly LocalizedText FeedForwardTensors = new("feed-forward", "feed-forward");
    public static readonly LocalizedText EmbeddingTensors = new("embeddings", "임베딩");
    public static readonly LocalizedText NormTensors = new("norms", "norm");
    public static readonly LocalizedText AllTensors = new("all", "전체");
}
