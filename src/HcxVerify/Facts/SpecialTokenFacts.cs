using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>What is said of a tokenizer's special tokens, once it is known which they are.</summary>
static class SpecialTokenFacts
{
    /// <summary>Every fact that they decide, withdrawn together where they are not known after all.</summary>
    public static ImmutableArray<FactName> Names { get; } =
        [FactTable.TokenizerSpecialTokens, FactTable.TokenizerSpecialTokenCount, FactTable.TokenizerSpecialTokenFirstId, FactTable.TokenizerSpecialTokenLastId];

    /// <summary>The facts of these tokens, all of which have ids; none where there is no token.</summary>
    public static ImmutableArray<(FactName Name, FactValue Value)> Of(ImmutableArray<SpecialToken> tokens) => tokens.IsEmpty ? [] :
    [
        (FactTable.TokenizerSpecialTokens, new FactValue.TokenList(tokens)),
        (FactTable.TokenizerSpecialTokenCount, new FactValue.Integer(tokens.Length)),
        (FactTable.TokenizerSpecialTokenFirstId, new FactValue.Integer(tokens.Min(token => token.Id!.Value))),
        (FactTable.TokenizerSpecialTokenLastId, new FactValue.Integer(tokens.Max(token => token.Id!.Value))),
    ];
}
