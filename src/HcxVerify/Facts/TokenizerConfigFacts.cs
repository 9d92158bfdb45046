using System.Globalization;

using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>From <c>tokenizer_config.json</c> to facts: the class, and the special tokens with their ids.</summary>
static class TokenizerConfigFacts
{
    const string Added = "added_tokens_decoder";

    public static void Read(ModelDocument config, FactCollector facts)
    {
        if (config.Root.Find("tokenizer_class") is { Kind: not JsonKind.Null } name)
            facts.Add(FactTable.TokenizerClass, config, "/tokenizer_class", name);
        if (config.Root.Find(Added) is not { } added)
            return;
        if (added.Kind is not JsonKind.Object)
        {
            facts.Add(FactTable.TokenizerSpecialTokens, config, $"/{Added}", added);
            return;
        }

        var ids = new HashSet<long>();
        var all = new List<SpecialToken>();
        var tokens = new SortedDictionary<long, string>();
        foreach (var (key, token) in added.Members)
        {
            if (!long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || !ids.Add(id) || token.Find("content") is not { Kind: JsonKind.Text } content)
            {
                var place = $"{config.Display}#/{Added}/{SingleLine.Of(key)}";
                facts.AddMissing(FactTable.TokenizerSpecialTokens, new(
                    $"{place} is no token with an id of its own and a content",
                    $"{place}: 고유한 id와 content가 있는 토큰이 아닙니다"));
                return;
            }

            all.Add(new(content.Text, id));
            switch (token.Find("special"))
            {
                case { Kind: JsonKind.Flag, Text: "true" }:
                    tokens[id] = content.Text;
                    break;
                case null or { Kind: JsonKind.Flag }:
                    break;
                case var special:
                    facts.AddMissing(FactTable.TokenizerSpecialTokens, new(
                        $"{config.Display}#/{Added}/{id}/special is {Values.Found(special).En}, not true or false",
                        $"{config.Display}#/{Added}/{id}/special: true 또는 false가 아니라 {Values.Found(special).Ko}"));
                    return;
            }
        }

        if (tokens.Count < all.Count)
            Add(FactTable.TokenizerAddedTokens, new FactValue.TokenList([.. all.OrderBy(token => token.Id)]));
        foreach (var (fact, value) in SpecialTokenFacts.Of([.. tokens.Select(token => new SpecialToken(token.Value, token.Key))]))
            Add(fact, value);

        void Add(FactName fact, FactValue value) =>
            facts.Add(new(fact.Name, value, FactOrigin.Read, new(config.Display, config.Digest, $"/{Added}", added.Line, null)));
    }
}
