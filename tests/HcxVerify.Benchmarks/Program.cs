using System.Diagnostics;

using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

using HcxVerify.Benchmarks;

switch (args)
{
    // What a process costs that reads one file, as the command line does: nothing is warm. Its peak is to be compared with that for a tiny file.
    case ["once", var path]:
        Once(path);
        break;
    case ["generate", var path]:
        Console.WriteLine($"{GeneratedTokenizer.Write(path)} bytes of vocabulary");
        break;
    default:
        // In this process: a project of its own would be written below this folder, and built with what is meant for ours.
        BenchmarkSwitcher.FromAssembly(typeof(TokenizerBenchmarks).Assembly)
            .Run(args, DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(new()))));
        break;
}

static void Once(string path)
{
    var watch = Stopwatch.StartNew();
    var tokenizer = TokenizerBenchmarks.Read(path);
    var rate = new FileInfo(path).Length / watch.Elapsed.TotalSeconds / 1e6;
    Console.WriteLine($"{tokenizer.VocabularyCount} tokens, {tokenizer.MergeCount} merges, {tokenizer.AddedTokens.Length} added tokens, {tokenizer.Contradictions.Length} contradictions");
    Console.WriteLine($"{rate:F0} MB/s, {GC.GetTotalAllocatedBytes()} bytes allocated, peak {Process.GetCurrentProcess().PeakWorkingSet64} bytes");
}
