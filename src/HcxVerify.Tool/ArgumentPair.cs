namespace HcxVerify.Tool;

/// <summary>The two parts of an option's value: <c>left=right</c>.</summary>
sealed record ArgumentPair(string Left, string Right);
