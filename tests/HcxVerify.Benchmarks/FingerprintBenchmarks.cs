using BenchmarkDotNet.Attributes;

using HcxVerify.Facts;
using HcxVerify.References;

namespace HcxVerify.Benchmarks;

/// <summary>The file of the largest built-in fingerprint: one verification may read a thousand like it.</summary>
[MemoryDiagnoser]
public class FingerprintBenchmarks
{
    readonly FingerprintFile fingerprint = BuiltInVocabularies.Find("mistral-v3");
    byte[] file = [];

    /// <summary>Makes the bytes of the file.</summary>
    [GlobalSetup]
    public void Write() => file = fingerprint.Bytes();

    /// <summary>Reads it.</summary>
    [Benchmark]
    public object Read() => FingerprintFile.Read(file, "mistral-v3.hcxfp");

    /// <summary>Writes it.</summary>
    [Benchmark]
    public object Bytes() => fingerprint.Bytes();
}
