using CsCheck;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

public sealed class RowOrders : IDisposable
{
    readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    /// <summary>Two heads of six rows: the rows of either half of a head take turns.</summary>
    [Fact]
    public void Rows_of_the_two_halves_of_a_head_take_turns()
    {
        int[] stored = [0, 3, 1, 4, 2, 5, 6, 9, 7, 10, 8, 11];
        var order = RowOrder.OfHeads(12, 2);
        Assert.Equal(Enumerable.Range(0, 12), Enumerable.Range(0, 12).Select(row => stored[order.Stored(row)]));
        Assert.Equal(7, RowOrder.AsInHuggingFace.Stored(7));
    }

    [Fact]
    public void Every_order_is_the_one_of_the_conversion_step_by_step() => Gen.Select(Gen.Int[1, 8], Gen.Int[1, 16]).Sample((heads, half) =>
    {
        // reshape(heads, 2, half), swap the last two axes, and flatten.
        var stored = new List<long>();
        for (var head = 0; head < heads; head++)
        {
            for (var place = 0; place < half; place++)
            {
                for (var part = 0; part < 2; part++)
                    stored.Add((((head * 2) + part) * half) + place);
            }
        }

        var order = RowOrder.OfHeads(heads * 2 * half, heads);
        Assert.Equal(Enumerable.Range(0, stored.Count).Select(row => (long)row), Enumerable.Range(0, stored.Count).Select(row => stored[(int)order.Stored(row)]));
    });

    [Theory]
    [InlineData(12, 0)]
    [InlineData(12, 5)]
    [InlineData(12, 12)]
    public void Rows_that_are_no_heads_of_two_halves_have_no_such_order(long rows, long heads) => Assert.Throws<ArgumentOutOfRangeException>(() => RowOrder.OfHeads(rows, heads));

    /// <summary>Queries of two heads of four, keys of one, as a conversion of the Llama family stores rows 0 to 7.</summary>
    [Fact]
    public void Queries_and_keys_of_a_converted_llama_are_found_in_their_old_order()
    {
        var weights = Read("llama", [("attention.head_count", 2u), ("attention.head_count_kv", 1u)], out var files);
        using (files)
        {
            Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], InOldOrder("blk.0.attn_q.weight"));
            Assert.Equal([0, 1, 2, 3], InOldOrder("blk.0.attn_k.weight"));
            Assert.Equal([0, 2, 1, 3], InOldOrder("blk.0.attn_v.weight"));
        }

        IEnumerable<float> InOldOrder(string name)
        {
            var tensor = weights.Tensors.Single(tensor => tensor.Name == name);
            Assert.True(RowOrder.TryFind(weights, tensor, out var order, out _));
            var data = ValuesOfTensors.Open(files, tensor);
            return Enumerable.Range(0, (int)data.Rows).Select(row => ValuesOfTensors.Rows(data, order.Stored(row), 1)[0]);
        }
    }

    [Fact]
    public void Keys_have_the_heads_of_queries_where_nothing_else_is_said()
    {
        Assert.Equal(1, Order("llama", [("attention.head_count", 2u)], "blk.0.attn_k.weight")!.Stored(1));
        Assert.Equal(2, Order("llama", [("attention.head_count", 1u)], "blk.0.attn_k.weight")!.Stored(1));
    }

    [Theory]
    [InlineData("qwen2", "blk.0.attn_q.weight", true)]
    [InlineData("llama4", "blk.0.attn_k.weight", true)]
    [InlineData("somebodys", "blk.0.attn_v.weight", true)]
    [InlineData("somebodys", "blk.0.attn_q.weight", false)]
    public void Rows_are_in_place_where_that_is_known_and_nowhere_else(string architecture, string tensor, bool isKnown)
    {
        var order = Order(architecture, [("attention.head_count", 2u)], tensor);
        Assert.Equal(isKnown ? RowOrder.AsInHuggingFace : null, order);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(3u)]
    [InlineData(8u)]
    public void Without_a_number_of_heads_that_fits_the_order_is_not_known(uint heads) => Assert.Null(Order("llama", [("attention.head_count", heads)], "blk.0.attn_q.weight"));

    [Fact]
    public void Tensors_of_safetensors_are_in_place()
    {
        scene.Write("model/model.safetensors", Weights.Safetensors(GivenValues.Floats("model.layers.0.self_attn.q_proj.weight", [2, 1], 1, 2)));
        var weights = ModelFolder.Read(scene.Full("model"), new(scene.Root)).Weights!;
        Assert.True(RowOrder.TryFind(weights, weights.Tensors[0], out var order, out _));
        Assert.Same(RowOrder.AsInHuggingFace, order);
    }

    RowOrder? Order(string architecture, (string, object)[] metadata, string name)
    {
        var weights = Read(architecture, metadata, out var files);
        files.Dispose();
        var isKnown = RowOrder.TryFind(weights, weights.Tensors.Single(tensor => tensor.Name == name), out var order, out var reason);
        Assert.Equal(isKnown, reason is null);
        return order;
    }

    WeightFacts Read(string architecture, (string, object)[] metadata, out TensorFiles files)
    {
        scene.Write("model/model.gguf", Weights.Gguf(
            architecture, [.. metadata], GivenValues.Floats("blk.0.attn_q.weight", [8, 1], 0, 2, 1, 3, 4, 6, 5, 7), GivenValues.Floats("blk.0.attn_k.weight", [4, 1], 0, 2, 1, 3), GivenValues.Floats("blk.0.attn_v.weight", [4, 1], 0, 2, 1, 3)));
        var workspace = new Workspace(scene.Root);
        var model = ModelFolder.Read(scene.Full("model"), workspace);
        files = new(model, workspace);
        return model.Weights!;
    }
}
