using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

using HcxVerify.Artifacts;
using HcxVerify.Formats;

namespace HcxVerify.Benchmarks;

/// <summary>How fast the bytes of weights are read by several workers, and how fast one of them makes numbers of what it has.</summary>
static class WeightBenchmarks
{
    const int Block = 1 << 20;

    /// <summary>Writes a file of so many megabytes, none of them like another.</summary>
    public static void Write(string path, int megabytes)
    {
        var bytes = new byte[Block];
        var random = new Random(1);
        using var stream = File.Create(path);
        for (var block = 0; block < megabytes; block++)
        {
            random.NextBytes(bytes);
            stream.Write(bytes);
        }
    }

    /// <summary>Reads every byte of files, block by block, whoever is free; each worker has one buffer, which it keeps.</summary>
    public static void Read(ImmutableArray<string> paths, int workers)
    {
        var workspace = new Workspace(Path.GetPathRoot(Path.GetFullPath(paths[0]))!);
        ImmutableArray<WeightFile> files = [.. paths.Select(path => workspace.OpenWeights(Path.GetFullPath(path)))];
        var allocated = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        foreach (var file in files)
        {
            long next = 0;
            Thread[] threads = [.. Enumerable.Range(0, workers).Select(_ => new Thread(() => Work(file, ref next)))];
            foreach (var thread in threads)
                thread.Start();
            foreach (var thread in threads)
                thread.Join();
            file.EnsureUnchanged();
        }

        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workspace.BytesRead} bytes by {workers} workers in {seconds:F3} s, {workspace.BytesRead / seconds / 1e9:F2} GB/s, {GC.GetTotalAllocatedBytes() - allocated} bytes allocated"));
        foreach (var file in files)
            file.Dispose();
    }

    /// <summary>Decodes blocks of each type that stay in the cache, on one core.</summary>
    public static void Decode()
    {
        foreach (var type in ElementType.All)
        {
            var blocks = (64 << 10) / type.BlockBytes;
            var source = new byte[blocks * type.BlockBytes];
            new Random(1).NextBytes(source);
            var destination = new float[blocks * type.BlockLength];
            var best = double.MaxValue;
            for (var round = 0; round < 20; round++)
            {
                var watch = Stopwatch.StartNew();
                for (var time = 0; time < 200; time++)
                    type.Decode(source, destination);
                best = Math.Min(best, watch.Elapsed.TotalSeconds / 200);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{type.Name,-8} {source.Length / best / 1e9,6:F2} GB/s of the file, {destination.Length / best / 1e9,6:F2} billion elements/s"));
        }
    }

    static unsafe void Work(WeightFile file, ref long next)
    {
        var buffer = NativeMemory.AlignedAlloc(Block, 4096);
        try
        {
            for (long offset; (offset = Interlocked.Add(ref next, Block) - Block) < file.Length;)
                file.Read(offset, new Span<byte>(buffer, (int)Math.Min(Block, file.Length - offset)));
        }
        finally
        {
            NativeMemory.AlignedFree(buffer);
        }
    }
}
