using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Metrics;

/// <summary>
/// T4: the special tokens of a known ancestor that stand at the ancestor's ids. They need no vocabulary, support a shared ancestor, and alone decide nothing.
/// </summary>
/// <param name="Ancestor">The name of the built-in reference.</param>
/// <param name="Tokens">How many of its special tokens stand at its ids.</param>
/// <param name="Of">How many it has whose ids are known.</param>
public sealed record SpecialTokenAnchors(string Ancestor, int Tokens, int Of)
{
    // One or two equal ids may be chance: many tokenizers begin with <s> and </s>.
    const int Least = 3;

    /// <summary>The ancestor whose special tokens all stand at its ids, the most of them; null where there is none.</summary>
    public static SpecialTokenAnchors? Find(ImmutableArray<SpecialToken> candidate, IEnumerable<string> ancestors)
    {
        var held = candidate.Where(token => token.Id is not null).ToHashSet();
        SpecialTokenAnchors? most = null;
        foreach (var ancestor in ancestors.Where(BuiltInReferences.Names.Contains)) // Some vocabularies have no name of their own among the models.
        {
            if (BuiltInReferences.Find(ancestor).Value(FactTable.TokenizerSpecialTokens) is not FactValue.TokenList { Values: var all })
                continue;
            ImmutableArray<SpecialToken> known = [.. all.Where(token => token.Id is not null)];
            if (known.Length >= Least && known.All(held.Contains) && known.Length > (most?.Tokens ?? 0))
                most = new(ancestor, known.Length, known.Length);
        }

        return most;
    }
}
