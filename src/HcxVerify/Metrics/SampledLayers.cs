using HcxVerify.Facts;

namespace HcxVerify.Metrics;

/// <summary>Of each layer of a model the same rows of the tensors that all layers have: what layers are recognised by.</summary>
static class SampledLayers
{
    const int MostRows = 8;

    // One that reads the stream, and one that the tokens of a layer choose among themselves by.
    static readonly TensorRole[] roles = [TensorRole.Query, TensorRole.QueryKeyValue, TensorRole.Up, TensorRole.GateUp];

    /// <summary>Those of both models.</summary>
    public static (Dictionary<int, float[]> Candidate, Dictionary<int, float[]> Reference) Of(WeightPair models)
    {
        var (candidate, reference) = (new Dictionary<int, float[]>(), new Dictionary<int, float[]>());
        foreach (var role in roles)
        {
            var (own, its) = (Layers(models.CandidateTensors, role), Layers(models.ReferenceTensors, role));
            if (own.Count == 0 || own.Concat(its).Select(tensor => (tensor.Shape[0], tensor.Shape[1])).Distinct().Count() != 1 || its.Count == 0)
                continue;
            var rows = models.Drawing($"rows of {role} to tell layers by").Sample(MostRows, (int)Math.Min(own[0].Shape[0], int.MaxValue));
            Read(own, models.Candidate, models.CandidateFiles, rows, candidate);
            Read(its, models.Reference, models.ReferenceFiles, rows, reference);
        }

        return (candidate, reference);
    }

    static List<TensorFacts> Layers(IEnumerable<TensorFacts> tensors, TensorRole role) =>
        [.. tensors.Where(tensor => tensor is { Place: { Layer: not null, Expert: null }, Shape.Length: 2 } && tensor.Place.Role == role && tensor.Name.EndsWith("weight", StringComparison.Ordinal))];

    static void Read(List<TensorFacts> tensors, ModelFacts model, TensorFiles files, int[] rows, Dictionary<int, float[]> layers)
    {
        foreach (var tensor in tensors)
        {
            if (!files.TryOpen(tensor, out var data, out _) || !RowOrder.TryFind(model.Weights!, tensor, out var order, out _))
                continue;
            var before = layers.GetValueOrDefault(tensor.Place.Layer!.Value, []);
            var values = new float[before.Length + rows.Length * data.RowLength];
            before.CopyTo(values, 0);
            for (var index = 0; index < rows.Length; index++)
                data.ReadRows(order.Stored(rows[index]), 1, values.AsSpan((int)(before.Length + index * data.RowLength), (int)data.RowLength));
            layers[tensor.Place.Layer.Value] = values;
        }
    }
}
