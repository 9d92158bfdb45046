using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace HcxVerify.Reports;

/// <summary>Columns of text, aligned as a terminal shows them: Korean letters are two cells wide.</summary>
static class TextTable
{
    const string Gap = "  ";

    /// <summary>Writes rows of equal length; the last column is as long as it is.</summary>
    public static void Write(TextWriter output, string indent, ImmutableArray<ImmutableArray<string>> rows)
    {
        if (rows.IsEmpty)
            return;
        ImmutableArray<int> widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => Width(row[column])))];
        foreach (var row in rows)
        {
            output.Write(indent);
            for (var column = 0; column < row.Length - 1; column++)
                output.Write(row[column] + new string(' ', widths[column] - Width(row[column])) + Gap);
            output.Write(row[^1] + "\n");
        }
    }

    /// <summary>The cells that a text takes: East Asian wide characters take two, marks that combine take none.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : IsWide(rune.Value) ? 2 : 1);

    // The wide blocks of Unicode's East Asian Width (UAX 11) that text in these reports can have.
    static bool IsWide(int rune) => rune is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD) or 0x2705 or 0x274C or 0x23F3;
}
