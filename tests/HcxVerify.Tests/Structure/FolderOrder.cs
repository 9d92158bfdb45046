using System.Collections.Immutable;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HcxVerify.Tests.Structure;

/// <summary>Binds every name of some sources and finds those that are declared in a folder after their own.</summary>
public static class FolderOrder
{
    const string Root = "the root folder";

    static readonly ImmutableArray<string> folders =
        ["Artifacts", "Formats", "Facts", "References", "Metrics", "Rules", "Verdicts", "Reports", Root];

    // What <ImplicitUsings> gives every file of the project.
    static readonly SourceFile implicitUsings = new("GlobalUsings.g.cs", """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """);

    // The runtime's assemblies, and those that the build put next to the tests; without the engine, which is the source itself.
    static readonly ImmutableArray<MetadataReference> references =
    [
        .. from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
           where Path.GetFileName(path) is not ("HcxVerify.Engine.dll" or "HcxVerify.Tests.dll")
           select MetadataReference.CreateFromFile(path),
    ];

    /// <summary>One line for each violation, and for each error of the compiler: an unbound name would hide one.</summary>
    public static ImmutableArray<string> Violations(ImmutableArray<SourceFile> sources)
    {
        var compilation = Compile(sources);
        return
        [
            .. compilation.GetDiagnostics().Where(found => found.Severity is DiagnosticSeverity.Error).Select(found => found.ToString()),
            .. sources.Where(source => Rank(source.Path) < 0).Select(source => $"{source.Path}: the folder {Folder(source.Path)} has no place in the order"),
            .. compilation.SyntaxTrees.SelectMany(tree => Violations(tree, compilation.GetSemanticModel(tree))).Distinct(),
        ];
    }

    static IEnumerable<string> Violations(SyntaxTree tree, SemanticModel model) =>
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let used = model.GetSymbolInfo(name)
        from symbol in used.Symbol is { } only ? [only] : used.CandidateSymbols
        let declared = Declared(symbol)
        where declared.Length > 0 && Rank(tree.FilePath) >= 0 && declared.All(path => Rank(path) > Rank(tree.FilePath))
        let line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1
        select $"{tree.FilePath}({line}): {Folder(tree.FilePath)} uses {Type(symbol).ToDisplayString()}, declared in {Folder(declared[0])}, which comes after it";

    // A partial type may be declared in several folders: the first of them decides. What the compiler adds is where its type is.
    static string[] Declared(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol
            when symbol.OriginalDefinition.DeclaringSyntaxReferences is [_, ..] places => [.. places.Select(place => place.SyntaxTree.FilePath)],
        IMethodSymbol or IPropertySymbol or IFieldSymbol => Declared(symbol.ContainingType),
        _ => [],
    };

    // The block of extension members has no name of its own.
    static INamedTypeSymbol Type(ISymbol symbol) => symbol is INamedTypeSymbol { IsExtension: false } type ? type : Type(symbol.ContainingType);

    static string Folder(string path) => path.IndexOf('/') is > 0 and var end ? path[..end] : Root;

    static int Rank(string path) => folders.IndexOf(Folder(path));

    static CSharpCompilation Compile(ImmutableArray<SourceFile> sources) => CSharpCompilation.Create(
        "HcxVerify.Engine",
        [.. sources.Add(implicitUsings).Select(source => source.Parse())],
        references,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
