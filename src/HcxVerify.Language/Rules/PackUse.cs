using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace HcxVerify.Language;

/// <summary>A pack of rules that a rule file extends.</summary>
/// <param name="Place">Where the file names it.</param>
public abstract record PackUse(Place Place)
{
    static readonly LocalizedText forms = new(
        "{ profile: NAME }, { folder: PATH } or { package: ID, version: VERSION }", "{ profile: NAME }, { folder: PATH } 또는 { package: ID, version: VERSION }");

    static readonly LocalizedText oneOfThem = new(
        "a pack is a profile, a folder or a package; write an item for each", "팩은 profile, folder, package 중 하나입니다. 항목을 나누세요");

    static readonly string[] keys = ["profile", "folder", "package"];

    // They become parts of a path.
    static readonly Regex id = new(@"^[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*\z", RegexOptions.CultureInvariant);
    static readonly Regex version = new(@"^[0-9]+(?:\.[0-9]+){1,3}(?:-[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)?\z", RegexOptions.CultureInvariant);

    /// <summary>The pack as messages and lock files name it.</summary>
    public abstract string Name { get; }

    /// <summary>The names of the ready profiles, in ordinal order.</summary>
    public static ImmutableArray<string> Profiles { get; } = ["disclosed-reuse", "strict", "weights"];

    /// <summary>A ready profile, which comes with the tool.</summary>
    public sealed record Profile(string Id, Place Place) : PackUse(Place)
    {
        /// <inheritdoc/>
        public override string Name => $"profile:{Id}";
    }

    /// <summary>The rule files of a folder.</summary>
    /// <param name="Path">As it is written: relative to the file in <c>Place</c>.</param>
    public sealed record Folder(string Path, Place Place) : PackUse(Place)
    {
        /// <inheritdoc/>
        public override string Name => Path;
    }

    /// <summary>The rule files of a NuGet package, in its folder <c>hcx</c>.</summary>
    /// <param name="Version">One version, without build metadata.</param>
    public sealed record Package(string Id, string Version, Place Place) : PackUse(Place)
    {
        /// <inheritdoc/>
        public override string Name => $"{Id} {Version}";

        /// <summary>The folder of the package in a folder of packages, with <c>/</c>: NuGet writes ids and versions in lower case.</summary>
        public string Unpacked => $"{Id.ToLowerInvariant()}/{Version.ToLowerInvariant()}";
    }

    internal static PackUse? Read(YamlNode node, List<Diagnostic> errors)
    {
        if (node is not YamlMapping)
        {
            errors.Add(Mistyped.At(node, Mistyped.Item("extends"), forms));
            return null;
        }

        var map = MappingReader.Of(node, new("a pack", "팩"), errors)!;
        map.RequiredEither(keys);
        List<string> kinds = [.. keys.Where(key => map.Find(key) is not null)];
        foreach (var key in kinds.Skip(1))
            errors.Add(RuleFileCodes.UnknownKey.At(map.PlaceOfKey(key), key, oneOfThem));
        PackUse? pack = kinds.FirstOrDefault() switch
        {
            "profile" => ProfileOf(map, errors),
            "folder" => map.Text("folder") is { } path ? new Folder(path, map.Place) : null,
            "package" => PackageOf(map, errors),
            _ => null,
        };
        map.End();
        return kinds.Count == 1 ? pack : null;
    }

    static Profile? ProfileOf(MappingReader map, List<Diagnostic> errors)
    {
        if (map.Text("profile") is not { } name)
            return null;
        if (Profiles.Contains(name))
            return new(name, map.Place);
        errors.Add(RuleFileCodes.UnknownValue.At(map.PlaceOf("profile"), name, "profile", Suggestion.For(name, Profiles)));
        return null;
    }

    static Package? PackageOf(MappingReader map, List<Diagnostic> errors)
    {
        var name = Part(map, "package", id, new("the id of a NuGet package", "NuGet 패키지의 id"), errors);
        var number = Part(map, "version", version, new("one version, such as 1.2.0", "1.2.0과 같은 버전 하나"), errors);
        return name is null || number is null ? null : new(name, number, map.Place);
    }

    static string? Part(MappingReader map, string key, Regex form, LocalizedText expected, List<Diagnostic> errors)
    {
        if (map.Text(key, required: true) is not { } text)
            return null;
        if (form.IsMatch(text))
            return text;
        errors.Add(Mistyped.At(map.Find(key)!, Mistyped.Key(key), expected));
        return null;
    }
}
