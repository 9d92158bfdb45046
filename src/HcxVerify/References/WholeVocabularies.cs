using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;

using HcxVerify.Facts;
using HcxVerify.Formats;

namespace HcxVerify.References;

/// <summary>The public vocabularies that come whole with Microsoft.ML.Tokenizers' packages of data. A built-in reference that has one is compared token by token.</summary>
public static class WholeVocabularies
{
    // OpenAI's expressions, with quantifiers that .NET has in place of possessive ones. https://github.com/openai/tiktoken/blob/main/tiktoken_ext/openai_public.py
    const string Cl100K = @"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+";

    const string O200K = @"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
        + @"|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
        + @"|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+";

    // The packages have one class each, which is internal: what is in them is reached by the names of assembly and resource.
    static readonly ImmutableArray<Line> lines =
    [
        new("cl100k-base", "Microsoft.ML.Tokenizers.Data.Cl100kBase", "cl100k_base.tiktoken.deflate", Cl100K),
        new("o200k-base", "Microsoft.ML.Tokenizers.Data.O200kBase", "o200k_base.tiktoken.deflate", O200K),
    ];

    /// <summary>The names of the built-in vocabularies that are here whole, in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Array.ConvertAll([.. lines], line => line.Name)];

    /// <summary>The tokenizer of a built-in reference; null for another model, and where only a fingerprint is here.</summary>
    public static WholeTokenizer? Of(ModelFacts model) =>
        model.Location.StartsWith(BuiltInReferences.Prefix, StringComparison.Ordinal) && BuiltInVocabularies.Of(model.Location[BuiltInReferences.Prefix.Length..]) is { } name
            ? Find(name)
            : null;

    /// <summary>The tokenizer of a name of <see cref="BuiltInVocabularies.Names"/>; null where only its fingerprint is here.</summary>
    public static WholeTokenizer? Find(string name)
    {
        foreach (var line in lines)
        {
            if (line.Name == name)
                return line.Tokenizer.Value;
        }

        return null;
    }

    // A line says how many ranks there are; each further one is the token of the next rank, in base64, or empty for a rank without one.
    static VocabularyFile Read(string assembly, string resource)
    {
        using var packed = Assembly.Load(new AssemblyName(assembly)).GetManifestResourceStream(resource)!;
        using var unpacked = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionMode.Decompress))
            deflate.CopyTo(unpacked);
        var tokens = new TokenList();
        var token = new byte[TokenizerReader.MaxToken];
        var rest = unpacked.GetBuffer().AsSpan(0, (int)unpacked.Length);
        rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        for (var rank = 0; !rest.IsEmpty; rank++)
        {
            var end = rest.IndexOf((byte)'\n') is >= 0 and var found ? found : rest.Length;
            var status = Base64.DecodeFromUtf8(rest[..end].TrimEnd((byte)'\r'), token, out _, out var length);
            if (status is not OperationStatus.Done)
                throw new InvalidDataException($"{resource}: rank {rank} is no base64");
            if (length > 0)
                tokens.Add(token.AsSpan(0, length), rank, TokenKind.Ordinary);
            rest = rest[Math.Min(rest.Length, end + 1)..];
        }

        return new("tiktoken", "BPE", TokenSpelling.Bytes, tokens, null);
    }

    sealed record Line(string Name, string Assembly, string Resource, string Pattern)
    {
        public Lazy<WholeTokenizer> Tokenizer { get; } = new(() => new(Read(Assembly, Resource), null, null) { Pattern = Pattern });
    }
}
