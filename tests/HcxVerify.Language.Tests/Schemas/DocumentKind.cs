using System.Collections.Immutable;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>A kind of files, with its schema and its loader.</summary>
/// <param name="Extension">The end of its files' names.</param>
/// <param name="Schema">The name of the schema in docs/schemas.</param>
/// <param name="Errors">What the loader says of a text.</param>
sealed record DocumentKind(string Extension, string Schema, Func<string, ImmutableArray<Diagnostic>> Errors)
{
    static readonly string rules = File.ReadAllText(Load.Path("Forms/forms.hcx.yml"));

    public static DocumentKind Rules { get; } = new(".hcx.yml", "hcx.schema.json", text => Load.Text(text).Errors);

    /// <summary>Tests of the rules of Forms/forms.hcx.yml.</summary>
    public static DocumentKind Tests { get; } = new(".hcx.test.yml", "hcx.test.schema.json", text => Load.Texts(("forms.hcx.yml", rules), ("forms.hcx.test.yml", text)).Errors);

    public static DocumentKind Waivers { get; } = new(".hcx.waivers.yml", "hcx.waivers.schema.json", text => WaiverReader.Read([new("good.hcx.waivers.yml", text)]).Errors);

    public static ImmutableArray<DocumentKind> All { get; } = [Rules, Tests, Waivers];

    /// <summary>The kind of a file by its name, or null.</summary>
    public static DocumentKind? Of(string file) => All.FirstOrDefault(kind => file.EndsWith(kind.Extension, StringComparison.Ordinal));
}
