using System.Diagnostics;
using System.Globalization;

using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

using HcxVerify.Benchmarks;

switch (args)
{
    // What a process costs that reads once, as the command line does: nothing is warm.
    case ["once", var path] when Directory.Exists(path):
        Once(() => FolderBenchmarks.Read(path), model => $"{model.Weights!.Files.Length} files, {model.Weights.Tensors.Length} tensors, {model.Facts.Length} facts, {model.Problems.Length} problems", 0);
        break;
    case ["once", var path]:
        Once(() => TokenizerBenchmarks.Read(path), read => $"{read.VocabularyCount} tokens, {read.MergeCount} merges, {read.AddedTokens.Length} added tokens, {read.Contradictions.Length} contradictions", new FileInfo(path).Length);
        break;
    case ["vocabulary", var path]:
        Once(() => TokenizerBenchmarks.ReadVocabulary(path), read => $"{read.Count} ordinary tokens, {read.ByteCount} bytes, {read.RepeatedCount} repeated, {read.SpecialTokens.Length} special tokens, {read.Format}", new FileInfo(path).Length);
        break;
    case ["vocabulary", var path, var times]:
        Repeated(() => TokenizerBenchmarks.ReadVocabulary(path), int.Parse(times, CultureInfo.InvariantCulture));
        break;
    case ["soak", var pairs]:
        Once(() => WeightStatisticBenchmarks.Soak(long.Parse(pairs, CultureInfo.InvariantCulture)), result => result, 4 * long.Parse(pairs, CultureInfo.InvariantCulture));
        break;
    case ["generate", var path] when path.EndsWith(".json", StringComparison.Ordinal):
        Console.WriteLine($"{GeneratedTokenizer.Write(path)} bytes of vocabulary");
        break;
    case ["generate", var path]:
        Console.WriteLine($"{GeneratedShards.Write(path)} tensors");
        break;
    case ["weights", var path, var megabytes]:
        WeightBenchmarks.Write(path, int.Parse(megabytes, CultureInfo.InvariantCulture));
        break;
    case ["read", .. var paths, "--workers", var workers] when paths.Length > 0:
        WeightBenchmarks.Read([.. paths], int.Parse(workers, CultureInfo.InvariantCulture));
        break;
    case ["read", .. var paths] when paths.Length > 0:
        WeightBenchmarks.Read([.. paths], Environment.ProcessorCount);
        break;
    case ["decode"]:
        WeightBenchmarks.Decode();
        break;
    case ["fingerprints", var data, var folder]:
        BuiltInFingerprints.Write(data, folder);
        break;
    default:
        // In this process: a project of its own would be written below this folder, and built with what is meant for ours.
        BenchmarkSwitcher.FromAssembly(typeof(TokenizerBenchmarks).Assembly)
            .Run(args, DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(new()))));
        break;
}

static void Once<T>(Func<T> read, Func<T, string> shown, long bytes)
{
    var idle = Process.GetCurrentProcess().PeakWorkingSet64;
    var watch = Stopwatch.StartNew();
    var result = read();
    var seconds = watch.Elapsed.TotalSeconds;
    var above = Process.GetCurrentProcess().PeakWorkingSet64 - idle;
    Console.WriteLine(shown(result));
    Console.WriteLine($"{seconds:F3} s{(bytes == 0 ? "" : $", {bytes / seconds / 1e6:F0} MB/s")}, {GC.GetTotalAllocatedBytes()} bytes allocated, {above} bytes above the idle peak");
    Console.WriteLine($"peak of the process in KiB: {Process.GetCurrentProcess().PeakWorkingSet64 / 1024}");
}

// The median of reads in a process that has read it as often before.
static void Repeated<T>(Func<T> read, int times)
{
    var seconds = new List<double>();
    for (var time = 0; time < 2 * times; time++)
    {
        var watch = Stopwatch.StartNew();
        read();
        seconds.Add(watch.Elapsed.TotalSeconds);
    }

    Console.WriteLine($"{seconds.Skip(times).Order().ElementAt(times / 2):F3} s, the median of {times} reads");
}
