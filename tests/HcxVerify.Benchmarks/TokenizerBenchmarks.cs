using BenchmarkDotNet.Attributes;

using HcxVerify.Artifacts;
using HcxVerify.Formats;

namespace HcxVerify.Benchmarks;

/// <summary>The facts of a large <c>tokenizer.json</c>, with the digest of all that is read.</summary>
[MemoryDiagnoser]
public class TokenizerBenchmarks
{
    string path = "";

    /// <summary>Writes the file.</summary>
    [GlobalSetup]
    public void Write()
    {
        path = Path.GetTempFileName();
        GeneratedTokenizer.Write(path);
    }

    /// <summary>Deletes it.</summary>
    [GlobalCleanup]
    public void Delete() => File.Delete(path);

    /// <summary>Reads it.</summary>
    [Benchmark]
    public object Facts() => Read(path);

    internal static TokenizerJson Read(string path) => new Workspace(Path.GetTempPath()).Look(path, view => TokenizerJson.Read(view, path));
}
