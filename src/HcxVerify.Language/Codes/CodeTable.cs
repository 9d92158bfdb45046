using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>The one table of HCX codes: hosts (00), rule files (01), model files (02), findings (1kko: kind and outcome).</summary>
public static class CodeTable
{
    /// <summary>Every code, in the order of its number.</summary>
    public static ImmutableArray<Code> All { get; } =
        [.. HostCodes.All.Concat(RuleFileCodes.All).Concat(ArtifactCodes.All).Concat(FindingCodes.All).OrderBy(code => code.Id, StringComparer.Ordinal)];

    static readonly ImmutableDictionary<string, Code> byId = All.ToImmutableDictionary(code => code.Id, StringComparer.Ordinal);

    /// <summary>The code of that id, in any case of its letters, or null.</summary>
    public static Code? Find(string id) => byId.TryGetValue(id.ToUpperInvariant(), out var code) ? code : null;
}
