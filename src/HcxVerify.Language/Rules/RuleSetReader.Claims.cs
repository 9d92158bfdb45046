using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <content>Claims and references.</content>
public sealed partial class RuleSetReader
{
    static readonly LocalizedText figureApart = new(
        "a claim has either 'says' with 'components' or 'fact' with 'value'; make two claims of it",
        "주장에는 'says'와 'components', 또는 'fact'와 'value' 중 한쪽만 쓸 수 있습니다. 주장 둘로 나누세요");

    static readonly LocalizedText ofReused = new(
        "only a claim that says reused names the model it is reused from", "어느 모델에서 재사용했는지는 says: reused인 주장에만 씁니다");

    void Claim(YamlNode node)
    {
        claimCount++;
        if (MappingReader.Of(node, new("a claim", "주장"), errors) is not { } map)
            return;
        var id = map.Text("id", required: true);
        if (id is not null)
            Name(id, map.PlaceOf("id"), new("claim id", "주장 id"), claimIds);
        else
            unreadNames = true;
        var source = map.Localized("source");
        map.RequiredEither("says", "fact");
        if (map.Find("says") is not null)
            Says(map, id, source);
        else if (map.Find("fact") is not null)
            States(map, id, source);
        else
        {
            map.Optional("components");
            map.Optional("of");
            map.Optional("value");
        }

        map.End();
    }

    void Says(MappingReader map, string? id, LocalizedText? source)
    {
        var says = map.Choice("says", Words.Statements);
        ImmutableArray<string?> components = [.. map.Items("components", required: true).Select(item => Claimed(item, map))];
        var of = map.Text("of") is { } name ? new ReferenceUse(name, map.PlaceOf("of")) : null;
        if (map.Find("of") is not null && says is Statement.FromScratch)
            errors.Add(RuleFileCodes.UnknownKey.At(map.PlaceOfKey("of"), "of", ofReused));
        Refuse(map, "fact");
        Refuse(map, "value");
        if (id is not null && says is not null && !components.Contains(null))
            claims.Add(new Claim.Says(id, map.Place, source, says.Value, [.. components.Select(component => component!)], of));
    }

    void States(MappingReader map, string? id, LocalizedText? source)
    {
        Refuse(map, "components");
        Refuse(map, "of");
        if (Figure(map) is var (fact, value) && id is not null)
            claims.Add(new Claim.States(id, map.Place, source, fact, value));
    }

    void Refuse(MappingReader claim, string key)
    {
        if (claim.Optional(key) is not null)
            errors.Add(RuleFileCodes.UnknownKey.At(claim.PlaceOfKey(key), key, figureApart));
    }

    // The model as a whole has no verdict that a claim could rest on.
    string? Claimed(YamlNode node, MappingReader map)
    {
        if (node is not YamlScalar { Kind: ScalarKind.Text, Value: Components.Subject })
            return map.Component(node, "components", Mistyped.Item("components"));
        errors.Add(RuleFileCodes.UnknownValue.At(node.Place, Components.Subject, "components", Suggestion.For("", Components.All.Remove(Components.Subject))));
        return null;
    }

    void Reference(YamlEntry entry)
    {
        var name = entry.Key.Value;
        Name(name, entry.Key.Place, new("reference name", "참조 이름"), referenceNames);
        if (name == ReferenceUse.All)
            errors.Add(RuleFileCodes.ReservedName.At(entry.Key.Place, name));
        if (MappingReader.Of(entry.Value, new($"the reference {Mistyped.Key(name)}", $"참조 {Mistyped.Key(name)}"), errors) is not { } map)
            return;
        var located = known.BuiltIn.Contains(name) || known.Located.Contains(name);
        var from = map.Text("from", required: !located);
        var role = map.Choice("role", Words.Roles);
        ImmutableArray<Quotation?> quoted = [.. map.Items("quoted").Select(Quotation)];
        map.End();
        if (!quoted.Contains(null))
            references.Add(new(name, entry.Key.Place, from, role ?? ReferenceRole.Suspect, [.. quoted.Select(quotation => quotation!)]));
    }

    Quotation? Quotation(YamlNode node)
    {
        if (MappingReader.Of(node, new("a quoted figure", "인용된 수치"), errors) is not { } map)
            return null;
        var figure = Figure(map);
        var source = map.Localized("source", required: true);
        map.End();
        return figure is var (fact, value) && source is not null ? new(fact, value, source, map.Place) : null;
    }

    (FactName Fact, FactValue Value)? Figure(MappingReader map)
    {
        var name = map.Text("fact", required: true);
        var node = map.Required("value");
        if (name is null)
            return null;
        if (FactTable.Find(name) is not { } fact)
        {
            errors.Add(RuleFileCodes.UnknownFact.At(map.PlaceOf("fact"), name, Suggestion.ForFact(name)));
            return null;
        }

        return node is not null && FactValueReader.Read(fact, node, errors) is { } value ? (fact, value) : null;
    }
}
