namespace HcxVerify.Language;

/// <summary>Says what a value was to be, what it is, and how to write it instead.</summary>
static class Mistyped
{
    public static readonly LocalizedText Text = Words.FactTypes.Shown(FactType.Text);
    public static readonly LocalizedText List = new("a list", "목록");
    public static readonly LocalizedText TextList = Words.FactTypes.Shown(FactType.TextList);
    public static readonly LocalizedText Mapping = new("a mapping of keys to values", "키와 값의 맵");

    /// <summary>The value of a key, as messages name it.</summary>
    public static LocalizedText Key(string key) => new($"'{SingleLine.Of(key)}'");

    /// <summary>An item of a key's list, as messages name it.</summary>
    public static LocalizedText Item(string key) => new($"an item of '{key}'", $"'{key}'의 항목");

    public static Diagnostic At(YamlNode node, LocalizedText what, LocalizedText expected, LocalizedText? remedy = null) =>
        RuleFileCodes.WrongType.At(node.Place, what, expected, node.Found, remedy ?? Remedy(node, expected));

    /// <summary>Where a number is wanted: 1_000, 0,1, 10% and quoted digits are numbers to people, and texts to YAML.</summary>
    public static Diagnostic NumberAt(YamlNode node, LocalizedText what, LocalizedText expected) => At(node, what, expected, node switch
    {
        YamlScalar { Kind: ScalarKind.Text } scalar when CoreSchema.NumberMeant(scalar.Value) is { } number && number == scalar.Value =>
            new($"write {number} without quotes", $"따옴표 없이 {number}(으)로 쓰세요"),
        YamlScalar scalar when CoreSchema.NumberMeant(scalar.Value) is { } number && number != scalar.Value => new($"write {expected.En}, as in {number}", $"{number}처럼 {expected.Ko}로 쓰세요"),
        _ => null,
    });

    static LocalizedText Remedy(YamlNode node, LocalizedText expected) => node switch
    {
        YamlScalar { Kind: not ScalarKind.Null and not ScalarKind.Text } scalar when expected == Text =>
            new($"put it in quotes: \"{scalar.Shown}\"", $"따옴표로 감싸세요: \"{scalar.Shown}\""),
        YamlScalar { Kind: ScalarKind.Text } scalar when (expected == List || expected == TextList) && scalar.Value.StartsWith("-", StringComparison.Ordinal) =>
            new("write a space after the '-' of an item", "항목의 '-' 뒤에 공백을 쓰세요"),
        YamlScalar { Kind: not ScalarKind.Null } scalar when expected == List || expected == TextList =>
            new($"put it in brackets: [{InBrackets(scalar)}]", $"대괄호로 감싸세요: [{InBrackets(scalar)}]"),
        YamlMapping { Entries.IsEmpty: false } when expected == List => new("begin each item with '- '", "항목마다 '- '로 시작하세요"),
        YamlScalar { Kind: ScalarKind.Text } scalar when expected == Flag && FlagMeant(scalar.Value) is { } flag =>
            new($"write {flag}: to YAML 1.2 only true and false are booleans, without quotes", $"{flag}로 쓰세요. YAML 1.2에서는 따옴표 없는 true와 false만 불리언입니다"),
        _ => new($"write {expected.En}", $"다음으로 고치세요: {expected.Ko}"),
    };

    static LocalizedText Flag => Words.FactTypes.Shown(FactType.Flag);

    // Brackets and commas of another width are those of an input method.
    static string InBrackets(YamlScalar scalar) => SingleLine.Of(LookAlike.Plain(scalar.Value).Trim('[', ']', ' '), 80);

    static string? FlagMeant(string text) => LookAlike.Plain(text).ToLowerInvariant() switch
    {
        "yes" or "y" or "on" or "true" => "true",
        "no" or "n" or "off" or "false" => "false",
        _ => null,
    };
}
