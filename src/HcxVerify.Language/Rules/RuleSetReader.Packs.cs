namespace HcxVerify.Language;

/// <content>Packs: what a file extends, and what it makes stricter of it.</content>
public sealed partial class RuleSetReader
{
    static readonly LocalizedText extendIt = new("extend the pack that has it", "그 규칙이 있는 팩을 extends에 쓰세요");

    readonly List<PackUse> extends = [];
    readonly List<Tightening.Draft> tightenings = [];
    bool unreadRules;

    /// <summary>The packs that a file extends, and what is wrong with its YAML or with that part of it; nothing else of it is read.</summary>
    public static PackUses Extends(RuleFileText file)
    {
        var reader = new RuleSetReader(new([], []));
        reader.errors.AddRange(file.Document.Errors);
        if (file.Document.Root is YamlMapping root)
            reader.Extends(MappingReader.Of(root, new(file.File), reader.errors)!);
        return new([.. reader.extends], [.. InOrder(reader.errors, reader.refused)]);
    }

    void Extends(MappingReader map)
    {
        var named = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var item in map.Items("extends"))
        {
            if (PackUse.Read(item, errors) is not { } pack)
                continue;
            if (named.TryGetValue(pack.Name, out var first))
                errors.Add(RuleFileCodes.DuplicateItem.At(pack.Place, pack.Name, Mistyped.Key("extends"), first.Line));
            else
                named.Add(pack.Name, pack.Place);
            extends.Add(pack);
        }
    }

    void Tighten(MappingReader map)
    {
        var named = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var item in map.Items("tighten"))
        {
            if (Tightening.Draft.Read(item, errors) is not { Change: var change } draft)
                continue;
            if (named.TryGetValue(change.Rule, out var first))
                errors.Add(RuleFileCodes.DuplicateItem.At(change.Place, change.Rule, Mistyped.Key("tighten"), first.Line));
            else
                named.Add(change.Rule, change.Place);
            tightenings.Add(draft);
        }
    }

    // Each change is compared with the rule as its own file has it, so that no order of files decides what is an error.
    void CheckTightenings()
    {
        foreach (var draft in tightenings)
        {
            var change = draft.Change;
            if (!ruleIds.TryGetValue(change.Rule, out var place))
            {
                if (!unreadRules)
                    errors.Add(RuleFileCodes.UnknownTightened.At(change.Place, change.Rule, NearRule(change)));
            }
            else if (place.File == change.Place.File)
                errors.Add(RuleFileCodes.OwnRule.At(change.Place, change.Rule, place.Line));
            else if (rules.Find(rule => rule.Id == change.Rule) is { } rule)
                draft.Check(rule, errors);
        }
    }

    LocalizedText NearRule(Tightening change)
    {
        var others = ruleIds.Where(rule => rule.Value.File != change.Place.File).Select(rule => rule.Key).OrderBy(id => id, StringComparer.Ordinal).ToList();
        return others.Count == 0 ? extendIt : Suggestion.For(change.Rule, others);
    }

    Rule Tightened(Rule rule) => Tightening.Apply(rule, tightenings.Select(draft => draft.Change).Where(change => change.Rule == rule.Id));
}
