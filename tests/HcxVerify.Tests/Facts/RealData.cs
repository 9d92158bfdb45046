using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Tests.Given;
using HcxVerify.Tests.Shared;

namespace HcxVerify.Tests.Facts;

/// <summary>
/// Every real file and folder gives the facts, or the error, that <c>real-data.txt</c> has: written from the files by hand and by another reading of
/// them, never from what this reader says.
/// </summary>
public sealed class RealData
{
    static readonly Dictionary<string, string[]> expected = Blocks(File.ReadAllLines(Repository.Path("tests/HcxVerify.Tests/Facts/real-data.txt")));

    public static TheoryData<string> Paths => [.. expected.Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public void It_gives_its_facts_or_its_error(string path)
    {
        var full = TestData.Path(path).TrimEnd('/');
        Assert.Equal(expected[path], Read(full, TestData.Path(".")));
    }

    [Fact]
    public void No_file_is_forgotten()
    {
        var root = TestData.Path("");
        string[] files =
        [
            .. Directory.GetFiles(root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Where(file => file.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        ];
        Assert.NotEmpty(files);
        Assert.Equal(files, expected.Keys.Where(path => !path.EndsWith('/')));
    }

    static string[] Read(string model, string root)
    {
        try
        {
            var facts = Verification.Facts(root, model);
            return facts.Facts.IsEmpty ? ["nothing"] : [.. facts.Facts.Select(fact => $"{fact.Name} = {Plain(fact.Value)}")];
        }
        catch (ArtifactException error)
        {
            return [$"error {error.Diagnostic.Code}"];
        }
    }

    static string Plain(FactValue value) => value is FactValue.Integer or FactValue.TokenList ? value.Shown.Replace(",", "", StringComparison.Ordinal)
        : value is FactValue.Number number ? number.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture).Replace('E', 'e')
        : value.Shown;

    static Dictionary<string, string[]> Blocks(string[] lines)
    {
        var blocks = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var last = "";
        foreach (var line in lines)
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
                blocks[last].Add(line.Trim());
            else
                blocks.Add(last = line, []);
        }

        return blocks.ToDictionary(block => block.Key, block => block.Value.ToArray(), StringComparer.Ordinal);
    }
}
