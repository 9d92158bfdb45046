using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>
/// Reads a mapping strictly: each key is asked for by name, and <see cref="End"/> reports every key that nobody asked for, and every
/// required one that is missing. All mistakes are collected; what could not be read is null, and the caller's value is then not used.
/// </summary>
sealed class MappingReader(YamlMapping mapping, LocalizedText where, List<Diagnostic> errors)
{
    static readonly LocalizedText afterColon = new("write a space after the ':'", "':' 뒤에 공백을 쓰세요");
    static readonly LocalizedText plainColon = new("write ':' and a space for the full-width '：'", "전각 '：' 대신 ':'와 공백을 쓰세요");

    static readonly LocalizedText oneLine = new(
        "write it in one line; in double quotes '\\' begins an escape: write '/' in a path, or use single quotes",
        "한 줄로 쓰세요. 큰따옴표 안의 '\\'는 이스케이프이므로 경로에는 '/'를 쓰거나 작은따옴표를 쓰세요");

    readonly List<string> known = [];
    readonly List<string[]> missing = [];

    public Place Place => mapping.Place;

    /// <summary>A reader of a whole file, or null, and then the reason is added to the errors.</summary>
    /// <param name="refused">Takes the places of the nodes that were refused.</param>
    public static MappingReader? OfFile(RuleFileText file, LocalizedText what, List<Diagnostic> errors, ICollection<Place> refused)
    {
        var document = file.Document;
        errors.AddRange(document.Errors);
        foreach (var place in document.Refused)
            refused.Add(place);
        if (document.Root is not (null or YamlScalar { Kind: ScalarKind.Null }))
            return Of(document.Root, what, errors);
        if (document.Errors.IsEmpty)
            errors.Add(RuleFileCodes.Empty.At(new(file.File), new LocalizedText("the file", "파일")));
        return null;
    }

    /// <summary>A reader of a node that must be a mapping, or null.</summary>
    public static MappingReader? Of(YamlNode? node, LocalizedText where, List<Diagnostic> errors)
    {
        if (node is YamlMapping mapping)
            return new(mapping, where, errors);
        if (node is not null)
            errors.Add(Mistyped.At(node, where, Mistyped.Mapping));
        return null;
    }

    /// <summary>The value of a key that has been asked for.</summary>
    public YamlNode? Find(string key) => mapping.Find(key);

    public YamlNode? Optional(string key)
    {
        known.Add(key);
        return mapping.Find(key);
    }

    public YamlNode? Required(string key)
    {
        var node = Optional(key);
        if (node is null)
            missing.Add([key]);
        return node;
    }

    /// <summary>Asks for one of some keys; without any, they are missing.</summary>
    public void RequiredEither(params string[] keys)
    {
        known.AddRange(keys);
        if (keys.All(key => mapping.Find(key) is null))
            missing.Add(keys);
    }

    /// <summary>Reports that a key that is there says nothing without one of others; all of them have been asked for.</summary>
    public void Needs(string key, params string[] others)
    {
        if (mapping.Find(key) is not null && !others.Any(other => mapping.Find(other) is not null) && !IsMisspelt(others))
            errors.Add(RuleFileCodes.MissingKey.At(PlaceOfKey(key), Mistyped.Key(key), Either(others)));
    }

    /// <summary>The place of a key that is there.</summary>
    public Place PlaceOfKey(string key) => mapping.Entries.First(entry => entry.Key.Value == key).Key.Place;

    /// <summary>The place of the value of a key that is there.</summary>
    public Place PlaceOf(string key) => mapping.Find(key)!.Place;

    /// <summary>A name or a path: a text without control characters.</summary>
    public string? Text(string key, bool required = false)
    {
        if ((required ? Required(key) : Optional(key)) is not { } node || Text(node, Mistyped.Key(key)) is not { } text)
            return null;
        var at = 0;
        while (at < text.Length && !char.IsControl(text[at]))
            at++;
        if (at >= text.TrimEnd('\n').Length)
            return text;
        errors.Add(RuleFileCodes.WrongType.At(((YamlScalar)node).PlaceAt(at), Mistyped.Key(key), new LocalizedText("a text of one line", "한 줄의 문자열"), node.Found, oneLine));
        return null;
    }

    public string? Text(YamlNode node, LocalizedText what)
    {
        if (node is not YamlScalar { Kind: ScalarKind.Text } scalar)
        {
            errors.Add(Mistyped.At(node, what, Mistyped.Text));
            return null;
        }

        if (!string.IsNullOrWhiteSpace(scalar.Value))
            return scalar.Value;
        errors.Add(RuleFileCodes.Empty.At(node.Place, what));
        return null;
    }

    /// <summary>Text that people wrote: one text, or a mapping of languages.</summary>
    public LocalizedText? Localized(string key, bool required = false) =>
        Languages(key, required) is var (english, korean) ? SingleLine.Of(new LocalizedText(english.Value, korean?.Value)) : null;

