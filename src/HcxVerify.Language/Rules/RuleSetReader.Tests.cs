namespace HcxVerify.Language;

/// <content>Tests of rules: those in a rule, and those in files of their own.</content>
public sealed partial class RuleSetReader
{
    static readonly LocalizedText noFiles = new("no integrity rule looks at files; remove it, or write such a rule", "파일을 확인하는 integrity 규칙이 없습니다. 지우거나 그런 규칙을 쓰세요");

    static readonly LocalizedText noVerdict = new(
        "the model as a whole has no verdict; expect an outcome, a message or a severity", "모델 전체에는 판정이 없습니다. outcome, message, severity 중에서 쓰세요");

    readonly List<RuleTest> tests = [];
    int testCount;
    readonly Dictionary<(string Rule, string Name), Place> testNames = [];
    readonly List<ReferenceUse> givenReferences = [];
    readonly List<(string Path, Place Place)> givenEvidence = [];
    readonly List<(GivenName Row, string Argument, string Name, Place Place)> givenNames = [];
    readonly List<(string Path, Place Place)> givenRawPaths = [];
    readonly List<(string Rule, Place Place)> testedRules = [];
    readonly List<(string Rule, Place Place)> expectedVerdicts = [];

    void TestFile(RuleFileText file)
    {
        if (MappingReader.OfFile(file, new("a file of tests", "테스트 파일"), errors, refused) is not { } map)
            return;
        map.Version();
        foreach (var item in map.Items("tests", required: true))
        {
            if (MappingReader.Of(item, new("a test", "테스트"), errors) is not { } test)
                continue;
            var rule = test.Text("rule", required: true);
            if (rule is not null)
                testedRules.Add((rule, test.PlaceOf("rule")));
            Test(test, rule);
        }

        map.End();
    }

    void Tests(MappingReader rule, string? id)
    {
        foreach (var item in rule.Items("tests"))
        {
            if (MappingReader.Of(item, new("a test", "테스트"), errors) is { } test)
                Test(test, id ?? rule.Place.ToString());
        }
    }

    void Test(MappingReader map, string? rule)
    {
        testCount++;
        var name = map.Localized("name", required: true);
        if (name is not null && rule is not null)
            TestName(rule, name.En, map.PlaceOf("name"));
        var reader = new GivenReader(map, errors);
        var given = reader.Read(map.Named("given", mayBeEmpty: true));
        givenReferences.AddRange(reader.References);
        givenEvidence.AddRange(reader.EvidencePaths);
        givenNames.AddRange(reader.Names);
        givenRawPaths.AddRange(reader.RawPaths);
        var expectation = map.Required("expect") is { } expect ? Expectation(expect, map, rule) : null;
        map.End();
        if (name is not null && rule is not null && expectation is not null)
            tests.Add(new(name, map.Place, rule, given, expectation));
    }

    void TestName(string rule, string name, Place place)
    {
        if (!testNames.TryGetValue((rule, name), out var first))
            testNames.Add((rule, name), place);
        else if (first.File == place.File)
            errors.Add(RuleFileCodes.DuplicateItem.At(place, name, Mistyped.Key("tests"), first.Line));
        else
            errors.Add(RuleFileCodes.DuplicateId.At(place, new LocalizedText("test name", "테스트 이름"), name, first));
    }

    Expectation? Expectation(YamlNode node, MappingReader test, string? rule)
    {
        if (node is not YamlMapping { Entries: var entries })
            return test.Choice(node, "expect", Mistyped.Key("expect"), Words.ExpectedOutcomes) is { } only ? new(only, null, null, null) : null;
        var map = MappingReader.Of(node, Mistyped.Key("expect"), errors)!;
        if (entries.IsEmpty)
            errors.Add(RuleFileCodes.Empty.At(node.Place, Mistyped.Key("expect")));
        var outcome = map.Choice("outcome", Words.ExpectedOutcomes);
        var verdict = map.Choice("verdict", Words.Verdicts);
        if (verdict is not null && rule is not null)
            expectedVerdicts.Add((rule, map.PlaceOfKey("verdict")));
        var message = map.Localized("message");
        var severity = map.Choice("severity", Words.Severities);
        map.End();
        return new(outcome, verdict, message, severity);
    }

