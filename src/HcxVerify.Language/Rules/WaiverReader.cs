using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>Reads waiver files (<c>.hcx.waivers.yml</c>), as strictly as rule files: with one mistake in one of them there are no waivers at all.</summary>
public static class WaiverReader
{
    /// <summary>The waivers in the order of files and places, or none and what is wrong.</summary>
    public static (ImmutableArray<Waiver> Waivers, ImmutableArray<Diagnostic> Errors) Read(IEnumerable<RuleFileText> files)
    {
        var errors = new List<Diagnostic>();
        var refused = new HashSet<Place>();
        var waivers = new List<Waiver>();
        var taken = new Dictionary<(string, string, string), Place>();
        foreach (var file in files.OrderBy(file => file.File, StringComparer.Ordinal))
        {
            if (MappingReader.OfFile(file, new("a waiver file", "면제 파일"), errors, refused) is not { } map)
                continue;
            map.Version();
            foreach (var item in map.Items("waivers", required: true))
            {
                if (Read(item, taken, errors) is { } waiver)
                    waivers.Add(waiver);
            }

            map.End();
        }

        return errors.Count == 0 ? ([.. waivers], []) : ([], [.. RuleSetReader.InOrder(errors, refused)]);
    }

    static Waiver? Read(YamlNode node, Dictionary<(string, string, string), Place> taken, List<Diagnostic> errors)
    {
        if (MappingReader.Of(node, new("a waiver", "면제"), errors) is not { } map)
            return null;
        var rule = map.Text("rule", required: true);
        if (rule is not null && !RuleSetReader.IsName(rule))
            errors.Add(RuleFileCodes.BadName.At(map.PlaceOf("rule"), rule, new LocalizedText("rule id", "규칙 id")));
        var component = map.Required("component") is { } named ? map.Component(named, "component", Mistyped.Key("component")) : null;
        var subject = Subject(map, errors);
        var reason = map.Localized("reason", required: true);
        var owner = map.Text("owner", required: true);
        var expires = map.Date("expires", required: true);
        map.End();
        if (rule is null || component is null || subject is null)
            return null;

        // Also of a waiver that is wrong elsewhere, so that both are mended at once.
        var key = (rule, component, subject);
        if (taken.TryGetValue(key, out var first))
            errors.Add(RuleFileCodes.DuplicateWaiver.At(map.Place, rule, component, first));
        else
            taken.Add(key, map.Place);
        return reason is null || owner is null || expires is null ? null : new(rule, component, subject, reason, SingleLine.Of(owner), expires.Value, map.Place);
    }

    static string? Subject(MappingReader map, List<Diagnostic> errors)
    {
        if (map.Text("subject", required: true) is not { } text)
            return null;
        if (DigestText.ReadWithScheme(text) is { } digest)
            return digest;
        errors.Add(Mistyped.At(map.Find("subject")!, Mistyped.Key("subject"), new($"the digest of a model: {DigestText.ShapeWithScheme.En}", $"모델의 digest({DigestText.ShapeWithScheme.Ko})")));
        return null;
    }
}
