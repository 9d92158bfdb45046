using System.Collections.Immutable;
using System.IO.Enumeration;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>Finds the vocabulary of a model among its files, and reads it.</summary>
sealed class VocabularyFiles
{
    // In the order in which they are preferred: what says most comes first.
    static readonly ImmutableArray<string> patterns =
    [
        FormatTable.TokenizerJson.FileName!, "vocab.json", "encoder.json",
        "tokenizer.model", "*.tiktoken", "tiktoken.model", "spiece.model", "sentencepiece*.model", "*.model.v?",
        "*.gguf",
    ];

    // Where releases have the files of a tokenizer, if not in the folder itself.
    static readonly ImmutableArray<string> folders = ["", "tokenizer/", "original/"];

    static readonly ImmutableArray<string> mergeFiles = ["merges.txt", "vocab.bpe"];

    static readonly LocalizedText onlySpecial = new(
        "it has special tokens in tokenizer_config.json, and no file with a vocabulary",
        "tokenizer_config.json에 특수 토큰만 있고 어휘 파일이 없습니다");

    static readonly LocalizedText noFile = new(
        "it has no file with a vocabulary: tokenizer.json, vocab.json, tokenizer.model, *.tiktoken, or a *.gguf with tokens",
        "어휘 파일(tokenizer.json, vocab.json, tokenizer.model, *.tiktoken 또는 토큰이 있는 *.gguf)이 없습니다");

    readonly ModelFiles files;
    readonly Workspace workspace;

    VocabularyFiles(ModelFiles files, Workspace workspace) => (this.files, this.workspace) = (files, workspace);

    /// <summary>The vocabulary of a model folder. What is read of it counts in the digest of the model.</summary>
    /// <param name="workspace">The one that the files are of.</param>
    /// <exception cref="ArtifactException">The file that has it cannot be used.</exception>
    public static ModelVocabulary Of(ModelFiles files, Workspace workspace) =>
        new VocabularyFiles(files, workspace).InFolder(_ => true) ?? new ModelVocabulary.None(files.Has(FormatTable.TokenizerConfig.FileName!) ? onlySpecial : noFile);

    /// <summary>
    /// The vocabulary of a model folder that has it neither in <c>tokenizer.json</c> nor in a GGUF file, which are read for their facts anyhow; null where there is none such.
    /// </summary>
    /// <exception cref="ArtifactException">The file that has it cannot be used.</exception>
    public static ModelVocabulary? Apart(ModelFiles files, Workspace workspace) =>
        files.Has(FormatTable.TokenizerJson.FileName!) ? null : new VocabularyFiles(files, workspace).InFolder(name => !name.EndsWith(".gguf", StringComparison.Ordinal));

    /// <summary>The vocabulary in one file, whatever that is called and whatever is beside it.</summary>
    /// <exception cref="ArtifactException">It cannot be used.</exception>
    public static ModelVocabulary OfFile(string path, Workspace workspace) => new VocabularyFiles(ModelFiles.OfOne(path, workspace), workspace).In(Path.GetFileName(path));

    /// <summary>Whether a file is called as one of a vocabulary alone is.</summary>
    public static bool IsNamed(string name) => patterns.Any(pattern => pattern != FormatTable.TokenizerJson.FileName && pattern != "*.gguf" && FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false))
        || name.EndsWith(".model", StringComparison.Ordinal);

    /// <summary>The whole of a tokenizer whose vocabulary was read before.</summary>
    /// <param name="display">The file of the vocabulary, as reports print it.</param>
    /// <exception cref="ArtifactException">It is no longer there, or cannot be used.</exception>
    public static WholeTokenizer Whole(ModelFiles files, string display, Workspace workspace)
    {
        var name = files.Names.Single(name => workspace.Display(files.Path(name)) == display);
        var merges = name.EndsWith(".json", StringComparison.Ordinal) ? new VocabularyFiles(files, workspace).MergesBeside(name) : null;
        return files.Look(name, view => WholeTokenizer.Read(view, display, merges), (view, _) => view.DigestOfRead);
    }

    ModelVocabulary? InFolder(Func<string, bool> isWanted)
    {
        ModelVocabulary? first = null;
        foreach (var name in Preferred().Where(isWanted))
        {
            var vocabulary = In(name);
            if (vocabulary is ModelVocabulary.Read)
                return vocabulary;
            first ??= vocabulary;
        }

        return first;
    }

    IEnumerable<string> Preferred() =>
        from folder in folders
        let names = files.Names.Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.IndexOf('/', folder.Length) < 0).ToList()
        from pattern in patterns
        from name in names
        where FileSystemName.MatchesSimpleExpression(pattern, name.AsSpan(folder.Length), ignoreCase: false)
        select name;

    ModelVocabulary In(string name)
    {
        var display = workspace.Display(files.Path(name));
        if (files.Pointer(name) is { } pointer)
            return new ModelVocabulary.None(new($"{display} is a Git LFS pointer ({pointer.Oid})", $"{display}은(는) Git LFS 포인터입니다({pointer.Oid})"));
        var merges = name.EndsWith(".json", StringComparison.Ordinal) ? MergesBeside(name) : null;
        var content = files.Look(
            name,
            view => GgufHeader.IsGguf(view.Head) ? Gguf(view, display) : new(VocabularyFormats.Read(view, display, merges), null, null),
            (view, content) => content.HeadLength is { } length ? view.DigestOfFirst(length) : view.WholeDigest);
        return content.File is { } file
            ? new ModelVocabulary.Read(CanonicalVocabulary.Of(file), display, files.DigestOf(name)!)
            : new ModelVocabulary.None(new($"{display}: {content.WhyNone!.En}", $"{display}: {content.WhyNone.Ko}"));
    }

    // Behind the header there may be weights of any size, which do not count here.
    static Content Gguf(FileView view, string display)
    {
        var header = GgufHeader.Read(view, display);
        var reason = GgufVocabulary.WhyNone(header);
        return new(reason is null ? GgufVocabulary.Read(header, view, display) : null, reason, header.Length);
    }

    IReadOnlyList<ulong>? MergesBeside(string name)
    {
        var folder = name[..(name.LastIndexOf('/') + 1)];
        return mergeFiles.Select(file => folder + file).FirstOrDefault(file => files.Has(file) && files.Pointer(file) is null) is { } merges
            ? files.Look(merges, view => MergesText.Read(view, workspace.Display(files.Path(merges))), (view, _) => view.WholeDigest)
            : null;
    }

    /// <summary>What is read of a file.</summary>
    /// <param name="WhyNone">Why there is no vocabulary in it; null where there is one.</param>
    /// <param name="HeadLength">How many bytes of it count; null where all do.</param>
    sealed record Content(VocabularyFile? File, LocalizedText? WhyNone, long? HeadLength);
}
