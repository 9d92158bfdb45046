using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Codes;

/// <summary>An input that stops a verification with one diagnostic.</summary>
/// <param name="Name">What is wrong, as tests show it.</param>
/// <param name="At">The place as reports print it, with line and column where it has them; null for what has no file.</param>
/// <param name="Offending">What the text names.</param>
/// <param name="Arrange">Makes it so, in a scene that would pass; returns the request, which is mostly that of the scene.</param>
public sealed record CodeFixture(Code Code, string Name, string? At, string Offending, Func<Scene, VerifyRequest> Arrange)
{
    /// <summary>The exit code of the run.</summary>
    public int ExitCode { get; init; } = 2;

    /// <summary>The limit of files in a folder, where the fixture lowers it.</summary>
    public int FileLimit { get; init; } = Workspace.MaxFiles;

    /// <summary>What the verification said.</summary>
    public (ImmutableArray<Diagnostic> Diagnostics, int ExitCode) Run()
    {
        using var scene = Scene.Passing();
        var result = Verification.Run(Arrange(scene), new Workspace(scene.Root) { FileLimit = FileLimit });
        return (Assert.IsType<VerifyResult.Stopped>(result).Diagnostics, result.ExitCode);
    }
}
