namespace HcxVerify.Language;

/// <summary>Reads what one test gives, entry by entry: under a misspelt name it would not be given.</summary>
sealed class GivenReader(MappingReader test, List<Diagnostic> errors)
{
    static readonly LocalizedText rawValue = new("a number, a text, true or false, or a list of texts", "수, 문자열, true 또는 false, 문자열 목록");
    static readonly LocalizedText inModelFolder = new("write a path relative to the model folder, of a file in it", "모델 폴더 안의 파일을 그 폴더에 대한 상대 경로로 쓰세요");
    static readonly LocalizedText missing = new($"the word '{GivenNames.MissingWord}'", $"'{GivenNames.MissingWord}'");

    readonly List<GivenFact> facts = [];
    readonly List<(string Reference, GivenFact Fact)> referenceFacts = [];
    readonly Dictionary<string, Place> missingReferences = new(StringComparer.Ordinal);
    readonly List<(string Reference, string Name, Place Place)> named = [];
    readonly List<GivenVocabulary> vocabularies = [];
    readonly List<(string Reference, string Component, string Member, object Value)> weights = [];
    readonly HashSet<(string Reference, string Component)> withRelation = [];
    readonly List<GivenEvidence> evidence = [];
    readonly List<(string Path, string Member, object Value)> files = [];
    DateTime? today;

    /// <summary>The references that are named, where they stand.</summary>
    public IEnumerable<ReferenceUse> References => named.Select(use => new ReferenceUse(use.Reference, use.Place));

    /// <summary>The paths of evidence that are named, where they stand.</summary>
    public List<(string Path, Place Place)> EvidencePaths { get; } = [];

    /// <summary>The names that are no facts of the subject, with what they are about, where they stand.</summary>
    public List<(GivenName Row, string Argument, string Name, Place Place)> Names { get; } = [];

    /// <summary>The raw paths, of the subject and of references, where they stand.</summary>
    public List<(string Path, Place Place)> RawPaths { get; } = [];

    /// <summary>What the entries give, or as much of it as could be read.</summary>
    public Given Read(IEnumerable<YamlEntry> entries)
    {
        foreach (var entry in entries)
            Entry(entry);
        foreach (var (reference, name, place) in named.Where(use => use.Name != GivenNames.Reference.With(use.Reference, "") && missingReferences.ContainsKey(use.Reference)))
            errors.Add(RuleFileCodes.GivenContradiction.At(place, name, missingReferences[reference].Line));
        return new()
        {
            Facts = [.. facts],
            References =
            [
                .. referenceFacts.GroupBy(pair => pair.Reference, StringComparer.Ordinal).Select(group => new GivenReference(group.Key, [.. group.Select(pair => pair.Fact)], IsMissing: false)),
                .. missingReferences.Keys.Select(name => new GivenReference(name, [], IsMissing: true)),
            ],
            Vocabularies = [.. vocabularies],
            Weights = [.. from measured in weights
                          group measured by (measured.Reference, measured.Component) into one
                          let relation = Value(one, GivenNames.WeightsRelation)
                          where relation is not null
                          select new GivenWeights(one.Key.Reference, one.Key.Component, (WeightRelation)relation, (double?)Value(one, GivenNames.WeightsEffect), (double?)Value(one, GivenNames.WeightsDetectionLimit))],
            Evidence = [.. evidence],
            Files = [.. files.GroupBy(file => file.Path, StringComparer.Ordinal).Select(file => new GivenFile(
                file.Key,
                (FileFormat?)Value(file, GivenNames.FileFormat),
                (long?)Value(file, GivenNames.FileSize),
                (string?)Value(file, GivenNames.FileSha256),
                (long?)Value(file, GivenNames.FileDeclaredSize),
                (string?)Value(file, GivenNames.FileLinksTo)))],
            Today = today,
        };
    }

    static object? Value(IEnumerable<(string, string, string Member, object Value)> values, GivenName row) => values.FirstOrDefault(value => value.Member == row.Member).Value;

    static object? Value(IEnumerable<(string, string Member, object Value)> values, GivenName row) => values.FirstOrDefault(value => value.Member == row.Member).Value;

    void Entry(YamlEntry entry)
    {
        var (name, place) = (entry.Key.Value, entry.Key.Place);
        var what = FactValueReader.ValueOf(name);
        if (name == GivenNames.Today.Source)
            today = test.Date(entry.Value, what);
        else if (!GivenNames.IsCall(name) && (FactTable.Find(name) is not null || !IsNearToday(name)))
        {
            if (Fact(entry.Key.Text, entry, what) is { } fact)
                facts.Add(fact);
        }
        else if (GivenNames.Find(name) is var (row, argument, component, rest))
            Entry(row, argument, component, rest, entry, what);
        else
            errors.Add(RuleFileCodes.UnknownName.At(place, name, GivenNames.SuggestionFor(name)));
    }

    static bool IsNearToday(string name) => name.IndexOf('.') < 0 && Suggestion.Near(name, [GivenNames.Today.Source]).Any();

