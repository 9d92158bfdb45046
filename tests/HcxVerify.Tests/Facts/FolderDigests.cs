using HcxVerify.Facts;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

public sealed class FolderDigests : IDisposable
{
    const string Pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:aaaa\nsize 12\n";

    readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void The_same_content_elsewhere_has_the_same_digest()
    {
        Write("model");
        Write("deeper/down/copy");
        Assert.Equal(Digest("model"), Digest("deeper/down/copy"));
        Assert.Matches("^sha256:[0-9a-f]{64}$", Digest("model"));
    }

    [Theory]
    [InlineData("config.json", "{\"hidden_size\":2}")]
    [InlineData("tokenizer_config.json", "{ }")]
    [InlineData("model.safetensors", "version https://git-lfs.github.com/spec/v1\noid sha256:bbbb\nsize 12\n")]
    [InlineData("weights.bin", "1234567")]
    [InlineData("one-more.txt", "")]
    public void A_change_of_a_configuration_an_oid_a_size_or_the_list_changes_it(string path, string text)
    {
        Write("model");
        Write("changed");
        scene.Write($"changed/{path}", text);
        Assert.NotEqual(Digest("model"), Digest("changed"));
    }

    [Fact]
    public void A_renamed_file_changes_it()
    {
        Write("model");
        Write("changed");
        File.Move(scene.Full("changed/weights.bin"), scene.Full("changed/weights2.bin"));
        Assert.NotEqual(Digest("model"), Digest("changed"));
    }

    [Fact]
    public void A_removed_file_changes_it()
    {
        Write("model");
        Write("changed");
        File.Delete(scene.Full("changed/weights.bin"));
        Assert.NotEqual(Digest("model"), Digest("changed"));
    }

    [Fact]
    public void Weights_that_were_not_read_do_not_change_it()
    {
        Write("model");
        Write("changed");
        scene.Write("changed/weights.bin", "654321");
        Assert.Equal(Digest("model"), Digest("changed"));
    }

    [Fact]
    public void The_time_of_a_file_does_not_change_it()
    {
        Write("model");
        var before = Digest("model");
        File.SetLastWriteTimeUtc(scene.Full("model/config.json"), new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(before, Digest("model"));
    }

    [Fact]
    public void A_link_counts_as_the_file_that_it_leads_to()
    {
        const string Snapshot = "models--org--name/snapshots/main";
        Write("model");
        Write(Snapshot);
        Directory.CreateDirectory(scene.Full("models--org--name/blobs"));
        File.Move(scene.Full($"{Snapshot}/config.json"), scene.Full("models--org--name/blobs/aaaa"));
        File.CreateSymbolicLink(scene.Full($"{Snapshot}/config.json"), "../../blobs/aaaa");
        Assert.Equal(Digest("model"), Digest(Snapshot));
    }

    [Fact]
    public void The_size_of_all_files_is_added_up()
    {
        Write("model");
        Assert.Equal("{\"hidden_size\":1}".Length + 2 + 6 + Pointer.Length, Facts("model").Bytes);
    }

    void Write(string folder)
    {
        scene.Write($"{folder}/config.json", "{\"hidden_size\":1}");
        scene.Write($"{folder}/tokenizer_config.json", "{}");
        scene.Write($"{folder}/model.safetensors", Pointer);
        scene.Write($"{folder}/weights.bin", "123456");
    }

    string Digest(string folder) => Facts(folder).Digest!;

    ModelFacts Facts(string folder) => Verification.Facts(scene.Root, folder);
}
