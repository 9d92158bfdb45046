using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>Reads the facts of a model from its files.</summary>
static class ModelReader
{
    // What a folder has instead of config.json; where it has that, loaders read nothing else.
    static readonly ImmutableArray<Format> configurations = [FormatTable.Config, FormatTable.YamlConfig, FormatTable.YmlConfig];

    /// <summary>The table: what reads the facts of each document that is recognised in a folder.</summary>
    internal static IReadOnlyDictionary<string, Action<ModelDocument, FactCollector>> Readers { get; } = new Dictionary<string, Action<ModelDocument, FactCollector>>(StringComparer.Ordinal)
    {
        [FormatTable.Config.FileName!] = ConfigFacts.Read,
        [FormatTable.YamlConfig.FileName!] = ConfigFacts.Read,
        [FormatTable.YmlConfig.FileName!] = ConfigFacts.Read,
        [FormatTable.TokenizerConfig.FileName!] = TokenizerConfigFacts.Read,
        [FormatTable.GenerationConfig.FileName!] = GenerationFacts.Read,
        [FormatTable.ModelCard.FileName!] = ModelCardFacts.Read,
    };

    /// <summary>What can be read of the files; nothing where none is recognised, which is for the caller to judge.</summary>
    /// <exception cref="ArtifactException">A document cannot be used.</exception>
    public static ModelFacts Read(ModelFiles files, LocalizedText name, Workspace workspace)
    {
        var facts = new FactCollector();
        ImmutableArray<ModelDocument> documents =
        [
            .. from format in FormatTable.InFolders
               where !format.IsApart && files.Has(format.FileName!) && !IsPassedOver(format, files)
               let document = Document(format, format.FileName!, files, facts)
               where document is not null
               select document,
        ];
        return Facts(files, documents, facts, name, workspace);
    }

    /// <summary>The same of files whose documents were read.</summary>
    public static ModelFacts Facts(ModelFiles files, ImmutableArray<ModelDocument> documents, FactCollector facts, LocalizedText name, Workspace workspace)
    {
        foreach (var document in documents)
        {
            if (Readers.TryGetValue(document.Format, out var read))
                read(document, facts);
        }

        var tokenizer = new TokenizerFiles(files, documents, workspace, facts);
        tokenizer.Read();
        var vocabulary = tokenizer.Unusable is { } reason ? new ModelVocabulary.None(reason) : VocabularyFacts.Read(files, workspace, facts);
        var weights = new WeightReader(files, workspace, facts).Read();
        if (weights is not null)
            WeightCounts.Read(weights, files, workspace, facts);
        return new()
        {
            Name = name,
            Location = files.Display,
            Digest = files.Digest(),
            Bytes = files.Bytes,
            Facts = ModelFacts.InOrder(facts.Facts),
            Missing = facts.Missing,
            Documents = documents,
            Vocabulary = vocabulary,
            Weights = weights,
            Notices = [.. facts.Notices],
            Problems = [.. facts.Problems],
        };
    }

    /// <summary>A document; null for a model card that declares nothing.</summary>
    /// <exception cref="ArtifactException">It cannot be used. A model card that cannot is a notice, because nobody loads it.</exception>
    public static ModelDocument? Document(Format format, string file, ModelFiles files, FactCollector facts, long? limit = null)
    {
        var content = files.Read(file, limit ?? format.MaxBytes);
        var root = format == FormatTable.ModelCard ? Card(content, facts)
            : configurations.Contains(format) && format != FormatTable.Config ? YamlConfig.Read(content)
            : Json.Read(format == FormatTable.Config ? WithoutComments(content, facts) : content);
        return root is null ? null : new(file, content.Display, content.Digest, root) { Format = format.FileName! };
    }

    static bool IsPassedOver(Format format, ModelFiles files) =>
        configurations.IndexOf(format) is > 0 and var place && configurations[..place].Any(preferred => files.Has(preferred.FileName!));

    static JsonValue? Card(FileContent content, FactCollector facts)
    {
        try
        {
            return YamlConfig.FrontMatter(content);
        }
        catch (ArtifactException error)
        {
            facts.Notices.Add(ArtifactCodes.ModelCardNotRead.At(error.Diagnostic.Place, error.Diagnostic.Text));
            var reason = new LocalizedText($"{error.Diagnostic.Place}: {error.Diagnostic.Text.En}", $"{error.Diagnostic.Place}: {error.Diagnostic.Text.Ko}");
            foreach (var name in FactTable.All.Where(fact => fact.Origin?.File == FormatTable.ModelCard.FileName))
                facts.AddMissing(name, reason);
            return null;
        }
    }

    static FileContent WithoutComments(FileContent content, FactCollector facts)
    {
        if (HashComments.Blank(content.Bytes, out var line) is not { } blanked)
            return content;
        facts.Notices.Add(ArtifactCodes.HashComment.At(new(content.Display, line, 1)));
        return content with { Bytes = blanked };
    }
}
