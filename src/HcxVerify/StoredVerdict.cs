using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

using HcxVerify.Artifacts;
using HcxVerify.Reports;
using HcxVerify.Verdicts;

namespace HcxVerify;

/// <summary>A report that a stored verdict wrote, by its digest.</summary>
sealed record StoredFile(string Path, string Digest)
{
    public static StoredFile Of(string path, byte[] bytes) => new(path, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>Whether the file is there as it was written; one that cannot be read is not.</summary>
    public bool IsUnchanged
    {
        get
        {
            try
            {
                return File.Exists(Path) && Of(Path, File.ReadAllBytes(Path)).Digest == Digest;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }
}

/// <summary>The verdict of a build, kept beside it: what it depended on, and what it printed.</summary>
/// <param name="Made">The date of the verification; null where none was known.</param>
/// <param name="HoldsThrough">The last day on which the same input gives the same verdict; null where time changes nothing.</param>
sealed record StoredVerdict(string Key, DateOnly? Made, DateOnly? HoldsThrough, ImmutableArray<Input> Inputs, ImmutableArray<StoredFile> Reports, ImmutableArray<LogLine> Lines, string Verdict)
{
    const string Schema = "hcxverify/stored-verdict/1";

    /// <summary>Whether it is the verdict of the same request over the same content, its days have come and not passed, and its reports are still there.</summary>
    public bool Holds(string key, DateOnly? today, Workspace workspace)
    {
        try
        {
            return Key == key && IsOfItsTime(today) && Reports.All(report => report.IsUnchanged) && workspace.IsUnchanged(Inputs);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false; // What cannot be checked is verified anew.
        }
    }

    // Before the day on which it was made, a clock has gone back: what had expired then may hold again.
    bool IsOfItsTime(DateOnly? today) => today is { } day ? Made <= day && (HoldsThrough is not { } last || day <= last) : Made is null;

    /// <summary>The stored verdict, or null where there is none that can be read.</summary>
    public static StoredVerdict? Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            return root.GetProperty("schema").GetString() != Schema ? null : new(
                Text(root, "key"),
                Day(root, "made"),
                Day(root, "holdsThrough"),
                [.. root.GetProperty("inputs").EnumerateArray().Select(input => new Input(Text(input, "path"), Enum.Parse<InputKind>(Text(input, "kind")), Text(input, "digest")))],
                [.. root.GetProperty("reports").EnumerateArray().Select(report => new StoredFile(Text(report, "path"), Text(report, "digest")))],
                [.. root.GetProperty("lines").EnumerateArray().Select(Line)],
                Text(root, "verdict"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            return null; // Another version wrote it, or it is damaged: the model is verified anew.
        }
    }

    /// <summary>Stores the verdict; the folder is made.</summary>
    /// <exception cref="ArtifactException">It cannot be written.</exception>
    public void Write(string path, Workspace workspace)
    {
        using var stream = new MemoryStream();
        Write(stream);
        workspace.Write(path, stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("key", Key);
        json.WriteString("made", Made?.ToString("O"));
        json.WriteString("holdsThrough", HoldsThrough?.ToString("O"));
        json.WriteString("verdict", Verdict);
        WriteList(json, "inputs", Inputs, input => [("path", input.Path), ("kind", input.Kind.ToString()), ("digest", input.Digest)]);
        WriteList(json, "reports", Reports, report => [("path", report.Path), ("digest", report.Digest)]);
        json.WriteStartArray("lines");
        foreach (var line in Lines)
        {
            json.WriteStartObject();
            json.WriteString("level", line.Level.ToString());
            json.WriteString("code", line.Code);
            json.WriteString("file", line.File);
            json.WriteNumber("line", line.Line);
            json.WriteNumber("column", line.Column);
            json.WriteString("text", line.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteList<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Func<T, ImmutableArray<(string Name, string Value)>> properties)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            foreach (var (key, value) in properties(item))
                json.WriteString(key, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static LogLine Line(JsonElement line) => new(
        Enum.Parse<LogLevel>(Text(line, "level")), Text(line, "code"), line.GetProperty("file").GetString(), line.GetProperty("line").GetInt32(), line.GetProperty("column").GetInt32(), Text(line, "text"));

    static DateOnly? Day(JsonElement element, string name) => element.GetProperty(name).GetString() is { } text ? DateOnly.ParseExact(text, "O") : null;

    static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new JsonException();
}
