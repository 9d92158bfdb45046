using HcxVerify.Facts;
using HcxVerify.Formats;

namespace HcxVerify.Metrics;

/// <summary>What a block of two tensors came to.</summary>
/// <param name="AreEqual">Whether the bytes of both are the same.</param>
readonly record struct BlockResult(PairMoments Moments, bool AreEqual);

/// <summary>Reads two tensors from beginning to end, in blocks that may be read in any order.</summary>
sealed class TensorBlocks(OpenPair pair)
{
    // A multiple of every length of a block of quantised elements.
    const int BlockElements = PairMoments.BlockPairs;

    /// <summary>How many blocks there are.</summary>
    public int Count => checked((int)((pair.Elements + BlockElements - 1) / BlockElements));

    /// <summary>Reads one.</summary>
    /// <exception cref="Artifacts.ArtifactException">A file is not what it was.</exception>
    /// <param name="buffers">Those of the thread that reads.</param>
    public BlockResult Read(int block, TensorBuffers buffers)
    {
        var first = (long)block * BlockElements;
        var elements = (int)Math.Min(BlockElements, pair.Elements - first);
        var one = Bytes(pair.Candidate, first, elements, ref buffers.Candidate);
        var other = Bytes(pair.Reference, first, elements, ref buffers.Reference);
        var areEqual = pair.Candidate.ElementType == pair.Reference.ElementType && one.SequenceEqual(other);
        return (Format(pair.Candidate.ElementType), Format(pair.Reference.ElementType)) is ({ } own, { } its)
            ? new(PairMoments.Of(own, one, its, other), areEqual)
            : new(PairMoments.Of(Decoded(pair.Candidate.ElementType, one, elements, ref buffers.CandidateValues), Decoded(pair.Reference.ElementType, other, elements, ref buffers.ReferenceValues)), areEqual);
    }

    static ReadOnlySpan<byte> Bytes(TensorData tensor, long first, int elements, ref byte[] buffer)
    {
        var (offset, length) = (first / tensor.ElementType.BlockLength * tensor.ElementType.BlockBytes, elements / tensor.ElementType.BlockLength * tensor.ElementType.BlockBytes);
        if (buffer.Length < length)
            buffer = GC.AllocateUninitializedArray<byte>(length, pinned: true);
        tensor.ReadBytes(offset, buffer.AsSpan(0, length));
        return buffer.AsSpan(0, length);
    }

    static ReadOnlySpan<float> Decoded(ElementType type, ReadOnlySpan<byte> bytes, int elements, ref float[] buffer)
    {
        if (buffer.Length < elements)
            buffer = GC.AllocateUninitializedArray<float>(elements);
        type.Decode(bytes, buffer.AsSpan(0, elements));
        return buffer.AsSpan(0, elements);
    }

    static FloatFormat? Format(ElementType type) => type.Name switch
    {
        "BF16" => FloatFormat.BFloat16,
        "F16" => FloatFormat.Float16,
        "F32" => FloatFormat.Float32,
        _ => null,
    };
}

/// <summary>What one thread reads into, for all tensors that it reads.</summary>
sealed class TensorBuffers
{
    public byte[] Candidate = [], Reference = [];
    public float[] CandidateValues = [], ReferenceValues = [];
}
