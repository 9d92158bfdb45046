namespace HcxVerify.Language;

/// <summary>Parts of sentences about rules.</summary>
static class Phrases
{
    /// <summary>A reference inside a sentence.</summary>
    public static LocalizedText Reference(ReferenceUse use) =>
        use.IsAll ? new("every suspect reference", "모든 의심 대상 참조") : new($"the reference {use.Name}", $"참조 {use.Name}");

    /// <summary>A component inside a sentence.</summary>
    public static LocalizedText Component(string component) =>
        Components.All.Contains(component)
            ? new($"the {Components.Shown(component).En.ToLowerInvariant()}", Components.Shown(component).Ko)
            : new($"the component {component}", $"컴포넌트 {component}");

    /// <summary>Names in a list: <c>a, b and c</c>; the word of the last is <paramref name="and"/>.</summary>
    public static string List(IEnumerable<string> names, string and)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} {and} {all[all.Count - 1]}";
    }

    public static LocalizedText Or(IEnumerable<string> names)
    {
        var all = names.ToList();
        return new(List(all, "or"), List(all, "또는"));
    }

    /// <summary>The source of a claim or a rule in parentheses; nothing where it has none.</summary>
    public static LocalizedText Source(LocalizedText? source) => source is null ? new("", "") : new($" ({source.En})", $" ({source.Ko ?? source.En})");
}
