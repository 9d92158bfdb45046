namespace HcxVerify.Language;

/// <content>Rules, and what holds between them and the rest of the set.</content>
public sealed partial class RuleSetReader
{
    void Rule(YamlNode node)
    {
        ruleCount++;
        if (MappingReader.Of(node, new("a rule", "규칙"), errors) is not { } map)
            return;
        var id = map.Text("id", required: true);
        if (id is not null)
            Name(id, map.PlaceOf("id"), new("rule id", "규칙 id"), ruleIds);
        else
            unreadRules = true;
        var component = map.Required("component") is { } named ? Component(named, "component", Mistyped.Key("component"), map) : null;
        var severity = map.Choice("severity", Words.Severities) ?? Severity.Error;
        var onFail = map.Choice("on-fail", Words.Meanings) ?? FailureMeaning.Questioned;
        var priority = map.Choice("priority", Words.Priorities) ?? Priority.High;
        var name = map.Localized("name");
        var method = map.Localized("method");
        var source = map.Localized("source");
        var message = map.Localized("message") is { } text ? MessageTemplate.Read(text, map.Find("message")!, errors) : null;
        Tests(map);
        var check = Check(map, id);
        // The type of one encoder says nothing of another: the rule would give its verdict to the wrong one.
        if (check is ModuleCheck module && component is not null && component != module.TypeOf && Components.All.Contains(component) && ModuleCheck.Modules.Contains(module.TypeOf))
            errors.Add(RuleFileCodes.UnknownValue.At(map.PlaceOf("component"), component, "component", Suggestion.For(component, [module.TypeOf])));
        map.End();
        if (id is not null && component is not null && check is not null)
            rules.Add(new(id, map.Place, component, severity, onFail, priority, name, method, source, message, check));
    }

    Check? Check(MappingReader map, string? id)
    {
        var found = RuleKinds.All.Select(kind => (kind, node: map.Optional(kind.Name))).Where(pair => pair.node is not null).ToList();
        if (found.Count == 1)
            return found[0].kind.Read(found[0].node!, errors);
        var all = RuleKinds.All.Select(kind => kind.Name).ToList();
        if (found.Count == 0 && map.IsMisspelt(all))
            return null;
        var kinds = string.Join(", ", found.Select(pair => pair.kind.Name));
        errors.Add(RuleFileCodes.NotOneCheck.At(
            map.Place,
            id is null ? new LocalizedText("the rule", "규칙") : new($"the rule {Mistyped.Key(id)}", $"규칙 {Mistyped.Key(id)}"),
            found.Count == 0 ? new LocalizedText("no check", "검사가 없습니다") : new($"{found.Count} checks ({kinds})", $"검사가 {found.Count}개 있습니다({kinds})"),
            string.Join(", ", all)));
        // Each of them is read for its own mistakes.
        foreach (var (kind, node) in found)
            kind.Read(node!, errors);
        return null;
    }

    // The shape of tests is checked here; running them is another command's.
    void Tests(MappingReader rule)
    {
        var names = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var item in rule.Items("tests"))
        {
            if (MappingReader.Of(item, new("a test", "테스트"), errors) is not { } map)
                continue;
            if (map.Localized("name", required: true) is { En: var name })
            {
                if (names.TryGetValue(name, out var first))
                    errors.Add(RuleFileCodes.DuplicateItem.At(map.PlaceOf("name"), name, Mistyped.Key("tests"), first.Line));
                else
                    names.Add(name, map.PlaceOf("name"));
            }

            foreach (var entry in map.Named("given", mayBeEmpty: true))
                Given(entry);
            map.Choice("expect", Words.Outcomes, required: true);
            map.End();
        }
    }

    // What a test gives under a misspelt name would not be given.
    void Given(YamlEntry entry)
    {
        if (FactPath.Read(entry.Key.Value, entry.Key.Place, errors)?.Fact is { } fact)
            FactValueReader.Read(fact, entry.Value, errors);
        else if (entry.Value is YamlScalar { Kind: ScalarKind.Null } or YamlMapping)
            errors.Add(Mistyped.At(entry.Value, FactValueReader.ValueOf(entry.Key.Value), new("a number, a text, true or false, or a list of texts", "수, 문자열, true 또는 false, 문자열 목록")));
    }

    // Components may have any name, but a slip in a known one would silently make another component of it.
    string? Component(YamlNode node, string key, LocalizedText what, MappingReader map)
    {
        if (map.Text(node, what) is not { } name)
            return null;
        if (Components.MeantBy(name) is { IsEmpty: false } meant)
            errors.Add(RuleFileCodes.UnknownValue.At(node.Place, name, key, Suggestion.DidYouMean(meant)));
        else if (!IsName(name))
            errors.Add(RuleFileCodes.BadName.At(node.Place, name, new LocalizedText("name of a component", "컴포넌트 이름")));
        return name;
    }

    // What could not be read may declare what others name.
    void CheckNames()
    {
        if (unreadNames)
            return;
        HashSet<string> names = [.. known.BuiltIn, .. known.Located, .. referenceNames.Keys];
        HashSet<string> used = [.. rules.SelectMany(rule => rule.Check.References).Select(use => use.Name)];
        foreach (var use in rules.SelectMany(rule => rule.Check.References).Where(use => !use.IsAll && !names.Contains(use.Name)))
            errors.Add(RuleFileCodes.UnknownReference.At(use.Place, use.Name, NearOrDeclare(use.Name, names.OrderBy(name => name, StringComparer.Ordinal), "references")));
        foreach (var check in rules.Select(rule => rule.Check).OfType<ClaimCheck>().Where(check => !claimIds.ContainsKey(check.Claim)))
            errors.Add(RuleFileCodes.UnknownClaim.At(check.Place, check.Claim, NearOrDeclare(check.Claim, claimIds.Keys, "claims")));
        // An ancestor or a control is part of every comparison. A rule that was not read, or that misspells it, may use it.
        if (rules.Count < ruleCount || used.Remove(ReferenceUse.All) || used.Any(name => !names.Contains(name)))
            return;
        foreach (var reference in references.Where(reference => reference.Role is ReferenceRole.Suspect && !used.Contains(reference.Name)))
            errors.Add(RuleFileCodes.UnusedReference.At(reference.Place, reference.Name));
    }

    static LocalizedText NearOrDeclare(string name, IEnumerable<string> names, string key)
    {
        var all = names.ToList();
        if (Suggestion.Near(name, all).Any())
            return Suggestion.For(name, all);
        var (en, ko) = ($"declare it under '{key}'", $"'{key}'에 선언하세요");
        return all.Count == 0 ? new(en, ko) : new($"{en}, or use one of: {Suggestion.List(all)}", $"{ko}. 또는 다음 중 하나를 쓰세요: {Suggestion.List(all)}");
    }
}
