using HcxVerify.Artifacts;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Artifacts;

public sealed class FolderLinks : IDisposable
{
    readonly Scene scene = new();

    public FolderLinks()
    {
        scene.Write("model/config.json", "{}");
        scene.Write("model/deep/weights.bin", "1234");
        scene.Write("elsewhere/c.json", "{}");
    }

    public void Dispose() => scene.Dispose();

    [Fact]
    public void Links_are_listed_with_where_they_finally_lead()
    {
        Link("model/a", "config.json");
        Link("model/deep/b", "../a");
        Link("model/c", "../elsewhere/c.json");
        Link("model/d", scene.Full("elsewhere"));
        Link("model/e", "deep");
        Link("model/f", "no-such-file");
        Link("model/g", "../no-such-file");
        Link("model/circle", "circle");
        Link("model/h", "d/c.json");
        Link("model/i", ".");
        Link("model/j", "..");
        Assert.Equal(
            [
                new("a", "config.json", false, false), new("c", "../elsewhere/c.json", false, false), new("circle", "circle", true, false), new("d", "../elsewhere", false, true),
                new("deep/b", "config.json", false, false), new("e", "deep", false, true), new("f", "no-such-file", true, false), new("g", "../no-such-file", true, false),
                new("h", "../elsewhere/c.json", false, false), new("i", ".", false, true), new("j", "..", false, true),
            ],
            new Workspace(scene.Root).Links(scene.Full("model")));
    }

    [Fact]
    public void A_folder_that_is_reached_through_a_link_has_its_links_inside()
    {
        Link("model/a", "config.json");
        Link("linked-model", "model");
        Assert.Equal([new("a", "config.json", false, false)], new Workspace(scene.Root).Links(scene.Full("linked-model")));
    }

    [Fact]
    public void A_link_whose_target_changes_is_noticed()
    {
        scene.Write("other/c.json", "{}");
        Link("model/a", "../elsewhere/c.json");
        Link("model/b", "../elsewhere");
        foreach (var (link, target) in (IEnumerable<(string, string)>)[("a", "../other/c.json"), ("b", "../other")])
        {
            var workspace = new Workspace(scene.Root);
            workspace.List(scene.Full("model"));
            Assert.True(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
            File.Delete(scene.Full($"model/{link}"));
            Link($"model/{link}", target);
            Assert.False(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
        }
    }

    [Fact]
    public void A_target_that_goes_or_comes_is_noticed()
    {
        Link("model/a", "../elsewhere");
        var workspace = new Workspace(scene.Root);
        workspace.Links(scene.Full("model"));
        Directory.Move(scene.Full("elsewhere"), scene.Full("away"));
        Assert.False(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
        Directory.Move(scene.Full("away"), scene.Full("elsewhere"));
        Assert.True(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
    }

    [Fact]
    public void A_link_that_is_called_as_version_control_is_a_link()
    {
        scene.Write("elsewhere/HEAD", "ref: refs/heads/main");
        Link("model/.git", "../elsewhere");
        Assert.Equal([".git"], new Workspace(scene.Root).Links(scene.Full("model")).Select(link => link.Name));
    }

    void Link(string path, string target) => File.CreateSymbolicLink(scene.Full(path), target);
}
