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
        var component = map.Required("component") is { } named ? map.Component(named, "component", Mistyped.Key("component")) : null;
        var severity = map.Choice("severity", Words.Severities) ?? Severity.Error;
        var onFail = map.Choice("on-fail", Words.Meanings) ?? FailureMeaning.Questioned;
        var priority = map.Choice("priority", Words.Priorities) ?? Priority.High;
        var name = map.Localized("name");
        var method = map.Localized("method");
        var source = map.Localized("source");
        var message = map.Languages("message") is var (english, korean) ? MessageTemplate.Read(english, korean, errors) : null;
        Tests(map, id);
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
        var found = RuleKinds.All.Where(kind => map.Optional(kind.Name) is not null).ToList();
        if (found.Count == 1)
            return found[0].Read(map.Find(found[0].Name)!, errors);
        var all = RuleKinds.All.Select(kind => kind.Name).ToList();
        if (found.Count == 0 && map.IsMisspelt(all))
            return null;
        var kinds = string.Join(", ", found.Select(kind => kind.Name));
        errors.Add(RuleFileCodes.NotOneCheck.At(
            map.Place,
            id is null ? new LocalizedText("the rule", "규칙") : new($"the rule {Mistyped.Key(id)}", $"규칙 {Mistyped.Key(id)}"),
            found.Count == 0 ? new LocalizedText("no check", "검사가 없습니다") : new($"{found.Count} checks ({kinds})", $"검사가 {found.Count}개 있습니다({kinds})"),
            string.Join(", ", all)));
        // Each of them is read for its own mistakes.
        foreach (var kind in found)
            kind.Read(map.Find(kind.Name)!, errors);
        return null;
    }

    // What could not be read may declare what others name.
    void CheckNames()
    {
        if (unreadNames)
            return;
        HashSet<string> names = [.. known.BuiltIn, .. known.Located, .. referenceNames.Keys];
        List<ReferenceUse> uses = [.. rules.SelectMany(rule => rule.Check.References), .. claims.OfType<Claim.Says>().SelectMany(claim => claim.References)];
        HashSet<string> used = [.. uses.Select(use => use.Name)];
        foreach (var use in uses.Where(use => !use.IsAll && !names.Contains(use.Name)))
            errors.Add(RuleFileCodes.UnknownReference.At(use.Place, use.Name, NearOrDeclare(use.Name, names.OrderBy(name => name, StringComparer.Ordinal), "references")));
        foreach (var check in rules.Select(rule => rule.Check).OfType<ClaimCheck>().Where(check => check.Claim is not null && !claimIds.ContainsKey(check.Claim)))
            errors.Add(RuleFileCodes.UnknownClaim.At(check.Place, check.Claim, NearOrDeclare(check.Claim!, claimIds.Keys, "claims")));
        // An ancestor or a control is part of every comparison. A rule or a claim that was not read, or that misspells it, may use it.
        if (rules.Count < ruleCount || claims.Count < claimCount || used.Remove(ReferenceUse.All) || used.Any(name => !names.Contains(name)))
            return;
        foreach (var reference in references.Where(reference => reference.Role is ReferenceRole.Suspect && !used.Contains(reference.Name)))
            errors.Add(RuleFileCodes.UnusedReference.At(reference.Place, reference.Name));
    }

    // A rule on what is said of whole components reads what the others find; which claims those are is known only now.
    void ResolveClaims()
    {
        for (var index = 0; index < rules.Count; index++)
        {
            var rule = rules[index];
            if (rule.Check is not ClaimCheck check || claims.OfType<Claim.Says>().FirstOrDefault(claim => claim.Id == check.Claim) is not { } claim)
                continue;
            // It would give its verdict to a component of which the claim says nothing.
            if (rule.Component != Components.Subject && !claim.Components.Contains(rule.Component) && Components.MeantBy(rule.Component).IsEmpty)
                errors.Add(RuleFileCodes.UnknownValue.At(check.Place, claim.Id, "claim", OfOthers(claim, rule.Component)));
            rules[index] = rule with { Check = check with { Says = claim.Statement } };
        }
    }

    static LocalizedText OfOthers(Claim.Says claim, string component)
    {
        var named = Suggestion.List(claim.Components);
        return new(
            $"it says nothing of '{SingleLine.Of(component)}': give the rule a component of the claim ({named}), or component: subject",
            $"'{SingleLine.Of(component)}'에 대한 주장이 아닙니다. 규칙의 컴포넌트를 주장의 것({named}) 또는 subject로 쓰세요");
    }

    static LocalizedText NearOrDeclare(string name, IEnumerable<string> names, string key)
    {
        var all = names.ToList();
        // A model of a hub has its publisher before its name.
        foreach (var part in new[] { name, name.Substring(name.LastIndexOf('/') + 1) })
        {
            if (Suggestion.Near(part, all).Any())
                return Suggestion.For(part, all);
        }

        var (en, ko) = ($"declare it under '{key}'", $"'{key}'에 선언하세요");
        return all.Count == 0 ? new(en, ko) : new($"{en}, or use one of: {Suggestion.List(all)}", $"{ko}. 또는 다음 중 하나를 쓰세요: {Suggestion.List(all)}");
    }
}
