using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;

namespace HcxVerify.References;

/// <summary>Reads what a MODEL or REFERENCE argument names: a folder, saved facts, or <c>builtin:NAME</c>.</summary>
public static class ModelSource
{
    /// <summary>The facts of a model.</summary>
    /// <param name="path">A full path, <c>builtin:NAME</c>, or a form that is not available yet.</param>
    /// <exception cref="ArtifactException">It is missing, cannot be read, or is of a form that is not available yet.</exception>
    public static ModelFacts Read(string path, Workspace workspace)
    {
        if (path.StartsWith(BuiltInReferences.Prefix, StringComparison.Ordinal))
            return BuiltInReferences.Find(path[BuiltInReferences.Prefix.Length..]);
        if (IsHub(path))
            throw new ArtifactException(HostCodes.NotAvailableYet.At(null, path));
        return workspace.HasFile(path) ? ModelFile.Read(path, workspace) : ModelFolder.Read(path, workspace);
    }

    /// <summary>What a user wrote for a model, in full: a path, or the name that it is.</summary>
    public static string Full(string model, Workspace workspace) => IsPath(model) ? workspace.Full(model) : model;

    /// <summary>The vocabulary of a model that was read, or why there is none; null for facts that are saved or given, which have no files.</summary>
    /// <exception cref="ArtifactException">The file that has it cannot be used.</exception>
    public static ModelVocabulary? Vocabulary(ModelFacts model, Workspace workspace) =>
        model.Vocabulary
        ?? (model.Folder is { } folder ? VocabularyFiles.Of(ModelFiles.Of(folder, workspace), workspace)
            : model.File is { } file ? VocabularyFiles.OfFile(file, workspace)
            : null);

    /// <summary>The whole of the tokenizer whose vocabulary that is; null for a model without files.</summary>
    /// <exception cref="ArtifactException">The file that has it cannot be used.</exception>
    public static WholeTokenizer? Tokenizer(ModelFacts model, ModelVocabulary.Read vocabulary, Workspace workspace) =>
        model.Folder is { } folder ? VocabularyFiles.Whole(ModelFiles.Of(folder, workspace), vocabulary.File, workspace)
        : model.File is { } file ? VocabularyFiles.Whole(ModelFiles.OfOne(file, workspace), vocabulary.File, workspace)
        : null;

    /// <summary>Whether a path is relative to something, and not a name of a model elsewhere.</summary>
    public static bool IsPath(string path) => !path.StartsWith(BuiltInReferences.Prefix, StringComparison.Ordinal) && !IsHub(path);

    static bool IsHub(string path) => path.StartsWith("hf:", StringComparison.Ordinal);
}
