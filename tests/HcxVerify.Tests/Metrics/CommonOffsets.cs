using CsCheck;

using HcxVerify.Facts;
using HcxVerify.Metrics;

namespace HcxVerify.Tests.Metrics;

public sealed class CommonOffsets
{
    // Few offsets, of which one may have most; many in a narrow range; and ids as far apart as they can be.
    static readonly Gen<int[]> ids = Gen.OneOf(
        Gen.Int[0, 3], Gen.Int[0, 40], Gen.Int[0, 1 << 21], Gen.Int[0, 4].Select(place => new[] { 0, 1, int.MaxValue, int.MaxValue - 1, 1 << 20 }[place])).Array[0, 60];

    [Fact]
    public void The_offset_is_the_most_frequent_difference_of_ids_then_the_nearest_to_zero_then_the_positive_one() =>
        ids.SelectMany(candidates => ids.Select(references => (candidates, references))).Sample(pair =>
        {
            var count = Math.Min(pair.candidates.Length, pair.references.Length);
            var common = CommonTokens.Of(new(Print(pair.candidates[..count])), Print(pair.references[..count]));
            var expected = pair.candidates.Zip(pair.references, (candidate, reference) => candidate - reference)
                .GroupBy(offset => offset)
                .OrderByDescending(group => group.Count()).ThenBy(group => Math.Abs((long)group.Key)).ThenByDescending(group => group.Key)
                .Select(group => (group.Key, group.Count()))
                .FirstOrDefault();
            var offset = CommonOffset.Of(common);
            Assert.Equal(expected, (offset.Value, offset.Tokens));
        });

    // The same tokens in one order; ids need not ascend for this.
    static VocabularyFingerprint Print(int[] ids) =>
        new(1, ids.Length, 0, [.. Enumerable.Range(1, ids.Length).Select(index => (ulong)index)], ids, null, []) { Format = "test" };
}
