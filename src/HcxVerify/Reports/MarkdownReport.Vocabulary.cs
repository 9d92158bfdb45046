using System.Collections.Immutable;
using System.Globalization;

using HcxVerify.Language;
using HcxVerify.Rules;

namespace HcxVerify.Reports;

/// <content>What the vocabularies were measured to be to each other.</content>
static partial class MarkdownReport
{
    static void Vocabulary(MarkdownWriter write, Finding finding)
    {
        var comparison = finding.Vocabulary!;
        var reference = comparison.Against!;
        write.Heading(3, Labels.VocabularyAgainst.With(reference));
        write.Paragraph(VocabularyPhrases.Relation(comparison, reference));
        if (comparison.Reason is { } reason)
            write.Paragraph(reason);
        write.Paragraph(VocabularyPhrases.Limits);
        write.Table(VocabularyPhrases.Columns(write.Language), Escaped(VocabularyPhrases.Rows(comparison.Metrics!, write.Language)));
        if (!comparison.Blocks.IsEmpty)
        {
            write.Raw($"`{BlockMap.Of(comparison.Blocks, comparison.HighestId)}`");
            write.Paragraph(Labels.MapOfIds.With(comparison.HighestId.ToString("N0", CultureInfo.InvariantCulture), BlockMap.Unchanged, reference, BlockMap.Moved, BlockMap.Other));
            write.List(VocabularyPhrases.Blocks(new(comparison.Metrics!.OneIn, comparison.Blocks), reference).Select(block => write.Text(block)), numbered: false);
        }

        if (comparison.AncestorMap is { } map)
            write.List(VocabularyPhrases.Blocks(map, new(comparison.Ancestor!)).Select(block => write.Text(block)), numbered: false);
        if (comparison.Own?.Value is { Scripts.IsEmpty: false } own)
        {
            write.Paragraph(Labels.OwnTokens.With(own.Count.ToString("N0", CultureInfo.InvariantCulture), VocabularyPhrases.AsFarAsCompared(own.OneIn)));
            write.Table([write.Text(Labels.Script), write.Text(Labels.Count), write.Text(Labels.Samples)], Escaped(VocabularyPhrases.Rows(own, write.Language)));
        }
    }

    static IEnumerable<ImmutableArray<string>> Escaped(ImmutableArray<ImmutableArray<string>> rows) => rows.Select(row => row.Select(MarkdownWriter.Escape).ToImmutableArray());
}
