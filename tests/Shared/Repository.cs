using System.Runtime.CompilerServices;

namespace HcxVerify.Tests.Shared;

/// <summary>The checkout that the tests were built from.</summary>
static class Repository
{
    /// <summary>Its root, a full path.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file or folder of it.</summary>
    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.GetFullPath(System.IO.Path.Combine([Root, .. parts]));

    static string Find([CallerFilePath] string file = "") => System.IO.Path.GetFullPath("../..", System.IO.Path.GetDirectoryName(file)!);
}
