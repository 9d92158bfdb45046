using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Reports;

/// <summary>What a reader of the tables should know besides: figures that look telling and are not, and figures quoted wrongly elsewhere.</summary>
public static class ReportNotes
{
    const double Tolerance = 1e-9;

    /// <summary>Notes on the text decoder and the references.</summary>
    public static ImmutableArray<LocalizedText> OnDecoder(Report report)
    {
        var notes = ImmutableArray.CreateBuilder<LocalizedText>();
        if (report.Subject.TryFind(FactTable.TextAttentionMultiplier, out var scale) && scale.Value is FactValue.Number { Value: var multiplier }
            && report.Subject.TryFind(FactTable.TextHeadSize, out var head) && head.Value is FactValue.Integer { Value: > 0 and var size }
            && Math.Abs((multiplier * Math.Sqrt(size)) - 1) < Tolerance)
            notes.Add(Labels.NoteAttentionMultiplier.With(scale.Value.Shown, size));
        notes.AddRange(Quoted(report));
        return notes.ToImmutable();
    }

    /// <summary>Notes on the vision encoder.</summary>
    public static ImmutableArray<LocalizedText> OnVisionEncoder(Report report) =>
        report.Subject.TryFind(FactTable.VisionOutputSize, out var output) && report.Subject.TryFind(FactTable.TextHiddenSize, out var hidden) && output.Value.Same(hidden.Value)
            ? [Labels.NoteOutputSize.With(output.Value.Shown)]
            : [];

    /// <summary>Figures of references that have been published otherwise than the reference itself has them.</summary>
    public static IEnumerable<LocalizedText> Quoted(Report report) =>
        from reference in report.References
        from quotation in reference.Quoted
        let actual = reference.Facts?.TryFind(quotation.Fact, out var fact) is true ? fact : null
        where actual is not null && !actual.Value.Same(quotation.Value)
        select Labels.NoteQuoted.With(quotation.Source, quotation.Fact.Name, reference.Shown, quotation.Value.Shown, actual.Value.Shown);
}
