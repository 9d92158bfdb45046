namespace HcxVerify.Language;

/// <content>Rules, and what holds between them and the rest of the set.</content>
public sealed partial class RuleSetReader
{
    static readonly LocalizedText aRule = new("a rule", "규칙");

    void Rule(YamlNode node)
    {
        if (MappingReader.Of(node, "rules", aRule, errors) is not { } map)
            return;
        var id = Id(map, new("rule", "규칙"), rules.Select(rule => (rule.Id, rule.Place)));
        var component = map.Required("component") is { } named ? Component(named, "component", map) : null;
        var severity = map.Choice("severity", Words.Severities) ?? Severity.Error;
        var onFail = map.Choice("on-fail", Words.Meanings) ?? FailureMeaning.Questioned;
        var priority = map.Choice("priority", Words.Priorities) ?? Priority.High;
        var name = map.Localized("name");
        var method = map.Localized("method");
        var source = map.Localized("source");
        var message = map.Localized("message") is { } text ? MessageTemplate.Read(text, map.PlaceOf("message"), errors) : null;
        Tests(map);
        var check = Check(map, id);
        map.End();
        if (id is not null && component is not null && check is not null)
            rules.Add(new(id, map.Place, component, severity, onFail, priority, name, method, source, message, check));
    }

    Check? Check(MappingReader map, string? id)
    {
        var found = RuleKinds.All.Select(kind => (kind, node: map.Optional(kind.Name))).Where(pair => pair.node is not null).ToList();
        if (found.Count == 1)
            return found[0].kind.Read(found[0].node!, errors);
        var kinds = found.Count == 0 ? new LocalizedText("none", "없음") : new(string.Join(", ", found.Select(pair => pair.kind.Name)));
        errors.Add(RuleFileCodes.NotOneCheck.At(map.Place, id, found.Count, kinds, string.Join(", ", RuleKinds.All.Select(kind => kind.Name))));
        return null;
    }

    // The shape of tests is checked here; running them is another command's.
    void Tests(MappingReader rule)
    {
        foreach (var item in rule.Items("tests"))
        {
            if (MappingReader.Of(item, "tests", new("a test", "테스트"), errors) is not { } map)
                continue;
            map.Localized("name", required: true);
            MappingReader.Of(map.Optional("given"), "given", new("'given'"), errors);
            map.Choice("expect", Words.Outcomes, required: true);
            map.End();
        }
    }

    string? Id(MappingReader map, LocalizedText what, IEnumerable<(string Id, Place Place)> taken)
    {
        if (map.Text("id", required: true) is not { } id)
            return null;
        var place = map.PlaceOf("id");
        if (!IsName(id))
            errors.Add(RuleFileCodes.BadName.At(place, id, new LocalizedText($"id of a {what.En}", $"{what.Ko}의 id")));
        foreach (var (other, first) in taken)
        {
            if (other == id)
                errors.Add(RuleFileCodes.DuplicateId.At(place, what, id, first));
        }

        return id;
    }

    // Components may have any name, but a slip in a known one would silently make another component of it.
    string? Component(YamlNode node, string key, MappingReader map)
    {
        if (map.Text(node, key) is not { } name || Components.All.Contains(name))
            return (node as YamlScalar)?.Value;
        if (Suggestion.Near(name, Components.All).Any())
            errors.Add(RuleFileCodes.UnknownValue.At(node.Place, name, key, Suggestion.For(name, Components.All)));
        else if (!IsName(name))
            errors.Add(RuleFileCodes.BadName.At(node.Place, name, new LocalizedText("name of a component", "컴포넌트 이름")));
        return name;
    }

    void CheckNames()
    {
        HashSet<string> names = [.. known.BuiltIn, .. known.Located, .. references.Select(reference => reference.Name)];
        foreach (var use in rules.SelectMany(rule => rule.Check.References).Where(use => !names.Contains(use.Name)))
            errors.Add(RuleFileCodes.UnknownReference.At(use.Place, use.Name, Suggestion.For(use.Name, names.OrderBy(name => name, StringComparer.Ordinal))));
        HashSet<string> used = [.. rules.SelectMany(rule => rule.Check.References).Select(use => use.Name)];
        // An ancestor or a control is part of every comparison. With an error elsewhere, a rule that uses it may not have been read.
        if (errors.Count == 0)
        {
            foreach (var reference in references.Where(reference => reference.Role is ReferenceRole.Suspect && !used.Contains(reference.Name)))
                errors.Add(RuleFileCodes.UnusedReference.At(reference.Place, reference.Name));
        }

        foreach (var check in rules.Select(rule => rule.Check).OfType<ClaimCheck>().Where(check => claims.All(claim => claim.Id != check.Claim)))
            errors.Add(RuleFileCodes.UnknownClaim.At(check.Place, check.Claim, claims.Count == 0 ? new("declare it under 'claims'", "'claims'에 선언하세요") : Suggestion.For(check.Claim, claims.Select(claim => claim.Id))));
    }

    static bool IsName(string name) => name.Length > 0
        && name.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '_')
        && name[0] is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
