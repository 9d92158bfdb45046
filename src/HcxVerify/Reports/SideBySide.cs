using System.Collections.Immutable;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Reports;

/// <summary>One cell of a table of facts.</summary>
/// <param name="Text">The value; empty where it is not known.</param>
/// <param name="EqualsSubject">Whether it is the subject's value.</param>
public sealed record Cell(string Text, bool EqualsSubject);

/// <summary>One fact of the subject, what was published of it, and the references' values.</summary>
public sealed record SideBySideRow(string Name, Cell Subject, Cell Published, ImmutableArray<Cell> References);

/// <summary>Facts of the subject beside what was published and what the references have.</summary>
/// <param name="HasPublished">Whether a claim is on one of the facts.</param>
public sealed record SideBySide(ImmutableArray<LoadedReference> References, bool HasPublished, ImmutableArray<SideBySideRow> Rows)
{
    static readonly Cell nothing = new("", false);

    /// <summary>The table of a group of facts; a reference has a column when a rule of the component uses it and it has a fact of the group.</summary>
    public static SideBySide Of(Report report, string component, params ImmutableArray<string> groups)
    {
        ImmutableArray<FactName> names = [.. FactTable.All.Where(name => groups.Contains(name.Group) && name.Type is not FactType.TokenList)];
        HashSet<string> used = [.. report.Findings.Where(finding => finding.Rule.Component == component).SelectMany(finding => finding.Nearest is null ? finding.References : finding.References.Add(finding.Nearest.Name))];
        ImmutableArray<LoadedReference> references =
            [.. report.References.Where(reference => used.Contains(reference.Name) && names.Any(name => reference.Facts?.TryFind(name, out _) is true))];
        ImmutableArray<Claim.States> claims = [.. report.Rules.Claims.OfType<Claim.States>()];
        ImmutableArray<SideBySideRow> rows =
            [.. names.Where(name => !IsIdOfBlock(name)).Select(name => Row(name, report.Subject, claims, references)).Where(row => row.Subject.Text.Length > 0 || row.Published.Text.Length > 0 || IsSize(row.Name))];
        if (rows.All(row => IsSize(row.Name)))
            rows = [];
        return new(references, rows.Any(row => row.Published.Text.Length > 0), rows);
    }

    /// <summary>The block of ids of the special tokens, as one row; null where the subject's is not known.</summary>
    public SideBySideRow? BlockOfIds(ModelFacts subject, string name)
    {
        var own = Block(subject);
        return own.Length == 0 ? null : new(name, new(own, false), nothing, [.. References.Select(reference => Compare(own, Block(reference.Facts!)))]);
    }

    static SideBySideRow Row(FactName name, ModelFacts subject, ImmutableArray<Claim.States> claims, ImmutableArray<LoadedReference> references)
    {
        var own = subject.TryFind(name, out var fact) ? fact.Value : null;
        return new(
            name.Name,
            CellOf(own, null),
            CellOf(claims.FirstOrDefault(claim => claim.Fact == name)?.Value, own),
            [.. references.Select(reference => CellOf(reference.Facts!.TryFind(name, out var other) ? other.Value : null, own))]);
    }

    static Cell CellOf(FactValue? value, FactValue? subject) => value is null ? nothing : new(value.Shown, subject?.Same(value) is true);

    static Cell Compare(string own, string other) => new(other, own == other);

    // Declared size, tokens in the file and embedding rows are three figures that are often taken for one: all are shown, also when unknown.
    static bool IsSize(string name) => name == FactTable.TokenizerTokenCount.Name || name == FactTable.TokenizerEmbeddingRowCount.Name;

    static bool IsIdOfBlock(FactName name) => name == FactTable.TokenizerSpecialTokenFirstId || name == FactTable.TokenizerSpecialTokenLastId;

    // Ids are names of places, not amounts: no thousands separators.
    static string Block(ModelFacts facts) =>
        facts.TryFind(FactTable.TokenizerSpecialTokenFirstId, out var first) && facts.TryFind(FactTable.TokenizerSpecialTokenLastId, out var last)
            ? $"{first.Value.Formatted("D")}-{last.Value.Formatted("D")}"
            : "";
}