    void Entry(GivenName row, string argument, string? component, string? rest, YamlEntry entry, LocalizedText what)
    {
        var node = entry.Value;
        Names.Add((row, argument, entry.Key.Value, entry.Key.Place));
        if (row.Argument == GivenNames.Reference.Argument)
            named.Add((argument, entry.Key.Value, entry.Key.Place));
        if (row == GivenNames.Reference)
        {
            missingReferences.Add(argument, entry.Key.Place);
            if (node is not YamlScalar { Kind: ScalarKind.Text, Value: GivenNames.MissingWord })
                errors.Add(Mistyped.At(node, what, missing));
        }
        else if (row == GivenNames.ReferenceFact)
        {
            if (Fact(entry.Key.Text.From(entry.Key.Value.Length - rest!.Length), entry, what) is { } fact)
                referenceFacts.Add((argument, fact));
        }
        else if (row == GivenNames.VocabularyRelation)
        {
            if (test.Choice(node, entry.Key.Value, what, Words.VocabularyRelations) is { } relation)
                vocabularies.Add(new(argument, relation));
        }
        else if (component is not null)
            Weights(row, argument, component, entry, what);
        else if (row == GivenNames.EvidenceSha256)
        {
            EvidencePaths.Add((argument, entry.Key.Place));
            if (Sha256(node, what) is { } digest)
                evidence.Add(new(argument, digest));
        }
        else if (LeadsOut(argument))
            errors.Add(RuleFileCodes.UnknownName.At(entry.Key.Place, entry.Key.Value, inModelFolder));
        else if (FileValue(row, node, what) is { } value)
            files.Add((argument, row.Member!, value));
    }

    static bool LeadsOut(string path) =>
        path[0] is '/' or '\\' || (path.Length > 1 && path[1] is ':') || path.Split('/', '\\').Contains("..");

    // An effect says nothing while nobody knows what the comparison came to.
    void Weights(GivenName row, string reference, string component, YamlEntry entry, LocalizedText what)
    {
        object? value = row == GivenNames.WeightsRelation ? test.Choice(entry.Value, entry.Key.Value, what, Words.WeightRelations) : test.Number(entry.Value, what, 0, 1);
        if (row != GivenNames.WeightsRelation && !HasRelation(reference, component))
            errors.Add(RuleFileCodes.MissingKey.At(entry.Key.Place, Mistyped.Key("given"), Mistyped.Key(GivenNames.WeightsRelation.With(reference, InCSharp(component)))));
        if (value is not null)
            weights.Add((reference, component, row.Member!, value));
    }

    bool HasRelation(string reference, string component) =>
        !withRelation.Add((reference, component)) || (test.Find("given") as YamlMapping)?.Find(GivenNames.WeightsRelation.With(reference, InCSharp(component))) is not null;

    static string InCSharp(string component) => GivenNames.WeightComponents.First(row => row.Component == component).Name;

    object? FileValue(GivenName row, YamlNode node, LocalizedText what) => row.Type switch
    {
        GivenType.Size => test.Integer(node, what, 0, long.MaxValue),
        GivenType.Sha256 => Sha256(node, what),
        GivenType.Format => test.Choice(node, GivenNames.FileFormat.Form, what, Words.FileFormats),
        _ => test.Text(node, what),
    };

    string? Sha256(YamlNode node, LocalizedText what)
    {
        if (node is YamlScalar scalar && DigestText.Read(scalar.Value) is { } digest)
            return digest;
        errors.Add(Mistyped.At(node, what, DigestText.Shape));
        return null;
    }

    GivenFact? Fact(PlacedText name, YamlEntry entry, LocalizedText what)
    {
        if (FactPath.Read(name, errors) is not { } path)
            return null;
        if (path.Fact is null)
            RawPaths.Add((path.Name, name.Place));
        var value = path.Fact is { } fact ? FactValueReader.Read(fact, entry.Value, errors) : Raw(entry.Value, what);
        return value is null ? null : new(path, value, entry.Key.Place);
    }

    // Of the types that a value in a JSON file can have; a rule reads no others there.
    FactValue? Raw(YamlNode node, LocalizedText what)
    {
        FactValue? value = node switch
        {
            YamlScalar { Kind: ScalarKind.Integer } scalar when CoreSchema.Integer(scalar.Value) is { } integer => new FactValue.Integer(integer),
            YamlScalar { Kind: ScalarKind.Integer or ScalarKind.Number } scalar when CoreSchema.Number(scalar.Value) is { } number => new FactValue.Number(number),
            YamlScalar { Kind: ScalarKind.Flag } scalar => new FactValue.Flag(CoreSchema.Flag(scalar.Value)),
            YamlScalar { Kind: ScalarKind.Text } scalar when !string.IsNullOrWhiteSpace(scalar.Value) => new FactValue.Text(scalar.Value),
            YamlSequence { Items.IsEmpty: false } list when list.Items.All(item => item is YamlScalar { Kind: ScalarKind.Text }) => new FactValue.TextList([.. list.Items.Select(item => ((YamlScalar)item).Value)]),
            _ => null,
        };
        if (value is null)
            errors.Add(Mistyped.At(node, what, rawValue));
        return value;
    }
}
