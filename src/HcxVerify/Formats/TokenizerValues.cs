using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>What a tokenizer's JSON has to be at a place, or else is refused.</summary>
static class TokenizerValues
{
    const int MaxName = 200;

    /// <summary>Goes to the value of an object's next property: its name where it is one of those that count, each of which stands once; "" where it is another; null at the end.</summary>
    public static string? Next(this ref JsonBlocks json, ImmutableArray<string> names, ref int seen)
    {
        json.Read();
        if (json.Type is JsonTokenType.EndObject)
            return null;
        var text = json.Text();
        var found = "";
        for (var index = 0; index < names.Length && found is ""; index++)
        {
            if (!Ascii.Equals(text, names[index]))
                continue;
            found = names[index];
            if ((seen & 1 << index) != 0)
                throw json.Refused(TokenizerProblems.PropertyTwice.With(found));
            seen |= 1 << index;
        }

        json.Read();
        return found;
    }

    /// <summary>An id of a token.</summary>
    public static int Id(this ref JsonBlocks json)
    {
        var written = json.Written;
        if (json.Type is JsonTokenType.Number && written[0] != '-' && Utf8Parser.TryParse(written, out int id, out var length) && length == written.Length)
            return id;
        throw json.Refused(TokenizerProblems.NoId.With(Shown(ref json), int.MaxValue));
    }

    /// <summary>True or false; null for null.</summary>
    public static bool? Flag(this ref JsonBlocks json) => json.Type switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw json.Refused(TokenizerProblems.NoFlag.With(Shown(ref json))),
    };

    /// <summary>A short text; null for null.</summary>
    public static string? Name(this ref JsonBlocks json)
    {
        if (json.Type is JsonTokenType.Null)
            return null;
        if (json.Type is not JsonTokenType.String)
            throw json.Refused(TokenizerProblems.NoName.With(Shown(ref json)));
        var text = json.Text();
        return text.Length <= MaxName ? Encoding.UTF8.GetString(text) : throw json.Refused(TokenizerProblems.LongName.With(MaxName));
    }

    /// <summary>Refuses a token that is not of a type.</summary>
    public static void Expect(this ref JsonBlocks json, JsonTokenType type, LocalizedText otherwise)
    {
        if (json.Type != type)
            throw json.Refused(otherwise);
    }

    static string Shown(ref JsonBlocks json) => SingleLine.Of(Encoding.UTF8.GetString(json.Written[..Math.Min(json.Written.Length, MaxName)]), 40);
}
