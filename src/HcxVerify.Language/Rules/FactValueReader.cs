using System.Collections.Immutable;
using System.Globalization;

namespace HcxVerify.Language;

/// <summary>Reads the values that rule files give to facts, each of the type of its fact.</summary>
static class FactValueReader
{
    static readonly LocalizedText integer = new("an integer of 64 bits that is 0 or more", "0 이상의 64비트 정수");
    static readonly LocalizedText token = new("a text, or { content: TEXT, id: INTEGER }", "문자열 또는 { content: 문자열, id: 정수 }");

    /// <summary>The value, or null where it is of another type.</summary>
    public static FactValue? Read(FactName fact, YamlNode node, List<Diagnostic> errors)
    {
        var what = ValueOf(fact.Name);
        if (fact.Type is FactType.TextList or FactType.TokenList or FactType.IntegerList && node is YamlSequence list)
            return List(fact, list, what, errors);
        FactValue? value = (fact.Type, node) switch
        {
            (FactType.Integer, _) when IntegerOf(node) is { } integer => new FactValue.Integer(integer),
            (FactType.Number, YamlScalar { Kind: ScalarKind.Integer or ScalarKind.Number } scalar) when CoreSchema.Number(scalar.Value) is { } number => new FactValue.Number(number),
            (FactType.Text, YamlScalar { Kind: ScalarKind.Text } scalar) => new FactValue.Text(scalar.Value),
            (FactType.Flag, YamlScalar { Kind: ScalarKind.Flag } scalar) => new FactValue.Flag(CoreSchema.Flag(scalar.Value)),
            _ => null,
        };
        if (value is null)
            errors.Add(fact.Type is FactType.Integer or FactType.Number ? Mistyped.NumberAt(node, what, Expected(fact.Type, node)) : Mistyped.At(node, what, Expected(fact.Type, node)));
        return value;
    }

    /// <summary>The value that is given to a fact, as messages name it.</summary>
    public static LocalizedText ValueOf(string fact) => new($"the value of {SingleLine.Of(fact)}", $"{SingleLine.Of(fact)}의 값");

    static LocalizedText Expected(FactType type, YamlNode node) => (type, node) switch
    {
        (FactType.Integer, YamlScalar { Kind: ScalarKind.Integer }) => integer,
        (FactType.Number, YamlScalar { Kind: ScalarKind.Number or ScalarKind.Integer }) => new("a finite number", "유한한 수"),
        _ => Words.FactTypes.Shown(type),
    };

    static FactValue? List(FactName fact, YamlSequence list, LocalizedText what, List<Diagnostic> errors)
    {
        if (list.Items.IsEmpty)
        {
            errors.Add(RuleFileCodes.Empty.At(list.Place, what));
            return null;
        }

        var before = errors.Count;
        var item = new LocalizedText($"an item of {what.En}", $"{what.Ko}의 항목");
        ImmutableArray<SpecialToken?> items = [.. list.Items.Select(node => Item(fact.Type, node))];
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        for (var index = 0; index < items.Length; index++)
        {
            var node = list.Items[index];
            if (items[index] is not { Content: var content })
                errors.Add(Mistyped.At(node, item, ExpectedItem(fact.Type)));
            else if (seen.TryGetValue(content, out var first))
                errors.Add(RuleFileCodes.DuplicateItem.At(node.Place, content, what, first.Line));
            else
                seen.Add(content, node.Place);
        }

        return errors.Count > before ? null
            : fact.Type is FactType.TokenList ? new FactValue.TokenList([.. items.Select(read => read!)])
            : fact.Type is FactType.IntegerList ? new FactValue.IntegerList([.. items.Select(read => read!.Id!.Value)])
            : new FactValue.TextList([.. items.Select(read => read!.Content)]);
    }

    // One of each type has a content by which it is told from the others.
    static SpecialToken? Item(FactType type, YamlNode node) => type switch
    {
        FactType.TokenList => Token(node),
        FactType.IntegerList => IntegerOf(node) is { } integer ? new(integer.ToString(CultureInfo.InvariantCulture), integer) : null,
        _ => Name(node),
    };

    static LocalizedText ExpectedItem(FactType type) => type switch
    {
        FactType.TokenList => token,
        FactType.IntegerList => integer,
        _ => Mistyped.Text,
    };

    static SpecialToken? Name(YamlNode node) => node is YamlScalar { Kind: ScalarKind.Text } name ? new(name.Value, null) : null;

    static SpecialToken? Token(YamlNode node) => node switch
    {
        YamlMapping { Entries.Length: 1 } only when only.Find("content") is { } content => Name(content),
        YamlMapping { Entries.Length: 2 } both when both.Find("content") is { } content && IntegerOf(both.Find("id")) is { } id => Name(content) is { } name ? name with { Id = id } : null,
        _ => Name(node),
    };

    static long? IntegerOf(YamlNode? node) => node is YamlScalar { Kind: ScalarKind.Integer } scalar && CoreSchema.Integer(scalar.Value) is >= 0 and var value ? value : null;
}
