using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

/// <summary>Weights that cannot be used as they are: nothing that was not evaluated passes.</summary>
public sealed class UnusableWeights : IDisposable
{
    static readonly WeightOptions quick = new(WeightMode.Full, [WeightTestKind.W0, WeightTestKind.W1, WeightTestKind.W2, WeightTestKind.W3]);

    readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData(0x7FC0)]
    [InlineData(0x7F80)]
    [InlineData(0xFF80)]
    public void Values_that_are_no_numbers_are_never_support(int value)
    {
        Assert.Equal(WeightRelation.NoReuseFound, Compare(_ => { }).Relation);
        var comparison = Compare(bytes => Fill(bytes, (ushort)value));
        Assert.NotEqual(WeightRelation.NoReuseFound, comparison.Relation);
        Assert.NotEmpty(comparison.Tests.Where(test => test.Missing is not null));
    }

    [Fact]
    public void Constant_weights_are_never_support() => Assert.NotEqual(WeightRelation.NoReuseFound, Compare(bytes => Fill(bytes, 0x3F80)).Relation);

    [Fact]
    public void A_file_that_is_cut_after_its_header_was_read_is_an_error()
    {
        Copy("base-b", _ => { });
        var workspace = new Workspace(scene.Root);
        var model = ModelSource.Read(scene.Full("model"), workspace);
        using (var file = File.OpenWrite(scene.Full("model/model.safetensors")))
            file.SetLength(file.Length - 1000);
        Assert.StartsWith("HCX024", Assert.Throws<ArtifactException>(() => Against(model, workspace)).Diagnostic.Code.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_weights_is_not_compared_and_says_so()
    {
        scene.Write("model/config.json", Scene.Config);
        var workspace = new Workspace(scene.Root);
        var measured = new WeightMeasurement(ModelSource.Read(scene.Full("model"), workspace), workspace, quick).Against(Reference(workspace), Components.TextDecoder);
        Assert.Equal("there are no weights of model to compare", Assert.IsType<Measured<WeightComparison>.Missing>(measured).Reason.En);
    }

    WeightComparison Compare(Action<byte[]> change)
    {
        Copy("base-b", change);
        var workspace = new Workspace(scene.Root);
        return Against(ModelSource.Read(scene.Full("model"), workspace), workspace);
    }

    static WeightComparison Against(ModelFacts model, Workspace workspace) =>
        Assert.IsType<Measured<WeightComparison>.Value>(new WeightMeasurement(model, workspace, quick).Against(Reference(workspace), Components.TextDecoder)).Result;

    static LoadedReference Reference(Workspace workspace) => new("base-a", ReferenceRole.Suspect, ModelSource.Read(TestData.Zoo("base-a"), workspace), null, []);

    void Copy(string name, Action<byte[]> change)
    {
        scene.Write("model/config.json", File.ReadAllBytes(Path.Combine(TestData.Zoo(name), "config.json")));
        var weights = File.ReadAllBytes(Path.Combine(TestData.Zoo(name), "model.safetensors"));
        change(weights);
        scene.Write("model/model.safetensors", weights);
    }

    // All values behind the header.
    static void Fill(byte[] file, ushort value)
    {
        for (var at = 8 + (int)BitConverter.ToUInt64(file); at + 1 < file.Length; at += 2)
            BitConverter.TryWriteBytes(file.AsSpan(at), value);
    }
}
