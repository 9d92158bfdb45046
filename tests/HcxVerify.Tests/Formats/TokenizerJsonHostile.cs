using System.Collections.Immutable;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

public sealed class TokenizerJsonHostile
{
    /// <summary>Decimal numbers that have, as tokens, one hash in pairs: found among 26 million.</summary>
    static readonly ImmutableArray<int> colliding =
    [
        17288434, 19695960, 3690603, 17721742, 12448046, 22518563, 218502, 14978180, 1794775, 5768746, 21195844, 21919987, 4633607, 25748663, 5999500, 18752329, 6200376,
        16227772, 2367036, 20435791, 6985589, 15814920, 4201927, 24663855, 807133, 6889508, 17988661, 18625720, 2341375, 10726996, 5709379, 17071011, 8483102, 12977135,
        2387299, 16062946, 20730994, 25533761, 13236521, 19435186, 3096185, 17325602, 17725428, 20230447, 5147957, 19754441, 8327683, 19719050, 13669880, 22380117, 3998669,
        21900655, 17653421, 21998547, 9394811, 23285115, 6903848, 21031285, 9807945, 23462556, 1707303, 4772765, 3211597, 19341629, 15120850, 23853862, 3368177, 12187814,
    ];

    [Theory]
    [InlineData("[]", "it holds no JSON object", 0)]
    [InlineData(" \"x\"", "it holds no JSON object", 1)]
    [InlineData("{}", "it has no model", 1)]
    [InlineData("""{"tokenizer_class":"LlamaTokenizer"}""", "it has no model", 35)]
    [InlineData("""{"model":[]}""", "its model is no object", 9)]
    [InlineData("""{"model":null}""", "its model is no object", 9)]
    [InlineData("""{"model":{"type":"BPE"}}""", "its model has no vocab", 22)]
    [InlineData("""{"model":{"vocab":"a"}}""", "its vocab is neither an object nor a list", 18)]
    [InlineData("""{"model":{"vocab":null}}""", "its vocab is neither an object nor a list", 18)]
    [InlineData("""{"model":{"type":"BPE","vocab":[]}}""", "its vocab has not the form of the model type BPE", 33)]
    [InlineData("""{"model":{"vocab":{},"type":"Unigram"}}""", "its vocab has not the form of the model type Unigram", 37)]
    [InlineData("""{"model":{"vocab":{"a":-1}}}""", "-1 is no id from 0 to 2147483647", 23)]
    [InlineData("""{"model":{"vocab":{"a":-0}}}""", "-0 is no id", 23)]
    [InlineData("""{"model":{"vocab":{"a":0,"b":1.0}}}""", "1.0 is no id", 29)]
    [InlineData("""{"model":{"vocab":{"a":0,"b":1e3}}}""", "1e3 is no id", 29)]
    [InlineData("""{"model":{"vocab":{"a":0,"b":2147483648}}}""", "2147483648 is no id", 29)]
    [InlineData("""{"model":{"vocab":{"a":0,"b":99999999999999999999}}}""", "99999999999999999999 is no id", 29)]
    [InlineData("""{"model":{"vocab":{"a":0,"b":"1"}}}""", "1 is no id", 29)]
    [InlineData("""{"model":{"vocab":{"a":0,"b":null}}}""", "null is no id", 29)]
    [InlineData("""{"model":{"vocab":{"a":0,"b":[1]}}}""", "[ is no id", 29)]
    [InlineData("""{"model":{"vocab":[["a",0],["b"]]}}""", "an entry of its vocab is no token with a score", 31)]
    [InlineData("""{"model":{"vocab":[["a",0,1]]}}""", "an entry of its vocab is no token with a score", 26)]
    [InlineData("""{"model":{"vocab":[["a","0"]]}}""", "an entry of its vocab is no token with a score", 24)]
    [InlineData("""{"model":{"vocab":["a"]}}""", "an entry of its vocab is no token with a score", 19)]
    [InlineData("""{"model":{"vocab":{},"merges":{}}}""", "its merges are no list", 30)]
    [InlineData("""{"model":{"vocab":{},"merges":["a b",1]}}""", "a merge is neither a text nor a pair of texts", 37)]
    [InlineData("""{"model":{"vocab":{},"merges":[["a"]]}}""", "a merge is neither a text nor a pair of texts", 35)]
    [InlineData("""{"model":{"vocab":{},"merges":[["a","b"],["a","b","c"]]}}""", "a merge is neither a text nor a pair of texts", 50)]
    [InlineData("""{"model":{"vocab":{},"byte_fallback":1}}""", "1 is neither true nor false", 37)]
    [InlineData("""{"model":{"vocab":{},"type":1}}""", "1 is no name", 28)]
    [InlineData("""{"added_tokens":{}}""", "its added_tokens are no list", 16)]
    [InlineData("""{"added_tokens":["a"]}""", "an added token is no object", 17)]
    [InlineData("""{"added_tokens":[{"id":1}]}""", "an added token has no id or no content", 24)]
    [InlineData("""{"added_tokens":[{"id":1,"content":null}]}""", "the content of an added token is no text", 35)]
    [InlineData("""{"added_tokens":[{"id":1,"content":"a","special":"yes"}]}""", "yes is neither true nor false", 49)]
    [InlineData("""{"normalizer":"NFC"}""", "a normalizer, pre_tokenizer or decoder is no object", 14)]
    [InlineData("""{"decoder":{"type":"Sequence","decoders":[1]}}""", "a normalizer, pre_tokenizer or decoder is no object", 42)]
    [InlineData("""{"version":1}""", "1 is no name", 11)]
    [InlineData("""{"model":{"vocab":{}},"model":{"vocab":{}}}""", "the property 'model' stands twice", 22)]
    [InlineData("""{"model":{"vocab":{},"\u0076ocab":{}}}""", "the property 'vocab' stands twice", 21)]
    [InlineData("""{"added_tokens":[{"id":1,"id":2}]}""", "the property 'id' stands twice", 25)]
    [InlineData("""{"model":{"vocab":{"a":0,"b":1,"a":2}}}""", "the token 'a' stands twice", 31)]
    [InlineData("""{"model":{"vocab":{"é":0,"b":1,"\u00e9":0}}}""", "the token 'é' stands twice", 32)]
    [InlineData("""{"model":{"vocab":{"\ud800":0}}}""", "half of a surrogate pair", 19)]
    [InlineData("""{"model":{"vocab":{"\udc00\ud800":0}}}""", "half of a surrogate pair", 19)]
    [InlineData("""{"model":{"vocab":{},"merges":["a \ud83d"]}}""", "half of a surrogate pair", 31)]
    [InlineData("""{"model":{"vocab":{}},"post_processor":{"\ud83dx":1}}""", "half of a surrogate pair", 40)]
    [InlineData("""{"\ud83d":1}""", "half of a surrogate pair", 1)]
    [InlineData("""{"model":{"vocab":{"a":0,}}}""", "it is not JSON: The JSON object contains a trailing comma", 25)]
    [InlineData("""{"model":{"vocab":{"a":0 "b":1}}}""", "it is not JSON: '\"' is invalid after a value", 25)]
    [InlineData("""{"model":{"vocab":{"a":0,"b":01}}}""", "it is not JSON: Invalid leading zero", 30)]
    [InlineData("""{"model":{"vocab":{}}} x""", "it is not JSON: 'x' is invalid after a single JSON value", 23)]
    [InlineData("""{"model":{"vocab":{"a":0,"b":NaN}}}""", "it is not JSON: 'N' is an invalid start of a value", 29)]
    [InlineData("{\"model\":{\"vocab\":{\"a\":0,\"b\n\":1}}}", "it is not JSON: '0x0A' is invalid within a JSON string", 27)]
    [InlineData("{\"model\":\n{\"vocab\":\n{\"a\":0,\n\"b\":1,\n\"c\" 1}}}", "it is not JSON: '1' is invalid after a property name", 39)]
    [InlineData("""{"model":{"vocab":{},"x":nul}}}""", "it is not JSON: this is an invalid JSON literal. Expected the literal 'null'", 28)]
    [InlineData("   ", "it is not JSON: The input does not contain any JSON tokens", 3)]
    public void What_is_no_tokenizer_is_refused_at_its_byte(string json, string problem, long offset)
    {
        var diagnostic = Refused(Encoding.UTF8.GetBytes(json));
        Assert.Equal((ArtifactCodes.NotTokenizer, "f"), (diagnostic.Code, diagnostic.Place!.ToString()));
        Assert.Contains($": {problem}", diagnostic.Text.En, StringComparison.Ordinal);
        Assert.Contains($"(at byte {offset})", diagnostic.Text.En, StringComparison.Ordinal);
        Assert.Contains($"({offset}바이트 위치)", diagnostic.Text.Ko, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "HCX0205")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:0614fe83\nsize 27868174\n", "HCX0203")]
    public void What_has_a_code_of_its_own_is_refused_with_it(string text, string code) => Assert.Equal(code, Refused(Encoding.UTF8.GetBytes(text)).Code.Id);

    [Fact]
    public void A_real_pointer_is_refused_as_one() =>
        Assert.Contains("sha256:0614fe83cadab421", Refused(File.ReadAllBytes(TestData.Path("folders/gpt-oss-20b/tokenizer.json"))).Text.En, StringComparison.Ordinal);

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0xC0)]
    [InlineData(0xE4)]
    public void A_byte_that_is_not_UTF_8_is_refused_wherever_it_is(byte wrong)
    {
        var whole = Encoding.UTF8.GetBytes(Tokenizer.Bpe("""{"ab":0,"b":1}""", """["a b",["a","b"]]""", after: ",\"ab\":\"ab\""));
        for (var at = 0; at < whole.Length; at++)
        {
            byte[] bytes = [.. whole];
            bytes[at] = wrong;
            var diagnostic = Refused(bytes);
            Assert.Equal(ArtifactCodes.NotUtf8, diagnostic.Code);
            Assert.Contains($": byte {at} is not UTF-8", diagnostic.Line(ReportLanguage.English), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_beginning_of_a_file_is_refused_whatever_the_blocks()
    {
        var whole = Encoding.UTF8.GetBytes(Tokenizer.Bpe("""{"é":0,"b":1,"c":2}""", """["é b",["b","é"]]""", $"\"added_tokens\":[{Tokenizer.Added("한", 9)}],"));
        for (var length = 1; length < whole.Length; length++)
            SaidAlike(whole[..length], said => Assert.True(said.Contains("(at byte", StringComparison.Ordinal) || said.Contains("is not UTF-8", StringComparison.Ordinal), said));
    }

    [Fact]
    public void Depth_is_bounded()
    {
        Assert.Equal(1, Tokenizer.Read(Tokenizer.Bpe("""{"a":0}""", before: $"\"x\":{new string('[', 64)}{new string(']', 64)},")).TokenCount);
        Assert.Contains("it nests deeper than 64 levels (at byte 69)", Refused(Encoding.UTF8.GetBytes($"{{\"x\":{new string('[', 100_000)}")).Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_that_does_not_count_is_passed_over_and_one_beyond_the_limit_refused()
    {
        Assert.Equal(1, Tokenizer.Read(Tokenizer.Bpe("""{"a":0}""", before: $"\"x\":\"{new string('x', 5_000_000)}\",")).TokenCount);
        var diagnostic = Refused(Encoding.UTF8.GetBytes($"{{\"x\":\"{new string('x', 9_000_000)}\"}}"));
        Assert.Contains("a text or number has more than 8388608 bytes (at byte 5)", diagnostic.Text.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(65_536, true)]
    [InlineData(65_537, false)]
    public void The_length_of_a_token_is_bounded(int length, bool isRead)
    {
        var vocabulary = $"{{\"a\":0,\"{new string('x', length)}\":1}}";
        string[] files = [Tokenizer.Bpe(vocabulary), Tokenizer.Bpe("{}", after: $",\"added_tokens\":[{Tokenizer.Added(new('x', length), 1)}]"), "{\"model\":{\"vocab\":[[\"" + new string('x', length) + "\",0]]}}"];
        foreach (var file in files)
        {
            if (isRead)
                Assert.InRange(Tokenizer.Read(file).TokenCount, 1, 2);
            else
                Assert.Contains("a token has more than 65536 bytes", Refused(Encoding.UTF8.GetBytes(file)).Text.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Counts_are_bounded()
    {
        Says("it has more than 262144 added tokens", "{\"added_tokens\":[" + Repeated("""{"id":1,"content":""}""", 262_145) + "]}");
        Says("its added tokens have more than 16777216 bytes", "{\"added_tokens\":[" + Repeated(Tokenizer.Added(new('x', 65_000), 1), 259) + "]}");
        Says("it has more than 4194304 tokens", "{\"model\":{\"vocab\":[" + Repeated("""["",0]""", 4_194_305) + "]}}");
        Says("a sequence has more than 100 steps", "{\"decoder\":{\"type\":\"Sequence\",\"decoders\":[" + Repeated("{}", 101) + "]}}");
        Says("a name has more than 200 bytes", "{\"version\":\"" + new string('x', 201) + "\"}");

        static void Says(string problem, string json) => Assert.Contains(problem, Refused(Encoding.UTF8.GetBytes(json)).Text.En, StringComparison.Ordinal);
        static string Repeated(string item, int count) => string.Join(',', Enumerable.Repeat(item, count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(77_777)]
    [InlineData(99_999)]
    public void A_token_twice_among_many_is_found(int which)
    {
        var vocabulary = Enumerable.Range(0, 100_000).Append(which).Select((token, id) => $"\"{token}\":{id}").ToList();
        var json = Tokenizer.Bpe($"{{{string.Join(',', vocabulary)}}}");
        var diagnostic = Refused(Encoding.UTF8.GetBytes(json));
        Assert.Contains($"the token '{which}' stands twice", diagnostic.Text.En, StringComparison.Ordinal);
        Assert.Contains($"(at byte {json.IndexOf(vocabulary[^1], StringComparison.Ordinal)})", diagnostic.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_twice_is_not_hidden_by_added_tokens_that_contradict_the_vocabulary()
    {
        var vocabulary = string.Join(',', Enumerable.Range(0, 500).Append(77).Select((token, id) => $"\"{token}\":{id}"));
        var added = string.Join(',', Enumerable.Range(0, 500).Where(token => token != 77).Select(token => Tokenizer.Added($"{token}", 1000 + token)));
        var diagnostic = Refused(Encoding.UTF8.GetBytes(Tokenizer.Bpe($"{{{vocabulary}}}", before: $"\"added_tokens\":[{added}],")));
        Assert.Contains("the token '77' stands twice", diagnostic.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_of_one_hash_are_told_apart()
    {
        var (one, other) = (colliding[0], colliding[1]);
        Assert.Equal(VocabularyHashes.Of($"{one}"), VocabularyHashes.Of($"{other}"));
        var tokenizer = Tokenizer.Read(Tokenizer.Bpe($$"""{"{{one}}":0,"{{other}}":1}""", before: $"\"added_tokens\":[{Tokenizer.Added($"{colliding[2]}", 2)},{Tokenizer.Added($"{colliding[3]}", 3)}],"));
        Assert.Equal(4, tokenizer.TokenCount);
        Assert.Empty(tokenizer.Contradictions);
        Assert.Contains($"the token '{other}' stands twice", Refused(Encoding.UTF8.GetBytes(Tokenizer.Bpe($$"""{"{{one}}":0,"{{other}}":1,"{{other}}":2}"""))).Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_that_are_made_to_have_equal_hashes_are_refused()
    {
        var vocabulary = colliding.Select((token, id) => $"\"{token}\":{id}").ToList();
        Assert.Equal(64, Tokenizer.Read(Tokenizer.Bpe($"{{{string.Join(',', vocabulary.Take(64))}}}")).TokenCount);
        Assert.Contains("its tokens are made to have equal hashes", Refused(Encoding.UTF8.GetBytes(Tokenizer.Bpe($"{{{string.Join(',', vocabulary)}}}"))).Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_read_once_and_again_only_where_it_contradicts_itself()
    {
        var (fine, torn) = (Large(id => id), Large(id => id / 2));
        Assert.Equal(fine.Length, BytesRead(fine));
        Assert.InRange(BytesRead(torn), 2 * torn.Length - FileView.MaxHead, 2 * torn.Length);
    }

    [Fact]
    public void Memory_is_of_the_order_of_the_vocabulary_and_not_of_the_file()
    {
        var bytes = Large(id => id);
        var allocated = Bytes.Look(bytes, view =>
        {
            TokenizerJson.Read(view, "f");
            var before = GC.GetAllocatedBytesForCurrentThread();
            TokenizerJson.Read(view, "f");
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
        Assert.InRange(bytes.Length, 7_000_000, 8_000_000);
        Assert.InRange(allocated, 0, 50_000 * 12 + 400_000);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_not_read()
    {
        using var scene = new Scene();
        scene.WriteSparse("tokenizer.json", TokenizerJson.MaxBytes + 1);
        var workspace = new Workspace(scene.Root);
        Assert.Equal(ArtifactCodes.TooLarge, Assert.Throws<ArtifactException>(() => workspace.Look(scene.Full("tokenizer.json"), view => TokenizerJson.Read(view, "f"))).Diagnostic.Code);
        Assert.Equal(FileView.MaxHead, workspace.BytesRead);
    }

    // 50,000 tokens and 100,000 merges with much white space.
    static byte[] Large(Func<int, int> id)
    {
        var vocabulary = string.Join(",\n        ", Enumerable.Range(0, 50_000).Select(token => $"\"token{token}\": {id(token)}"));
        var merges = string.Join(",\n        ", Enumerable.Range(0, 100_000).Select(token => $"[\n            \"t{token}\",\n            \"oken\"\n        ]"));
        return Encoding.UTF8.GetBytes(Tokenizer.Bpe($"{{{vocabulary}}}", $"[{merges}]"));
    }

    static long BytesRead(byte[] bytes)
    {
        using var scene = new Scene();
        scene.Write("tokenizer.json", bytes);
        var workspace = new Workspace(scene.Root);
        workspace.Look(scene.Full("tokenizer.json"), view => TokenizerJson.Read(view, "f"));
        return workspace.BytesRead;
    }

    static Diagnostic Refused(byte[] bytes)
    {
        SaidAlike(bytes, said => Assert.Contains(": error HCX", said, StringComparison.Ordinal));
        return Assert.Throws<ArtifactException>(() => Tokenizer.Read(bytes)).Diagnostic;
    }

    // Small files in blocks of all sizes, and large ones in one more.
    static void SaidAlike(byte[] bytes, Action<string> check) => Bytes.Look(bytes, view =>
    {
        var said = Tokenizer.Said(view, JsonBlocks.BlockBytes);
        check(said);
        int[] blocks = bytes.Length < 1000 ? [.. Enumerable.Range(1, bytes.Length + 1)] : [100_000];
        Assert.All(blocks, block => Assert.Equal(said, Tokenizer.Said(view, block)));
        return said;
    });
}
