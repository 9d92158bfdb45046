using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>Reads a model folder.</summary>
public static class ModelFolder
{
    /// <summary>The facts of a folder, or of the snapshot in a cache of Hugging Face's; none where no file is recognised, which is for the caller to judge.</summary>
    /// <exception cref="ArtifactException">The folder is missing, or a document in it cannot be used.</exception>
    public static ModelFacts Read(string fullPath, Workspace workspace)
    {
        if (!workspace.HasFolder(fullPath))
            throw new ArtifactException(ArtifactCodes.ModelNotFound.At(null, workspace.Display(fullPath)));
        var folder = HubCache.Snapshot(fullPath, workspace);
        var name = HubCache.ModelName(folder) ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        return ModelReader.Read(ModelFiles.Of(folder, workspace), new(SingleLine.Of(name)), workspace) with { Folder = folder };
    }
}
