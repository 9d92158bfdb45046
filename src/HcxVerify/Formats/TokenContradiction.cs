using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>A token and its id.</summary>
/// <param name="IsAdded">Whether it is an added token, and not one of the vocabulary.</param>
public sealed record NumberedToken(string Content, long Id, bool IsAdded);

/// <summary>Two tokens of a tokenizer that cannot both be: one token with two ids, two tokens with one id, or one that is listed twice.</summary>
public sealed record TokenContradiction(NumberedToken First, NumberedToken Second)
{
    /// <summary>What it is.</summary>
    public LocalizedText Text
    {
        get
        {
            var (first, second) = (SingleLine.Of(First.Content), SingleLine.Of(Second.Content));
            var (here, there) = (Place(First), Place(Second));
            return First.Content != Second.Content
                ? new($"the id {First.Id} has '{first}' {here.En} and '{second}' {there.En}", $"id {First.Id}이(가) {here.Ko} '{first}'와 {there.Ko} '{second}'에 쓰입니다")
                : First.Id != Second.Id
                ? new($"the token '{first}' has the id {First.Id} {here.En} and {Second.Id} {there.En}", $"토큰 '{first}'의 id가 {here.Ko} {First.Id}, {there.Ko} {Second.Id}입니다")
                : new($"the token '{first}' stands twice {here.En}", $"토큰 '{first}'이(가) {here.Ko} 두 번 있습니다");
        }
    }

    static LocalizedText Place(NumberedToken token) =>
        token.IsAdded ? new("among the added tokens", "추가된 토큰에서") : new("in the vocabulary", "어휘에서");
}
