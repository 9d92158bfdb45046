using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary><c>integrity: { formats: [FORMAT, ...], digests: FILE, declared-equals-actual: true }</c>; at least one of them.</summary>
/// <param name="Formats">The formats that the model folder may hold; empty where the rule does not say.</param>
/// <param name="Digests">A file of sha256 digests, relative to the rule file.</param>
/// <param name="DeclaredEqualsActual">Whether declared sizes must be the actual ones.</param>
public sealed record IntegrityCheck(ImmutableArray<string> Formats, string? Digests, bool DeclaredEqualsActual) : Check
{
    public override RuleKind Kind => RuleKinds.Integrity;

    internal static Check? Read(YamlNode node, List<Diagnostic> errors)
    {
        if (MappingReader.Of(node, "integrity", new("'integrity'"), errors) is not { } map)
            return null;
        ImmutableArray<string?> formats = [.. map.Items("formats").Select(item => map.Text(item, "formats"))];
        var digests = map.Text("digests");
        var sizes = map.Flag("declared-equals-actual");
        map.End();
        if (formats.IsEmpty && digests is null && sizes is not true)
            errors.Add(RuleFileCodes.Empty.At(map.Place, "'integrity'"));
        return formats.Contains(null) ? null : new IntegrityCheck([.. formats.Select(format => format!)], digests, sizes ?? false);
    }
}
