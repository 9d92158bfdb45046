using System.Collections.Immutable;
using System.Text;

using CsCheck;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Formats;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

public sealed class VocabulariesInFormats
{
    static readonly Gen<string> tokens = Gen.Frequency(
        (6, Gen.Char["ab c"].Array[1, 5].Select(characters => new string(characters))),
        (2, Gen.Char["가나다 é\"\\\n"].Array[1, 3].Select(characters => new string(characters))),
        (1, Gen.Const(" 안녕하세요 👋")),
        (1, Gen.Const(new string('x', 700))));

    static readonly Gen<WrittenVocabulary> vocabularies = Gen.Select(tokens.Array[1, 40], Gen.Int[0, 3], (texts, special) =>
    {
        ImmutableArray<string> distinct = [.. texts.Distinct(StringComparer.Ordinal)];
        return new WrittenVocabulary(distinct, [.. Enumerable.Range(0, special).Select(index => $"<special {index}>")], [.. distinct.Skip(1).Select(token => (distinct[0], token))]);
    });

    [Fact]
    public void One_vocabulary_is_the_same_in_every_format() => Gen.Select(vocabularies, Gen.Int[0, 100], Gen.Bool, Gen.Bool, Gen.Bool).Sample((vocabulary, seed, pairs, escaped, inside) =>
    {
        var expected = vocabulary.Tokens.Select(Encoding.UTF8.GetBytes).Where(token => token.Length > 1).Select(token => TokenHash.Of(token)).ToArray();
        ImmutableArray<byte[]> files =
        [
            vocabulary.TokenizerJson(byteLevel: true, pairs, escaped, seed, inside), vocabulary.TokenizerJson(byteLevel: false, pairs, escaped, seed, inside),
            vocabulary.VocabularyJson(), vocabulary.Tiktoken(), vocabulary.SentencePiece(),
            vocabulary.Gguf(byteLevel: true), vocabulary.Gguf(byteLevel: false), vocabulary.Gguf(isBigEndian: true),
        ];
        foreach (var file in files)
        {
            var canonical = WrittenVocabulary.Canonical(file);
            Assert.Equal(expected, canonical.Fingerprint().Hashes);
            Assert.Equal(vocabulary.Tokens.Count(token => Encoding.UTF8.GetByteCount(token) == 1), canonical.ByteCount);
            if (canonical.Format is not ("vocab.json" or "tiktoken"))
                Assert.Equal(vocabulary.Special.Select((token, index) => new SpecialToken(token, vocabulary.Tokens.Length + index)), canonical.SpecialTokens);
        }
    }, iter: 300);

    [Fact]
    public void Merges_have_the_same_hashes_as_texts_and_as_pairs_and_in_every_file() => Gen.Select(vocabularies, Gen.Bool).Sample((vocabulary, escaped) =>
    {
        var expected = Bytes.Look(vocabulary.MergesText(), view => MergesText.Read(view, "f"));
        Assert.Equal(vocabulary.Merges.Length, expected.Count);
        Assert.Equal(expected, WrittenVocabulary.Read(vocabulary.TokenizerJson(pairs: false, escaped: escaped)).Merges);
        Assert.Equal(expected, WrittenVocabulary.Read(vocabulary.TokenizerJson(pairs: true, escaped: escaped)).Merges);
        Assert.Equal(expected, WrittenVocabulary.Read(vocabulary.Gguf()).Merges);
    }, iter: 200);

    [Fact]
    public void Blocks_of_any_size_give_the_same() => Gen.Select(vocabularies, Gen.Int[0, 100], Gen.Bool, Gen.Int[16, 400]).Sample((vocabulary, seed, pairs, blockBytes) => Bytes.Look(vocabulary.TokenizerJson(true, pairs, false, seed), view =>
    {
        var (one, other) = (TokenizerJsonVocabulary.Read(view, "f"), TokenizerJsonVocabulary.Read(view, "f", blockBytes));
        Assert.Equal(Shown(one), Shown(other));
        Assert.Equal(one.Merges, other.Merges);
        return 0;
    }), iter: 200);

