using System.Collections.Immutable;
using System.Globalization;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>What an <c>added_tokens.json</c> says: tokens that were added to a vocabulary, with their ids.</summary>
/// <param name="Tokens">In the order of the file, each content once.</param>
/// <param name="Contradictions">Tokens with the id of one before them.</param>
public sealed record AddedTokensFile(ImmutableArray<NumberedToken> Tokens, ImmutableArray<TokenContradiction> Contradictions)
{
    /// <summary>The most bytes that the file may have.</summary>
    public const long MaxBytes = 16L << 20;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ArtifactException">It is no JSON object, or one of its values is no id.</exception>
    public static AddedTokensFile Read(FileContent content)
    {
        var tokens = ImmutableArray.CreateBuilder<NumberedToken>();
        var contradictions = ImmutableArray.CreateBuilder<TokenContradiction>();
        var byId = new Dictionary<int, NumberedToken>();
        foreach (var (name, value) in Json.Read(content).Members)
        {
            if (value.Kind is not JsonKind.Number || !int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                throw TokenizerJson.Refused(content, value, TokenizerProblems.NoId.With(SingleLine.Of(value.Kind is JsonKind.Number or JsonKind.Text ? value.Text : name), int.MaxValue));
            var token = new NumberedToken(name, id, IsAdded: true);
            tokens.Add(token);
            if (!byId.TryAdd(id, token) && contradictions.Count < TokenizerJson.MaxContradictions)
                contradictions.Add(new(byId[id], token));
        }

        return new(tokens.ToImmutable(), contradictions.ToImmutable());
    }
}