    /// <summary>Text that people wrote, as it stands in the file; a single one is that of English.</summary>
    public (YamlScalar English, YamlScalar? Korean)? Languages(string key, bool required = false)
    {
        var node = required ? Required(key) : Optional(key);
        if (node is null)
            return null;
        if (node is not YamlMapping)
            return Written(node, key) is { } single ? (single, null) : null;
        if (node is YamlMapping { Entries.Length: 1 } map && map.Entries[0] is { Value: YamlScalar { Kind: ScalarKind.Null } } only && only.Key.Value is not ("en" or "ko"))
        {
            // {Text.HiddenSize:N0} without quotes is a mapping.
            errors.Add(Mistyped.At(node, Mistyped.Key(key), Mistyped.Text, new($"put it in quotes: \"{{{only.Key.Shown}}}\"", $"따옴표로 감싸세요: \"{{{only.Key.Shown}}}\"")));
            return null;
        }

        var languages = Of(node, Mistyped.Key(key), errors)!;
        var english = languages.Written(languages.Required("en"), "en");
        var korean = languages.Written(languages.Optional("ko"), "ko");
        languages.End();
        return english is null ? null : (english, korean);
    }

    YamlScalar? Written(YamlNode? node, string key) => node is not null && Text(node, Mistyped.Key(key)) is not null ? (YamlScalar)node : null;

    /// <summary>Requires the version of the language, of which there is one.</summary>
    public void Version()
    {
        var version = Required("version");
        if (version is YamlScalar { Kind: ScalarKind.Integer } scalar && CoreSchema.Integer(scalar.Value) is 1)
            return;
        if (version is not null)
            errors.Add(RuleFileCodes.UnsupportedVersion.At(version.Place, version.Found));
    }

    /// <summary>The name of a component. Any will do, but a slip in a known one would silently make another component of it.</summary>
    public string? Component(YamlNode node, string key, LocalizedText what)
    {
        if (Text(node, what) is not { } name)
            return null;
        if (Components.MeantBy(name) is { IsEmpty: false } meant)
            errors.Add(RuleFileCodes.UnknownValue.At(node.Place, name, key, Suggestion.DidYouMean(meant)));
        else if (!RuleSetReader.IsName(name))
            errors.Add(RuleFileCodes.BadName.At(node.Place, name, new LocalizedText("name of a component", "컴포넌트 이름")));
        return name;
    }

    /// <summary>A day, without a time.</summary>
    public DateTime? Date(string key, bool required = false) => (required ? Required(key) : Optional(key)) is { } node ? Date(node, Mistyped.Key(key)) : null;

    public DateTime? Date(YamlNode node, LocalizedText what)
    {
        if (node is YamlScalar { Kind: ScalarKind.Text } scalar && Day.Read(scalar.Value) is { } day)
            return day;
        errors.Add(Mistyped.At(node, what, new($"a day of the calendar as {Day.Format}", $"{Day.Format} 형식의 실제 날짜")));
        return null;
    }

    public long? Integer(string key, long least, long most) => Optional(key) is { } node ? Integer(node, Mistyped.Key(key), least, most) : null;

    public long? Integer(YamlNode node, LocalizedText what, long least, long most)
    {
        if (node is YamlScalar { Kind: ScalarKind.Integer } scalar && CoreSchema.Integer(scalar.Value) is { } value && value >= least && value <= most)
            return value;
        errors.Add(Mistyped.NumberAt(node, what, new(FormattableString.Invariant($"an integer from {least} to {most}"), FormattableString.Invariant($"{least}에서 {most}까지의 정수"))));
        return null;
    }

    public double? Number(string key, double least, double most, bool required = false) =>
        (required ? Required(key) : Optional(key)) is { } node ? Number(node, Mistyped.Key(key), least, most) : null;

    public double? Number(YamlNode node, LocalizedText what, double least, double most)
    {
        if (node is YamlScalar { Kind: ScalarKind.Integer or ScalarKind.Number } scalar && CoreSchema.Number(scalar.Value) is { } value && value >= least && value <= most)
            return value;
        errors.Add(Mistyped.NumberAt(node, what, new(FormattableString.Invariant($"a number from {least} to {most}"), FormattableString.Invariant($"{least}에서 {most}까지의 수"))));
        return null;
    }

    public bool? Flag(string key)
    {
        var node = Optional(key);
        if (node is null)
            return null;
        if (node is YamlScalar { Kind: ScalarKind.Flag } scalar)
            return CoreSchema.Flag(scalar.Value);
        errors.Add(Mistyped.At(node, Mistyped.Key(key), Words.FactTypes.Shown(FactType.Flag)));
        return null;
    }

    public T? Choice<T>(string key, WordTable<T> words, bool required = false)
        where T : struct, Enum =>
        (required ? Required(key) : Optional(key)) is { } node ? Choice(node, key, Mistyped.Key(key), words) : null;

