using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>A rule file's text and its path as reports print it.</summary>
public sealed record RuleFileText(string File, string Text);

/// <summary>What the host knows when it loads rule files.</summary>
/// <param name="BuiltIn">The names of the built-in references.</param>
/// <param name="Located">The names of the references that the host locates itself.</param>
public sealed record KnownReferences(IReadOnlyCollection<string> BuiltIn, IReadOnlyCollection<string> Located);

/// <summary>Loads rule files as one set, strictly: every mistake of every file is reported, and with one there is no set.</summary>
public sealed partial class RuleSetReader
{
    readonly List<Diagnostic> errors = [];
    readonly List<Claim> claims = [];
    readonly List<ReferenceDeclaration> references = [];
    readonly List<Rule> rules = [];
    readonly Dictionary<string, Place> given = new(StringComparer.Ordinal);
    readonly KnownReferences known;
    LocalizedText? subjectName;
    LocalizedText? publisher;
    (string Path, Place Place)? stated;

    RuleSetReader(KnownReferences known) => this.known = known;

    /// <summary>The rule set, or null and what is wrong, in the order of files and places.</summary>
    public static (RuleSet? Rules, ImmutableArray<Diagnostic> Errors) Read(IEnumerable<RuleFileText> files, KnownReferences known)
    {
        var reader = new RuleSetReader(known);
        ImmutableArray<RuleFileText> ordered = [.. files.OrderBy(file => file.File, StringComparer.Ordinal)];
        foreach (var file in ordered)
            reader.File(file);
        reader.CheckNames();
        if (reader.errors.Count > 0)
            return (null, [.. reader.errors.OrderBy(error => error.Place!.File, StringComparer.Ordinal).ThenBy(error => error.Place!.Line).ThenBy(error => error.Place!.Column)]);
        return (new([.. ordered.Select(file => file.File)], new(reader.subjectName, reader.publisher, reader.stated), [.. reader.claims], [.. reader.references], [.. reader.rules]), []);
    }

    void File(RuleFileText file)
    {
        var before = errors.Count;
        var root = YamlReader.Read(file.Text, file.File, errors);
        if (root is null or YamlScalar { Kind: ScalarKind.Null })
        {
            if (errors.Count == before)
                errors.Add(RuleFileCodes.Empty.At(new(file.File), new LocalizedText("the file", "파일")));
            return;
        }

        var where = new LocalizedText("a rule file", "규칙 파일");
        if (MappingReader.Of(root, file.File, where, errors) is not { } map)
            return;
        Version(map);
        Subject(map);
        foreach (var item in map.Items("claims"))
            Claim(item);
        References(map.Optional("references"));
        foreach (var item in map.Items("rules", required: true))
            Rule(item);
        if (map.Optional("extends") is { } extends)
            errors.Add(HostCodes.NotAvailableYet.At(extends.Place, "extends"));
        map.End();
    }

    void Version(MappingReader map)
    {
        var version = map.Required("version");
        if (version is YamlScalar { Kind: ScalarKind.Integer } scalar && CoreSchema.Integer(scalar.Value) is 1)
            return;
        if (version is not null)
            errors.Add(RuleFileCodes.UnsupportedVersion.At(version.Place, version.Found));
    }

    void Subject(MappingReader map)
    {
        if (MappingReader.Of(map.Optional("subject"), "subject", new("'subject'"), errors) is not { } subject)
            return;
        subjectName = Once("subject.name", subject, "name", subject.Localized("name")) ?? subjectName;
        publisher = Once("subject.publisher", subject, "publisher", subject.Localized("publisher")) ?? publisher;
        if (subject.Text("stated") is { } path)
        {
            Once("subject.stated", subject, "stated", path);
            stated ??= (path, subject.PlaceOf("stated"));
        }

        subject.End();
    }

    // Two files may each describe the subject, but not twice the same of it: neither could be preferred.
    T? Once<T>(string what, MappingReader map, string key, T? value)
        where T : class
    {
        if (value is null)
            return null;
        var place = map.PlaceOf(key);
        if (given.TryGetValue(what, out var first))
            errors.Add(RuleFileCodes.Conflict.At(place, what, first));
        else
            given.Add(what, place);
        return value;
    }

