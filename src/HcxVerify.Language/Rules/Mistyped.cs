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

    static LocalizedText Remedy(YamlNode node, LocalizedText expected) => node switch
    {
        YamlScalar { Kind: not ScalarKind.Null and not ScalarKind.Text } scalar when expected == Text =>
            new($"put it in quotes: \"{scalar.Shown}\"", $"따옴표로 감싸세요: \"{scalar.Shown}\""),
        YamlScalar { Kind: not ScalarKind.Null } scalar when expected == List || expected == TextList =>
            new($"put it in brackets: [{scalar.Shown}]", $"대괄호로 감싸세요: [{scalar.Shown}]"),
        _ => new($"write {expected.En}", $"다음으로 고치세요: {expected.Ko}"),
    };
}
