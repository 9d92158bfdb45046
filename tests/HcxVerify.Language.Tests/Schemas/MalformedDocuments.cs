using System.Collections.Immutable;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>What the loader refuses, the schema refuses, too, where it can see it; and nothing else.</summary>
public sealed class MalformedDocuments
{
    const string Relation = "which relation an effect needs is told by the key of the effect";
    const string Evidence = "the files of evidence stand in other rules";
    const string Inside = "the unknown fact stands inside a message";

    // Refused by the loader with a code that a schema mostly sees.
    static readonly Dictionary<string, string> accepted = new(StringComparer.Ordinal)
    {
        ["Malformed/HCX0107-threshold-of-another-kind/own.hcx.yml"] = "the kind of the rule that is tightened stands in another file",
        ["Malformed/HCX0107-verdict-of-the-model-as-a-whole.hcx.yml"] = "which component a test's verdict is of stands in its rule",
        ["Malformed/HCX0107-verdict-of-the-model-as-a-whole-in-a-file-of-tests/a.hcx.test.yml"] = "which component a test's verdict is of stands in its rule",
        ["Malformed/HCX0108-effect-without-a-relation.hcx.yml"] = Relation,
        ["Malformed/HCX0109-two-tokens-without-a-comma.hcx.yml"] = "whether a text stands in quotes is not told by its value",
        ["Malformed/HCX0110-claim-on-other-components.hcx.yml"] = "the components of a claim stand in the claim, not in the rule",
        ["Malformed/HCX0113-unknown-references.hcx.yml"] = "the component of a rule and the encoder of its module are words that each are known",
        ["Malformed/HCX0117-holes-in-texts-of-many-lines.hcx.yml"] = Inside,
        ["Malformed/HCX0117-holes-that-cannot-be-filled.hcx.yml"] = Inside,
        ["Malformed/HCX0118-version-is-a-number.hcx.yml"] = "to JSON, 1.0 is 1",
        ["Malformed/HCX0122-token-of-two-groups.hcx.yml"] = "the two tokens stand in different lists",
        ["Malformed/HCX0122-tightened-twice/own.hcx.yml"] = "the two changes of one rule are different items",
        ["Malformed/HCX0123-evidence-that-no-rule-reads.hcx.yml"] = Evidence,
        ["Malformed/HCX0123-files-outside-of-the-model.hcx.yml"] = "what paths lead out is not told by their form alone",
        ["Malformed/HCX0123-given-that-no-rule-reads.hcx.yml"] = "what rules read is in other places of the file",
        ["Malformed/HCX0123-evidence-where-no-rule-asks-for-any.hcx.yml"] = Evidence,
    };

    // Accepted by the loader, or refused with codes that no schema sees.
    static readonly Dictionary<string, string> refused = new(StringComparer.Ordinal)
    {
    };

    public static TheoryData<string> Files =>
    [
        .. from folder in (string[])["Malformed", "MalformedWaivers"]
           from file in Directory.GetFiles(Load.Path($"../{folder}"), "*.yml", SearchOption.AllDirectories)
           select Path.GetRelativePath(Load.Path(".."), file).Replace('\\', '/') into path
           orderby path
           select path,
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_schema_refuses_a_malformed_file_exactly_where_it_can_see_a_mistake(string file)
    {
        var (root, isWhole) = SchemaVerdict.Document(File.ReadAllText(Load.Path($"../{file}")));
        if (root is null)
            return;
        var problems = SchemaVerdict.Of(DocumentKind.Of(file)!.Schema, SchemaVerdict.Json(root));
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
        var files = folder.Contains('/', StringComparison.Ordinal) ? Directory.GetFiles(Load.Path($"../{folder}"), "*.yml").Select(other => $"{folder}/{Path.GetFileName(other)}") : [file];
        var texts = files.Select(name => (File: name, Text: File.ReadAllText(Load.Path($"../{name}"))));
        var errors = DocumentKind.Of(file) == DocumentKind.Waivers ? WaiverReader.Read(texts.Select(text => new RuleFileText(text.File, text.Text))).Errors : Load.Texts([.. texts]).Errors;
        return [.. errors.Where(error => error.Place!.File == file).Select(error => error.Code.Id).Distinct()];
    }
}
