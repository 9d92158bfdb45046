using System.Text.Json.Nodes;

using HcxVerify.Tests.Shared;

[assembly: AssemblyFixture(typeof(HcxVerify.Editor.Tests.Editor))]

namespace HcxVerify.Editor.Tests;

/// <summary>
/// An editor with the language server for YAML, and a folder as <c>hcxverify init</c> leaves it: rule files with the schema beside them, named in their first
/// line. No setting tells the server of a schema, where a test does not say so.
/// </summary>
public sealed class Editor : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("hcxverify-editor-").FullName;
    readonly string rules;
    readonly JsonObject settings;
    LanguageServer? server;
    string? missing;
    int documents;

    public Editor()
        : this([])
    {
    }

    /// <param name="settings">Those of the section <c>yaml</c>.</param>
    internal Editor(JsonObject settings)
    {
        rules = Directory.CreateDirectory(Path.Combine(folder, "rules")).FullName;
        // The network stays out of the tests.
        settings["schemaStore"] = new JsonObject { ["enable"] = false };
        this.settings = settings;
    }

    public async ValueTask InitializeAsync()
    {
        foreach (var schema in Directory.GetFiles(Repository.Path("docs/schemas")))
            File.Copy(schema, Path.Combine(rules, Path.GetFileName(schema)));
        try
        {
            var program = Path.Combine(NodePackages.Install("editor"), "node_modules", "yaml-language-server", "bin", "yaml-language-server");
            server = await LanguageServer.StartAsync(new("node", [program, "--stdio"]), folder, section => section is "yaml" ? settings.DeepClone() : null);
        }
        catch (NodeMissingException error)
        {
            missing = error.Message;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What the server says of a text: line (from 1), what stands there, and the message.</summary>
    /// <param name="schema">The schema of the kind of file that it is.</param>
    /// <param name="isNamed">Whether the first line names the schema.</param>
    internal async Task<IReadOnlyList<Problem>> ProblemsAsync(string text, string schema = "hcx.schema.json", bool isNamed = true)
    {
        var document = await OpenAsync(text, schema, isNamed);
        return await PublishedAsync(document.Uri, document.Text);
    }

    /// <summary>What the server says of a file of the repository, which names its schema itself.</summary>
    internal async Task<IReadOnlyList<Problem>> ProblemsAsync(FileInfo file)
    {
        var uri = new Uri(file.FullName).AbsoluteUri;
        var text = await File.ReadAllTextAsync(file.FullName);
        await Server.OpenAsync(uri, text);
        return await PublishedAsync(uri, text);
    }

    /// <summary>What completion offers at the <c>|</c> of a text: labels, each with its documentation.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> CompletionsAsync(string text, string schema = "hcx.schema.json")
    {
        var document = await OpenAsync(text, schema);
        var answer = await Server.AskAsync("textDocument/completion", document.Uri, document.Line, document.Character);
        return answer!["items"]!.AsArray().GroupBy(item => item!["label"]!.GetValue<string>()).ToDictionary(items => items.Key, items => Markup(items.First()!["documentation"]));
    }

    /// <summary>What hovering over the <c>|</c> of a text shows.</summary>
    internal async Task<string> HoverAsync(string text, string schema = "hcx.schema.json")
    {
        var document = await OpenAsync(text, schema);
        return Markup((await Server.AskAsync("textDocument/hover", document.Uri, document.Line, document.Character))!["contents"]);
    }

    LanguageServer Server
    {
        get
        {
            NodePackages.Require(missing);
            return server!;
        }
    }

    async Task<Document> OpenAsync(string text, string schema, bool isNamed = true)
    {
        var whole = isNamed ? $"# yaml-language-server: $schema={schema}\n{text}" : text;
        var at = Math.Max(whole.IndexOf('|', StringComparison.Ordinal), 0);
        var before = whole[..at].Split('\n');
        if (at > 0)
            whole = whole.Remove(at, 1);
        var name = $"document-{Interlocked.Increment(ref documents)}.{schema.Replace(".schema.json", ".yml", StringComparison.Ordinal)}";
        var document = new Document(new Uri(Path.Combine(rules, name)).AbsoluteUri, whole, before.Length - 1, before[^1].Length);
        await Server.OpenAsync(document.Uri, document.Text);
        return document;
    }

    async Task<IReadOnlyList<Problem>> PublishedAsync(string uri, string text)
    {
        var lines = text.Split('\n');
        return
        [
            .. from diagnostic in await Server.DiagnosticsAsync(uri)
               let line = diagnostic!["range"]!["start"]!["line"]!.GetValue<int>()
               orderby line
               select new Problem(lines[line].Trim(), diagnostic["message"]!.GetValue<string>()),
        ];
    }

    static string Markup(JsonNode? markup) => (markup as JsonObject)?["value"]?.GetValue<string>() ?? markup?.GetValue<string>() ?? "";

    sealed record Document(string Uri, string Text, int Line, int Character);
}

/// <summary>Something that the server says of a document.</summary>
/// <param name="Line">The line where it begins, as it stands there.</param>
sealed record Problem(string Line, string Message);
