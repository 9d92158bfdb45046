using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>How one token of a group is to what the group must be.</summary>
public enum TokenFit
{
    AsDemanded,

    NotOfCandidate,
    NotOfReference,
    OfReference,
    AtOtherId,

    /// <summary>From here on nothing is certain: it is not among the names that are known of the candidate, which are not all.</summary>
    PerhapsOfCandidate,
    PerhapsOfReference,
    IdUnknown,
}

/// <summary>A token of a group, and how it fits.</summary>
public sealed record FittedToken(string Token, TokenFit Fit);

/// <summary>The tokens of a group beside a candidate's and a reference's special tokens.</summary>
public sealed record TokenGroupComparison(TokenGroup Group, ImmutableArray<FittedToken> Tokens)
{
    public static TokenGroupComparison Measure(TokenGroup group, KnownSpecialTokens candidate, KnownSpecialTokens reference) =>
        new(group, [.. group.Tokens.Select(token => new FittedToken(token, Fit(token, group.Must, candidate, reference)))]);

    /// <summary>Whether that decides against the group, and not only leaves it open.</summary>
    public static bool IsAgainst(TokenFit fit) => fit is > TokenFit.AsDemanded and < TokenFit.PerhapsOfCandidate;

    /// <summary>How many tokens are as demanded.</summary>
    public int Met => Tokens.Count(token => token.Fit is TokenFit.AsDemanded);

    /// <summary>How many are certainly not.</summary>
    public int Against => Tokens.Count(token => IsAgainst(token.Fit));

    /// <summary>Of how many that is not known.</summary>
    public int Open => Tokens.Count(token => token.Fit >= TokenFit.PerhapsOfCandidate);

    // What is certain comes before what is not.
    static TokenFit Fit(string token, TokenGroupDemand must, KnownSpecialTokens candidate, KnownSpecialTokens reference)
    {
        var (isOwn, isReferences) = (candidate.HasSpecial(token), reference.HasSpecial(token));
        if (must is TokenGroupDemand.Differ && reference.Has(token))
            return TokenFit.OfReference;
        if (!isOwn && candidate.AreAllNamed)
            return TokenFit.NotOfCandidate;
        if (must is TokenGroupDemand.Equal && !isReferences && reference.AreAllNamed)
            return TokenFit.NotOfReference;
        if (!isOwn)
            return TokenFit.PerhapsOfCandidate;
        if (!isReferences && !reference.AreAllNamed)
            return TokenFit.PerhapsOfReference;
        return must is TokenGroupDemand.Differ ? TokenFit.AsDemanded : (candidate.Ids(token), reference.Ids(token)) switch
        {
            ({ } own, { } other) => own.SequenceEqual(other) ? TokenFit.AsDemanded : TokenFit.AtOtherId,
            _ => TokenFit.IdUnknown,
        };
    }
}
