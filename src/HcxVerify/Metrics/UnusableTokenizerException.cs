namespace HcxVerify.Metrics;

/// <summary>The library cannot use a tokenizer, or not for a text. It is caught beside where it is thrown, and becomes a reason.</summary>
sealed class UnusableTokenizerException(Exception cause) : Exception(cause.Message, cause);
