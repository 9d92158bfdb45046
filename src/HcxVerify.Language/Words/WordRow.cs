namespace HcxVerify.Language;

/// <summary>One value of a closed choice and its word.</summary>
/// <param name="value">The value.</param>
/// <param name="word">The word of files and JSON, and of reports in English.</param>
/// <param name="korean">The word of reports in Korean.</param>
public sealed class WordRow<T>(T value, string word, string korean)
    where T : struct, Enum
{
    public T Value { get; } = value;

    public LocalizedText Shown { get; } = new(word, korean);
}
