using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

/// <summary>What is odd about a model's files stops nothing, and is told in a warning at its file.</summary>
public sealed class FileNotices
{
    static readonly ImmutableArray<(string Name, string Expected, Action<Scene> Arrange)> all =
    [
        ("comments in a configuration", "model/config.json(2,1): HCX0233: the file has comments", scene => scene.Write("model/config.json", "{\n# ours\n\"hidden_size\": 5120 }")),
        ("a card that is no YAML", "model/README.md(2,5): HCX0236: what the model card declares is not known", scene => scene.Write("model/README.md", "---\na: b: c\n---\ntext")),
        ("two weights", "model: HCX0235: of several weights in the folder model.safetensors was read, and not b.safetensors, sub/c.gguf;", scene =>
        {
            scene.Write("model/model.safetensors", Bytes.Safetensors());
            scene.Write("model/b.safetensors", Bytes.Safetensors());
            scene.Write("model/sub/c.gguf", "");
        }),
        ("fewer layers than declared", "model/model.safetensors: HCX0234: the files of the model contradict each other: the decoder's layers are 1, and model/config.json#/num_hidden_layers says 72;",
            scene => scene.Write("model/model.safetensors", Bytes.Safetensors(name: "model.layers.0.mlp.up_proj.weight"))),
    ];

    public static TheoryData<string> Names => [.. all.Select(notice => notice.Name)];

    /// <summary>The diagnostics, for the test that no code of the table is without one.</summary>
    public static IEnumerable<Diagnostic> EachNotice() => all.Select(notice => Report(notice.Arrange).Notices[0]);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_notice_is_a_warning_and_the_verification_goes_on(string name)
    {
        var (_, expected, arrange) = all.Single(notice => notice.Name == name);
        var report = Report(arrange);
        var notice = Assert.Single(report.Notices);
        Assert.StartsWith(expected, $"{notice.Place}: {notice.Code.Id}: {notice.Text.En}", StringComparison.Ordinal);
        Assert.Equal((0, 0), (report.ExitCode, notice.Code.ExitCode));
        Assert.Contains(HcxVerify.Reports.BuildLog.Of(report, ReportLanguage.English), line => line.Level is HcxVerify.Verdicts.LogLevel.Warning && line.Code == notice.Code.Id);
    }

    static HcxVerify.Reports.Report Report(Action<Scene> arrange)
    {
        using var scene = Scene.Passing();
        arrange(scene);
        return scene.Report();
    }
}
