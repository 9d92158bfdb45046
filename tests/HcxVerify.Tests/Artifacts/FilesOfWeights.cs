using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Artifacts;

public sealed class FilesOfWeights : IDisposable
{
    const string Path = "model.safetensors";

    readonly Scene scene = new();
    readonly byte[] bytes = [.. Enumerable.Range(0, 5000).Select(value => (byte)(value * 7))];

    public FilesOfWeights() => scene.Write(Path, bytes);

    public void Dispose() => scene.Dispose();

    [Fact]
    public void Several_threads_read_any_part_at_any_time_and_what_they_read_is_counted()
    {
        var workspace = new Workspace(scene.Root);
        using var file = workspace.OpenWeights(scene.Full(Path));
        Assert.Equal((5000, Path, 0), (file.Length, file.Display, workspace.BytesRead));
        Parallel.For(0, 400, part =>
        {
            var buffer = new byte[100];
            var offset = part * 37 % 4901;
            file.Read(offset, buffer);
            Assert.Equal(bytes[offset..(offset + 100)], buffer);
        });
        file.Read(5000, []);
        file.EnsureUnchanged();
        Assert.Equal(40_000, workspace.BytesRead);
    }

    [Theory]
    [InlineData(4999, 2)]
    [InlineData(5000, 1)]
    [InlineData(long.MaxValue, 8)]
    public void A_part_beyond_the_end_is_an_error_with_its_place(long offset, int count)
    {
        using var file = new Workspace(scene.Root).OpenWeights(scene.Full(Path));
        Assert.Equal(
            $"{Path}: error HCX0240: the file ends at byte 5000, where {count} bytes are to be read from byte {offset} on; it had 5000 bytes when it was opened; fetch the file again, and let nothing write to it meanwhile",
            Refused(() => file.Read(offset, new byte[count])).Line(ReportLanguage.English));
    }

    [Fact]
    public void A_file_that_shrinks_while_it_is_read_is_an_error_and_never_counts_as_unchanged()
    {
        var workspace = new Workspace(scene.Root);
        using var file = workspace.OpenWeights(scene.Full(Path));
        Write(stream => stream.SetLength(4096));
        Assert.Contains("ends at byte 4096, where 100 bytes are to be read from byte 4000 on; it had 5000 bytes", Refused(() => file.Read(4000, new byte[100])).Text.En, StringComparison.Ordinal);
        Assert.Equal(ArtifactCodes.WeightsChanged, Refused(file.EnsureUnchanged).Code);
        Assert.False(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
    }

    [Fact]
    public void A_file_that_grows_while_it_is_read_is_an_error()
    {
        using var file = new Workspace(scene.Root).OpenWeights(scene.Full(Path));
        Write(stream => stream.SetLength(5001));
        var refused = Refused(file.EnsureUnchanged);
        Assert.Contains("it had 5000 bytes, written 20", refused.Text.En, StringComparison.Ordinal);
        Assert.Contains("and now has 5001 bytes, written 20", refused.Text.En, StringComparison.Ordinal);
        Assert.Contains("5001", refused.Text.Ko, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_written_to_while_it_is_read_is_an_error_whatever_its_size()
    {
        using var file = new Workspace(scene.Root).OpenWeights(scene.Full(Path));
        Write(stream => stream.WriteByte(1));
        Assert.Equal(ArtifactCodes.WeightsChanged, Refused(file.EnsureUnchanged).Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_is_replaced_or_vanishes_while_it_is_read_is_an_error(bool isReplaced)
    {
        using var file = new Workspace(scene.Root).OpenWeights(scene.Full(Path));
        File.Delete(scene.Full(Path));
        if (isReplaced)
            scene.Write(Path, [.. bytes, 1]);
        if (!OperatingSystem.IsWindows())
            file.Read(0, new byte[5000]);
        Assert.Equal(isReplaced ? ArtifactCodes.WeightsChanged : ArtifactCodes.Unreadable, Refused(file.EnsureUnchanged).Code);
    }

    [Fact]
    public void A_file_that_changed_since_its_header_was_looked_at_is_not_opened()
    {
        var workspace = new Workspace(scene.Root);
        workspace.Look(scene.Full(Path), view => view.Length);
        workspace.OpenWeights(scene.Full(Path)).Dispose();
        File.SetLastWriteTimeUtc(scene.Full(Path), new(2020, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        Assert.EndsWith("written 2020-01-02T00:00:00.0000000Z; wait until nothing writes to it, and verify again", Refused(() => workspace.OpenWeights(scene.Full(Path))).Text.En, StringComparison.Ordinal);
        Assert.False(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
    }

    [Fact]
    public void A_change_of_size_or_time_voids_what_was_stored_and_nothing_else_does()
    {
        var workspace = new Workspace(scene.Root);
        workspace.OpenWeights(scene.Full(Path)).Dispose();
        var later = new Workspace(scene.Root);
        Assert.Equal((InputKind.Stamp, true, 0), (Assert.Single(workspace.Inputs).Kind, later.IsUnchanged(workspace.Inputs), later.BytesRead));
        File.SetLastWriteTimeUtc(scene.Full(Path), new(2020, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        Assert.False(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
        File.Delete(scene.Full(Path));
        Assert.False(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_refused_with_the_reason()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(scene.Full(Path), UnixFileMode.None);
        var workspace = new Workspace(scene.Root);
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            workspace.OpenWeights(scene.Full(Path)).Dispose(); // The modes of files do not bind everybody.
            return;
        }

        Assert.Contains("access is denied", Refused(() => workspace.OpenWeights(scene.Full(Path))).Text.En, StringComparison.Ordinal);
        Assert.Equal(InputKind.Refused, Assert.Single(workspace.Inputs).Kind);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused()
    {
        var workspace = new Workspace(scene.Root);
        Assert.Equal(ArtifactCodes.Unreadable, Refused(() => workspace.OpenWeights(scene.Full("absent"))).Code);
        Assert.False(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
    }

    [Fact]
    public void A_pipe_is_refused_and_keeps_nobody_waiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders");
        using (var process = System.Diagnostics.Process.Start("mkfifo", scene.Full("pipe")))
            process.WaitForExit();
        Assert.Contains("a pipe, a socket or a device", Refused(() => new Workspace(scene.Root).OpenWeights(scene.Full("pipe"))).Text.En, StringComparison.Ordinal);
    }

    // As another process would, at a time of its own.
    void Write(Action<FileStream> write)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets nobody write to a file that is read");
        using (var stream = new FileStream(scene.Full(Path), FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            write(stream);
        File.SetLastWriteTimeUtc(scene.Full(Path), File.GetLastWriteTimeUtc(scene.Full(Path)).AddSeconds(1));
    }

    static Diagnostic Refused(Action read) => Assert.Throws<ArtifactException>(read).Diagnostic;
}
