using System.Collections.Immutable;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Rules;

namespace HcxVerify.Tests.Given;

/// <summary>A folder of a test's own with a model in <c>model</c> and rules in <c>rules</c>; removed at the end.</summary>
public sealed class Scene : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hcxverify-");

    /// <summary>A decoder of its own; its vocabulary is as large as Llama 3's.</summary>
    public const string Config = """
        {
          "architectures": ["OwnForCausalLM"],
          "model_type": "own",
          "hidden_size": 5120,
          "num_hidden_layers": 72,
          "num_attention_heads": 40,
          "vocab_size": 128256,
          "rope_theta": 50000000
        }
        """;

    /// <summary>One rule that <see cref="Config"/> passes.</summary>
    public const string PassingRules = """
        version: 1
        rules:
          - id: width-is-its-own
            component: text-decoder
            architecture: { differs-from: llama-3, fields: [Text.HiddenSize] }
        """;

    public string Root => folder.FullName;

    public string Full(string path) => Path.Combine(Root, path);

    /// <summary>Writes a file; its folder is made. Returns the full path.</summary>
    public string Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public string Write(string path, params byte[] bytes)
    {
        var full = Full(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    /// <summary>A file that claims a size, and takes no room.</summary>
    public void WriteSparse(string path, long size)
    {
        using var stream = File.Create(Write(path, ""));
        stream.SetLength(size);
    }

    /// <summary>A scene with <see cref="Config"/> and <see cref="PassingRules"/>.</summary>
    public static Scene Passing()
    {
        var scene = new Scene();
        scene.Write("model/config.json", Config);
        scene.Write("rules/own.hcx.yml", PassingRules);
        return scene;
    }

    public VerifyRequest Request(string model = "model", params ImmutableArray<string> rules) =>
        new() { Root = Root, Model = model, Rules = rules.IsDefaultOrEmpty ? ["rules"] : rules };

    public VerifyResult Run(Workspace? workspace = null) => Verification.Run(Request(), workspace ?? new(Root), TestContext.Current.CancellationToken);

    /// <summary>The report of a verification that must not be stopped.</summary>
    public Report Report() => Report(Request());

    public static Report Report(VerifyRequest request)
    {
        var result = Verification.Run(request, TestContext.Current.CancellationToken);
        return result is VerifyResult.Verified verified
            ? verified.Report
            : throw new InvalidOperationException(string.Join('\n', ((VerifyResult.Stopped)result).Diagnostics.Select(diagnostic => diagnostic.Line(ReportLanguage.English))));
    }

    /// <summary>The only finding of a verification.</summary>
    public Finding Finding() => Assert.Single(Report().Findings);

    /// <summary>The diagnostics of a verification that must be stopped, with the exit code.</summary>
    public static (ImmutableArray<Diagnostic> Diagnostics, int ExitCode) Stopped(VerifyRequest request)
    {
        var result = Assert.IsType<VerifyResult.Stopped>(Verification.Run(request, TestContext.Current.CancellationToken));
        return (result.Diagnostics, result.ExitCode);
    }

    /// <summary>Every report of a verification, in both languages.</summary>
    public static string Reports(VerifyRequest request)
    {
        var report = Report(request);
        return string.Join("\n----\n", from format in ReportTable.All from language in Enum.GetValues<ReportLanguage>() select format.Text(report, language))
            + string.Join('\n', BuildLog.Of(report, ReportLanguage.Korean).Select(line => line.Canonical))
            + BuildLog.Verdict(report, ReportLanguage.English);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
