using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using CsCheck;

using HcxVerify.Formats;

using JsonValue = HcxVerify.Formats.JsonValue;

namespace HcxVerify.Tests.Formats;

/// <summary>Random objects as System.Text.Json writes them: every value is found again, and its place leads back to it.</summary>
public sealed class JsonPlaces
{
    static readonly Gen<string> names = Gen.OneOf(Gen.Char.AlphaNumeric.Array[1, 6].Select(name => new string(name)), Gen.OneOf("한글", "😀", "a/b", "m~n", "", "\\\"\n"));

    static readonly Gen<JsonNode?> scalars = Gen.OneOf<JsonNode?>(
        Gen.Long.Select(value => (JsonNode?)value),
        Gen.Double.Where(double.IsFinite).Select(value => (JsonNode?)value),
        names.Select(value => (JsonNode?)value),
        Gen.Bool.Select(value => (JsonNode?)value),
        Gen.Const((JsonNode?)null));

    static Gen<JsonNode?> Nodes(int depth) => depth == 0 ? scalars : Gen.Frequency(
        (3, scalars),
        (1, Objects(depth - 1).Select(node => (JsonNode?)node)),
        (1, Nodes(depth - 1).Array[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())]))));

    static Gen<JsonObject> Objects(int depth) => Gen.Select(names, Nodes(depth)).Array[0, 12].Select(members =>
        new JsonObject(members.DistinctBy(member => member.Item1).Select(member => KeyValuePair.Create(member.Item1, member.Item2?.DeepClone()))));

    static readonly Gen<(JsonObject Value, bool Indented, bool CarriageReturns, bool Mark)> files = Gen.Select(Objects(3), Gen.Bool, Gen.Bool, Gen.Bool);

    [Fact]
    public void Every_value_is_read_as_it_was_written_and_stands_where_it_is_said_to() => files.Sample(
        file =>
        {
            var text = file.Value.ToJsonString(new()
            {
                WriteIndented = file.Indented,
                NewLine = file.CarriageReturns ? "\r\n" : "\n",
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            });
            var root = Json.Read(new("f", "f", [.. file.Mark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(text)], ""));
            Same(file.Value, root, text.Split('\n'));
        },
        iter: 500,
        print: file => file.Value.ToJsonString());

    static void Same(JsonNode? written, JsonValue read, string[] lines)
    {
        StandsThere(read, lines);
        switch (written)
        {
            case JsonObject expected:
                Assert.Equal(expected.Select(member => member.Key), read.Members.Select(member => member.Key));
                foreach (var (member, value) in expected.Zip(read.Members))
                    Same(member.Value, value.Value, lines);
                break;
            case JsonArray expected:
                Assert.Equal(expected.Count, read.Items.Length);
                foreach (var (item, value) in expected.Zip(read.Items))
                    Same(item, value, lines);
                break;
            default:
                Assert.Equal(written?.ToJsonString() ?? "null", read.Kind switch { JsonKind.Null => "null", JsonKind.Text => JsonSerializer.Serialize(read.Text), _ => read.Text });
                break;
        }
    }

    // The first token of the rest of the text, from that place on, is the value.
    static void StandsThere(JsonValue read, string[] lines)
    {
        var rest = lines[read.Line - 1][(read.Column - 1)..];
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(rest + " "), isFinalBlock: false, default);
        Assert.True(json.Read(), rest);
        Assert.Equal(
            (read.Kind, read.Text),
            json.TokenType switch
            {
                JsonTokenType.StartObject => (JsonKind.Object, ""),
                JsonTokenType.StartArray => (JsonKind.List, ""),
                JsonTokenType.String => (JsonKind.Text, json.GetString()!),
                JsonTokenType.Null => (JsonKind.Null, ""),
                JsonTokenType.Number => (JsonKind.Number, Encoding.UTF8.GetString(json.ValueSpan)),
                _ => (JsonKind.Flag, Encoding.UTF8.GetString(json.ValueSpan)),
            });
    }
}
