using System.Collections.Immutable;

using HcxVerify.Metrics;

namespace HcxVerify.Reports;

/// <summary>T3 as a line of characters: which part of a vocabulary's ids is a reference's.</summary>
static class BlockMap
{
    /// <summary>How many characters the line has.</summary>
    public const int Width = 64;

    /// <summary>Tokens of the reference at their ids.</summary>
    public const char Unchanged = '█';

    /// <summary>Tokens of the reference in its order, at other ids.</summary>
    public const char Moved = '▒';

    /// <summary>Everything else.</summary>
    public const char Other = '·';

    /// <summary>The line; a character that several blocks share is that of the one that has most of it.</summary>
    /// <param name="highestId">The highest id of the vocabulary.</param>
    public static string Of(ImmutableArray<VocabularyBlock> blocks, int highestId) => string.Create(Width, (blocks, highestId), static (line, map) =>
    {
        var perCell = (map.highestId + 1) / (double)Width;
        for (var cell = 0; cell < line.Length; cell++)
        {
            var (from, to) = (cell * perCell, (cell + 1) * perCell);
            var (best, covered) = (Other, perCell / 2);
            foreach (var block in map.blocks)
            {
                var share = Math.Min(to, block.LastId + 1) - Math.Max(from, block.FirstId);
                if (share > covered)
                    (best, covered) = (block.IdsAreEqual ? Unchanged : Moved, share);
            }

            line[cell] = best;
        }
    });
}
