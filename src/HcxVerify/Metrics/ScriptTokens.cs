using System.Collections.Immutable;

namespace HcxVerify.Metrics;

/// <summary>Tokens of one script.</summary>
/// <param name="Samples">Some of them, in the order of their ids, as they are: reports escape them.</param>
public sealed record ScriptTokens(TokenScript Script, int Count, ImmutableArray<string> Samples);
