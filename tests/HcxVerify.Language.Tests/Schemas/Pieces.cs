using System.Text.Json.Nodes;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>One key of a mapping.</summary>
sealed record Key(string Name, JsonObject Value, bool IsRequired);

/// <summary>
/// The pieces that the schemas are made of. Only keywords that a strict validator and the language server for YAML understand alike are used: a single
/// word is an enumeration of one, and what depends on another key is a choice of mappings. A piece is made anew each time: JSON nodes have one parent.
/// </summary>
static class Pieces
{
    /// <summary>A key that must be there, with what completion and hover say of it.</summary>
    public static Key Required(string name, string says, JsonObject value) => new(name, value.Says(says), IsRequired: true);

    public static Key Optional(string name, string says, JsonObject value) => new(name, value.Says(says), IsRequired: false);

    /// <summary>A mapping with these keys and no others.</summary>
    public static JsonObject Mapping(params IEnumerable<Key> keys)
    {
        var mapping = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)key.Value))) };
        if (keys.Any(key => key.IsRequired))
            mapping["required"] = Array(keys.Where(key => key.IsRequired).Select(key => key.Name));
        mapping["additionalProperties"] = false;
        return mapping;
    }

    /// <summary>A mapping whose keys are names of the author's own, of these patterns; some may be known besides, for completion.</summary>
    public static JsonObject Named(IEnumerable<(string Pattern, JsonObject Value)> patterns, params IEnumerable<Key> known)
    {
        var mapping = Mapping(known);
        mapping["patternProperties"] = new JsonObject(patterns.Select(pattern => KeyValuePair.Create(pattern.Pattern, (JsonNode?)pattern.Value)));
        return mapping;
    }

    /// <summary>A list of one item at least, each once.</summary>
    public static JsonObject List(JsonObject item) => new() { ["type"] = "array", ["items"] = item, ["minItems"] = 1, ["uniqueItems"] = true };

    /// <summary>A text that says something.</summary>
    public static JsonObject Text() => Matching(@"\S", "write a text");

    /// <summary>A name or a path: a text without control characters.</summary>
    public static JsonObject Line() => Matching(@"^(?=.*\S)[^\x00-\x1f\x7f-\x9f]+\n*$", "write a text of one line");

    /// <summary>A text of a pattern, and what to write where it is of another.</summary>
    public static JsonObject Matching(string pattern, string otherwise) => new() { ["type"] = "string", ["pattern"] = pattern, ["patternErrorMessage"] = otherwise };

    public static JsonObject Integer(long least, long most) => new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most };

    public static JsonObject Number(double least, double most) => new() { ["type"] = "number", ["minimum"] = least, ["maximum"] = most };

    public static JsonObject Flag() => new() { ["type"] = "boolean" };

    /// <summary>One of some words, each with its meaning.</summary>
    public static JsonObject Choice(params IEnumerable<(string Word, string Meaning)> words) => new()
    {
        ["type"] = "string",
        ["enum"] = Array(words.Select(word => word.Word)),
        ["enumDescriptions"] = Array(words.Select(word => word.Meaning)),
    };

    /// <summary>One of the words of a table.</summary>
    public static JsonObject Choice<T>(WordTable<T> table, Func<T, string> meaning)
        where T : struct, Enum =>
        Choice(table.All.Select(word => (word, meaning(table.Find(word)!.Value))));

    /// <summary>One of some words, without more: what they mean stands elsewhere.</summary>
    public static JsonObject Among(params IEnumerable<string> words) => new() { ["type"] = "string", ["enum"] = Array(words) };

    /// <summary>What any of the pieces takes; a value that none takes is said to be wrong by the first.</summary>
    public static JsonObject Either(params IEnumerable<JsonObject> pieces) => new() { ["anyOf"] = new JsonArray([.. pieces]) };

    /// <summary>A mapping or something else: what is wrong with a mapping is said of the mapping, and with all else of the other.</summary>
    public static JsonObject MappingOr(JsonObject mapping, JsonObject other) => new() { ["oneOf"] = new JsonArray(mapping, other) };

    /// <summary>A definition of <see cref="Definitions"/>.</summary>
    public static JsonObject Defined(string name) => new() { ["$ref"] = $"#/definitions/{name}" };

    /// <summary>A mapping that has a key; beside others, it says that the key has to be there.</summary>
    public static JsonObject Has(string key) => new() { ["required"] = Array([key]) };

    /// <summary>A mapping that does not have a key, or has one of others, too.</summary>
    public static JsonObject Needs(string key, params string[] others) =>
        Either([.. others.Select(other => Has(other).Otherwise($"'{key}' says nothing without '{string.Join("' or '", others)}'")), HasNot(key)]);

    /// <summary>A mapping that does not have a key.</summary>
    public static JsonObject HasNot(string key) => new() { ["not"] = Has(key) };

    /// <summary>
    /// A mapping whose values of these keys, where they are there, are such. Completion has the keys from elsewhere; the values are no references, beside which
    /// draft-07 knows no other keyword.
    /// </summary>
    public static JsonObject Where(params IEnumerable<(string Key, JsonObject Value)> keys) => new()
    {
        ["properties"] = new JsonObject(keys.Select(key =>
        {
            key.Value["doNotSuggest"] = true;
            return KeyValuePair.Create(key.Key, (JsonNode?)key.Value);
        })),
    };

    static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    extension(JsonObject piece)
    {
        /// <summary>The mapping with what an editor calls it as a whole.</summary>
        public JsonObject Titled(string title)
        {
            piece.Insert(0, "title", title);
            return piece;
        }

        /// <summary>The piece with a description, before all else that it says.</summary>
        public JsonObject Says(string description)
        {
            piece.Insert(0, "description", description);
            return piece;
        }

        /// <summary>The piece with a description in Markdown, for editors that show it.</summary>
        public JsonObject Markdown(string description)
        {
            piece["markdownDescription"] = description;
            return piece;
        }

        /// <summary>The piece with a value to begin with, in completion.</summary>
        public JsonObject Example(JsonNode value)
        {
            piece["examples"] = new JsonArray(value);
            return piece;
        }

        /// <summary>The piece, which takes other words too, with known ones for completion, each with its meaning.</summary>
        public JsonObject Known(IEnumerable<(string Word, string Meaning)> words) =>
            words.Aggregate(piece, (known, word) => known.Snippet(word.Word, word.Meaning, word.Word));

        /// <summary>The piece with a larger piece of text to begin with, in completion; <c>${1:word}</c> is a place to fill.</summary>
        public JsonObject Snippet(string label, string description, JsonNode body)
        {
            piece["defaultSnippets"] ??= new JsonArray();
            piece["defaultSnippets"]!.AsArray().Add(new JsonObject { ["label"] = label, ["description"] = description, ["body"] = body });
            return piece;
        }

        /// <summary>The piece with what an editor says where it does not hold.</summary>
        public JsonObject Otherwise(string message)
        {
            piece["errorMessage"] = message;
            return piece;
        }

        /// <summary>The piece, where this holds besides.</summary>
        public JsonObject And(JsonObject condition)
        {
            piece["allOf"] ??= new JsonArray();
            piece["allOf"]!.AsArray().Add(condition);
            return piece;
        }
    }
}
