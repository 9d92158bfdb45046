using System.Globalization;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>
/// Reads YAML that is a configuration, or stands in front of a model card, into the values that JSON has. Anchors, tags and second documents are
/// refused, as in rule files; scalars are typed by the core schema of YAML 1.2.
/// </summary>
public static class YamlConfig
{
    const string Fence = "---";

    /// <summary>The mapping that a file holds.</summary>
    /// <exception cref="ArtifactException">The file is empty, no UTF-8, no YAML, or no mapping.</exception>
    public static JsonValue Read(FileContent file)
    {
        if (file.Bytes.Length == 0)
            throw new ArtifactException(ArtifactCodes.EmptyFile.At(new(file.Display)));
        if (GitLfsPointer.Read(file.Bytes) is { } pointer)
            throw new ArtifactException(ArtifactCodes.LfsPointer.At(new(file.Display), pointer.Oid));
        return Mapping(Text(file), file.Display);
    }

    /// <summary>What stands between two lines of <c>---</c> at the beginning of a Markdown file; null where there is nothing of the kind.</summary>
    /// <exception cref="ArtifactException">The file is no UTF-8, or what stands there is no YAML mapping.</exception>
    public static JsonValue? FrontMatter(FileContent file)
    {
        if (!Utf8Text.WithoutMark(file.Bytes).StartsWith("---"u8))
            return null;
        var lines = Text(file).Split('\n');
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (lines[0].TrimEnd() != Fence || end < 0 || lines[1..end].All(string.IsNullOrWhiteSpace))
            return null;
        // An empty line in place of the first fence, so that every place stays.
        return Mapping($"\n{string.Join('\n', lines[1..end])}\n", file.Display);
    }

    static string Text(FileContent file) => Utf8Text.Problem(file, ArtifactCodes.NotUtf8) is { } wrong
        ? throw new ArtifactException(wrong)
        : Encoding.UTF8.GetString(Utf8Text.WithoutMark(file.Bytes));

    static JsonValue Mapping(string text, string display)
    {
        var errors = new List<Diagnostic>();
        var root = YamlReader.Read(text, display, errors);
        if (errors.Count > 0)
            throw new ArtifactException(ArtifactCodes.NotYaml.At(errors[0].Place, errors[0].Text));
        return root is YamlMapping mapping ? Value(mapping) : throw new ArtifactException(ArtifactCodes.NotAnObject.At(root?.Place ?? new(display), root?.Found ?? new LocalizedText("nothing", "빈 값")));
    }

    static JsonValue Value(YamlNode node) => node switch
    {
        YamlMapping mapping => Of(mapping, JsonKind.Object) with { Members = [.. mapping.Entries.Select(entry => new JsonMember(entry.Key.Value, Value(entry.Value)))] },
        YamlSequence list => Of(list, JsonKind.List) with { Items = [.. list.Items.Select(Value)] },
        YamlScalar { Kind: ScalarKind.Null } => Of(node, JsonKind.Null),
        YamlScalar { Kind: ScalarKind.Flag } flag => Of(node, JsonKind.Flag, CoreSchema.Flag(flag.Value) ? "true" : "false"),
        // 0o17 and .5 as JSON writes them; what is beyond 64 bits, infinite or no number stays as it is written, and has no value.
        YamlScalar { Kind: ScalarKind.Integer } integer => Of(node, JsonKind.Number, CoreSchema.Integer(integer.Value)?.ToString(CultureInfo.InvariantCulture) ?? integer.Value),
        YamlScalar { Kind: ScalarKind.Number } number => Of(node, JsonKind.Number, number.Value),
        YamlScalar text => Of(node, JsonKind.Text, text.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    static JsonValue Of(YamlNode node, JsonKind kind, string text = "") => new(kind, text, node.Place.Line, node.Place.Column);
}
