using System.Collections.Immutable;
using System.Runtime.InteropServices;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;

namespace HcxVerify.References;

/// <summary>A reference that was looked for: its facts, or why there are none.</summary>
/// <param name="Quoted">What has been published about it, from its declaration.</param>
public sealed record LoadedReference(string Name, ReferenceRole Role, ModelFacts? Facts, LocalizedText? Unavailable, ImmutableArray<Quotation> Quoted)
{
    /// <summary>The rule file that alone has this in place of the built-in reference of the name; null for what all of them share.</summary>
    public string? OnlyIn { get; init; }

    /// <summary>Whether <c>all</c> means it, too: a suspect that the rule files declare or the host locates.</summary>
    public bool IsInAll { get; init; }

    /// <summary>The name that people know it by.</summary>
    public LocalizedText Shown => Facts?.Name ?? new(Name);
}

/// <summary>The references that the rules of one verification use.</summary>
public sealed class ReferenceSet
{
    // Fewer are read before other threads have begun.
    const int Many = 16;

    internal ReferenceSet(ImmutableArray<LoadedReference> all, IEnumerable<LoadedReference> builtIn) => (All, BuiltIn) = (all, builtIn);

    /// <summary>All of them, in the order of their first use.</summary>
    public ImmutableArray<LoadedReference> All { get; }

    /// <summary>The reference that a rule uses: its own file's, where that one puts another in place of a built-in.</summary>
    public LoadedReference this[ReferenceUse use] =>
        All.FirstOrDefault(reference => reference.Name == use.Name && reference.OnlyIn == use.Place.File) ?? All.First(reference => reference.Name == use.Name && reference.OnlyIn is null);

    /// <summary>What <c>all</c> means: every suspect that the rule files declare or the host locates.</summary>
    public ImmutableArray<LoadedReference> Suspects => [.. All.Where(reference => reference.IsInAll)];

    /// <summary>
    /// What <c>all</c> means besides in a check of what built-in references carry: those that the rule files neither declare, in whatever role,
    /// nor the host locates. Each is read when its turn comes.
    /// </summary>
    public IEnumerable<LoadedReference> BuiltIn { get; }

    /// <summary>The names of <see cref="BuiltIn"/>.</summary>
    /// <param name="located">The names of the references that the host locates.</param>
    public static IEnumerable<string> BuiltInNames(RuleSet rules, IEnumerable<string> located) =>
        BuiltInReferences.Names.Except(rules.References.Select(reference => reference.Name).Concat(located), StringComparer.Ordinal);

    /// <summary>
    /// Reads every reference that the rules use. One that is missing or cannot be read is kept with the reason: its rules are then inconclusive.
    /// </summary>
    /// <param name="located">The locations that the host gives, by name; they win over those of the rule files.</param>
    public static ReferenceSet Read(RuleSet rules, IReadOnlyDictionary<string, string> located, Workspace workspace) =>
        Of(rules, located.Keys.ToImmutableSortedSet(StringComparer.Ordinal), (name, declared) => Read(name, declared, located, workspace));

    /// <summary>
    /// The references while a test is evaluated: those that it gives, and the built-in ones. No other is there; nothing is read.
    /// </summary>
    /// <param name="given">The given references by name; each has that name in place of its real facts, also in other rule files.</param>
    /// <param name="named">The references that the test names: <c>all</c> means them, too.</param>
    public static ReferenceSet Given(RuleSet rules, IReadOnlyDictionary<string, LoadedReference> given, IEnumerable<string> named) =>
        Of(rules, named.ToImmutableSortedSet(StringComparer.Ordinal), (name, declared) => Given(name, declared, given));

