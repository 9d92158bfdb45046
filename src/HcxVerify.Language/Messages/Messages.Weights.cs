namespace HcxVerify.Language;

/// <content>Why weights have the relation that they have.</content>
public static partial class Messages
{
    public static readonly LocalizedText WeightsEqual = new("every tensor has the reference's bytes", "모든 텐서의 바이트가 참조 모델과 같습니다");
    public static readonly LocalizedText WeightsMostlyEqual = new("{share} of the tensors have the reference's bytes", "텐서의 {share}가 참조 모델과 바이트까지 같습니다");
    public static readonly LocalizedText WeightsNoTest = new("no test that could decide was possible", "판정할 수 있는 검정이 없습니다");
    public static readonly LocalizedText WeightsMedian = new("the median correlation of the tensors is {median}", "텐서 상관의 중앙값이 {median}입니다");
    public static readonly LocalizedText WeightsDerived = new("{count} classes of tensors reject independence, with an effect of up to {effect}", "텐서 {count}개 부류에서 독립 가설이 기각되며 효과는 최대 {effect}입니다");
    public static readonly LocalizedText WeightsMiddling = new(
        "independence is rejected, with a middling effect of {effect}: a shared initialisation is not excluded",
        "독립 가설은 기각되나 효과가 {effect}로 중간 수준입니다. 초기값만 공유했을 가능성을 배제할 수 없습니다");
    public static readonly LocalizedText WeightsOneTest = new("{test} rejects independence (adjusted p {p}), and not as clearly as reuse would need", "{test}에서 독립 가설이 기각되나(조정 p값 {p}) 재사용으로 볼 만큼 뚜렷하지는 않습니다");
    public static readonly LocalizedText WeightsIndependent = new("no test rejects independence; the lowest adjusted p is {p}, of {test}", "독립 가설을 기각하는 검정이 없습니다. 가장 낮은 조정 p값은 {test}의 {p}입니다");
    public static readonly LocalizedText WeightsTestMissing = new("{test} could not be made: {reason}", "{test} 검정을 할 수 없습니다: {reason}");
    public static readonly LocalizedText WeightsNotFinite = new("{count} pairs of values are not finite numbers", "유한한 수가 아닌 값이 있는 쌍이 {count}개입니다");
    public static readonly LocalizedText WeightsStrongTensor = new(
        "no test rejects independence, but {tensor} alone correlates with the reference's at {correlation}",
        "독립 가설을 기각하는 검정은 없으나 텐서 {tensor}만은 참조 모델과의 상관이 {correlation}입니다");
    public static readonly LocalizedText WeightsFewTested = new("only {share} of the candidate's matrices could be tested", "후보 모델의 행렬 중 {share}만 검정할 수 있었습니다");
}
