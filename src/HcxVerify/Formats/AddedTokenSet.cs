using System.Collections.Immutable;
using System.Text;

namespace HcxVerify.Formats;

/// <summary>The added tokens of a tokenizer, found by their bytes; of equal ones, the first.</summary>
sealed class AddedTokenSet
{
    readonly ImmutableArray<AddedToken> added;
    readonly byte[][] contents;
    readonly bool[] isMet;

    // In the order of the bytes: of what somebody else made, no hashes have to be trusted to differ.
    readonly int[] order;
    readonly bool[] hasLength = new bool[TokenizerReader.MaxToken + 1];

    public AddedTokenSet(ImmutableArray<AddedToken> added)
    {
        this.added = added;
        contents = [.. added.Select(token => Encoding.UTF8.GetBytes(token.Content))];
        isMet = new bool[added.Length];
        order = [.. Enumerable.Range(0, added.Length)];
        Array.Sort(order, (one, other) => contents[one].AsSpan().SequenceCompareTo(contents[other]) is not 0 and var sign ? sign : one - other);
        for (var place = 0; place < order.Length; place++)
        {
            var content = contents[order[place]];
            hasLength[content.Length] = true;
            isMet[order[place]] = place > 0 && content.AsSpan().SequenceEqual(contents[order[place - 1]]);
        }
    }

    /// <summary>Those that were not met, each once.</summary>
    public IEnumerable<AddedToken> NotMet => added.Where((_, index) => !isMet[index]);

    /// <summary>What a token of the vocabulary is where it is an added one; null for any other.</summary>
    public TokenKind? Meet(ReadOnlySpan<byte> token)
    {
        if (!hasLength[token.Length] || First(token) is not { } index)
            return null;
        isMet[index] = true;
        return KindOf(added[index]);
    }

    /// <summary>What an added token is.</summary>
    public static TokenKind KindOf(AddedToken token) => token.Special ? TokenKind.Special : TokenKind.Added;

    // The first of those that are equal, or null.
    int? First(ReadOnlySpan<byte> token)
    {
        var (low, high) = (0, order.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (token.SequenceCompareTo(contents[order[middle]]) > 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low < order.Length && token.SequenceEqual(contents[order[low]]) ? order[low] : null;
    }
}
