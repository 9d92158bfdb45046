using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

public sealed class RealFiles
{
    [Theory]
    [InlineData(".")]
    [InlineData("../zoo")]
    public void No_real_file_is_taken_for_pickle_or_left_unrecognised(string folder) => Assert.All(Files(folder), file =>
    {
        Assert.NotEmpty(file.Seen.Formats);
        Assert.DoesNotContain(FileFormat.Pickle, file.Seen.Formats);
        Assert.Null(file.Seen.NotLookedInto);
        Assert.True(Expected(file.Name, file.Seen.Pointer) == Assert.Single(file.Seen.Formats) || file.Size == 0, $"{file.Name}: {file.Seen.Formats[0]}");
    });

    [Theory]
    [InlineData("weights", "weight-inspect/tiny.safetensors")] // It has five bytes more than its header says.
    [InlineData("../zoo", null)]
    public void Every_real_safetensors_file_has_the_size_that_it_declares(string folder, string? except)
    {
        var files = Files(folder).Where(file => file.Seen.Formats.Contains(FileFormat.Safetensors)).ToList();
        Assert.NotEmpty(files);
        Assert.Equal(except is null ? [] : [except], files.Where(file => file.Header!.DeclaredSize != file.Size).Select(file => file.Name));
    }

    [Fact]
    public void A_real_index_is_read_with_its_files()
    {
        var workspace = new Workspace(TestData.Path("folders"));
        var index = ShardIndex.Read(workspace.Read(workspace.Full("Llama-3.2-3B-Instruct/model.safetensors.index.json"), ShardIndex.MaxBytes));
        Assert.Equal((6_425_499_648, 254), (index.TotalSize, index.Files.Length));
        Assert.Equal(["model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"], index.Files.Select(file => file.Value).Distinct().Order());
    }

    static FileFormat Expected(string name, GitLfsPointer? pointer) => Path.GetExtension(name) switch
    {
        _ when pointer is { Oid.Length: 71, Size: > 1000 } => FileFormat.LfsPointer,
        ".safetensors" => FileFormat.Safetensors,
        ".gguf" => FileFormat.Gguf,
        ".json" => FileFormat.Json,
        ".model" or ".v1" or ".v3" when !name.Contains("llama3", StringComparison.Ordinal) => FileFormat.SentencePiece,
        _ => FileFormat.Text,
    };

    static List<(string Name, long Size, FileRecognition Seen, SafetensorsHeader? Header)> Files(string folder)
    {
        var root = TestData.Path(folder);
        Assert.SkipWhen(!Directory.Exists(root), "skipped: no data folder");
        var workspace = new Workspace(root);
        return
        [
            .. workspace.List(workspace.Root).Select(entry => workspace.Look(entry.Path, view =>
            {
                var seen = FileFormats.Recognise(view);
                return (entry.Name, entry.Size, seen, seen.Formats.Contains(FileFormat.Safetensors) ? SafetensorsHeader.Read(view, entry.Name) : null);
            })),
        ];
    }
}
