using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>One type that means reuse, and the reference it is reused from.</summary>
public sealed record ModuleReuse(string Type, ReferenceUse Reference);

/// <summary><c>module: { type-of: COMPONENT, reused-when: { TYPE: REFERENCE, ... } }</c></summary>
/// <param name="TypeOf">The component whose type and dimensions are compared: an encoder.</param>
public sealed record ModuleCheck(string TypeOf, ImmutableArray<ModuleReuse> ReusedWhen) : Check
{
    internal static ImmutableArray<string> Modules { get; } = [Components.VisionEncoder, Components.AudioEncoder];

    static readonly LocalizedText oneFamily = new("name the one that has this type", "이 유형의 참조를 지정하세요");

    public override RuleKind Kind => RuleKinds.Module;

    public override ImmutableArray<ReferenceUse> References => [.. ReusedWhen.Select(reuse => reuse.Reference)];

    internal static Check? Read(YamlNode node, List<Diagnostic> errors)
    {
        if (MappingReader.Of(node, Mistyped.Key("module"), errors) is not { } map)
            return null;
        var component = map.Text("type-of", required: true);
        if (component is not null && !Modules.Contains(component))
            errors.Add(RuleFileCodes.UnknownValue.At(map.PlaceOf("type-of"), component, "type-of", Suggestion.For(component, Modules)));
        ImmutableArray<ModuleReuse?> reuses = [.. map.Named("reused-when", required: true).Select(entry =>
            map.Text(entry.Value, Mistyped.Key(entry.Key.Value)) is { } reference ? new ModuleReuse(entry.Key.Value, new(reference, entry.Value.Place)) : null)];
        foreach (var all in reuses.Where(reuse => reuse?.Reference.IsAll is true))
            errors.Add(RuleFileCodes.UnknownReference.At(all!.Reference.Place, ReferenceUse.All, oneFamily));
        map.End();
        return component is null || reuses.IsEmpty || reuses.Contains(null) ? null : new ModuleCheck(component, [.. reuses.Select(reuse => reuse!)]);
    }
}
