using System.Collections.Immutable;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>The ids that a model's special tokens take up, from the first to the last. They decide nothing, and are always shown beside the names.</summary>
sealed record SpecialTokenBlock(long First, long Last)
{
    // Stated ids may be as far apart as numbers can be.
    ulong Size => Last < First ? 0 : Math.Max(unchecked((ulong)Last - (ulong)First), unchecked((ulong)Last - (ulong)First + 1));

    /// <summary>Whether a reference's special tokens take up the same ids; null where that is not known.</summary>
    public bool? IsOf(ModelFacts reference) => Of(reference) is (FactValue.Integer first, FactValue.Integer last) ? (first.Value, last.Value) == (First, Last) : null;

    /// <summary>What is found of it.</summary>
    public LocalizedText Statement(LoadedReference reference)
    {
        var (first, last) = Of(reference.Facts!);
        return IsOf(reference.Facts!) is true
            ? Messages.TokensBlockSame.With(Id(First), Id(Last), Size, reference.Shown)
            : Messages.TokensBlockOwn.With(Id(First), Id(Last), Size, reference.Shown, Id(first), Id(last));
    }

    /// <summary>The block as a whole, beside the reference's, and its size.</summary>
    public ImmutableArray<Measurement> Measure(LoadedReference reference)
    {
        var other = Of(reference.Facts!) is (FactValue.Integer first, FactValue.Integer last) ? new FactValue.Text($"{Id(first.Value)}-{Id(last.Value)}") : null;
        return
        [
            new Measurement.Value("blockSize", (double)Size),
            new Measurement.Compared("block", new FactValue.Text($"{Id(First)}-{Id(Last)}"), reference.Name, other, IsOf(reference.Facts!)),
        ];
    }

    /// <summary>Why names, ids, count and block do not fit together; null where they do. One of them is wrong otherwise, and a pass could rest on that one.</summary>
    public LocalizedText? Contradiction(ImmutableArray<SpecialToken> tokens, long count)
    {
        var known = SpecialTokenNames.Count(tokens);
        if (known > count)
            return Messages.TokensMiscounted.With(known, count);
        if (count > 0 && (ulong)count > Size)
            return Messages.TokensDoNotFit.With(count, Id(First), Id(Last));
        if (tokens.FirstOrDefault(token => token.Id < First || token.Id > Last) is { Id: { } outside } other)
            return Messages.TokensOutsideBlock.With(other.Content, Id(outside), Id(First), Id(Last));
        var byId = new Dictionary<long, SpecialToken>();
        foreach (var token in tokens)
        {
            if (token.Id is { } id && !byId.TryAdd(id, token) && byId[id].Content != token.Content)
                return Messages.TokensShareId.With(byId[id].Content, token.Content, Id(id));
        }

        return null;
    }

    static (FactValue? First, FactValue? Last) Of(ModelFacts facts) => (facts.Value(FactTable.TokenizerSpecialTokenFirstId), facts.Value(FactTable.TokenizerSpecialTokenLastId));

    // Ids are names of places, not amounts: no thousands separators.
    static string Id(long id) => new FactValue.Integer(id).Formatted("D");

    static LocalizedText Id(FactValue? id) => id is null ? Messages.Unknown : new(id.Formatted("D"));
}
