using System.Collections.Immutable;

using HcxVerify.Tests.Shared;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HcxVerify.Tests.Structure;

/// <summary>One C# file; its path is relative to the folder that was asked for, with <c>/</c>.</summary>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>All C# files below a folder of the repository, in ordinal order.</summary>
    public static ImmutableArray<SourceFile> Under(string folder)
    {
        var root = Repository.Path(folder);
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => (File: file, Path: System.IO.Path.GetRelativePath(root, file).Replace('\\', '/')))
                .Where(found => !found.Path.Split('/').Any(part => part is "bin" or "obj"))
                .OrderBy(found => found.Path, StringComparer.Ordinal)
                .Select(found => new SourceFile(found.Path, File.ReadAllText(found.File))),
        ];
    }

    public SyntaxTree Parse() => CSharpSyntaxTree.ParseText(Text, new(LanguageVersion.CSharp14), Path);
}
