using System.Collections.Immutable;
using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HcxVerify.Tests.Structure;

/// <summary>Something that no source file says, with the folders of src it holds for (none: all) and the files it spares.</summary>
public sealed partial record SourceRule(string Says, Func<SyntaxTree, IEnumerable<int>> Positions)
{
    const int MostLines = 400;

    /// <summary>Folders that promise the same bytes for the same input: no clock, console, environment or culture.</summary>
    static readonly ImmutableArray<string> belowTheHosts = ["HcxVerify/", "HcxVerify.Language/"];

    /// <summary>One rule's evaluation becomes the outcome `error`; a host turns a crash into an exit code.</summary>
    static readonly ImmutableArray<string> catchAll = ["RuleEvaluation.cs", "VerifyModel.cs", "Program.cs"];

    public ImmutableArray<string> Folders { get; init; } = [];

    public ImmutableArray<string> Spared { get; init; } = [];

    public static ImmutableArray<SourceRule> All { get; } =
    [
        new($"a line after line {MostLines}", LongFile),
        new("#region", tree => tree.GetRoot().DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.RegionDirectiveTrivia)).Select(trivia => trivia.SpanStart)),
        new("dynamic", tree => Names(tree, "dynamic").Where(name => name.Parent is IdentifierNameSyntax).Select(name => name.SpanStart)),
        new("catch (Exception)", CatchAll) { Spared = catchAll },
        new("TODO, FIXME or NotImplementedException", tree => Unfinished().Matches(tree.ToString()).Select(match => match.Index)),
        new("Console", tree => Uses(tree, "Console")) { Folders = belowTheHosts },
        new("Environment", tree => Uses(tree, "Environment")) { Folders = belowTheHosts },
        new("the clock", tree => Uses(tree, "DateTime", "Now", "UtcNow", "Today").Concat(Uses(tree, "DateTimeOffset", "Now", "UtcNow"))) { Folders = belowTheHosts },
        new("the current culture", tree => Uses(tree, "CultureInfo", "CurrentCulture", "CurrentUICulture")) { Folders = belowTheHosts },
        new("the current directory", tree => Uses(tree, "Directory", "GetCurrentDirectory", "SetCurrentDirectory")) { Folders = belowTheHosts },
    ];

    /// <summary>One line for each place in a file of src (its path relative to src) where the rule is broken.</summary>
    public IEnumerable<string> Violations(SourceFile source)
    {
        if (Spared.Contains(Path.GetFileName(source.Path)) || (!Folders.IsEmpty && !Folders.Any(folder => source.Path.StartsWith(folder, StringComparison.Ordinal))))
            return [];
        var tree = source.Parse();
        return Positions(tree).Select(position => $"src/{source.Path}({tree.GetText().Lines.GetLinePosition(position).Line + 1}): {Says}");
    }

    static IEnumerable<int> LongFile(SyntaxTree tree) =>
        tree.GetText().Lines is { Count: > MostLines } lines && (lines.Count > MostLines + 1 || lines[MostLines].Span.Length > 0) ? [lines[MostLines].Start] : [];

    // A filter that names the types it takes is as good as a clause for each of them.
    static IEnumerable<int> CatchAll(SyntaxTree tree) =>
        from clause in tree.GetRoot().DescendantNodes().OfType<CatchClauseSyntax>()
        where clause.Filter?.FilterExpression is not IsPatternExpressionSyntax { Pattern: not UnaryPatternSyntax }
            && (clause.Declaration is null || clause.Declaration.Type.GetLastToken().ValueText == nameof(Exception))
        select clause.SpanStart;

    // `Owner.Member`, or any `using` of the owner, static or as an alias; without members, every member.
    static IEnumerable<int> Uses(SyntaxTree tree, string owner, params ImmutableArray<string> members) =>
        from name in Names(tree, owner)
        let dot = name.GetNextToken()
        where name.Parent!.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null
            || (dot.IsKind(SyntaxKind.DotToken) && (members.IsEmpty || members.Contains(dot.GetNextToken().ValueText)))
        select name.SpanStart;

    static IEnumerable<SyntaxToken> Names(SyntaxTree tree, string text) =>
        tree.GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == text);

    [GeneratedRegex(@"\b(TODO|FIXME|NotImplementedException)\b")]
    private static partial Regex Unfinished();
}
