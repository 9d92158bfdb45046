using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>Rule files with those of the packs that they extend, before their rules are read.</summary>
/// <param name="errors">What is wrong with the files themselves; with anything there are no rules.</param>
/// <param name="located">The names of the references that the host locates.</param>
sealed class FoundRuleFiles(IReadOnlyCollection<Diagnostic> errors, IReadOnlyCollection<string> located, Workspace workspace)
{
    public ImmutableArray<RuleFileText> Texts { get; init; } = [];

    /// <summary>The files of tests beside them.</summary>
    public ImmutableArray<RuleFileText> Tests { get; init; } = [];

    public ImmutableArray<Pack> Packs { get; init; } = [];

    /// <summary>Whether no pack is missing.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The rule set, or null and everything that is wrong with the files.</summary>
    public (RuleSet? Rules, ImmutableArray<Diagnostic> Errors) Read()
    {
        var (rules, wrong) = RuleSetReader.Read(Texts, new(BuiltInReferences.Names, located), Tests, IsWhole);
        ImmutableArray<Diagnostic> all = [.. errors, .. rules is null ? [] : PackPaths.Check(rules, Packs, workspace)];
        return all.IsEmpty ? (rules, wrong) : (null, [.. all.Distinct(), .. wrong]);
    }
}
