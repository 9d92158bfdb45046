using BenchmarkDotNet.Attributes;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Formats;

namespace HcxVerify.Benchmarks;

/// <summary>A large <c>tokenizer.json</c>, with the digest of all that is read.</summary>
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

    /// <summary>Reads its facts.</summary>
    [Benchmark]
    public object Facts() => Read(path);

    /// <summary>Reads its vocabulary in its canonical form, as a comparison of tokenizers does.</summary>
    [Benchmark]
    public object Vocabulary() => ReadVocabulary(path);

    internal static TokenizerJson Read(string path) => new Workspace(Path.GetTempPath()).Look(path, view => TokenizerJson.Read(view, path));

    internal static CanonicalVocabulary ReadVocabulary(string path) => CanonicalVocabulary.Of(new Workspace(Path.GetTempPath()).Look(path, view => VocabularyFormats.Read(view, path)));
}
