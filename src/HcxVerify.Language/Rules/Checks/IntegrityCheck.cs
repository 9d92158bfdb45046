using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>
/// <c>integrity: { formats: [FORMAT, ...], digests: FILE, no-other-files: true, declared-equals-actual: true, links: inside }</c>; at least one of
/// them, and <c>no-other-files</c> only with <c>digests</c>.
/// </summary>
/// <param name="Formats">The formats that the model folder may hold; empty where the rule does not say.</param>
/// <param name="Digests">A file of sha256 digests, relative to the rule file.</param>
/// <param name="NoOtherFiles">Whether every file must have a digest there.</param>
/// <param name="DeclaredEqualsActual">Whether declared sizes must be the actual ones.</param>
/// <param name="Links">Where links may lead.</param>
public sealed record IntegrityCheck(ImmutableArray<FileFormat> Formats, string? Digests, bool NoOtherFiles, bool DeclaredEqualsActual, LinkPolicy Links) : Check
{
    static readonly LocalizedText atLeastOne =
        new("'formats', 'digests', 'declared-equals-actual: true' or 'links'", "'formats', 'digests', 'declared-equals-actual: true' 또는 'links'");

    public override RuleKind Kind => RuleKinds.Integrity;

    internal static Check? Read(YamlNode node, List<Diagnostic> errors)
    {
        if (MappingReader.Of(node, Mistyped.Key("integrity"), errors) is not { } map)
            return null;
        var formats = map.Choices("formats", Words.FileFormats);
        var digests = map.Text("digests");
        var sizes = map.Flag("declared-equals-actual");
        var noOthers = map.Flag("no-other-files");
        var links = map.Choice("links", Words.LinkPolicies);
        map.End();
        if (noOthers is true && map.Find("digests") is null)
            errors.Add(RuleFileCodes.MissingKey.At(map.PlaceOfKey("no-other-files"), Mistyped.Key("no-other-files"), Mistyped.Key("digests")));
        else if (map.Find("formats") is null && map.Find("digests") is null && map.Find("links") is null && (map.Find("declared-equals-actual") is null || sizes is false))
            errors.Add(RuleFileCodes.MissingKey.At(map.Place, Mistyped.Key("integrity"), atLeastOne));
        return new IntegrityCheck(formats, digests, noOthers ?? false, sizes ?? false, links ?? LinkPolicy.Inside);
    }
}
