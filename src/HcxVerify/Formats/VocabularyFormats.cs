using System.Text.Json;

using HcxVerify.Artifacts;

namespace HcxVerify.Formats;

/// <summary>Reads the vocabulary in a file of any of the formats: its content says which, and its name nothing.</summary>
public static class VocabularyFormats
{
    /// <summary>Reads a file.</summary>
    /// <param name="merges">Those of a file beside it, for a format that has them apart.</param>
    /// <exception cref="ArtifactException">It is of no format that is known, or it cannot be used.</exception>
    public static VocabularyFile Read(FileView view, string display, IReadOnlyList<ulong>? merges = null)
    {
        if (GgufHeader.IsGguf(view.Head))
            return GgufVocabulary.Read(view, display);
        TokenizerJson.CheckSize(view, display);
        return Utf8Text.WithoutMark(view.Head).TrimStart(" \t\r\n"u8) switch
        {
            [(byte)'{', ..] => IsVocabularyJson(view, display) ? VocabularyJson.Read(view, display, merges) : TokenizerJsonVocabulary.Read(view, display),
            _ when view.Head is [0x0A or 0x12, ..] => SentencePieceModel.Read(view, display),
            [var first, ..] when char.IsAsciiLetterOrDigit((char)first) || first is (byte)'+' or (byte)'/' => TiktokenText.Read(view, display),
            _ => throw TokenizerJson.Refused(display, VocabularyProblems.NoFormat, 0),
        };
    }

    // The first value of a tokenizer.json is a text or an object.
    static bool IsVocabularyJson(FileView view, string display)
    {
        var json = new JsonBlocks(view, display, JsonBlocks.BlockBytes);
        try
        {
            return json.Read() && json.Read() && json.Type is JsonTokenType.PropertyName && json.Read() && json.Type is JsonTokenType.Number;
        }
        catch (JsonException error)
        {
            throw json.NotJson(error);
        }
    }
}
