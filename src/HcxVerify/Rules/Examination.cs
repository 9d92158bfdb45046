using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>Everything that the rules of one verification look at.</summary>
public sealed record Examination(RuleSet Rules, ModelFacts Subject, ReferenceSet References, Workspace Workspace, Calendar Calendar)
{
    /// <summary>What the other rules came to, for a rule that reads findings; it is evaluated after them.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The files of the subject's folder where they are described, and not looked at: in tests of rules. Null for a real folder.</summary>
    public ImmutableArray<FolderFile>? GivenFiles { get; init; }
}
