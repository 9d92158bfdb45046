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

    /// <summary>What is measured.</summary>
    public Measurements Measurements { get; init; } = Measurements.None;

    /// <summary>The files that a test gives; null in a verification, which looks into the workspace.</summary>
    public GivenFiles? GivenFiles { get; init; }
}
