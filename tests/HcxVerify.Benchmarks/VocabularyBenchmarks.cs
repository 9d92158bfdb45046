using BenchmarkDotNet.Attributes;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Formats;

namespace HcxVerify.Benchmarks;

/// <summary>The vocabulary of a large <c>tokenizer.json</c> in its canonical form, as a comparison of tokenizers reads it.</summary>
[MemoryDiagnoser]
public class VocabularyBenchmarks
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
    public object Canonical() => Read(path);

    internal static CanonicalVocabulary Read(string path) => CanonicalVocabulary.Of(new Workspace(Path.GetTempPath()).Look(path, view => VocabularyFormats.Read(view, path)));
}
