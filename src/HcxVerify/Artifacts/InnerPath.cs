namespace HcxVerify.Artifacts;

/// <summary>Paths that files of a model give of other files beside them.</summary>
public static class InnerPath
{
    /// <summary>
    /// The path without empty steps, or null where it leads out of the folder or names no file: an absolute path, also one of Windows, or a step to the
    /// folder above.
    /// </summary>
    public static string? Of(string path)
    {
        if (path.StartsWith('/') || path.Contains('\0') || path.EndsWith('/') || path is [_, ':', ..] || path.StartsWith('\\') || path.Split('/', '\\').Contains(".."))
            return null;
        var kept = string.Join('/', path.Split('/').Where(step => step is not ("" or ".")));
        return kept.Length > 0 ? kept : null;
    }
}
