using System.Runtime.InteropServices;

using BenchmarkDotNet.Attributes;

using HcxVerify.Metrics;

namespace HcxVerify.Benchmarks;

/// <summary>The statistics of weights in memory, on one thread where it says pairs.</summary>
public class WeightStatisticBenchmarks
{
    readonly byte[] x = new byte[PairMoments.BlockPairs * sizeof(float)];
    readonly byte[] y = new byte[PairMoments.BlockPairs * sizeof(float)];
    AxisPair embeddings = new(new(default, 0, 0), new(default, 0, 0));

    [Params(FloatFormat.BFloat16, FloatFormat.Float16, FloatFormat.Float32)]
    public FloatFormat Format { get; set; }

    /// <summary>With a mean far above the deviations, which takes a second pass.</summary>
    [Params(false, true)]
    public bool Centred { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var random = SeededRandom.For("benchmark", "benchmark", "weights");
        Fill(x, random);
        Fill(y, random);
        embeddings = new(Rows(random), Rows(random));
    }

    [Benchmark(OperationsPerInvoke = PairMoments.BlockPairs)]
    public PairMoments Pairs()
    {
        var bytes = PairMoments.BlockPairs * (Format is FloatFormat.Float32 ? sizeof(float) : sizeof(ushort));
        return PairMoments.Of(Format, x.AsSpan(0, bytes), Format, y.AsSpan(0, bytes));
    }

    [Benchmark]
    public Measured<AxisResult> EmbeddingsOf512TokensAndWidth5120() => AxisAgreement.Measure([embeddings]);

    /// <summary>Streams so many pairs of two models that need not exist, of means far above their deviations, and holds the correlation against the exact one.</summary>
    public static string Soak(long pairs)
    {
        // Five pairs of 1 or 1.0078125, again and again: counts of them are exact.
        ReadOnlySpan<(int X, int Y)> cycle = [(0, 0), (1, 1), (1, 0), (0, 1), (1, 1)];
        var (x, y) = (new ushort[5 * PairMoments.BlockPairs], new ushort[5 * PairMoments.BlockPairs]);
        for (var index = 0; index < x.Length; index++)
            (x[index], y[index]) = ((ushort)(0x3F80 + cycle[index % 5].X), (ushort)(0x3F80 + cycle[index % 5].Y));
        var bytesOfX = MemoryMarshal.AsBytes(x.AsSpan());
        var bytesOfY = MemoryMarshal.AsBytes(y.AsSpan());
        var (total, block) = (default(PairMoments), 0);
        while (total.Count < pairs || block > 0)
        {
            const int Bytes = PairMoments.BlockPairs * sizeof(ushort);
            total += PairMoments.Of(FloatFormat.BFloat16, bytesOfX.Slice(block * Bytes, Bytes), FloatFormat.BFloat16, bytesOfY.Slice(block * Bytes, Bytes));
            block = (block + 1) % 5;
        }

        // Of whole cycles: 3/5 of each are ones, 2/5 of both.
        const double Exact = (0.4 - 0.36) / (0.6 * 0.4);
        return $"{total.Count} pairs, off by {Math.Abs(((Measured<double>.Value)total.Correlation()).Result - Exact):E1}";
    }

    void Fill(byte[] bytes, SeededRandom random)
    {
        for (var index = 0; index < PairMoments.BlockPairs; index++)
        {
            var value = (random.Next() >> 11) / (float)(1L << 53) / 16 + (Centred ? 1 : -1f / 32);
            if (Format is FloatFormat.BFloat16)
                BitConverter.TryWriteBytes(bytes.AsSpan(index * sizeof(ushort)), (ushort)(BitConverter.SingleToUInt32Bits(value) >> 16));
            else if (Format is FloatFormat.Float16)
                BitConverter.TryWriteBytes(bytes.AsSpan(index * sizeof(ushort)), (Half)value);
            else
                BitConverter.TryWriteBytes(bytes.AsSpan(index * sizeof(float)), value);
        }
    }

    static AxisRows Rows(SeededRandom random)
    {
        var values = new float[512 * 5120];
        foreach (ref var value in values.AsSpan())
            value = (random.Next() >> 11) / (float)(1L << 53);
        return new(values, 512, 5120);
    }
}
