namespace HcxVerify.Language;

/// <summary>The words of one closed choice: as files and JSON write them in every language, and as reports show them.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class WordTable<T>
    where T : struct, Enum
{
    // Rows are objects, and values are compared as such: generic code of the platform over an enumeration is compiled anew for each of them
    // when the process begins.
    readonly WordRow<T>[] rows;

    /// <summary>The table of these rows, each value once.</summary>
    public WordTable(params WordRow<T>[] rows) => this.rows = rows;

    /// <summary>The table without a value.</summary>
    public WordTable<T> Without(T value) => new([.. rows.Where(row => !row.Value.Equals(value))]);

    /// <summary>All words, in the order of the table.</summary>
    public IEnumerable<string> All => rows.Select(row => row.Shown.En);

    /// <summary>The word of a value.</summary>
    public string this[T value] => Shown(value).En;

    /// <summary>The word of a value as reports show it.</summary>
    public LocalizedText Shown(T value) => Array.Find(rows, row => row.Value.Equals(value))?.Shown ?? throw new ArgumentOutOfRangeException(nameof(value));

    /// <summary>The value of a word, or null.</summary>
    public T? Find(string word) => Array.Find(rows, row => row.Shown.En == word)?.Value;
}
