using System.Text;
using System.Text.Json;

using HcxVerify.Facts;
using HcxVerify.Formats;

namespace HcxVerify.Tests.Given;

/// <summary>Vocabularies made in code, and a plain reader of two simple kinds of files.</summary>
static class Vocabularies
{
    /// <summary>A vocabulary of these tokens, at the ids from one on.</summary>
    public static CanonicalVocabulary Of(IEnumerable<string> tokens, int firstId = 0) => Of(tokens.Select((token, index) => (firstId + index, Encoding.UTF8.GetBytes(token), TokenKind.Ordinary)));

    /// <summary>A vocabulary of these tokens.</summary>
    public static CanonicalVocabulary Of(IEnumerable<(int Id, byte[] Token, TokenKind Kind)> tokens, TokenSpelling spelling = TokenSpelling.Bytes, IReadOnlyList<ulong>? merges = null)
    {
        var list = new TokenList();
        foreach (var (id, token, kind) in tokens)
            list.Add(token, id, kind);
        return CanonicalVocabulary.Of(new("test", null, spelling, list, merges));
    }

    /// <summary>Tokens that mean nothing, each different.</summary>
    public static IEnumerable<string> Numbered(int count, string prefix = "token") => Enumerable.Range(0, count).Select(index => $"{prefix}{index}");

    /// <summary>The fingerprint of tokens from a file of the data folder.</summary>
    public static VocabularyFingerprint Real(string path) => RealTokens(path).Fingerprint();

    /// <summary>The tokens of a file of the data folder.</summary>
    public static CanonicalVocabulary RealTokens(string path)
    {
        var file = TestData.Path(path);
        return path.EndsWith(".json", StringComparison.Ordinal) ? Json(file) : Tiktoken(file);
    }

    static CanonicalVocabulary Tiktoken(string path) => Of(File.ReadLines(path).Where(line => line.Length > 0).Select(line => line.Split(' '))
        .Select(parts => (int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), Convert.FromBase64String(parts[0]), TokenKind.Ordinary)));

    static CanonicalVocabulary Json(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return Of(json.RootElement.EnumerateObject().Select(token => (token.Value.GetInt32(), Encoding.UTF8.GetBytes(token.Name), TokenKind.Ordinary)), TokenSpelling.ByteLevel);
    }
}
