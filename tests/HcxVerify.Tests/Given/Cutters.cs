using System.Collections.Immutable;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Metrics;
using HcxVerify.References;

namespace HcxVerify.Tests.Given;

/// <summary>Tokenizers that cut text.</summary>
static class Cutters
{
    /// <summary>The smallest pre-tokenizer of a byte-level tokenizer: a text is one piece.</summary>
    public const string OnePiece = """{"type":"ByteLevel","add_prefix_space":false,"use_regex":false}""";

    /// <summary>That of a file of the data folder, or of a model folder.</summary>
    public static TextCutter Real(string path)
    {
        var workspace = new Workspace(TestData.Path("."));
        return Loaded(ModelCutters.Of(ModelSource.Read(TestData.Path(path), workspace), workspace));
    }

    /// <summary>That of a byte-level <c>tokenizer.json</c> with a token for each byte and one for each merge.</summary>
    /// <param name="merges">Pairs of texts.</param>
    public static byte[] Json(string preTokenizer = OnePiece, string normalizer = "null", string settings = "", string added = "", params IEnumerable<(string Left, string Right)> merges)
    {
        var tokens = Enumerable.Range(0, 256).Select(value => WrittenVocabulary.ByteLevel([(byte)value])).Concat(merges.Select(merge => WrittenVocabulary.ByteLevel(merge.Left + merge.Right)));
        var vocabulary = string.Join(',', tokens.Select((token, id) => $"{Quoted(token)}:{id}"));
        var pairs = string.Join(',', merges.Select(merge => $"[{Quoted(WrittenVocabulary.ByteLevel(merge.Left))},{Quoted(WrittenVocabulary.ByteLevel(merge.Right))}]"));
        return Encoding.UTF8.GetBytes($$"""{"added_tokens":[{{added}}],"normalizer":{{normalizer}},"pre_tokenizer":{{preTokenizer}},"model":{"type":"BPE",{{settings}}"vocab":{ {{vocabulary}} },"merges":[{{pairs}}]} }""");
    }

    /// <summary>A file of tiktoken with a token for each byte, and these.</summary>
    public static byte[] Tiktoken(params IEnumerable<string> tokens) => Encoding.UTF8.GetBytes(string.Concat(
        Enumerable.Range(0, 256).Select(value => new[] { (byte)value }).Concat(tokens.Select(Encoding.UTF8.GetBytes)).Select((token, id) => $"{Convert.ToBase64String(token)} {id}\n")));

    /// <summary>What loads a file, or why nothing does.</summary>
    public static Measured<TextCutter> Load(byte[] file, IReadOnlyList<ulong>? merges = null) => TextCutters.Of(Bytes.Look(file, view => WholeTokenizer.Read(view, "f", merges)));

    public static TextCutter Loaded(Measured<TextCutter> cutter) => Assert.IsType<Measured<TextCutter>.Value>(cutter).Result;

    /// <summary>The tokens of a text, with a bar between them.</summary>
    public static string Cut(this TextCutter cutter, string text, char bar) => string.Join(bar, Tokens(cutter, text).Select(token => Encoding.UTF8.GetString(token)));

    public static ImmutableArray<byte[]> Tokens(TextCutter cutter, string text) => Assert.IsType<Measured<ImmutableArray<byte[]>>.Value>(cutter.Cut(text)).Result;

    /// <summary>Why a text is not cut.</summary>
    public static string WhyNot(TextCutter cutter, string text) => Assert.IsType<Measured<ImmutableArray<byte[]>>.Missing>(cutter.Cut(text)).Reason.En;

    static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
