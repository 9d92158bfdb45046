using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.References;

/// <summary>Reads what a MODEL or REFERENCE argument names: a folder, saved facts, or <c>builtin:NAME</c>.</summary>
public static class ModelSource
{
    static readonly ImmutableArray<string> laterExtensions = [".safetensors", ".gguf", ".onnx", ".hcxfp", ".model", ".tiktoken"];

    static readonly ImmutableArray<string> laterNames = ["tokenizer.json", "vocab.json", "merges.txt"];

    /// <summary>The facts of a model.</summary>
    /// <param name="path">A full path, <c>builtin:NAME</c>, or a form that is not available yet.</param>
    /// <exception cref="ArtifactException">It is missing, cannot be read, or is of a form that is not available yet.</exception>
    public static ModelFacts Read(string path, Workspace workspace)
    {
        if (path.StartsWith(BuiltInReferences.Prefix, StringComparison.Ordinal))
            return BuiltInReferences.Find(path[BuiltInReferences.Prefix.Length..]);
        if (IsHub(path))
            throw new ArtifactException(HostCodes.NotAvailableYet.At(null, path));
        return workspace.HasFile(path) ? File(path, workspace) : ModelFolder.Read(path, workspace);
    }

    /// <summary>Whether a path is relative to something, and not a name of a model elsewhere.</summary>
    public static bool IsPath(string path) => !path.StartsWith(BuiltInReferences.Prefix, StringComparison.Ordinal) && !IsHub(path);

    static bool IsHub(string path) => path.StartsWith("hf:", StringComparison.Ordinal);

    static ModelFacts File(string path, Workspace workspace)
    {
        if (laterExtensions.Contains(Path.GetExtension(path).ToLowerInvariant()) || laterNames.Contains(Path.GetFileName(path)))
            throw new ArtifactException(HostCodes.NotAvailableYet.At(new(workspace.Display(path)), new LocalizedText("reading a single file of this format", "이 형식의 단일 파일 읽기")));
        var saved = SavedFacts.Read(workspace.Read(path, FormatTable.SavedFacts.MaxBytes));
        return new()
        {
            Name = new(SingleLine.Of(saved.Name)),
            Publisher = saved.Publisher is null ? null : SingleLine.Of(saved.Publisher),
            Location = saved.File,
            Digest = saved.Digest,
            Facts = saved.Facts,
            Stated = new(saved.File, saved.Digest),
        };
    }
}
