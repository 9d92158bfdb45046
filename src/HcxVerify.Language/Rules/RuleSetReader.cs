using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>What the host knows when it loads rule files.</summary>
/// <param name="BuiltIn">The names of the built-in references.</param>
/// <param name="Located">The names of the references that the host locates itself.</param>
public sealed record KnownReferences(IReadOnlyCollection<string> BuiltIn, IReadOnlyCollection<string> Located);

/// <summary>Loads rule files as one set, strictly: every mistake of every file is reported, and with one there is no set.</summary>
public sealed partial class RuleSetReader
{
    readonly List<Diagnostic> errors = [];
    readonly HashSet<Place> refused = [];
    readonly List<Claim> claims = [];
    readonly List<ReferenceDeclaration> references = [];
    readonly List<Rule> rules = [];
    readonly Dictionary<string, Place> given = new(StringComparer.Ordinal);

    // What is named, though it may not have been read: a mistake in a claim does not make its id unknown.
    readonly Dictionary<string, Place> claimIds = new(StringComparer.Ordinal);
    readonly Dictionary<string, Place> referenceNames = new(StringComparer.Ordinal);
    readonly Dictionary<string, Place> ruleIds = new(StringComparer.Ordinal);
    readonly KnownReferences known;
    LocalizedText? subjectName;
    LocalizedText? publisher;
    (string Path, Place Place)? stated;
    int claimCount;
    int ruleCount;
    bool unreadNames;

    RuleSetReader(KnownReferences known) => this.known = known;

    /// <summary>The rule set, or null and what is wrong, in the order of files and places.</summary>
    /// <param name="files">The files, with those of all packs that they extend.</param>
    /// <param name="testFiles">Files of tests; those in the rule files are read in any case.</param>
    /// <param name="isWhole">Whether no pack is missing; otherwise what is named may be in one, and nothing is said about unknown names.</param>
    public static (RuleSet? Rules, ImmutableArray<Diagnostic> Errors) Read(IEnumerable<RuleFileText> files, KnownReferences known, IEnumerable<RuleFileText>? testFiles = null, bool isWhole = true)
    {
        var reader = new RuleSetReader(known) { unreadNames = !isWhole, unreadRules = !isWhole };
        ImmutableArray<RuleFileText> ordered = [.. files.OrderBy(file => file.File, StringComparer.Ordinal)];
        // What stands twice is reported where it is read second, and a pack is not for its user to edit.
        foreach (var file in ordered.Where(file => file.IsOfPack).Concat(ordered.Where(file => !file.IsOfPack)))
            reader.File(file);
        reader.SortByFiles();
        foreach (var file in (testFiles ?? []).OrderBy(file => file.File, StringComparer.Ordinal))
            reader.TestFile(file);
        reader.CheckNames();
        reader.ResolveClaims();
        reader.CheckTests();
        reader.CheckTightenings();
        if (reader.errors.Count > 0)
            return (null, [.. InOrder(reader.errors, reader.refused)]);
        return (new([.. ordered.Select(file => file.File)], new(reader.subjectName, reader.publisher, reader.stated), [.. reader.claims], [.. reader.references], [.. reader.WithTests().Select(reader.Tightened)])
        {
            Extends = [.. reader.extends],
            PackFiles = [.. ordered.Where(file => file.IsOfPack).Select(file => file.File)],
        }, []);
    }

    // Sorting by LINQ keeps the order within a file.
    void SortByFiles()
    {
        Sort(claims, claim => claim.Place);
        Sort(references, reference => reference.Place);
        Sort(rules, rule => rule.Place);
        Sort(extends, pack => pack.Place);

        static void Sort<T>(List<T> list, Func<T, Place> place)
        {
            List<T> sorted = [.. list.OrderBy(item => place(item).File, StringComparer.Ordinal)];
            list.Clear();
            list.AddRange(sorted);
        }
    }

    // What stands where an alias or a tag was refused is not the author's value: what is wrong with it says nothing more.
    internal static IEnumerable<Diagnostic> InOrder(List<Diagnostic> errors, HashSet<Place> refused)
    {
        static bool IsOfYaml(Diagnostic error) => error.Code == RuleFileCodes.RefusedFeature || error.Code == RuleFileCodes.Syntax;
        return errors
            .Where(error => IsOfYaml(error) || !refused.Contains(error.Place!))
            .OrderBy(error => error.Place!.File, StringComparer.Ordinal)
            .ThenBy(error => error.Place!.Line)
            .ThenBy(error => error.Place!.Column);
    }

    void File(RuleFileText file)
    {
        if (MappingReader.OfFile(file, new("a rule file", "규칙 파일"), errors, refused) is not { } map)
        {
            unreadNames = unreadRules = true;
            return;
        }

        map.Version();
        Subject(map);
        foreach (var item in map.Items("claims"))
            Claim(item);
        foreach (var entry in map.Named("references"))
            Reference(entry);
        foreach (var item in map.Items("rules", required: map.Find("extends") is null))
            Rule(item);
        Extends(map);
        Tighten(map);
        unreadRules |= map.IsMisspelt(["rules", "extends"]) || map.Find("rules") is not (null or YamlSequence);
        // Claims and references under a misspelt key are there all the same.
        unreadNames |= map.IsMisspelt(["claims", "references", "extends"]) || map.Find("claims") is not (null or YamlSequence) || map.Find("references") is not (null or YamlMapping);
        map.End();
    }

    void Subject(MappingReader map)
    {
        var what = Mistyped.Key("subject");
        if (map.Optional("subject") is not { } node || MappingReader.Of(node, what, errors) is not { } subject)
            return;
        if (node is YamlMapping { Entries.IsEmpty: true })
            errors.Add(RuleFileCodes.Empty.At(node.Place, what));
        subjectName = Once("subject.name", subject, "name", subject.Localized("name")) ?? subjectName;
        publisher = Once("subject.publisher", subject, "publisher", subject.Localized("publisher")) ?? publisher;
        if (Once("subject.stated", subject, "stated", subject.Text("stated")) is { } path)
            stated = (path, subject.PlaceOfKey("stated"));
        subject.End();
    }

    // Two files may each describe the subject, but not twice the same of it: neither could be preferred.
    T? Once<T>(string what, MappingReader map, string key, T? value)
        where T : class
    {
        if (value is null)
            return null;
        var place = map.PlaceOfKey(key);
        if (given.TryGetValue(what, out var first))
            errors.Add(RuleFileCodes.Conflict.At(place, what, first));
        else
            given.Add(what, place);
        return value;
    }

    // An id or a name of the author's, once in all files.
    void Name(string name, Place place, LocalizedText what, Dictionary<string, Place> taken)
    {
        if (!IsName(name))
            errors.Add(RuleFileCodes.BadName.At(place, name, what));
        if (taken.TryGetValue(name, out var first))
            errors.Add(RuleFileCodes.DuplicateId.At(place, what, name, first));
        else
            taken.Add(name, place);
    }

    /// <summary>Whether a text can be a name of the author's: lower-case letters, digits, <c>-</c>, <c>.</c> and <c>_</c>, beginning with a letter or digit.</summary>
    public static bool IsName(string name) => name.Length > 0
        && name.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '_')
        && name[0] is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
