using BenchmarkDotNet.Attributes;

using HcxVerify.Facts;

namespace HcxVerify.Benchmarks;

/// <summary>The facts of a model in 718 files with 100,000 tensors, as <c>hcxverify facts</c> reads them.</summary>
[MemoryDiagnoser]
public class FolderBenchmarks
{
    string folder = "";

    /// <summary>Writes the folder.</summary>
    [GlobalSetup]
    public void Write() => GeneratedShards.Write(folder = Directory.CreateTempSubdirectory("hcxverify-").FullName);

    /// <summary>Deletes it.</summary>
    [GlobalCleanup]
    public void Delete() => Directory.Delete(folder, recursive: true);

    /// <summary>Reads it.</summary>
    [Benchmark]
    public object Facts() => Read(folder);

    internal static ModelFacts Read(string folder) => Verification.Facts(folder, folder);
}
