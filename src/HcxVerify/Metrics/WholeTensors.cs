namespace HcxVerify.Metrics;

/// <summary>Reads pairs of tensors whole, on all cores; what comes of a tensor does not depend on how many there are.</summary>
static class WholeTensors
{
    /// <summary>What each pair came to, in the order of the pairs.</summary>
    /// <exception cref="Artifacts.ArtifactException">A file is not what it was.</exception>
    public static BlockResult[] Read(IReadOnlyList<OpenPair> pairs)
    {
        var blocks = pairs.Select(pair => new TensorBlocks(pair)).ToArray();
        var results = blocks.Select(tensor => new BlockResult[tensor.Count]).ToArray();
        (int Tensor, int Block)[] all = [.. blocks.SelectMany((tensor, index) => Enumerable.Range(0, tensor.Count).Select(block => (index, block)))];
        try
        {
            // Buffers are of a run: a thread of a build node outlives it.
            Parallel.For(0, all.Length, () => new TensorBuffers(), (index, _, buffers) => Read(all[index], buffers), _ => { });
        }
        catch (AggregateException several) when (several.InnerExceptions.OfType<Artifacts.ArtifactException>().FirstOrDefault() is { } refused)
        {
            throw refused;
        }

        return [.. results.Select(Whole)];

        TensorBuffers Read((int Tensor, int Block) place, TensorBuffers buffers)
        {
            results[place.Tensor][place.Block] = blocks[place.Tensor].Read(place.Block, buffers);
            return buffers;
        }
    }

    static BlockResult Whole(BlockResult[] blocks)
    {
        var moments = default(PairMoments);
        foreach (var block in blocks)
            moments += block.Moments;
        return new(moments, blocks.All(block => block.AreEqual));
    }
}
