using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>One type that means reuse, and the reference it is reused from.</summary>
public sealed record ModuleReuse(string Type, ReferenceUse Reference);

/// <summary><c>module: { type-of: COMPONENT, reused-when: { TYPE: REFERENCE, ... } }</c></summary>
/// <param name="TypeOf">The component whose type and dimensions are compared: an encoder.</param>
public sealed record ModuleCheck(string TypeOf, ImmutableArray<ModuleReuse> ReusedWhen) : Check
{
    static readonly ImmutableArray<string> modules = [Components.VisionEncoder, Components.AudioEncoder];

    public override RuleKind Kind => RuleKinds.Module;

    public override ImmutableArray<ReferenceUse> References => [.. ReusedWhen.Select(reuse => reuse.Reference)];

    internal static Check? Read(YamlNode node, List<Diagnostic> errors)
    {
        if (MappingReader.Of(node, "module", new("'module'"), errors) is not { } map)
            return null;
        var component = map.Text("type-of", required: true);
        if (component is not null && !modules.Contains(component))
            errors.Add(RuleFileCodes.UnknownValue.At(map.PlaceOf("type-of"), component, "type-of", Suggestion.For(component, modules)));
        var reuses = map.Required("reused-when");
        var types = reuses as YamlMapping;
        if (reuses is not null && types is null)
            errors.Add(RuleFileCodes.WrongType.At(reuses.Place, "reused-when", new LocalizedText("a mapping of types to references", "유형과 참조의 맵"), reuses.Found));
        if (types is { Entries.IsEmpty: true })
            errors.Add(RuleFileCodes.Empty.At(types.Place, "'reused-when'"));
        ImmutableArray<ModuleReuse?> read =
            [.. (types?.Entries ?? []).Select(entry => map.Text(entry.Value, entry.Key.Value) is { } name ? new ModuleReuse(entry.Key.Value, new(name, entry.Value.Place)) : null)];
        map.End();
        return component is null || read.IsEmpty || read.Contains(null) ? null : new ModuleCheck(component, [.. read.Select(reuse => reuse!)]);
    }
}