    // What could not be read may declare what tests name.
    void CheckTests()
    {
        if (testCount == 0)
            return;
        foreach (var (rule, place) in expectedVerdicts.Where(expected => rules.Any(rule => rule.Id == expected.Rule && rule.Component == Components.Subject)))
            errors.Add(RuleFileCodes.UnknownKey.At(place, "verdict", noVerdict));
        if (unreadNames || ruleIds.Count < ruleCount)
            return;
        foreach (var (rule, place) in testedRules.Where(tested => !ruleIds.ContainsKey(tested.Rule)))
            errors.Add(RuleFileCodes.UnknownRule.At(place, rule, Suggestion.For(rule, ruleIds.Keys)));
        HashSet<string> names = [.. known.BuiltIn, .. known.Located, .. referenceNames.Keys];
        foreach (var use in givenReferences.Where(use => !names.Contains(use.Name)))
            errors.Add(RuleFileCodes.UnknownReference.At(use.Place, use.Name, Suggestion.For(use.Name, names.OrderBy(name => name, StringComparer.Ordinal))));
        if (rules.Count < ruleCount)
            return;
        // What no rule reads would decide nothing. Ancestors and controls are part of every comparison, and a rule against every suspect compares with those that a test names.
        HashSet<string> used = [.. rules.SelectMany(rule => rule.Check.References).Select(use => use.Name), .. references.Where(reference => reference.Role is not ReferenceRole.Suspect).Select(reference => reference.Name)];
        foreach (var use in givenReferences.Where(use => !used.Contains(ReferenceUse.All) && names.Contains(use.Name) && !used.Contains(use.Name)))
            errors.Add(RuleFileCodes.UnusedReference.At(use.Place, use.Name));
        var files = rules.Select(rule => rule.Check).OfType<EvidenceCheck>().Select(check => check.File).OfType<string>().ToList();
        foreach (var (path, place) in givenEvidence.Where(evidence => !files.Contains(evidence.Path)))
            errors.Add(RuleFileCodes.UnknownName.At(place, GivenNames.EvidenceSha256.With(path, ""), NoEvidence(path, files)));
        CheckMeasurements(used);
        CheckFilesAndRawPaths();
    }

    // What no rule reads would decide nothing.
    void CheckMeasurements(HashSet<string> used)
    {
        foreach (var (source, kind) in new[] { (GivenNames.VocabularyRelation.Source, RuleKinds.Vocabulary), (GivenNames.WeightsRelation.Source, RuleKinds.Similarity) })
        {
            HashSet<string> compared = [.. rules.Where(rule => rule.Check.Kind == kind).SelectMany(rule => rule.Check.References).Select(use => use.Name)];
            foreach (var given in givenNames.Where(given => given.Row.Source == source && (used.Contains(given.Argument) || used.Contains(ReferenceUse.All)) && !compared.Contains(given.Argument) && !compared.Contains(ReferenceUse.All)))
                errors.Add(RuleFileCodes.UnknownName.At(given.Place, given.Name, NotCompared(kind, given.Argument)));
        }
    }

    void CheckFilesAndRawPaths()
    {
        if (!rules.Any(rule => rule.Check is IntegrityCheck))
        {
            foreach (var given in givenNames.Where(given => given.Row.Source == GivenNames.FileSize.Source))
                errors.Add(RuleFileCodes.UnknownName.At(given.Place, given.Name, noFiles));
        }

        // What an expression reads is for its own compiler to say.
        if (rules.Any(rule => rule.Check is AssertCheck))
            return;
        HashSet<string> read = [.. rules.SelectMany(rule => (rule.Check is ArchitectureCheck check ? check.Fields : []).Concat(rule.Message?.Facts ?? [])).Select(path => path.Name)];
        foreach (var (path, place) in givenRawPaths.Where(given => !read.Contains(given.Path)))
            errors.Add(RuleFileCodes.UnknownName.At(place, path, NoRawPath(path, [.. read.Where(name => FactTable.Find(name) is null)])));
    }

    static LocalizedText NotCompared(RuleKind kind, string reference) => new(
        $"no {kind.Name} rule compares with '{SingleLine.Of(reference)}'; remove it, or write such a rule", $"'{SingleLine.Of(reference)}'와(과) 비교하는 {kind.Name} 규칙이 없습니다. 지우거나 그런 규칙을 쓰세요");

    static LocalizedText NoRawPath(string path, List<string> read) => read.Count == 0
        ? new("no rule reads a raw path", "원시 경로를 읽는 규칙이 없습니다")
        : Suggestion.For(path, read.OrderBy(name => name, StringComparer.Ordinal));

    static LocalizedText NoEvidence(string path, List<string> files) => files.Count == 0
        ? new("no rule asks for evidence", "증거를 요구하는 규칙이 없습니다")
        : Suggestion.For(path, files);

    IEnumerable<Rule> WithTests()
    {
        var byRule = tests.ToLookup(test => test.Rule, StringComparer.Ordinal);
        return rules.Select(rule => rule with { Tests = [.. byRule[rule.Id]] });
    }
}
