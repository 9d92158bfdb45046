using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Artifacts;

public sealed class FileViews : IDisposable
{
    readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void Parts_of_a_file_are_read_and_nothing_else()
    {
        scene.WriteSparse("huge", 3_000_000_000);
        var workspace = new Workspace(scene.Root);
        var before = GC.GetAllocatedBytesForCurrentThread();
        workspace.Look(scene.Full("huge"), view => view.Read(2_999_999_990, new byte[100]));
        Assert.Equal(FileView.MaxHead + 10, workspace.BytesRead);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000);
    }

    [Fact]
    public void A_section_reads_and_seeks_within_its_bounds()
    {
        scene.Write("file", [.. Enumerable.Range(0, 200).Select(value => (byte)value)]);
        Assert.Equal([7, 8, 9, 6, 7], new Workspace(scene.Root).Look(scene.Full("file"), view =>
        {
            using var section = view.Section(5, 5);
            Assert.Equal(5, section.Length);
            section.Position = 2;
            var bytes = new byte[5];
            Assert.Equal(3, section.Read(bytes, 0, 5));
            section.Seek(1, SeekOrigin.Begin);
            section.ReadExactly(bytes, 3, 2);
            Assert.Equal(0, view.Section(300, 5).Length);
            return bytes;
        }));
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(100_000, true)]
    [InlineData(150_005, false)]
    public void A_change_of_what_was_read_is_noticed_and_no_other(int at, bool isUnchanged)
    {
        var bytes = new byte[200_000];
        scene.Write("file", bytes);
        var workspace = new Workspace(scene.Root);
        workspace.Look(scene.Full("file"), view => view.Read(150_000, new byte[10]));
        Assert.True(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
        bytes[at] = 1;
        scene.Write("file", bytes);
        Assert.Equal(isUnchanged, new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
    }

    [Fact]
    public void The_head_may_be_read_again()
    {
        scene.Write("file", new byte[100_000]);
        var workspace = new Workspace(scene.Root);
        workspace.Look(scene.Full("file"), view => view.Read(0, new byte[90_000]) + view.Read(0, new byte[70_000]) + view.Read(0, new byte[90_000]));
        Assert.True(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
    }

    [Fact]
    public void A_change_of_the_size_is_noticed()
    {
        scene.Write("file", new byte[100_000]);
        var workspace = new Workspace(scene.Root);
        workspace.Look(scene.Full("file"), view => view.Length);
        scene.Write("file", new byte[100_001]);
        Assert.False(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
        File.Delete(scene.Full("file"));
        Assert.False(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
    }

    [Fact]
    public void What_two_looked_at_counts_for_both()
    {
        var bytes = new byte[200_000];
        scene.Write("file", bytes);
        var workspace = new Workspace(scene.Root);
        workspace.Look(scene.Full("file"), view => view.Read(150_000, new byte[10]));
        workspace.Look(scene.Full("file"), view => view.Length);
        bytes[150_000] = 1;
        scene.Write("file", bytes);
        Assert.False(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
    }

    [Fact]
    public void Too_many_parts_count_as_the_whole_file()
    {
        scene.Write("file", new byte[300_000]);
        var workspace = new Workspace(scene.Root);
        workspace.Look(scene.Full("file"), view =>
        {
            for (var part = 0; part < 25_000; part++)
                view.Read(70_000 + part * 4, new byte[1]);
            return 0;
        });
        Assert.Equal(InputKind.File, Assert.Single(workspace.Inputs).Kind);
    }

    [Theory]
    [InlineData("sha256:aa")]
    [InlineData("sha256:aa 4 0-")]
    [InlineData("sha256:aa 4 0-99999999999999")]
    [InlineData("sha256:aa 4 9-3 x")]
    [InlineData("")]
    public void A_damaged_list_of_parts_is_never_unchanged(string digest)
    {
        scene.Write("file", "1234");
        Assert.False(new Workspace(scene.Root).IsUnchanged([new(scene.Full("file"), InputKind.Parts, digest)]));
    }

    [Theory]
    [InlineData("mkfifo", "")]
    [InlineData("ln", "-s /dev/zero ")]
    [InlineData("ln", "-s /dev/null ")]
    public void A_pipe_or_a_device_is_refused_and_keeps_nobody_waiting(string command, string arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes and devices in folders");
        using (var process = System.Diagnostics.Process.Start(command, arguments + scene.Full("special")))
            process.WaitForExit();
        var workspace = new Workspace(scene.Root);
        var error = Assert.Throws<ArtifactException>(() => workspace.Look(scene.Full("special"), view => view.Length));
        Assert.StartsWith("special: error HCX0210: the file cannot be read: it is a pipe, a socket or a device", error.Diagnostic.Line(ReportLanguage.English), StringComparison.Ordinal);
        Assert.Equal(InputKind.Refused, Assert.Single(workspace.Inputs).Kind);
    }

    [Fact]
    public void An_empty_file_is_a_file() => Assert.Equal(0, new Workspace(scene.Root).Look(scene.Write("file", ""), view => view.Length));
}
