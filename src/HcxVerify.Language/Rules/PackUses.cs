using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>The packs that one file extends.</summary>
/// <param name="Errors">Why it is not known which they are; empty where it is.</param>
public sealed record PackUses(ImmutableArray<PackUse> Packs, ImmutableArray<Diagnostic> Errors);
