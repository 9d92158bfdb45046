using System.Runtime.CompilerServices;
using System.Text;

using HcxVerify.Formats;

namespace HcxVerify.Metrics;

/// <summary>The merges of a vocabulary as text. What is kept of them is a hash of each: of the ways to cut each token in two, those whose hash is there are the merges.</summary>
static class MergeRanks
{
    // No longer one stands in a text of ours, and what is not in a text is never made of it.
    const int LongestToken = 256;

    /// <summary>The merges in the order of their ranks, each as its parts with a space between them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static IEnumerable<string> Of(VocabularyFile file)
    {
        var ranks = new Dictionary<ulong, int>(file.Merges!.Count);
        for (var rank = 0; rank < file.Merges.Count; rank++)
            ranks[file.Merges[rank]] = rank;
        var merges = new List<(int Rank, string Text)>(ranks.Count);
        var pair = new byte[LongestToken + 1];
        for (var index = 0; index < file.Tokens.Count; index++)
        {
            var token = file.Tokens[index];
            if (token.Length > LongestToken || token.Contains((byte)' '))
                continue;
            for (var left = 1; left < token.Length; left++)
            {
                if ((token[left] & 0xC0) == 0x80)
                    continue; // Not in the middle of a character.
                token[..left].CopyTo(pair);
                pair[left] = (byte)' ';
                token[left..].CopyTo(pair.AsSpan(left + 1));
                var text = pair.AsSpan(0, token.Length + 1);
                if (ranks.TryGetValue(TokenHash.Of(text), out var rank))
                    merges.Add((rank, Encoding.UTF8.GetString(text)));
            }
        }

        return merges.OrderBy(merge => merge.Rank).Select(merge => merge.Text);
    }
}
