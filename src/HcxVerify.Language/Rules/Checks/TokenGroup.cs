using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>Some special tokens of the model that belong together: <c>{ name: NAME, tokens: [TOKEN, ...], must: differ }</c></summary>
/// <param name="Must">What every token of the group must be beside the reference's.</param>
public sealed record TokenGroup(string Name, ImmutableArray<string> Tokens, TokenGroupDemand Must)
{
    static readonly LocalizedText group = new("group", "그룹");
    static readonly LocalizedText oneToken = new("one token", "토큰 하나");
    static readonly LocalizedText betweenTokens = new("write a ',' and a space between two tokens, or put one that holds a space in quotes", "두 토큰 사이에 ','와 공백을 쓰거나, 공백이 든 토큰이면 따옴표로 감싸세요");

    /// <summary>Reads the groups of a check; each name, and each token in all of them, stands once.</summary>
    internal static ImmutableArray<TokenGroup> Read(MappingReader check, List<Diagnostic> errors)
    {
        var names = new Dictionary<string, Place>(StringComparer.Ordinal);
        var tokens = new Dictionary<string, Place>(StringComparer.Ordinal);
        return [.. check.Items("groups").Select(item => Read(item, names, tokens, errors)).Where(group => group is not null).Select(group => group!)];
    }

    static TokenGroup? Read(YamlNode node, Dictionary<string, Place> names, Dictionary<string, Place> tokens, List<Diagnostic> errors)
    {
        if (MappingReader.Of(node, Mistyped.Item("groups"), errors) is not { } map)
            return null;
        var name = map.Text("name", required: true);
        if (name is not null && IsSecond(name, map.PlaceOf("name"), names, out var named))
            errors.Add(RuleFileCodes.DuplicateId.At(map.PlaceOf("name"), group, name, named));
        var items = map.Items("tokens", required: true);
        ImmutableArray<string> texts = [.. items.Select(item => Token(map, item, errors)).Where(text => text is not null).Select(text => text!)];
        // What stands twice in one list is reported with that list.
        foreach (var item in items.OfType<YamlScalar>().GroupBy(item => item.Value, StringComparer.Ordinal).Select(same => same.First()))
        {
            if (IsSecond(item.Value, item.Place, tokens, out var first))
                errors.Add(RuleFileCodes.DuplicateItem.At(item.Place, item.Value, Mistyped.Key("groups"), first.Line));
        }

        var must = map.Choice("must", Words.TokenGroupDemands, required: true);
        map.End();
        return name is null || texts.IsEmpty || must is null ? null : new(name, texts, must.Value);
    }

    // Two tokens without a comma of YAML's between them are one text, and so are two lines of which the second has lost its '-'.
    static string? Token(MappingReader map, YamlNode node, List<Diagnostic> errors)
    {
        if (map.Text(node, Mistyped.Item("tokens")) is not { } text)
            return null;
        var space = text.IndexOf(' ');
        if (space < 0 || node is not YamlScalar { Source.IsPlain: true } plain)
            return text;
        errors.Add(RuleFileCodes.WrongType.At(plain.PlaceAt(space), Mistyped.Item("tokens"), oneToken, plain.Found, betweenTokens));
        return null;
    }

    // A token of two groups would be held to both, and of two groups with one name no message says which.
    static bool IsSecond(string text, Place place, Dictionary<string, Place> seen, out Place first)
    {
        if (seen.TryGetValue(text, out first))
            return true;
        seen.Add(text, first = place);
        return false;
    }
}
