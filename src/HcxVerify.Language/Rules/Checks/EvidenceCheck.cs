namespace HcxVerify.Language;

/// <summary><c>evidence: { kind: KIND, file: PATH, sha256: DIGEST }</c></summary>
/// <param name="EvidenceKind">What the evidence is.</param>
/// <param name="File">Where it is, relative to the rule file.</param>
/// <param name="Sha256">Its digest in lower-case hexadecimal; without one the file can be any file, and the rule stays inconclusive.</param>
public sealed record EvidenceCheck(EvidenceKind EvidenceKind, string File, string? Sha256) : Check
{
    const int DigestLength = 64;

    public override RuleKind Kind => RuleKinds.Evidence;

    internal static Check? Read(YamlNode node, List<Diagnostic> errors)
    {
        if (MappingReader.Of(node, Mistyped.Key("evidence"), errors) is not { } map)
            return null;
        var kind = map.Choice("kind", Words.EvidenceKinds, required: true);
        var file = map.Text("file", required: true);
        var digest = map.Text("sha256");
        if (digest is not null && !IsDigest(digest))
            errors.Add(Mistyped.At(map.Find("sha256")!, Mistyped.Key("sha256"), new("64 hexadecimal digits", "16진수 64자리")));
        map.End();
        return kind is null || file is null ? null : new EvidenceCheck(kind.Value, file, digest?.ToLowerInvariant());
    }

    internal static bool IsDigest(string text) => text.Length == DigestLength && text.All(character => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));
}