    [Fact]
    public void A_change_of_one_byte_gives_a_vocabulary_or_a_coded_error()
    {
        var small = WrittenVocabulary.Small;
        ImmutableArray<byte[]> files = [small.TokenizerJson(), small.TokenizerJson(false, true, true), small.VocabularyJson(), small.Tiktoken(), small.SentencePiece(), small.Gguf(), small.Gguf(false, true)];
        var said = new HashSet<string>();
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Int[0, int.MaxValue], Gen.Byte, Gen.Int[0, 5]).Sample((index, place, value, change) =>
        {
            var file = files[index];
            var at = place % file.Length;
            var changed = change switch
            {
                0 => file[..at],
                1 => (byte[])[.. file[..at], value, .. file[at..]],
                2 => [.. file[..at], .. file[(at + 1)..]],
                _ => [.. file[..at], value, .. file[(at + 1)..]],
            };
            try
            {
                var canonical = WrittenVocabulary.Canonical(changed);
                Assert.InRange(canonical.Count + canonical.ByteCount + canonical.RepeatedCount + canonical.SpecialTokens.Length, 0, 40);
            }
            catch (ArtifactException error)
            {
                lock (said)
                    said.Add(error.Diagnostic.Code.Id);
            }
        }, iter: 20_000);
        Assert.Contains("HCX0229", said);
    }

    [Fact]
    public void Ids_may_have_holes_and_any_order()
    {
        var read = WrittenVocabulary.Canonical([.. """{"cc":2147483647,"aa":7,"bb":3}"""u8]);
        Assert.Equal([3, 7, int.MaxValue], Enumerable.Range(0, 3).Select(read.Id));
        Assert.Equal("bb"u8, read[0]);
        Assert.Equal([9, 100_000], Enumerable.Range(0, 2).Select(WrittenVocabulary.Canonical([.. "YWE= 100000\r\nYmI= 9"u8]).Id));
    }

    [Fact]
    public void One_token_is_a_vocabulary()
    {
        var one = new WrittenVocabulary(["ab"], [], []);
        Assert.All([one.TokenizerJson(), one.VocabularyJson(), one.Tiktoken(), one.SentencePiece(), one.Gguf()], file => Assert.Equal("ab"u8, WrittenVocabulary.Canonical(file)[0]));
    }

    [Fact]
    public void The_types_of_pieces_say_what_tokens_are()
    {
        byte[] file = [.. Enumerable.Range(1, 6).SelectMany(type => WrittenVocabulary.Piece($"<0x0{type}>", type)), .. WrittenVocabulary.Piece("ab", null)];
        var tokens = WrittenVocabulary.Read(file).Tokens;
        Assert.Equal(
            [TokenKind.Ordinary, TokenKind.Special, TokenKind.Special, TokenKind.Added, TokenKind.Special, TokenKind.Byte, TokenKind.Ordinary],
            Enumerable.Range(0, tokens.Count).Select(tokens.Kind));
    }

    [Fact]
    public void What_cuts_text_is_told_where_the_file_says_it()
    {
        var small = WrittenVocabulary.Small;
        Assert.Equal(("tokenizer.json", "BPE", TokenSpelling.ByteLevel), Kind(WrittenVocabulary.Read(small.TokenizerJson())));
        Assert.Equal(("tokenizer.json", "BPE", TokenSpelling.Metaspace), Kind(WrittenVocabulary.Read(small.TokenizerJson(byteLevel: false))));
        Assert.Equal(("vocab.json", null, TokenSpelling.ByteLevel), Kind(WrittenVocabulary.Read(small.VocabularyJson())));
        Assert.Equal(("vocab.json", "BPE", TokenSpelling.ByteLevel), Kind(WrittenVocabulary.Read(small.VocabularyJson(), [1, 2])));
        Assert.Equal(("tiktoken", "BPE", TokenSpelling.Bytes), Kind(WrittenVocabulary.Read(small.Tiktoken())));
        Assert.Equal(("SentencePiece", "Unigram", TokenSpelling.Metaspace), Kind(WrittenVocabulary.Read(small.SentencePiece(1))));
        Assert.Equal(("SentencePiece", "BPE", TokenSpelling.Metaspace), Kind(WrittenVocabulary.Read(small.SentencePiece(2))));
        Assert.Equal(("GGUF", "BPE", TokenSpelling.ByteLevel), Kind(WrittenVocabulary.Read(small.Gguf())));
    }

    static (string, string?, TokenSpelling) Kind(VocabularyFile file) => (file.Format, file.Model, file.Spelling);

    static IEnumerable<(string, int, TokenKind)> Shown(VocabularyFile file) =>
        Enumerable.Range(0, file.Tokens.Count).Select(index => (Encoding.UTF8.GetString(file.Tokens[index]), file.Tokens.Id(index), file.Tokens.Kind(index)));
}
