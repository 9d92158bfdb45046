using HcxVerify.Language;

namespace HcxVerify.Artifacts;

/// <summary>A file or folder that cannot be used; carries the diagnostic that says why, and where.</summary>
public sealed class ArtifactException(Diagnostic diagnostic) : Exception(diagnostic.Text.En)
{
    /// <summary>What is wrong.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
