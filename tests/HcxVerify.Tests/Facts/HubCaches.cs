using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

/// <summary>The cache of Hugging Face's libraries, and links in model folders.</summary>
public sealed class HubCaches : IDisposable
{
    const string Cache = "models--org--name";

    readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void The_snapshot_of_main_is_read_through_its_links()
    {
        Snapshot("r1", "{ \"hidden_size\": 1 }");
        Snapshot("r2", "{ \"hidden_size\": 2 }");
        scene.Write($"{Cache}/refs/main", "r2\n");
        var model = Verification.Facts(scene.Root, Cache);
        Assert.Equal(("org/name", 2L), (model.Name.En, Assert.IsType<FactValue.Integer>(model.Value(FactTable.TextHiddenSize)).Value));
        Assert.Equal($"{Cache}/snapshots/r2/config.json", model.Facts[0].Source.File);
    }

    [Fact]
    public void The_only_snapshot_is_read_without_a_ref()
    {
        Snapshot("r1", "{ \"hidden_size\": 1 }");
        Assert.Equal(Verification.Facts(scene.Root, $"{Cache}/snapshots/r1").Digest, Verification.Facts(scene.Root, Cache).Digest);
    }

    [Theory]
    [InlineData("../../..")]
    [InlineData("/etc")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData("none")]
    public void A_ref_that_is_no_snapshot_is_passed_over(string revision)
    {
        Snapshot("r1", "{ \"hidden_size\": 1 }");
        scene.Write($"{Cache}/refs/main", revision);
        Assert.EndsWith("snapshots/r1", Verification.Facts(scene.Root, Cache).Location, StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_that_is_added_makes_a_stored_verdict_stale()
    {
        Snapshot("r1", "{ \"hidden_size\": 1 }");
        var workspace = new Workspace(scene.Root);
        ModelFolder.Read(scene.Full(Cache), workspace);
        Assert.True(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
        Snapshot("r2", "{}");
        Assert.False(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
    }

    [Theory]
    [InlineData("model/config.json", "../secret.json", true)]
    [InlineData("model/tokenizer_config.json", "../secret.json", true)]
    [InlineData("model/sub/model.safetensors", "../../secret.json", true)]
    [InlineData("model/config.json", "sub/real.json", false)]
    public void A_link_out_of_the_folder_is_refused_and_one_inside_is_followed(string link, string target, bool refused)
    {
        scene.Write("secret.json", "{ \"hidden_size\": 7 }");
        scene.Write("model/sub/real.json", "{ \"hidden_size\": 8 }");
        File.CreateSymbolicLink(scene.Full(link), target);
        if (refused)
            Assert.Equal(ArtifactCodes.LinkOut, Assert.Throws<ArtifactException>(() => Verification.Facts(scene.Root, "model")).Diagnostic.Code);
        else
            Assert.Equal(["Text.HiddenSize = 8 at /hidden_size"], Document.Shown(Verification.Facts(scene.Root, "model")));
    }

    [Fact]
    public void What_a_link_leads_to_outside_is_not_read_for_the_digest_either()
    {
        scene.Write("model/config.json", "{}");
        var secret = scene.Write("secret.txt", new string('s', 500));
        File.CreateSymbolicLink(scene.Full("model/other.txt"), "../secret.txt");
        var workspace = new Workspace(scene.Root);
        ModelFolder.Read(scene.Full("model"), workspace);
        Assert.DoesNotContain(workspace.Inputs, input => input.Path == secret || input.Path == scene.Full("model/other.txt"));
    }

    [Fact]
    public void Only_the_blobs_of_the_same_cache_are_followed_out_of_a_snapshot()
    {
        Snapshot("r1", "{ \"hidden_size\": 1 }");
        scene.Write("other/blobs/x", "{ \"hidden_size\": 3 }");
        File.Delete(scene.Full($"{Cache}/snapshots/r1/config.json"));
        File.CreateSymbolicLink(scene.Full($"{Cache}/snapshots/r1/config.json"), "../../../other/blobs/x");
        Assert.Equal(ArtifactCodes.LinkOut, Assert.Throws<ArtifactException>(() => Verification.Facts(scene.Root, Cache)).Diagnostic.Code);
    }

    [Fact]
    public void Weights_that_are_a_link_to_nowhere_are_not_known()
    {
        scene.Write("model/config.json", "{ \"hidden_size\": 7 }");
        File.CreateSymbolicLink(scene.Full("model/model.safetensors"), "nowhere");
        var model = ModelFolder.Read(scene.Full("model"), new(scene.Root));
        Assert.Equal(ArtifactCodes.Unreadable, Assert.Single(model.Problems).Code);
        Assert.Contains("it is not there", model.Missing["Model.ParameterCount"].En, StringComparison.Ordinal);
    }

    void Snapshot(string revision, string config)
    {
        scene.Write($"{Cache}/blobs/{revision}-config", config);
        Directory.CreateDirectory(scene.Full($"{Cache}/snapshots/{revision}"));
        File.CreateSymbolicLink(scene.Full($"{Cache}/snapshots/{revision}/config.json"), $"../../blobs/{revision}-config");
    }
}
