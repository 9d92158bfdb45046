using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace HcxVerify.Editor.Tests;

/// <summary>
/// A language server as a process, spoken to as editors do: JSON-RPC messages on its standard input and output, each after a header with its length.
/// </summary>
sealed class LanguageServer : IAsyncDisposable
{
    /// <summary>How long an answer may take; the machine may be busy with other tests.</summary>
    static readonly TimeSpan patience = TimeSpan.FromMinutes(3);

    readonly Process process;
    readonly Func<string, JsonNode?> settings;
    readonly StringBuilder said = new();
    readonly SemaphoreSlim writing = new(1, 1);
    readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> answers = new();
    readonly ConcurrentDictionary<string, TaskCompletionSource<JsonArray>> diagnostics = new(StringComparer.Ordinal);
    readonly TaskCompletionSource configured = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Task reading;
    int requests;

    LanguageServer(Process process, Func<string, JsonNode?> settings)
    {
        this.process = process;
        this.settings = settings;
        process.ErrorDataReceived += (_, line) => Say(line.Data);
        process.BeginErrorReadLine();
        reading = Task.Run(ReadAsync);
    }

    /// <summary>Starts a server and introduces the editor to it.</summary>
    /// <param name="settings">The editor's settings by their section.</param>
    public static async Task<LanguageServer> StartAsync(ProcessStartInfo start, string folder, Func<string, JsonNode?> settings)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding = start.StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var server = new LanguageServer(Process.Start(start)!, settings);
        await server.AskAsync("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = new Uri(folder + "/").AbsoluteUri,
            ["capabilities"] = JsonNode.Parse("""
                {
                  "textDocument": {
                    "completion": { "completionItem": { "snippetSupport": true, "documentationFormat": ["markdown", "plaintext"] } },
                    "hover": { "contentFormat": ["markdown", "plaintext"] },
                    "publishDiagnostics": {}
                  },
                  "workspace": { "configuration": true, "didChangeConfiguration": { "dynamicRegistration": true } }
                }
                """),
        });
        await server.TellAsync("initialized", []);
        await server.configured.Task.WaitAsync(patience);
        return server;
    }

    /// <summary>Opens a document in the editor; what the server says of it comes with <see cref="DiagnosticsAsync"/>.</summary>
    public Task OpenAsync(string uri, string text) => TellAsync("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "yaml", ["version"] = 1, ["text"] = text },
    });

    /// <summary>What is wrong with an open document.</summary>
    public Task<JsonArray> DiagnosticsAsync(string uri) => Diagnostics(uri).Task.WaitAsync(patience);

    /// <summary>The answer to a question about a place of an open document.</summary>
    public Task<JsonNode?> AskAsync(string method, string uri, int line, int character) => AskAsync(method, new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri },
        ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
    });

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await reading;
        process.Dispose();
        writing.Dispose();
    }

    async Task<JsonNode?> AskAsync(string method, JsonObject parameters)
    {
        var id = Interlocked.Increment(ref requests);
        var answer = answers[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await WriteAsync(new() { ["id"] = id, ["method"] = method, ["params"] = parameters });
        return await answer.Task.WaitAsync(patience);
    }

    Task TellAsync(string method, JsonObject parameters) => WriteAsync(new() { ["method"] = method, ["params"] = parameters });

    async Task WriteAsync(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        var content = Encoding.UTF8.GetBytes(message.ToJsonString());
        await writing.WaitAsync();
        try
        {
            var stream = process.StandardInput.BaseStream;
            await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n\r\n")));
            await stream.WriteAsync(content);
            await stream.FlushAsync();
        }
        finally
        {
            writing.Release();
        }
    }

    async Task ReadAsync()
    {
        Exception? problem = null;
        try
        {
            using var stream = new BufferedStream(process.StandardOutput.BaseStream);
            while (Length(stream) is { } length)
            {
                var content = new byte[length];
                await stream.ReadExactlyAsync(content);
                await TakeAsync(JsonNode.Parse(content)!.AsObject());
            }
        }
        catch (Exception error) when (error is IOException or System.Text.Json.JsonException or FormatException)
        {
            problem = error;
        }

        // Nobody waits for what will not come.
        var end = new InvalidOperationException($"the language server has ended\n{said}", problem);
        configured.TrySetException(end);
        foreach (var answer in answers.Values)
            answer.TrySetException(end);
        foreach (var document in diagnostics.Values)
            document.TrySetException(end);
    }

    // The length in the header of the next message, or null at the end.
    static int? Length(Stream stream)
    {
        int? length = null;
        while (Line(stream) is { } line)
        {
            if (line.Length == 0)
                return length;
            if (line.Split(':') is ["Content-Length", var value])
                length = int.Parse(value, CultureInfo.InvariantCulture);
        }

        return null;
    }

    static string? Line(Stream stream)
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next >= 0; next = stream.ReadByte())
        {
            if (next is '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)next);
        }

        return null;
    }

    async Task TakeAsync(JsonObject message)
    {
        var method = message["method"]?.GetValue<string>();
        if (method is null)
        {
            if (answers.TryRemove(message["id"]!.GetValue<int>(), out var answer))
                answer.TrySetResult(message["result"]?.DeepClone());
        }
        else if (message["id"] is { } id)
        {
            var result = method is "workspace/configuration" ? new JsonArray([.. message["params"]!["items"]!.AsArray().Select(item => settings(item!["section"]?.GetValue<string>() ?? ""))]) : null;
            await WriteAsync(new() { ["id"] = id.DeepClone(), ["result"] = result });
            if (result is not null)
                configured.TrySetResult();
        }
        else if (method is "textDocument/publishDiagnostics")
            Diagnostics(message["params"]!["uri"]!.GetValue<string>()).TrySetResult(message["params"]!["diagnostics"]!.DeepClone().AsArray());
        else if (method is "window/logMessage")
            Say(message["params"]!["message"]?.GetValue<string>());
    }

    TaskCompletionSource<JsonArray> Diagnostics(string uri) => diagnostics.GetOrAdd(uri, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    void Say(string? line)
    {
        lock (said)
            said.AppendLine(line);
    }
}
