using System.Collections.Immutable;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>What the loader refuses, the schema refuses, too, where it can see it; and nothing else.</summary>
public sealed class MalformedDocuments
{
    const string Extension = ".hcx.yml";
    const string Schema = "hcx.schema.json";

    // Refused by the loader with a code that a schema mostly sees.
    static readonly Dictionary<string, string> accepted = new(StringComparer.Ordinal)
    {
        ["HCX0113-unknown-references.hcx.yml"] = "the component of a rule and the encoder of its module are words that each are known",
        ["HCX0117-holes-that-cannot-be-filled.hcx.yml"] = "the unknown fact stands inside a message",
        ["HCX0118-version-is-a-number.hcx.yml"] = "to JSON, 1.0 is 1",
    };

    // Accepted by the loader, or refused with codes that no schema sees.
    static readonly Dictionary<string, string> refused = new(StringComparer.Ordinal)
    {
        ["HCX0004-extends.hcx.yml"] = "the loader does not read packs yet, and the schema refuses this one",
    };

    public static TheoryData<string> Files =>
    [
        .. Directory.GetFiles(Load.Path("../Malformed"), "*" + Extension, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Load.Path("../Malformed"), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_schema_refuses_a_malformed_file_exactly_where_it_can_see_a_mistake(string file)
    {
        var (root, isWhole) = SchemaVerdict.Document(File.ReadAllText(Load.Path($"../Malformed/{file}")));
        if (root is null)
            return;
        var problems = SchemaVerdict.Of(Schema, SchemaVerdict.Json(root));
        var codes = Codes(file);
        var seen = codes.Where(SeenCodes.Seen.Contains).ToList();
        if (seen.Count > 0)
            Assert.True(problems.IsEmpty == accepted.ContainsKey(file), $"{string.Join(", ", seen)}: {string.Join("; ", problems)}");
        else if (isWhole)
            Assert.True(problems.IsEmpty != refused.ContainsKey(file), $"{string.Join(", ", codes)}: {string.Join("; ", problems)}");
    }

    [Fact]
    public void Every_exception_has_its_file() => Assert.Empty(accepted.Keys.Concat(refused.Keys).Except(Files.Select(row => row.Data)));

    [Fact]
    public void Of_every_code_it_is_known_whether_a_schema_sees_it()
    {
        Assert.Empty(RuleFileCodes.All.Select(code => code.Id).Except([.. SeenCodes.Seen, .. SeenCodes.Unseen]));
        Assert.Empty(SeenCodes.Seen.Intersect(SeenCodes.Unseen));
    }

    // The codes in a file of a fixture, which may be a folder of several.
    static ImmutableArray<string> Codes(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        var files = folder.Length == 0 ? [file] : Files.Select(row => row.Data).Where(other => other.StartsWith(folder + "/", StringComparison.Ordinal));
        var (_, errors) = Load.Texts([.. files.Select(name => (name, File.ReadAllText(Load.Path($"../Malformed/{name}"))))]);
        return [.. errors.Where(error => error.Place!.File == file).Select(error => error.Code.Id).Distinct()];
    }
}
