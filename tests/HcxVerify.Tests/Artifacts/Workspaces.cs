using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Artifacts;

public sealed class Workspaces : IDisposable
{
    readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData("model")]
    [InlineData("model/")]
    [InlineData("./model/../model")]
    public void A_path_is_shown_relative_to_the_root_with_slashes(string path)
    {
        var workspace = new Workspace(scene.Root + "/");
        Assert.Equal("model", workspace.Display(workspace.Full(path)));
        Assert.Equal("model/config.json", workspace.Display(Path.Combine(workspace.Full(path), "config.json")));
    }

    [Fact]
    public void A_path_beside_a_file_is_relative_to_that_file() =>
        Assert.Equal("references/llama", Show(workspace => workspace.FullBeside("rules/deep/own.hcx.yml", "../../references/llama")));

    [Fact]
    public void A_path_with_a_nul_is_a_path_where_nothing_is()
    {
        var workspace = new Workspace(scene.Root);
        Assert.False(workspace.HasFile(workspace.FullBeside("rules/own.hcx.yml", "a\0b")));
        Assert.False(workspace.HasFolder(workspace.Full("\0")));
    }

    [Fact]
    public void A_folder_lists_the_files_below_it_in_ordinal_order_without_version_control_and_without_linked_folders()
    {
        foreach (var path in (string[])["model/b.json", "model/B.json", "model/deep/a.json", "model/.git/config", "model/.git/HEAD", "elsewhere/c.json"])
            scene.Write(path, "12");
        Directory.CreateSymbolicLink(scene.Full("model/link"), scene.Full("elsewhere"));
        File.CreateSymbolicLink(scene.Full("model/linked.json"), scene.Full("elsewhere/c.json"));
        Assert.Equal(
            [("B.json", 2), ("b.json", 2), ("deep/a.json", 2), ("linked.json", 2)],
            new Workspace(scene.Root).List(scene.Full("model")).Select(entry => (entry.Name, (int)entry.Size)));
    }

    [Theory]
    [InlineData("model/.git/config")]
    [InlineData("model/deep/.git/HEAD")]
    [InlineData("model/.git")]
    public void What_is_only_called_as_version_control_is_listed(string path)
    {
        scene.Write(path, "12");
        Assert.Equal([path["model/".Length..]], new Workspace(scene.Root).List(scene.Full("model")).Select(entry => entry.Name));
    }

    [Fact]
    public void A_link_that_leads_nowhere_has_no_size_and_does_not_hide_the_other_files()
    {
        scene.Write("model/config.json", "{}");
        File.CreateSymbolicLink(scene.Full("model/circle"), scene.Full("model/circle"));
        File.CreateSymbolicLink(scene.Full("model/nothing"), scene.Full("model/no-such-file"));
        Assert.Equal([("circle", 0), ("config.json", 2), ("nothing", 0)], new Workspace(scene.Root).List(scene.Full("model")).Select(entry => (entry.Name, (int)entry.Size)));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_folder_with_more_files_than_the_limit_is_refused(int files, bool listed)
    {
        for (var file = 0; file < files; file++)
            scene.Write($"model/{file}", "");
        var workspace = new Workspace(scene.Root) { FileLimit = 2 };
        if (listed)
            Assert.Equal(files, workspace.List(scene.Full("model")).Count);
        else
            Assert.Equal("model: error HCX0216: the folder holds more than 2 files; name the model's own folder", Refused(() => workspace.List(scene.Full("model"))).Line(ReportLanguage.English));
    }

    [Fact]
    public void A_file_over_its_limit_is_not_read()
    {
        scene.WriteSparse("huge.json", 200_000_000);
        var workspace = new Workspace(scene.Root);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = Refused(() => workspace.Read(scene.Full("huge.json"), 1000));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
        Assert.Equal("huge.json: error HCX0208: the file has 200000000 bytes; its kind may have 1000; fetch it again, or name the right file", refused.Line(ReportLanguage.English));
        Assert.Equal(0, workspace.BytesRead);
    }

    [Fact]
    public void A_file_of_exactly_its_limit_is_read()
    {
        scene.Write("small.json", "12345");
        var content = new Workspace(scene.Root).Read(scene.Full("small.json"), 5);
        Assert.Equal("12345"u8.ToArray(), content.Bytes);
        Assert.Equal("sha256:5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5", content.Digest);
    }

    [Fact]
    public void What_was_looked_at_is_remembered_once_and_in_order()
    {
        scene.Write("model/config.json", "{}");
        var workspace = new Workspace(scene.Root);
        workspace.List(scene.Full("model"));
        workspace.Read(scene.Full("model/config.json"), 10);
        workspace.Digest(scene.Full("model/config.json"));
        workspace.HasFile(scene.Full("absent.pdf"));
        workspace.HasFile(scene.Full("model/config.json"));
        Assert.Equal(
            [("absent.pdf", InputKind.Absent), ("model", InputKind.Folder), ("model/config.json", InputKind.File)],
            workspace.Inputs.Select(input => (workspace.Display(input.Path), input.Kind)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_refused_once_never_counts_as_unchanged_whoever_reads_it_otherwise(bool before)
    {
        scene.Write("model/notes.json", "12345");
        var workspace = new Workspace(scene.Root);
        if (before)
            workspace.Digest(scene.Full("model/notes.json"));
        Refused(() => workspace.Read(scene.Full("model/notes.json"), 3));
        if (!before)
            workspace.Digest(scene.Full("model/notes.json"));
        Assert.False(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
    }

    [Fact]
    public void Several_threads_that_read_at_once_remember_what_one_would()
    {
        var names = Enumerable.Range(0, 200).Select(number => $"model/{number}.json").ToArray();
        foreach (var name in names)
            scene.Write(name, name);
        var (one, several) = (new Workspace(scene.Root), new Workspace(scene.Root));
        foreach (var name in names)
            one.Read(scene.Full(name), 100);
        Parallel.ForEach(names, name => several.Read(scene.Full(name), 100));
        Assert.Equal(one.Inputs, several.Inputs);
        Assert.Equal(one.BytesRead, several.BytesRead);
    }

    [Fact]
    public void What_could_not_be_read_is_remembered_and_never_counts_as_unchanged()
    {
        Directory.CreateDirectory(scene.Full("folder.json"));
        scene.WriteSparse("huge.json", 2000);
        scene.Write("many/1", "");
        var workspace = new Workspace(scene.Root) { FileLimit = 0 };
        Refused(() => workspace.Read(scene.Full("folder.json"), 10));
        Refused(() => workspace.Read(scene.Full("huge.json"), 10));
        Refused(() => workspace.List(scene.Full("many")));
        Assert.Equal(["folder.json", "huge.json", "many"], workspace.Inputs.Select(input => workspace.Display(input.Path)));
        Assert.All(workspace.Inputs, input => Assert.False(new Workspace(scene.Root).IsUnchanged([input])));
    }

    [Theory]
    [InlineData("model/config.json", "[]")]
    [InlineData("model/new.json", "")]
    [InlineData("absent.pdf", "")]
    public void A_change_of_anything_that_was_looked_at_is_noticed(string path, string text)
    {
        scene.Write("model/config.json", "{}");
        var workspace = new Workspace(scene.Root);
        workspace.List(scene.Full("model"));
        workspace.Read(scene.Full("model/config.json"), 10);
        workspace.HasFile(scene.Full("absent.pdf"));
        Assert.True(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
        scene.Write(path, text);
        Assert.False(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_refused_with_the_reason()
    {
        var path = scene.Write("secret.json", "{}");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.None);
        var workspace = new Workspace(scene.Root);
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.NotEmpty(workspace.Read(path, 10).Bytes); // The modes of files do not bind everybody.
            return;
        }

        Assert.StartsWith(
            "secret.json: error HCX0210: the file cannot be read: access is denied, or it is a folder", Refused(() => workspace.Read(path, 10)).Line(ReportLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_is_taken_as_empty_and_keeps_nobody_waiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders");
        using (var pipe = System.Diagnostics.Process.Start("mkfifo", scene.Full("pipe.json")))
            pipe.WaitForExit();
        var workspace = new Workspace(scene.Root);
        Assert.Empty(workspace.Read(scene.Full("pipe.json"), 10).Bytes);
        Assert.Equal(0, workspace.Digest(scene.Full("pipe.json")).Size);
    }

    string Show(Func<Workspace, string> path)
    {
        var workspace = new Workspace(scene.Root);
        return workspace.Display(path(workspace));
    }

    static Diagnostic Refused(Func<object> read) => Assert.Throws<ArtifactException>(read).Diagnostic;
}
