using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>Reads a model that is one file: weights, a tokenizer, a document of a model folder, or saved facts.</summary>
public static class ModelFile
{
    // Merges say nothing without their tokens.
    static readonly ImmutableArray<string> laterNames = ["merges.txt", "vocab.bpe"];

    // How images or sounds are prepared; it has keys of configurations, and says nothing of the model.
    static readonly Format processor = new("preprocessor_config.json", "preprocessor_config.json", 0);

    /// <summary>The facts of a file, by what it is: its content decides, and its name only between documents that look alike.</summary>
    /// <exception cref="ArtifactException">It cannot be read, is not recognised, or is of a form that is not available yet.</exception>
    public static ModelFacts Read(string path, Workspace workspace)
    {
        var name = Path.GetFileName(path);
        if (laterNames.Contains(name))
            throw new ArtifactException(HostCodes.NotAvailableYet.At(new(workspace.Display(path)), new LocalizedText("reading a single file of this format", "이 형식의 단일 파일 읽기")));
        var files = ModelFiles.OfOne(path, workspace);
        if (files.Pointer(name) is { } pointer)
            throw new ArtifactException(ArtifactCodes.LfsPointer.At(new(files.Display), pointer.Oid));
        if (name.EndsWith(FingerprintFile.Extension, StringComparison.OrdinalIgnoreCase))
            return Fingerprint();
        if (VocabularyFiles.IsNamed(name))
            return Vocabulary();
        return IsWeights(name) ? Of(files, [], new())
            : Path.GetExtension(name).ToLowerInvariant() switch
            {
                ".yaml" or ".yml" => Document(FormatTable.YamlConfig),
                ".md" => Document(FormatTable.ModelCard),
                _ => Json(),
            };

        ModelFacts Document(Format format)
        {
            var facts = new FactCollector();
            var read = Of(files, ModelReader.Document(format, name, files, facts) is { } document ? [document] : [], facts);
            return format.FileName == name ? read : Recognised(read);
        }

        ModelFacts Fingerprint()
        {
            var content = workspace.Read(path, FingerprintFile.MaxBytes);
            var file = FingerprintFile.Read(content.Bytes, content.Display);
            var source = new FactSource(content.Display, content.Digest, "", 0, file.Origin.From);
            return new()
            {
                Name = new(SingleLine.Of(name)),
                Location = content.Display,
                Digest = content.Digest,
                Bytes = content.Bytes.Length,
                Facts = ModelFacts.InOrder([.. SpecialTokenFacts.Of(file.Fingerprint.SpecialTokens).Select(fact => new Fact(fact.Name.Name, fact.Value, FactOrigin.Read, source))]),
                Fingerprint = file.Fingerprint,
            };
        }

        ModelFacts Vocabulary()
        {
            var facts = new FactCollector();
            if (VocabularyFiles.OfFile(path, workspace) is not ModelVocabulary.Read vocabulary)
                throw new ArtifactException(ArtifactCodes.NothingRecognised.At(new(files.Display), Format.NamesInFolders));
            VocabularyFacts.Add(vocabulary, facts);
            return new()
            {
                Name = new(SingleLine.Of(name)),
                Location = files.Display,
                File = path,
                Digest = vocabulary.Digest,
                Bytes = files.Bytes,
                Facts = ModelFacts.InOrder(facts.Facts),
                Vocabulary = vocabulary,
            };
        }

        ModelFacts Json()
        {
            if (FormatTable.InFolders.FirstOrDefault(format => format.FileName == name) is { } named)
                return named.IsApart ? Of(files, [], new()) : Document(named);
            var facts = new FactCollector();
            var document = ModelReader.Document(FormatTable.Config, name, files, facts, FormatTable.SavedFacts.MaxBytes)!;
            return document.Root.Find("schema") is not null || document.Root.Find("facts") is not null
                ? Saved(SavedFacts.Read(workspace.Read(path, FormatTable.SavedFacts.MaxBytes)))
                : Recognised(Of(files, [document with { Format = FormatOf(document.Root).FileName! }], facts));
        }

        // By its name nothing, a file is whatever facts come of it.
        ModelFacts Recognised(ModelFacts read) =>
            read.Facts.IsEmpty ? throw new ArtifactException(ArtifactCodes.NothingRecognised.At(new(files.Display), Format.NamesInFolders)) : read;

        ModelFacts Of(ModelFiles files, ImmutableArray<ModelDocument> documents, FactCollector facts)
        {
            var read = ModelReader.Facts(files, documents, facts, new(SingleLine.Of(name)), workspace);
            return read.Problems is [var problem, ..] ? throw new ArtifactException(problem) : read with { File = path };
        }
    }

    // Also an index by itself, of which only the names of the tensors are known then.
    static bool IsWeights(string name) => !WeightFiles.Among([name]).IsEmpty;

    // What only one kind of document says.
    static Format FormatOf(JsonValue root) =>
        root.Find("added_tokens_decoder") is not null || (root.Find("tokenizer_class") is { Kind: JsonKind.Text } && root.Find("model_type") is null) ? FormatTable.TokenizerConfig
        : root.Find("image_processor_type") is not null || root.Find("feature_extractor_type") is not null ? processor
        : FormatTable.Config;

    static ModelFacts Saved(SavedFacts saved) => new()
    {
        Name = new(SingleLine.Of(saved.Name)),
        Publisher = saved.Publisher is null ? null : SingleLine.Of(saved.Publisher),
        Location = saved.File,
        Digest = saved.Digest,
        Facts = saved.Facts,
        Stated = new(saved.File, saved.Digest),
    };
}
