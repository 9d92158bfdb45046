namespace HcxVerify.Language;

/// <summary>The words of one closed choice: as files and JSON write them in every language, and as reports show them.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class WordTable<T>
    where T : struct, Enum
{
    // Arrays and loops: every method of a generic type over these values would be compiled anew for each enumeration when the process begins.
    readonly T[] values;
    readonly string[] words;
    readonly LocalizedText[] shown;

    public WordTable(params (T Value, string Word, string Korean)[] rows)
    {
        values = new T[rows.Length];
        words = new string[rows.Length];
        shown = new LocalizedText[rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            values[row] = rows[row].Value;
            words[row] = rows[row].Word;
            shown[row] = new(rows[row].Word, rows[row].Korean);
        }
    }

    WordTable(WordTable<T> table, int without)
    {
        values = [.. table.values.Where((_, row) => row != without)];
        words = [.. table.words.Where((_, row) => row != without)];
        shown = [.. table.shown.Where((_, row) => row != without)];
    }

    /// <summary>The table without a value.</summary>
    public WordTable<T> Without(T value) => new(this, Row(value));

    /// <summary>All words, in the order of the table.</summary>
    public IEnumerable<string> All => words.AsEnumerable();

    /// <summary>The word of a value.</summary>
    public string this[T value] => words[Row(value)];

    /// <summary>The word of a value as reports show it.</summary>
    public LocalizedText Shown(T value) => shown[Row(value)];

    /// <summary>The value of a word, or null.</summary>
    public T? Find(string word) => Array.IndexOf(words, word) is >= 0 and var row ? values[row] : null;

    int Row(T value) => Array.IndexOf(values, value) is >= 0 and var row ? row : throw new ArgumentOutOfRangeException(nameof(value));
}
