using System.Text.Json;

using HcxVerify.Language;

namespace HcxVerify.Reports;

/// <summary>The values of facts as JSON has them: numbers with all their digits.</summary>
static class FactJson
{
    /// <summary>Writes a property; null where the value is not known.</summary>
    public static void Value(Utf8JsonWriter json, string name, FactValue? value)
    {
        json.WritePropertyName(name);
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case FactValue.Integer integer:
                json.WriteNumberValue(integer.Value);
                break;
            case FactValue.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case FactValue.Text text:
                json.WriteStringValue(text.Value);
                break;
            case FactValue.Flag flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case FactValue.TextList list:
                json.WriteStartArray();
                foreach (var item in list.Values)
                    json.WriteStringValue(item);
                json.WriteEndArray();
                break;
            case FactValue.IntegerList list:
                json.WriteStartArray();
                foreach (var item in list.Values)
                    json.WriteNumberValue(item);
                json.WriteEndArray();
                break;
            case FactValue.TokenList list:
                json.WriteStartArray();
                foreach (var token in list.Values)
                    Token(json, token);
                json.WriteEndArray();
                break;
        }
    }

    static void Token(Utf8JsonWriter json, SpecialToken token)
    {
        json.WriteStartObject();
        if (token.Id is { } id)
            json.WriteNumber("id", id);
        json.WriteString("content", token.Content);
        json.WriteEndObject();
    }
}
