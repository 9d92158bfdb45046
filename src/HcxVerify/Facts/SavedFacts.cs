using System.Collections.Immutable;
using System.Globalization;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>
/// A file of saved facts, <c>hcxverify/facts/1</c>: what <c>hcxverify facts</c> writes, what a rule file names as <c>stated</c>, and
/// what the built-in references are. Each fact says where its value comes from.
/// </summary>
public sealed record SavedFacts(string Name, LocalizedText? Publisher, string File, string Digest, ImmutableArray<Fact> Facts)
{
    /// <summary>The schema that the file names.</summary>
    public const string Schema = "hcxverify/facts/1";

    static readonly ImmutableArray<string> keys = ["schema", "name", "publisher", "location", "digest", "facts"];
    static readonly ImmutableArray<string> factKeys = ["value", "source", "seen", "file", "digest", "place", "line", "origin"];

    /// <summary>Reads a file of saved facts.</summary>
    /// <exception cref="ArtifactException">It is not one: each fact must be known, of its type, and have a source.</exception>
    public static SavedFacts Read(FileContent file)
    {
        var root = Json.Read(file);
        if (root.Find("schema") is not { Kind: JsonKind.Text, Text: Schema })
            throw Unusable(file, root, new($"it does not say \"schema\": \"{Schema}\"", $"\"schema\": \"{Schema}\"이(가) 없습니다"));
        if (root.Find("name") is not { Kind: JsonKind.Text } name || string.IsNullOrWhiteSpace(name.Text))
            throw Unusable(file, root, new("it has no name", "이름이 없습니다"));
        Known(file, root, keys);
        if (root.Find("facts") is not { Kind: JsonKind.Object } facts)
            throw Unusable(file, root, new("it has no facts", "사실이 없습니다"));
        if (root.Find("publisher") is { Kind: not JsonKind.Text } wrong)
            throw Unusable(file, wrong, new("its publisher is not a text", "publisher가 문자열이 아닙니다"));
        var publisher = root.Find("publisher") is { } text ? new LocalizedText(text.Text) : null;
        return new(name.Text, publisher, file.Display, file.Digest, ModelFacts.InOrder([.. facts.Members.Select(member => ReadFact(file, member.Key, member.Value))]));
    }

    static Fact ReadFact(FileContent file, string name, JsonValue json)
    {
        var place = new Place(file.Display, json.Line, json.Column);
        if (FactTable.Find(name) is not { } fact)
            throw new ArtifactException(RuleFileCodes.UnknownFact.At(place, SingleLine.Of(name), Suggestion.For(name, FactTable.All.Select(row => row.Name))));
        Known(file, json, factKeys);
        if (json.Find("value") is not { } given)
            throw Unusable(file, json, new($"the fact '{name}' has no value", $"사실 '{name}'에 값이 없습니다"));
        if (Values.Typed(given, fact.Type) is not { } value)
            throw new ArtifactException(ArtifactCodes.WrongFactValue.At(new(file.Display, given.Line, given.Column), name, Values.Expected(fact.Type), Values.Found(given)));
        var cited = Cited(json) ?? throw new ArtifactException(ArtifactCodes.FactWithoutSource.At(place, name));
        return new(name, value, FactOrigin.Stated, new(file.Display, file.Digest, $"/facts/{name}", json.Line, cited, Seen(file, name, json)));
    }

    static string? Seen(FileContent file, string name, JsonValue fact) =>
        fact.Find("seen") switch
        {
            null => null,
            { Kind: JsonKind.Text, Text: var day } when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => day,
            var seen => throw Unusable(file, seen, new(
                $"'seen' of the fact '{name}' is {Values.Found(seen).En}, not a day such as 2026-11-24",
                $"사실 '{name}'의 'seen'이 2026-11-24 같은 날짜가 아니라 {Values.Found(seen).Ko}입니다")),
        };

    static string? Cited(JsonValue fact) =>
        fact.Find("source") is { Kind: JsonKind.Text, Text.Length: > 0 } source ? source.Text
        : fact.Find("file") is { Kind: JsonKind.Text, Text.Length: > 0 } file ? $"{file.Text}{(fact.Find("place") is { Kind: JsonKind.Text } place ? "#" + place.Text : "")}"
        : null;

    // A misspelt key would silently lose what it says.
    static void Known(FileContent file, JsonValue json, ImmutableArray<string> known)
    {
        foreach (var member in json.Members.Where(member => !known.Contains(member.Key)))
            throw new ArtifactException(RuleFileCodes.UnknownKey.At(new(file.Display, member.Value.Line, member.Value.Column), SingleLine.Of(member.Key), Suggestion.For(member.Key, known)));
    }

    static ArtifactException Unusable(FileContent file, JsonValue json, LocalizedText problem) =>
        new(ArtifactCodes.NotSavedFacts.At(new(file.Display, json.Line, json.Column), problem));
}
