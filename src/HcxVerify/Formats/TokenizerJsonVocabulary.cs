using System.Runtime.CompilerServices;
using System.Text;

using HcxVerify.Artifacts;

namespace HcxVerify.Formats;

/// <summary>Reads the vocabulary of a <c>tokenizer.json</c>, with the tokens that were added to it.</summary>
public static class TokenizerJsonVocabulary
{
    /// <summary>Reads a file in one pass. Where it disagrees with itself, <see cref="TokenizerJson.Contradictions"/> tells.</summary>
    /// <exception cref="ArtifactException">It is empty, too large, a Git LFS pointer, no UTF-8, no JSON, or no tokenizer.</exception>
    public static VocabularyFile Read(FileView view, string display) => Read(view, display, JsonBlocks.BlockBytes);

    internal static VocabularyFile Read(FileView view, string display, int blockBytes)
    {
        TokenizerJson.CheckSize(view, display);
        var tokens = new TokenList();
        var merges = new MergeHashes();
        var reader = new TokenizerReader(new(view, display, blockBytes), (content, id, _) => tokens.Add(content, id, TokenKind.Ordinary), merges);
        reader.Read();
        var spelling = reader.ModelType is "WordPiece" ? TokenSpelling.WordPiece
            : reader.Decoders.Contains("ByteLevel") || reader.PreTokenizers.Contains("ByteLevel") ? TokenSpelling.ByteLevel
            : TokenSpelling.Metaspace;
        Mark(tokens, new(reader.Added), hasBytes: spelling is TokenSpelling.Metaspace || reader.ByteFallback is true);
        return new("tokenizer.json", reader.ModelType, spelling, tokens, reader.ModelType is "BPE" ? merges.Hashes : null);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Mark(TokenList tokens, AddedTokenSet added, bool hasBytes)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (added.Meet(token) is { } kind)
                tokens.Mark(index, kind);
            else if (hasBytes && TokenKinds.IsByte(token))
                tokens.Mark(index, TokenKind.Byte);
        }

        foreach (var token in added.NotMet)
            tokens.Add(Encoding.UTF8.GetBytes(token.Content), (int)token.Id, AddedTokenSet.KindOf(token));
    }
}
