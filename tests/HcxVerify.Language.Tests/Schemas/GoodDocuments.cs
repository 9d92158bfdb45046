using System.Text.RegularExpressions;

using HcxVerify.Tests.Shared;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>Every rule file that the repository shows to anybody is one to the schema, too.</summary>
public sealed partial class GoodDocuments
{
    static readonly string[] folders = ["examples", "tests/HcxVerify.Language.Tests/Good", "tests/HcxVerify.Language.Tests/Schemas/Forms", "tests/HcxVerify.Language.Tests/Sentences", "tests/HcxVerify.Tests/Snapshots", "src"];

    // A page of docs/codes shows what is wrong.
    static readonly string[] documents = [.. Directory.GetFiles(Repository.Path("docs"), "*.md").Append(Repository.Path("README.md"))];

    public static TheoryData<string> Files =>
    [
        .. from folder in folders
           from file in Directory.EnumerateFiles(Repository.Path(folder), "*.yml", SearchOption.AllDirectories)
           let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
           where DocumentKind.Of(path) is not null && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)
           orderby path
           select path,
    ];

    public static TheoryData<string, int> Blocks =>
    [
        .. from file in documents
           let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
           from index in Enumerable.Range(0, BlocksOf(path).Count)
           select (path, index),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_valid(string file) => AssertValid(DocumentKind.Of(file)!, File.ReadAllText(Repository.Path(file)));

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_file_in_a_document_is_valid(string file, int index)
    {
        var text = BlocksOf(file)[index];
        AssertValid(Has("waivers") ? DocumentKind.Waivers : Has("tests") ? DocumentKind.Tests : DocumentKind.Rules, text);
        bool Has(string key) => text.Contains($"\n{key}:", StringComparison.Ordinal);
    }

    static void AssertValid(DocumentKind kind, string text)
    {
        var (root, isWhole) = SchemaVerdict.Document(text);
        Assert.True(isWhole);
        Assert.Empty(SchemaVerdict.Of(kind.Schema, SchemaVerdict.Json(root!)));
    }

    static List<string> BlocksOf(string file) =>
        [.. Block().Matches(File.ReadAllText(Repository.Path(file)).ReplaceLineEndings("\n")).Select(match => match.Groups[1].Value)];

    // Only whole files; a part of one begins with another key.
    [GeneratedRegex("^```yaml\n((?:#.*\n)*version: 1\n.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
