namespace HcxVerify.Formats;

/// <summary>A vocabulary as a file, or several that belong together, have it.</summary>
/// <param name="Format">The name of the format: <c>tokenizer.json</c>, <c>tiktoken</c>, <c>SentencePiece</c>, ...</param>
/// <param name="Model">How it cuts text: <c>BPE</c>, <c>Unigram</c>, <c>WordPiece</c>; null where nothing says so.</param>
/// <param name="Tokens">Its tokens, those that were added with them.</param>
/// <param name="Merges">The <see cref="TokenHash"/> of each merge, in the order of their ranks; null where the format has none.</param>
public sealed record VocabularyFile(string Format, string? Model, TokenSpelling Spelling, TokenList Tokens, IReadOnlyList<ulong>? Merges);
