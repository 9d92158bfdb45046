using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>The <c>groups</c> of a <c>special-tokens</c> rule: each has an outcome, a statement and measurements of its own.</summary>
static class SpecialTokenGroups
{
    const int MostNames = 6;

    public static ImmutableArray<Evaluation> Evaluate(ImmutableArray<TokenGroup> groups, KnownSpecialTokens candidate, KnownSpecialTokens known, LoadedReference reference) =>
        [.. groups.Select(group => Evaluate(TokenGroupComparison.Measure(group, candidate, known), reference.Shown))];

    static Evaluation Evaluate(TokenGroupComparison compared, LocalizedText reference)
    {
        var outcome = compared.Against > 0 ? Outcome.Fail : compared.Open > 0 ? Outcome.Inconclusive : Outcome.Pass;
        var name = SingleLine.Of(compared.Group.Name);
        return new(outcome, Message(compared, outcome, name, reference),
        [
            new Measurement.Value($"groups.{name}.asDemanded", compared.Met),
            new Measurement.Value($"groups.{name}.notAsDemanded", compared.Against),
            new Measurement.Value($"groups.{name}.notKnown", compared.Open),
        ]);
    }

    static LocalizedText Message(TokenGroupComparison compared, Outcome outcome, string name, LocalizedText reference)
    {
        var differs = compared.Group.Must is TokenGroupDemand.Differ;
        if (outcome is Outcome.Pass)
            return (differs ? Messages.TokenGroupDiffers : Messages.TokenGroupEquals).With(name, compared.Tokens.Length, reference);
        var problems = compared.Tokens
            .Where(token => token.Fit is not TokenFit.AsDemanded && TokenGroupComparison.IsAgainst(token.Fit) == (outcome is Outcome.Fail))
            .GroupBy(token => token.Fit, token => token.Token)
            .OrderBy(same => same.Key)
            .Select(same => Problem(same.Key, SingleLine.List([.. same], MostNames), reference));
        return (differs ? Messages.TokenGroupMustDiffer : Messages.TokenGroupMustEqual).With(name, LocalizedText.Join(", ", problems));
    }

    static LocalizedText Problem(TokenFit fit, string tokens, LocalizedText reference) => fit switch
    {
        TokenFit.NotOfCandidate => Messages.TokensNotOfModel.With(tokens),
        TokenFit.NotOfReference => Messages.TokensNotOfReference.With(reference, tokens),
        TokenFit.OfReference => Messages.TokensOfReference.With(reference, tokens),
        TokenFit.AtOtherId => Messages.TokensAtOtherIds.With(reference, tokens),
        TokenFit.PerhapsOfCandidate => Messages.TokensPerhapsOfModel.With(tokens),
        TokenFit.PerhapsOfReference => Messages.TokensPerhapsOfReference.With(reference, tokens),
        TokenFit.IdUnknown => Messages.TokensWithoutId.With(tokens),
        _ => throw new ArgumentOutOfRangeException(nameof(fit)),
    };
}
