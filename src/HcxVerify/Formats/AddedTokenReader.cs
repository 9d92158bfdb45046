using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace HcxVerify.Formats;

/// <summary>Reads the list of added tokens of a <c>tokenizer.json</c>.</summary>
static class AddedTokenReader
{
    const int MaxTokens = 1 << 18;
    const int MaxBytes = 16 << 20;

    static readonly ImmutableArray<string> names = ["id", "content", "special"];

    /// <summary>The tokens in the order of the file; none of null.</summary>
    public static ImmutableArray<AddedToken> Read(ref JsonBlocks json)
    {
        if (json.Type is JsonTokenType.Null)
            return [];
        json.Expect(JsonTokenType.StartArray, TokenizerProblems.AddedNoList);
        var tokens = ImmutableArray.CreateBuilder<AddedToken>();
        var bytes = 0;
        for (json.Read(); json.Type is not JsonTokenType.EndArray; json.Read())
        {
            if (tokens.Count == MaxTokens)
                throw json.Refused(TokenizerProblems.ManyAdded.With(MaxTokens));
            tokens.Add(Token(ref json, ref bytes));
        }

        return tokens.DrainToImmutable();
    }

    static AddedToken Token(ref JsonBlocks json, ref int bytes)
    {
        json.Expect(JsonTokenType.StartObject, TokenizerProblems.AddedNoObject);
        int? id = null;
        string? content = null;
        var isSpecial = false;
        var seen = 0;
        while (json.Next(names, ref seen) is { } name)
        {
            switch (name)
            {
                case "id":
                    id = json.Id();
                    break;
                case "content":
                    content = Content(ref json, ref bytes);
                    break;
                case "special":
                    isSpecial = json.Flag() ?? false;
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return id is not null && content is not null ? new(id.Value, content, isSpecial) : throw json.Refused(TokenizerProblems.AddedIncomplete);
    }

    static string Content(ref JsonBlocks json, ref int bytes)
    {
        json.Expect(JsonTokenType.String, TokenizerProblems.AddedNoText);
        var text = json.Text();
        if (text.Length > TokenizerReader.MaxToken)
            throw json.Refused(TokenizerProblems.LongToken.With(TokenizerReader.MaxToken));
        if ((bytes += text.Length) > MaxBytes)
            throw json.Refused(TokenizerProblems.LargeAdded.With(MaxBytes));
        return Encoding.UTF8.GetString(text);
    }
}
