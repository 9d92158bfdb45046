using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

using HcxVerify.Language;

namespace HcxVerify;

/// <summary>Values as a rule file writes them. Texts are always in quotes, so that none reads as something else.</summary>
static class DraftYaml
{
    // In double quotes YAML has the escapes of JSON; Korean stays readable.
    static readonly JsonSerializerOptions quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text in double quotes.</summary>
    public static string Text(string text) => JsonSerializer.Serialize(text, quoting);

    /// <summary>The value of a fact.</summary>
    public static string Value(FactValue value) => value switch
    {
        FactValue.Integer integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        FactValue.Number number => Number(number.Value),
        FactValue.Text text => Text(text.Value),
        FactValue.Flag flag => flag.Value ? "true" : "false",
        FactValue.TextList list => $"[{string.Join(", ", list.Values.Select(Text))}]",
        FactValue.IntegerList list => $"[{string.Join(", ", list.Values.Select(value => value.ToString(CultureInfo.InvariantCulture)))}]",
        FactValue.TokenList list => $"[{string.Join(", ", list.Values.Select(Token))}]",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>The name of a fact as an id: <c>Text.HiddenSize</c> is <c>hidden-size</c>.</summary>
    public static string Name(string fact) => string.Concat(fact[(fact.IndexOf('.', StringComparison.Ordinal) + 1)..].Select(character => char.IsAsciiLetterUpper(character) ? $"-{char.ToLowerInvariant(character)}" : $"{character}"))[1..];

    // 1E-05 is a number to YAML; so that it does not look like a text, it is written with a point.
    static string Number(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
        return text.Contains('e', StringComparison.Ordinal) && !text.Contains('.', StringComparison.Ordinal) ? text.Replace("e", ".0e", StringComparison.Ordinal) : text;
    }

    static string Token(SpecialToken token) => token.Id is { } id
        ? string.Create(CultureInfo.InvariantCulture, $"{{ content: {Text(token.Content)}, id: {id} }}")
        : Text(token.Content);
}
