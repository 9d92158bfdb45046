using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

using HcxVerify.Metrics;

namespace HcxVerify.Tests.Given;

/// <summary>One of the small models that were really trained, all of it in memory.</summary>
sealed class ZooModel
{
    const string Embeddings = "model.embed_tokens.weight";

    readonly Dictionary<string, (int[] Shape, byte[] Bytes)> tensors = new(StringComparer.Ordinal);

    ZooModel(byte[] file)
    {
        var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        using var header = JsonDocument.Parse(file.AsMemory(8, length));
        foreach (var tensor in header.RootElement.EnumerateObject().Where(tensor => tensor.Name != "__metadata__"))
        {
            Assert.Equal("BF16", tensor.Value.GetProperty("dtype").GetString());
            int[] offsets = [.. tensor.Value.GetProperty("data_offsets").EnumerateArray().Select(offset => offset.GetInt32() + 8 + length)];
            tensors[tensor.Name] = ([.. tensor.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())], file[offsets[0]..offsets[1]]);
        }
    }

    public int Width => tensors["model.norm.weight"].Shape[0];

    public IReadOnlyList<ReadOnlyMemory<float>> Norms => [.. tensors.Where(tensor => tensor.Value.Shape.Length == 1).Select(tensor => (ReadOnlyMemory<float>)Floats(tensor.Value.Bytes))];

    public static ZooModel Read(string name) => new(File.ReadAllBytes(TestData.Zoo($"{name}/model.safetensors")));

    /// <summary>The embeddings of the first tokens of both, by their ids: the vocabulary is bytes.</summary>
    public AxisPair EmbeddingsBeside(ZooModel reference) => new(Rows(Embeddings, [.. Enumerable.Range(0, 256)]), reference.Rows(Embeddings, [.. Enumerable.Range(0, 256)]));

    /// <summary>The matrices of one name and shape, with sixteen rows of each.</summary>
    public IReadOnlyList<TensorPair> Beside(ZooModel reference)
    {
        var random = SeededRandom.For("zoo", "zoo", "rows");
        return
        [
            .. from tensor in tensors
               where tensor.Value.Shape.Length == 2 && reference.tensors.TryGetValue(tensor.Key, out var other) && other.Shape.SequenceEqual(tensor.Value.Shape)
               let parts = tensor.Key.Split('.')
               let sampled = random.Sample(16, tensor.Value.Shape[0])
               let moments = PairMoments.Of(FloatFormat.BFloat16, tensor.Value.Bytes, FloatFormat.BFloat16, reference.tensors[tensor.Key].Bytes)
               let writes = parts[^2] is "o_proj" or "down_proj"
               let axes = Enumerable.Range(0, Width).ToArray()
               select new TensorPair(
                   tensor.Key, parts[^2], parts.Length > 4 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : null, moments,
                   writes ? new(Columns(tensor.Key), reference.Columns(tensor.Key)) : new(Rows(tensor.Key, sampled), reference.Rows(tensor.Key, sampled))),
        ];
    }

    AxisRows Rows(string name, int[] rows)
    {
        var (shape, bytes) = tensors[name];
        return new(rows.SelectMany(row => Floats(bytes.AsSpan(row * shape[1] * 2, shape[1] * 2))).ToArray(), rows.Length, shape[1]);
    }

    AxisRows Columns(string name)
    {
        var (shape, bytes) = tensors[name];
        return AxisRows.OfColumns(Floats(bytes), shape[0], shape[1]).Thinned(16);
    }

    static float[] Floats(ReadOnlySpan<byte> bytes)
    {
        var bits = MemoryMarshal.Cast<byte, ushort>(bytes);
        var floats = new float[bits.Length];
        for (var index = 0; index < bits.Length; index++)
            floats[index] = BitConverter.UInt32BitsToSingle((uint)bits[index] << 16);
        return floats;
    }
}
