using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>The added tokens of several files, each id and each text once.</summary>
sealed class AddedTokenTable
{
    readonly Dictionary<long, (AddedToken Token, string File)> byId = [];
    readonly Dictionary<string, long> byContent = new(StringComparer.Ordinal);

    public bool IsEmpty => byId.Count == 0;

    public long? IdOf(string content) => byContent.TryGetValue(content, out var id) ? id : null;

    /// <summary>Whether the token of an id is special; null where there is none.</summary>
    public bool? IsSpecial(long id) => byId.TryGetValue(id, out var known) ? known.Token.Special : null;

    /// <summary>Adds a token that a file has; what contradicts another file is not added, and told.</summary>
    public LocalizedText? Add(AddedToken token, string file)
    {
        var content = SingleLine.Of(token.Content);
        if (byId.TryGetValue(token.Id, out var known) && known.Token != token)
        {
            return known.Token.Content != token.Content
                ? new($"the id {token.Id} has '{content}', and '{SingleLine.Of(known.Token.Content)}' in {known.File}", $"id {token.Id}이(가) '{content}'이고 {known.File}에는 '{SingleLine.Of(known.Token.Content)}'입니다")
                : new($"the token '{content}' is {(token.Special ? "" : "not ")}special, and otherwise in {known.File}", $"토큰 '{content}'이(가) {(token.Special ? "특수 토큰이나" : "특수 토큰이 아니나")} {known.File}에는 다릅니다");
        }

        if (byContent.TryGetValue(token.Content, out var id) && id != token.Id)
            return new($"the token '{content}' has the id {token.Id}, and {id} in {byId[id].File}", $"토큰 '{content}'의 id가 {token.Id}이고 {byId[id].File}에는 {id}입니다");
        byId[token.Id] = (token, file);
        byContent[token.Content] = token.Id;
        return null;
    }
}
