using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using HcxVerify.Tests.Shared;

namespace HcxVerify.Editor.Tests;

/// <summary>The settings that docs/editor.md shows, for files that do not name their schema.</summary>
public sealed partial class Settings : IAsyncLifetime
{
    readonly Editor editor = new(Documented());

    public ValueTask InitializeAsync() => editor.InitializeAsync();

    public ValueTask DisposeAsync() => editor.DisposeAsync();

    [Fact]
    public async Task Files_have_their_schemas_by_their_names()
    {
        foreach (var (schema, key) in ((string, string)[])[("hcx.schema.json", "rules"), ("hcx.test.schema.json", "tests"), ("hcx.waivers.schema.json", "waivers")])
            Assert.Equal([$"Missing property \"{key}\"."], (await editor.ProblemsAsync("version: 1\n", schema, isNamed: false)).Select(problem => problem.Message));
    }

    static JsonObject Documented()
    {
        var shown = JsonNode.Parse(Block().Match(File.ReadAllText(Repository.Path("docs/editor.md")).ReplaceLineEndings("\n")).Groups[1].Value)!;
        return new() { ["schemas"] = shown["yaml.schemas"]!.DeepClone() };
    }

    [GeneratedRegex("^```json\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
