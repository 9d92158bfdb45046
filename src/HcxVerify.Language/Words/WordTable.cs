using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>The words of one closed choice: as files and JSON write them in every language, and as reports show them.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class WordTable<T>
    where T : struct, Enum
{
    readonly ImmutableArray<(T Value, string Word, LocalizedText Shown)> rows;

    public WordTable(params (T Value, string Word, string Korean)[] rows) =>
        this.rows = [.. rows.Select(row => (row.Value, row.Word, new LocalizedText(row.Word, row.Korean)))];

    WordTable(ImmutableArray<(T Value, string Word, LocalizedText Shown)> rows) => this.rows = rows;

    /// <summary>The table without a value.</summary>
    public WordTable<T> Without(T value) => new(rows.RemoveAll(row => EqualityComparer<T>.Default.Equals(row.Value, value)));

    /// <summary>All words, in the order of the table.</summary>
    public IEnumerable<string> All => rows.Select(row => row.Word);

    /// <summary>The word of a value.</summary>
    public string this[T value] => Row(value).Word;

    /// <summary>The word of a value as reports show it.</summary>
    public LocalizedText Shown(T value) => Row(value).Shown;

    /// <summary>The value of a word, or null.</summary>
    public T? Find(string word)
    {
        foreach (var row in rows)
        {
            if (row.Word == word)
                return row.Value;
        }

        return null;
    }

    (T Value, string Word, LocalizedText Shown) Row(T value) => rows.First(row => EqualityComparer<T>.Default.Equals(row.Value, value));
}
