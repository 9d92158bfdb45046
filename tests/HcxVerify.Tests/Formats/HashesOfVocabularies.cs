using CsCheck;

using HcxVerify.Formats;

namespace HcxVerify.Tests.Formats;

public sealed class HashesOfVocabularies
{
    // Hashes of 43 bits, in buckets by the first 11: some random, some near one another, some equal.
    static readonly Gen<ulong> hashes = Gen.OneOf(Gen.ULong.Select(hash => hash >> 21), Gen.ULong[0, 300], Gen.ULong[0, 3].Select(high => high << 40 | 7));

    [Fact]
    public void A_bucket_has_its_tokens_by_hash_and_those_of_one_hash_as_they_came() => hashes.Array[0, 3000].Sample(
        all =>
        {
            var vocabulary = new VocabularyHashes();
            for (var id = 0; id < all.Length; id++)
                vocabulary.Add(all[id], id);
            var found = Enumerable.Range(0, VocabularyHashes.Buckets).SelectMany(bucket => vocabulary.Ordered(bucket).ToArray().Select(entry => (VocabularyHashes.Hash(bucket, entry), entry.Id)));
            Assert.Equal(all.Select((hash, id) => (hash, id)).OrderBy(token => token.hash), found);
        },
        iter: 100);

    [Fact]
    public void The_hash_of_a_text_is_that_of_its_bytes() => Gen.String.Where(text => !text.Any(char.IsSurrogate)).Sample(text =>
        VocabularyHashes.Of(text) == VocabularyHashes.Of(System.Text.Encoding.UTF8.GetBytes(text)) && VocabularyHashes.Of(text) < 1UL << 43);

    [Fact]
    public void A_set_of_ids_is_a_set() => Gen.OneOf(Gen.Int[0, 300], Gen.Int[16_777_200, 16_777_230], Gen.Int[int.MaxValue - 5, int.MaxValue]).Array[0, 100].Sample(ids =>
    {
        var set = new IdSet();
        var expected = new HashSet<int>();
        foreach (var id in ids)
        {
            Assert.Equal(expected.Contains(id), set.Contains(id));
            Assert.Equal(expected.Add(id), set.Add(id));
        }

        Assert.Equal((expected.Count, expected.Count == 0 ? null : expected.Max()), (set.Count, set.Highest));
    });
}