    /// <summary>The items of a list that must not be empty, each once; what is no list is an error, and then there are none.</summary>
    public ImmutableArray<YamlNode> Items(string key, bool required = false)
    {
        var node = required ? Required(key) : Optional(key);
        if (node is null)
            return [];
        if (node is not YamlSequence list)
        {
            errors.Add(Mistyped.At(node, Mistyped.Key(key), Mistyped.List));
            return [];
        }

        if (list.Items.IsEmpty)
            errors.Add(RuleFileCodes.Empty.At(list.Place, Mistyped.Key(key)));
        foreach (var twice in list.Items.OfType<YamlScalar>().GroupBy(item => item.Value, StringComparer.Ordinal))
            errors.AddRange(twice.Skip(1).Select(item => RuleFileCodes.DuplicateItem.At(item.Place, item.Value, Mistyped.Key(key), twice.First().Place.Line)));
        return list.Items;
    }

    /// <summary>The entries of a mapping whose keys are names of the author's own; what is no mapping is an error, and so is one without any.</summary>
    public ImmutableArray<YamlEntry> Named(string key, bool required = false, bool mayBeEmpty = false)
    {
        var node = required ? Required(key) : Optional(key);
        if (node is null)
            return [];
        if (node is not YamlMapping named)
        {
            errors.Add(Mistyped.At(node, Mistyped.Key(key), Mistyped.Mapping));
            return [];
        }

        if (named.Entries.IsEmpty && !mayBeEmpty)
            errors.Add(RuleFileCodes.Empty.At(named.Place, Mistyped.Key(key)));
        return [.. named.Entries.Where(entry => Text(entry.Key, new($"a name in '{key}'", $"'{key}'의 이름")) is not null)];
    }

    /// <summary>The values of a list of words, without those that are wrong.</summary>
    public ImmutableArray<T> Choices<T>(string key, WordTable<T> words, bool required = false)
        where T : struct, Enum =>
        [.. Items(key, required).Select(item => Choice(item, key, Mistyped.Item(key), words)).Where(value => value is not null).Select(value => value!.Value)];

    /// <summary>The name of a reference, checked later against all that are known.</summary>
    public ReferenceUse? Reference(string key) => Text(key, required: true) is { } name ? new(name, PlaceOf(key)) : null;

    /// <summary>Reports the keys that nobody asked for, and the required ones that are missing and that none of those was meant to be.</summary>
    public void End()
    {
        var unknown = mapping.Entries.Where(entry => !known.Contains(entry.Key.Value)).Select(entry => entry.Key).ToList();
        foreach (var key in unknown)
            errors.Add(RuleFileCodes.UnknownKey.At(key.Place, key.Value, WithoutSpace(key) is null ? Suggestion.For(key.Value, known) : key.Value.Contains("：") ? plainColon : afterColon));
        foreach (var keys in missing.Where(keys => !unknown.Any(key => keys.Contains(WithoutSpace(key)) || Suggestion.Near(key.Value, known).Intersect(keys).Any())))
            errors.Add(RuleFileCodes.MissingKey.At(mapping.Place, where, Either(keys)));
    }

    /// <summary>Whether a key that nobody asked for was meant to be one of these.</summary>
    public bool IsMisspelt(IReadOnlyCollection<string> keys) =>
        mapping.Entries.Any(entry => !known.Contains(entry.Key.Value) && Suggestion.Near(entry.Key.Value, keys).Any());

    // kind:attestation is one text to YAML.
    string? WithoutSpace(YamlScalar key) => known.FirstOrDefault(name => key.Value.StartsWith(name + ":", StringComparison.Ordinal) || key.Value.StartsWith(name + "：", StringComparison.Ordinal));

    static LocalizedText Either(string[] keys) => new(string.Join(" or ", keys.Select(Quoted)), string.Join(" 또는 ", keys.Select(Quoted)));

    static string Quoted(string key) => $"'{key}'";

    public T? Choice<T>(YamlNode node, string key, LocalizedText what, WordTable<T> words)
        where T : struct, Enum
    {
        if (node is not YamlScalar { Kind: not ScalarKind.Null } scalar)
        {
            errors.Add(Mistyped.At(node, what, Mistyped.Text, Suggestion.For("", words.All)));
            return null;
        }

        if (scalar.Kind is ScalarKind.Text && words.Find(scalar.Value) is { } value)
            return value;
        // Whoever reads reports in Korean writes its words.
        var meant = words.All.Where(word => words.Shown(words.Find(word)!.Value).Ko == scalar.Value).ToList();
        errors.Add(RuleFileCodes.UnknownValue.At(node.Place, scalar.Value, key, meant.Count > 0 ? Suggestion.DidYouMean(meant) : Suggestion.For(scalar.Value, words.All)));
        return null;
    }
}