    void Claim(YamlNode node)
    {
        if (MappingReader.Of(node, "claims", new("a claim", "주장"), errors) is not { } map)
            return;
        var id = Id(map, new("claim", "주장"), claims.Select(claim => (claim.Id, claim.Place)));
        var source = map.Localized("source");
        var says = map.Choice("says", Words.Statements);
        if (says is not null)
        {
            ImmutableArray<string?> components = [.. map.Items("components", required: true).Select(item => Component(item, "components", map))];
            var of = map.Text("of");
            if (id is not null && !components.Contains(null))
                claims.Add(new Claim.Says(id, map.Place, source, says.Value, [.. components.Select(component => component!)], of));
        }
        else
        {
            var fact = map.Required("fact") is { } name && map.Text(name, "fact") is { } text ? Fact(text, name.Place) : null;
            var value = map.Required("value");
            if (id is not null && fact is not null && value is not null && Value(fact, value) is { } read)
                claims.Add(new Claim.States(id, map.Place, source, fact, read));
        }

        map.End();
    }

    void References(YamlNode? node)
    {
        if (node is null)
            return;
        if (node is not YamlMapping { Entries.IsEmpty: false } map)
        {
            errors.Add(RuleFileCodes.WrongType.At(node.Place, "references", new LocalizedText("a mapping of names to references", "이름과 참조의 맵"), node.Found));
            return;
        }

        foreach (var entry in map.Entries)
            Reference(entry);
    }

    void Reference(YamlEntry entry)
    {
        var name = entry.Key.Value;
        if (!IsName(name))
            errors.Add(RuleFileCodes.BadName.At(entry.Key.Place, name, new LocalizedText("name of a reference", "참조 이름")));
        if (MappingReader.Of(entry.Value, name, new("a reference", "참조"), errors) is not { } map)
            return;
        var located = known.BuiltIn.Contains(name) || known.Located.Contains(name);
        var from = map.Text("from", required: !located);
        var role = map.Choice("role", Words.Roles);
        ImmutableArray<Quotation?> quoted = [.. map.Items("quoted").Select(Quotation)];
        map.End();
        if (references.FirstOrDefault(reference => reference.Name == name) is { } first)
            errors.Add(RuleFileCodes.DuplicateId.At(entry.Key.Place, new LocalizedText("reference", "참조"), name, first.Place));
        else if (!quoted.Contains(null))
            references.Add(new(name, entry.Key.Place, from, role ?? ReferenceRole.Suspect, [.. quoted.Select(quotation => quotation!)]));
    }

    Quotation? Quotation(YamlNode node)
    {
        if (MappingReader.Of(node, "quoted", new("a quoted figure", "인용된 수치"), errors) is not { } map)
            return null;
        var fact = map.Required("fact") is { } name && map.Text(name, "fact") is { } text ? Fact(text, name.Place) : null;
        var value = map.Required("value") is { } given && fact is not null ? Value(fact, given) : null;
        var source = map.Localized("source", required: true);
        map.End();
        return fact is null || value is null || source is null ? null : new(fact, value, source, map.Place);
    }

    FactName? Fact(string name, Place place)
    {
        if (FactTable.Find(name) is { } fact)
            return fact;
        errors.Add(RuleFileCodes.UnknownFact.At(place, name, Suggestion.For(name, FactTable.All.Select(row => row.Name))));
        return null;
    }

    FactValue? Value(FactName fact, YamlNode node)
    {
        FactValue? value = (fact.Type, node) switch
        {
            (FactType.Integer, YamlScalar { Kind: ScalarKind.Integer } scalar) when CoreSchema.Integer(scalar.Value) is { } integer => new FactValue.Integer(integer),
            (FactType.Number, YamlScalar { Kind: ScalarKind.Integer or ScalarKind.Number } scalar) when CoreSchema.Number(scalar.Value) is { } number => new FactValue.Number(number),
            (FactType.Text, YamlScalar { Kind: ScalarKind.Text } scalar) => new FactValue.Text(scalar.Value),
            (FactType.Flag, YamlScalar { Kind: ScalarKind.Flag } scalar) => new FactValue.Flag(CoreSchema.Flag(scalar.Value)),
            _ => null,
        };
        if (value is null)
            errors.Add(RuleFileCodes.WrongType.At(node.Place, "value", Words.FactTypes.Shown(fact.Type), node.Found));
        return value;
    }
}
