using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>What is known of the special tokens of one model.</summary>
/// <param name="Special">Those that are known by name.</param>
/// <param name="Added">Added tokens that are not special by the model's own word.</param>
/// <param name="Count">How many special tokens it is said to have; null where nothing says so.</param>
public sealed record KnownSpecialTokens(ImmutableArray<SpecialToken> Special, ImmutableArray<SpecialToken> Added, long? Count)
{
    /// <summary>Whether all are known by name: only then is a name that is not among them no special token.</summary>
    public bool AreAllNamed => Count == SpecialTokenNames.Count(Special);

    /// <summary>Whether a special token is called that.</summary>
    public bool HasSpecial(string name) => Special.Any(token => token.Content == name);

    /// <summary>Whether a token is called that, special or added.</summary>
    public bool Has(string name) => HasSpecial(name) || Added.Any(token => token.Content == name);

    /// <summary>The ids of the special token of a name, ascending; null where one of them is not known.</summary>
    public ImmutableArray<long>? Ids(string name)
    {
        ImmutableArray<long?> ids = [.. Special.Where(token => token.Content == name).Select(token => token.Id).Distinct().Order()];
        return ids.Contains(null) ? null : [.. ids.Select(id => id!.Value)];
    }
}
