using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>
/// Reads a mapping strictly: each key is asked for by name, and <see cref="End"/> reports every key that nobody asked for. All
/// mistakes are collected; what could not be read is null, and the caller's value is then not used.
/// </summary>
sealed class MappingReader(YamlMapping mapping, LocalizedText where, List<Diagnostic> errors)
{
    static readonly LocalizedText text = new("a text", "문자열");
    readonly List<string> known = [];

    public Place Place => mapping.Place;

    public List<Diagnostic> Errors => errors;

    /// <summary>A reader of a node that must be a mapping, or null.</summary>
    public static MappingReader? Of(YamlNode? node, string key, LocalizedText where, List<Diagnostic> errors)
    {
        if (node is YamlMapping mapping)
            return new(mapping, where, errors);
        if (node is not null)
            errors.Add(RuleFileCodes.WrongType.At(node.Place, key, new LocalizedText("a mapping", "맵"), node.Found));
        return null;
    }

    public YamlNode? Optional(string key)
    {
        known.Add(key);
        return mapping.Find(key);
    }

    public YamlNode? Required(string key)
    {
        var node = Optional(key);
        if (node is null)
            errors.Add(RuleFileCodes.MissingKey.At(mapping.Place, where, key));
        return node;
    }

    /// <summary>The place of a key that is there.</summary>
    public Place PlaceOf(string key) => mapping.Entries.First(entry => entry.Key.Value == key).Key.Place;

    public string? Text(string key, bool required = false) => (required ? Required(key) : Optional(key)) is { } node ? Text(node, key) : null;

    public string? Text(YamlNode node, string key)
    {
        if (node is not YamlScalar { Kind: ScalarKind.Text } scalar)
            return Wrong<string>(node, key, text);
        if (!string.IsNullOrWhiteSpace(scalar.Value))
            return scalar.Value;
        errors.Add(RuleFileCodes.Empty.At(node.Place, $"'{key}'"));
        return null;
    }

    /// <summary>Text that people wrote: one text, or a mapping of languages.</summary>
    public LocalizedText? Localized(string key, bool required = false)
    {
        var node = required ? Required(key) : Optional(key);
        if (node is null)
            return null;
        if (node is not YamlMapping)
            return Text(node, key) is { } single ? new(single) : null;
        var languages = Of(node, key, new($"'{key}'"), errors)!;
        var en = languages.Text("en", required: true);
        var ko = languages.Text("ko");
        languages.End();
        return en is null ? null : new(en, ko);
    }

    public long? Integer(string key, long least, long most)
    {
        var node = Optional(key);
        if (node is null)
            return null;
        if (node is YamlScalar { Kind: ScalarKind.Integer } scalar && CoreSchema.Integer(scalar.Value) is { } value && value >= least && value <= most)
            return value;
        Wrong<string>(node, key, new($"an integer from {least} to {most}", $"{least}에서 {most}까지의 정수"));
        return null;
    }

    public double? Number(string key, double least, double most, bool required = false)
    {
        var node = required ? Required(key) : Optional(key);
        if (node is null)
            return null;
        if (node is YamlScalar { Kind: ScalarKind.Integer or ScalarKind.Number } scalar && CoreSchema.Number(scalar.Value) is { } value && value >= least && value <= most)
            return value;
        Wrong<string>(node, key, new(FormattableString.Invariant($"a number from {least} to {most}"), FormattableString.Invariant($"{least}에서 {most}까지의 수")));
        return null;
    }

    public bool? Flag(string key)
    {
        var node = Optional(key);
        if (node is null)
            return null;
        if (node is YamlScalar { Kind: ScalarKind.Flag } scalar)
            return CoreSchema.Flag(scalar.Value);
        Wrong<string>(node, key, new("true or false", "true 또는 false"));
        return null;
    }

    public T? Choice<T>(string key, WordTable<T> words, bool required = false)
        where T : struct, Enum =>
        (required ? Required(key) : Optional(key)) is { } node ? Choice(node, key, words) : null;

    public T? Choice<T>(YamlNode node, string key, WordTable<T> words)
        where T : struct, Enum
    {
        if (Text(node, key) is not { } word)
            return null;
        if (words.Find(word) is { } value)
            return value;
        errors.Add(RuleFileCodes.UnknownValue.At(node.Place, word, key, Suggestion.For(word, words.All)));
        return null;
    }

    /// <summary>The items of a list that must not be empty; what is no list is an error, and then there are none.</summary>
    public ImmutableArray<YamlNode> Items(string key, bool required = false)
    {
        var node = required ? Required(key) : Optional(key);
        if (node is null)
            return [];
        if (node is not YamlSequence list)
        {
            Wrong<string>(node, key, new("a list", "목록"));
            return [];
        }

        if (list.Items.IsEmpty)
            errors.Add(RuleFileCodes.Empty.At(list.Place, $"'{key}'"));
        return list.Items;
    }

    /// <summary>The values of a list of words, without those that are wrong.</summary>
    public ImmutableArray<T> Choices<T>(string key, WordTable<T> words, bool required = false)
        where T : struct, Enum =>
        [.. Items(key, required).Select(item => Choice(item, key, words)).Where(value => value is not null).Select(value => value!.Value)];

    /// <summary>The name of a reference, checked later against all that are known.</summary>
    public ReferenceUse? Reference(string key) => Required(key) is { } node && Text(node, key) is { } name ? new(name, node.Place) : null;

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void End()
    {
        foreach (var entry in mapping.Entries.Where(entry => !known.Contains(entry.Key.Value)))
            errors.Add(RuleFileCodes.UnknownKey.At(entry.Key.Place, entry.Key.Value, Suggestion.For(entry.Key.Value, known)));
    }

    T? Wrong<T>(YamlNode node, string key, LocalizedText expected)
        where T : class
    {
        errors.Add(RuleFileCodes.WrongType.At(node.Place, key, expected, node.Found));
        return null;
    }
}
