using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

/// <summary>The values of files that somebody else wrote.</summary>
public sealed class ValuesOfRealTensors
{
    [Fact]
    public void A_file_of_doubles_has_the_values_that_it_was_written_with() =>
        Assert.Equal([1, 2, 3, 24, 25, 26], All(TestData.Path("weights/swift-transformers/tensor-2d-float64.safetensors")).Values.Single());

    [Fact]
    public void A_file_of_floats_in_four_dimensions_has_the_values_that_it_was_written_with() =>
        Assert.Equal([11, 12, 13, 1, 2, 3, 4, 5, 6, 22, 23, 24, 15, 16, 17, 17, 18, 19], All(TestData.Path("weights/swift-transformers/tensor-4d-float32.safetensors")).Values.Single());

    [Fact]
    public void Every_tensor_of_a_trained_model_has_finite_values_of_its_size()
    {
        var values = All(TestData.Zoo("base-a/model.safetensors"));
        Assert.Equal(57, values.Count);
        Assert.All(values.Values, tensor => Assert.All(tensor, value => Assert.InRange(Math.Abs(value), 0, 100)));
        Assert.True(values["model.norm.weight"].Average() > 0.1);
    }

    [Theory]
    [InlineData("a-int8", 0.999)]
    [InlineData("a-int4", 0.98)]
    public void A_model_that_went_through_small_integers_is_close_to_the_one_it_came_from(string name, double least)
    {
        var (before, after) = (All(TestData.Zoo("base-a/model.safetensors")), All(TestData.Zoo($"{name}/model.safetensors")));
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before.Keys.Where(tensor => tensor.EndsWith("_proj.weight", StringComparison.Ordinal)), tensor =>
        {
            var (one, other) = (before[tensor], after[tensor]);
            Assert.NotEqual(one, other);
            var cosine = Product(one, other) / Math.Sqrt(Product(one, one) * Product(other, other));
            Assert.InRange(cosine, least, 1);
        });
    }

    static double Product(float[] one, float[] other) => one.Zip(other, (left, right) => (double)left * right).Sum();

    static SortedDictionary<string, float[]> All(string path)
    {
        var workspace = new Workspace(Path.GetTempPath());
        var model = ModelFile.Read(path, workspace);
        using var files = new TensorFiles(model, workspace);
        var values = new SortedDictionary<string, float[]>(StringComparer.Ordinal);
        foreach (var tensor in model.Weights!.Tensors)
        {
            var data = ValuesOfTensors.Open(files, tensor);
            values.Add(tensor.Name, ValuesOfTensors.Rows(data, 0, (int)data.Rows));
        }

        files.EnsureUnchanged();
        return values;
    }
}
