using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>What a <c>special_tokens_map.json</c> says. The ids of its tokens are elsewhere.</summary>
/// <param name="Roles">The token of each role that has one, <c>bos_token</c> and the like, in the order of the file.</param>
/// <param name="Additional">The tokens of <c>additional_special_tokens</c>, in the order of the file.</param>
public sealed record SpecialTokensMap(ImmutableArray<KeyValuePair<string, string>> Roles, ImmutableArray<string> Additional)
{
    /// <summary>The most bytes that the file may have.</summary>
    public const long MaxBytes = 16L << 20;

    const string AdditionalName = "additional_special_tokens";
    const string RoleEnding = "_token";

    static readonly LocalizedText noToken = new("{name} is no text and no object with a content", "{name}이(가) 문자열도, content가 있는 객체도 아닙니다");
    static readonly LocalizedText noList = new("{name} is no list", "{name}이(가) 목록이 아닙니다");

    /// <summary>Reads a file.</summary>
    /// <exception cref="ArtifactException">It is no JSON object, or one of its tokens is none.</exception>
    public static SpecialTokensMap Read(FileContent content)
    {
        var roles = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        ImmutableArray<string> additional = [];
        foreach (var (name, value) in Json.Read(content).Members)
        {
            if (value.Kind is JsonKind.Null)
                continue;
            if (name is AdditionalName)
            {
                if (value.Kind is not JsonKind.List)
                    throw TokenizerJson.Refused(content, value, noList.With(name));
                additional = [.. value.Items.Select(item => Token(content, name, item))];
            }
            else if (name.EndsWith(RoleEnding, StringComparison.Ordinal))
            {
                roles.Add(new(name, Token(content, name, value)));
            }
        }

        return new(roles.ToImmutable(), additional);
    }

    static string Token(FileContent content, string name, JsonValue value) => (value.Kind is JsonKind.Object ? value.Find("content") : value) switch
    {
        { Kind: JsonKind.Text, Text: var text } => text,
        _ => throw TokenizerJson.Refused(content, value, noToken.With(SingleLine.Of(name))),
    };
}
