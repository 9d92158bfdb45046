using System.Collections.Immutable;

namespace HcxVerify.Metrics;

/// <summary>T3, the block map: which runs of a candidate's tokens stand in the reference's order.</summary>
static class VocabularyBlocks
{
    const int LeastTokens = 16;
    const double LeastShare = 0.01;

    /// <summary>
    /// The longest runs of common tokens, each the next common token in both orders; the longest first, and of equal ones that of the lower ids. Tokens that only one of
    /// the vocabularies has do not end a run. Runs of fewer than 16 tokens or 1 % of the common ones are left out.
    /// </summary>
    public static ImmutableArray<VocabularyBlock> Of(CommonTokens common)
    {
        var least = Math.Max(LeastTokens, LeastShare * common.Count);
        var blocks = new List<VocabularyBlock>();
        for (var first = 0; first < common.Count;)
        {
            var next = End(common.Places, first);
            if (next - first >= least)
                blocks.Add(Block(common, first, next - 1));
            first = next;
        }

        return [.. blocks.OrderByDescending(block => block.Tokens).ThenBy(block => block.FirstId)];
    }

    static int End(ReadOnlySpan<int> places, int first)
    {
        var next = first + 1;
        while (next < places.Length && places[next] == places[next - 1] + 1)
            next++;
        return next;
    }

    static VocabularyBlock Block(CommonTokens common, int first, int last)
    {
        var equal = true;
        for (var index = first; index <= last && equal; index++)
            equal = common.CandidateId(index) == common.ReferenceId(index);
        return new(common.CandidateId(first), common.CandidateId(last), common.ReferenceId(first), common.ReferenceId(last), last - first + 1, equal);
    }
}
