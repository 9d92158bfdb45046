using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>The names of a candidate's special tokens beside a reference's.</summary>
/// <param name="Known">How many different names the candidate's known tokens have.</param>
/// <param name="Own">How many of those names the reference does not have.</param>
/// <param name="Missing">How many of the candidate's tokens are not known; below 0 where more are known than it is said to have.</param>
/// <param name="LackedByCandidate">How many of the reference's tokens are not among the candidate's known ones, or stand at other ids there.</param>
public sealed record SpecialTokenNames(long Known, long Own, long Missing, long LackedByCandidate)
{
    /// <summary>Whether all of the reference's tokens could stand among the candidate's: the unknown ones could be those that are lacked.</summary>
    public bool MayContainReference => LackedByCandidate <= Missing;

    /// <summary>Whether all of the reference's tokens do stand among the candidate's.</summary>
    public bool ContainsReference => LackedByCandidate == 0;

    /// <summary>Counts names; a name that stands twice counts once.</summary>
    /// <param name="added">Tokens of the candidate that are not special by its own word: the reference's may stand among them all the same.</param>
    /// <param name="count">How many special tokens the candidate is said to have.</param>
    public static SpecialTokenNames Measure(ImmutableArray<SpecialToken> candidate, ImmutableArray<SpecialToken> added, long count, ImmutableArray<SpecialToken> reference)
    {
        var held = candidate.Concat(added).ToLookup(token => token.Content, StringComparer.Ordinal);
        var own = candidate.Select(token => token.Content).ToHashSet(StringComparer.Ordinal);
        var names = reference.Select(token => token.Content).ToHashSet(StringComparer.Ordinal);
        return new(
            own.Count,
            own.Count(name => !names.Contains(name)),
            count - Count(candidate),
            reference.Count(token => !held[token.Content].Any(other => other.Id is null || token.Id is null || other.Id == token.Id)));
    }

    /// <summary>How many tokens a list has. Equal names at different ids are different tokens; one without an id may be any of its name.</summary>
    public static long Count(ImmutableArray<SpecialToken> tokens)
    {
        var named = tokens.Where(token => token.Id is not null).ToHashSet();
        var names = named.Select(token => token.Content).ToHashSet(StringComparer.Ordinal);
        return named.Count + tokens.Where(token => !names.Contains(token.Content)).Select(token => token.Content).Distinct(StringComparer.Ordinal).Count();
    }
}