    static ReferenceSet Of(RuleSet rules, ImmutableSortedSet<string> located, Func<string, ReferenceDeclaration?, LoadedReference> load)
    {
        ImmutableArray<ReferenceUse> uses = [.. rules.Rules.SelectMany(rule => rule.Check.References).Where(use => !use.IsAll)];
        var names = uses.Select(use => use.Name).Concat(rules.References.Select(reference => reference.Name)).Concat(rules.UsesAll ? located : []).Distinct(StringComparer.Ordinal);
        var all = new List<Wanted>();
        foreach (var name in names)
        {
            var declared = rules.References.FirstOrDefault(reference => reference.Name == name);
            // Other rule files may be somebody's policy, and mean the built-in one.
            var replaces = declared?.From is not null && BuiltInReferences.Names.Contains(name) && !located.Contains(name);
            var isInAll = (declared is not null || located.Contains(name)) && declared?.Role is null or ReferenceRole.Suspect;
            if (replaces)
                all.Add(new(name, declared, declared!.Place.File, isInAll));
            if (!replaces || uses.Any(use => use.Name == name && use.Place.File != declared!.Place.File))
                all.Add(new(name, replaces ? null : declared, null, isInAll && !replaces));
        }

        var loaded = new LoadedReference[all.Count];
        if (all.Count < Many)
        {
            for (var index = 0; index < loaded.Length; index++)
                Load(index);
        }
        else
        {
            Parallel.For(0, loaded.Length, Load);
        }

        return new(ImmutableCollectionsMarshal.AsImmutableArray(loaded), BuiltInNames(rules, located).Select(OfBuiltIn));

        void Load(int index) => loaded[index] = load(all[index].Name, all[index].Declared) with { OnlyIn = all[index].OnlyIn, IsInAll = all[index].IsInAll };
    }

    /// <summary>
    /// Where a reference that stands in place of a built-in one is another model: a count of the built-in one that it has otherwise; null where
    /// they agree.
    /// </summary>
    public static (FactName Fact, FactValue Value, FactValue BuiltIn)? Replaced(LoadedReference reference)
    {
        if (reference.Facts is not { } facts || !BuiltInReferences.Names.Contains(reference.Name) || facts.Location.StartsWith(BuiltInReferences.Prefix, StringComparison.Ordinal))
            return null;
        foreach (var fact in BuiltInReferences.Find(reference.Name).Facts.Where(fact => fact.Value is FactValue.Integer))
        {
            if (FactTable.Find(fact.Name) is { } name && facts.Value(name) is { } other && !other.Same(fact.Value))
                return (name, other, fact.Value);
        }

        return null;
    }

    static LoadedReference Given(string name, ReferenceDeclaration? declared, IReadOnlyDictionary<string, LoadedReference> given)
    {
        var reference = given.TryGetValue(name, out var its) ? its
            : declared?.From is null && BuiltInReferences.Names.Contains(name) ? OfBuiltIn(name)
            : new(name, ReferenceRole.Suspect, null, Messages.NotGiven, []);
        return reference with { Role = declared?.Role ?? ReferenceRole.Suspect, Quoted = declared?.Quoted ?? [] };
    }

    static LoadedReference OfBuiltIn(string name) => new(name, ReferenceRole.Suspect, BuiltInReferences.Find(name), null, []);

    static LoadedReference Read(string name, ReferenceDeclaration? declared, IReadOnlyDictionary<string, string> located, Workspace workspace)
    {
        var role = declared?.Role ?? ReferenceRole.Suspect;
        var quoted = declared?.Quoted ?? [];
        try
        {
            var facts = ModelSource.Read(Location(name, declared, located, workspace), workspace);
            return facts is { Facts.IsEmpty: true, Fingerprint: null, Vocabulary: not ModelVocabulary.Read }
                ? new(name, role, null, new($"no fact could be read from {facts.Location}", $"{facts.Location}에서 읽은 사실이 없습니다"), quoted)
                : new(name, role, facts, null, quoted);
        }
        catch (ArtifactException error)
        {
            return new(name, role, null, error.Diagnostic.Text, quoted);
        }
    }

    static string Location(string name, ReferenceDeclaration? declared, IReadOnlyDictionary<string, string> located, Workspace workspace) =>
        located.TryGetValue(name, out var path) ? ModelSource.Full(path, workspace)
        : declared?.From is not { } from ? BuiltInReferences.Prefix + name
        : ModelSource.IsPath(from) ? workspace.FullBeside(declared.Place.File, from)
        : from;

    sealed record Wanted(string Name, ReferenceDeclaration? Declared, string? OnlyIn, bool IsInAll);
}
