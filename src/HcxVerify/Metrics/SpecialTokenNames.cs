using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>The names of a candidate's special tokens beside a reference's.</summary>
/// <param name="Known">How many of the candidate's are known by name.</param>
/// <param name="Own">How many of those the reference does not have.</param>
/// <param name="Missing">How many of the candidate's are not known by name.</param>
/// <param name="LackedByCandidate">How many of the reference's are not among the candidate's known ones, or stand at another id there.</param>
public sealed record SpecialTokenNames(long Known, long Own, long Missing, long LackedByCandidate)
{
    /// <summary>Whether all of the reference's tokens could stand among the candidate's: the unknown ones could be those that are lacked.</summary>
    public bool MayContainReference => LackedByCandidate <= Missing;

    /// <summary>Whether all of the reference's tokens do stand among the candidate's.</summary>
    public bool ContainsReference => LackedByCandidate == 0;

    /// <summary>Counts names; a name that stands twice counts once.</summary>
    /// <param name="count">How many special tokens the candidate has; at least as many as are known by name.</param>
    public static SpecialTokenNames Measure(ImmutableArray<SpecialToken> candidate, long count, ImmutableArray<SpecialToken> reference)
    {
        var ids = candidate.GroupBy(token => token.Content, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);
        var names = reference.Select(token => token.Content).ToHashSet(StringComparer.Ordinal);
        return new(
            ids.Count,
            ids.Keys.Count(name => !names.Contains(name)),
            count - ids.Count,
            reference.Count(token => !ids.TryGetValue(token.Content, out var id) || (id is not null && token.Id is not null && id != token.Id)));
    }
}
