using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;

namespace HcxVerify.References;

/// <summary>A reference that was looked for: its facts, or why there are none.</summary>
/// <param name="Quoted">What has been published about it, from its declaration.</param>
public sealed record LoadedReference(string Name, ReferenceRole Role, ModelFacts? Facts, LocalizedText? Unavailable, ImmutableArray<Quotation> Quoted)
{
    /// <summary>The name that people know it by.</summary>
    public LocalizedText Shown => Facts?.Name ?? new(Name);
}

/// <summary>The references that the rules of one verification use.</summary>
public sealed class ReferenceSet
{
    internal ReferenceSet(ImmutableArray<LoadedReference> all) => All = all;

    /// <summary>All of them, in the order of their first use.</summary>
    public ImmutableArray<LoadedReference> All { get; }

    /// <summary>The reference of a name that a rule uses.</summary>
    public LoadedReference this[string name] => All.First(reference => reference.Name == name);

    /// <summary>
    /// Reads every reference that the rules use. One that is missing or cannot be read is kept with the reason: its rules are then inconclusive.
    /// </summary>
    /// <param name="located">The locations that the host gives, by name; they win over those of the rule files.</param>
    public static ReferenceSet Read(RuleSet rules, IReadOnlyDictionary<string, string> located, Workspace workspace)
    {
        var names = rules.UsedReferences.Concat(rules.References.Select(reference => reference.Name)).Distinct(StringComparer.Ordinal);
        return new([.. names.Select(name => Read(name, rules.References.FirstOrDefault(reference => reference.Name == name), located, workspace))]);
    }

    static LoadedReference Read(string name, ReferenceDeclaration? declared, IReadOnlyDictionary<string, string> located, Workspace workspace)
    {
        var role = declared?.Role ?? ReferenceRole.Suspect;
        var quoted = declared?.Quoted ?? [];
        try
        {
            var facts = ModelSource.Read(Location(name, declared, located, workspace), workspace);
            return facts.Facts.IsEmpty
                ? new(name, role, null, new($"no fact could be read from {facts.Location}", $"{facts.Location}에서 읽은 사실이 없습니다"), quoted)
                : new(name, role, facts, null, quoted);
        }
        catch (ArtifactException error)
        {
            return new(name, role, null, error.Diagnostic.Text, quoted);
        }
    }

    static string Location(string name, ReferenceDeclaration? declared, IReadOnlyDictionary<string, string> located, Workspace workspace) =>
        located.TryGetValue(name, out var path) ? ModelSource.IsPath(path) ? workspace.Full(path) : path
        : declared?.From is not { } from ? BuiltInReferences.Prefix + name
        : ModelSource.IsPath(from) ? workspace.FullBeside(declared.Place.File, from)
        : from;
}
