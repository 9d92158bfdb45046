using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Tests.Given;

/// <summary>Reads a <c>tokenizer.json</c> from text.</summary>
static class Tokenizer
{
    /// <summary>A tokenizer of these members of a BPE model, and of the root before and after it.</summary>
    public static string Bpe(string vocabulary, string merges = "[]", string before = "", string after = "") =>
        $$"""{{{before}}"model":{"type":"BPE","vocab":{{vocabulary}},"merges":{{merges}}}{{after}}}""";

    /// <summary>An added token.</summary>
    public static string Added(string content, long id, bool isSpecial = true) =>
        $$"""{"id":{{id}},"content":"{{content}}","single_word":false,"special":{{(isSpecial ? "true" : "false")}}}""";

    public static TokenizerJson Read(string json, int blockBytes = JsonBlocks.BlockBytes) => Read(Encoding.UTF8.GetBytes(json), blockBytes);

    public static TokenizerJson Read(byte[] bytes, int blockBytes = JsonBlocks.BlockBytes) => Bytes.Look(bytes, view => TokenizerJson.Read(view, "f", blockBytes));

    /// <summary>What is said of a file, in one line; the facts where it is read.</summary>
    public static string Said(FileView view, int blockBytes)
    {
        try
        {
            return Facts(TokenizerJson.Read(view, "f", blockBytes));
        }
        catch (ArtifactException error)
        {
            return error.Diagnostic.Line(ReportLanguage.English);
        }
    }

    /// <summary>All facts in one line.</summary>
    public static string Facts(TokenizerJson tokenizer) => string.Join('|', (object?[])
    [
        tokenizer.Version, tokenizer.ModelType, tokenizer.ByteFallback, tokenizer.TokenCount, tokenizer.VocabularyCount, tokenizer.HighestId, tokenizer.UnusedIdCount,
        tokenizer.MergeCount, string.Join(',', tokenizer.AddedTokens), string.Join(',', tokenizer.Normalizers), string.Join(',', tokenizer.PreTokenizers),
        string.Join(',', tokenizer.Decoders), string.Join(',', tokenizer.Contradictions.Select(contradiction => contradiction.Text.En)),
    ]);
}
