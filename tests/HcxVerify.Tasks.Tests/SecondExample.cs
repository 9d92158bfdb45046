using System.Text;

using HcxVerify.Tests.Shared;

namespace HcxVerify.Tasks.Tests;

/// <summary>The second example, packed as its user would pack it, and its tokenizer, trained anew.</summary>
public sealed class SecondExample(PackedPackage package)
{
    const string Name = "02-a-model-that-passes";

    static readonly string[] trained = ["special_tokens_map.json", "tokenizer.json", "tokenizer_config.json"];

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void Its_pack_succeeds_with_the_expected_output_and_packs_the_model_and_the_expected_reports(string language)
    {
        var example = new Example(package, Name);
        var run = example.Dotnet("pack", "-m:1", "-v:n", "-tl:off", "-nr:false", $"-p:HcxLanguage={language}").Succeeds();
        Snapshot.Matches(Path.Combine(example.Original, "expected", $"pack.{language}.txt"), Example.Shown(run, "Build succeeded."));
        var nupkg = Nupkg.Read(Path.Combine(example.Folder, "bin/Release/Tiny-310K.1.0.0.nupkg"));
        Assert.Equal([$"hcx/reports/model.{language}.json", $"hcx/reports/model.{language}.md"], nupkg.Keys.Where(path => path.StartsWith("hcx", StringComparison.Ordinal)));
        foreach (var extension in (ReadOnlySpan<string>)["md", "json"])
        {
            Assert.Equal(
                File.ReadAllText(Path.Combine(example.Original, "expected", $"report.{language}.{extension}")),
                Encoding.UTF8.GetString(nupkg[$"hcx/reports/model.{language}.{extension}"]));
        }

        var model = Directory.GetFiles(Path.Combine(example.Original, "model")).Select(file => Path.GetFileName(file)).ToList();
        Assert.Equal(7, model.Count);
        Assert.All(model, file => Assert.Equal(File.ReadAllBytes(Path.Combine(example.Original, "model", file)), nupkg[$"model/{file}"]));
    }

    [Fact]
    public void Its_tokenizer_is_what_the_program_trains_from_the_text()
    {
        var example = new Example(package, Name);
        foreach (var file in trained)
            File.Delete(Path.Combine(example.Folder, "model", file));
        example.Dotnet("run", "--file", "tokenizer/train-tokenizer.cs").Succeeds();
        foreach (var file in trained)
            Snapshot.Matches(Path.Combine(example.Original, "model", file), File.ReadAllText(Path.Combine(example.Folder, "model", file)));
    }
}
