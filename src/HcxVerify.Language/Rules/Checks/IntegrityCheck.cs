using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary><c>integrity: { formats: [FORMAT, ...], digests: FILE, declared-equals-actual: true }</c>; at least one of them.</summary>
/// <param name="Formats">The formats that the model folder may hold; empty where the rule does not say.</param>
/// <param name="Digests">A file of sha256 digests, relative to the rule file.</param>
/// <param name="DeclaredEqualsActual">Whether declared sizes must be the actual ones.</param>
public sealed record IntegrityCheck(ImmutableArray<string> Formats, string? Digests, bool DeclaredEqualsActual) : Check
{
    static readonly LocalizedText atLeastOne =
        new("'formats', 'digests' or 'declared-equals-actual: true'", "'formats', 'digests' 또는 'declared-equals-actual: true'");

    public override RuleKind Kind => RuleKinds.Integrity;

    internal static Check? Read(YamlNode node, List<Diagnostic> errors)
    {
        if (MappingReader.Of(node, Mistyped.Key("integrity"), errors) is not { } map)
            return null;
        ImmutableArray<string?> formats = [.. map.Items("formats").Select(item => Format(item, map, errors))];
        var digests = map.Text("digests");
        var sizes = map.Flag("declared-equals-actual");
        map.End();
        if (map.Find("formats") is null && map.Find("digests") is null && (map.Find("declared-equals-actual") is null || sizes is false))
            errors.Add(RuleFileCodes.MissingKey.At(map.Place, Mistyped.Key("integrity"), atLeastOne));
        return formats.Contains(null) ? null : new IntegrityCheck([.. formats.Select(format => format!)], digests, sizes ?? false);
    }

    static string? Format(YamlNode node, MappingReader map, List<Diagnostic> errors)
    {
        var format = map.Text(node, Mistyped.Item("formats"));
        if (format is not null && !RuleSetReader.IsName(format))
            errors.Add(RuleFileCodes.BadName.At(node.Place, format, new LocalizedText("name of a format", "형식 이름")));
        return format;
    }
}
