using System.Text.Json;

namespace HcxVerify.Tasks.Tests;

/// <summary>A project that uses the package, in a folder of its own.</summary>
public sealed class Consumer
{
    public const string ProjectFile = "App.csproj";

    public const string Model = """<HcxModel Include="model" Rules="rules/a.hcx.yml" />""";

    /// <summary>Width as no reference has it; the vocabulary as large as Llama 3's.</summary>
    public const string OwnWidth = """{ "model_type": "own", "hidden_size": 5184, "vocab_size": 128256 }""";

    /// <summary>The same with Llama 3's width, in as many bytes.</summary>
    public const string Llama3Width = """{ "model_type": "own", "hidden_size": 4096, "vocab_size": 128256 }""";

    /// <summary>An error when the width is Llama 3's, a warning when the size of the vocabulary is, and a check that is open.</summary>
    public const string Rules = """
        version: 1
        rules:
          - id: width-is-its-own
            component: text-decoder
            architecture: { differs-from: llama-3, fields: [Text.HiddenSize] }
            message: { en: "the width is {Text.HiddenSize:N0}", ko: "너비 {Text.HiddenSize:N0}" }
          - id: vocabulary-size
            component: tokenizer
            severity: warning
            architecture: { differs-from: llama-3, fields: [Text.VocabularySize] }
            message: "100% of {{0}}"
          - id: training-evidence
            component: subject
            evidence: { kind: training-log, file: none.txt, sha256: "0000000000000000000000000000000000000000000000000000000000000000" }
        """;

    public const string Width = "rules/a.hcx.yml(3,5): error HCX1011";
    public const string Vocabulary = "rules/a.hcx.yml(7,5): warning HCX1011";
    public const string Evidence = "rules/a.hcx.yml(12,5): warning HCX1052";

    readonly Command command;

    /// <summary>Makes it, restored: without a violation, and with a warning of each kind.</summary>
    public Consumer(PackedPackage package, string name = "app", string targetFrameworks = "net10.0", string items = Model, string properties = "")
    {
        Folder = Path.Combine(package.Root, Guid.NewGuid().ToString("N"), name);
        command = new(Folder, package.Root);
        Write(ProjectFile, Project(targetFrameworks, items, properties));
        Write("model/config.json", OwnWidth);
        Write("rules/a.hcx.yml", Rules);
        Directory.CreateDirectory(At("obj"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(package.Restored(targetFrameworks), "obj")))
            File.Copy(file, Path.Combine(At("obj"), Path.GetFileName(file)));
    }

    public string Folder { get; }

    public static string Project(string targetFrameworks, string items, string properties) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework Condition="{!targetFrameworks.Contains(';', StringComparison.Ordinal)}">{targetFrameworks}</TargetFramework>
            <TargetFrameworks Condition="{targetFrameworks.Contains(';', StringComparison.Ordinal)}">{targetFrameworks}</TargetFrameworks>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="HcxVerify.Tasks" Version="0.1.0" PrivateAssets="all" />
            {items}
          </ItemGroup>
        </Project>
        """;

    public string At(string path) => Path.Combine(Folder, path);

    public bool Has(string path) => Path.Exists(At(path));

    public string Read(string path) => File.ReadAllText(At(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <summary>When the files of the verification were written.</summary>
    public string[] Written() => [.. Directory.EnumerateFiles(At("obj/hcx")).Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O}").Order(StringComparer.Ordinal)];

    /// <summary>Builds without a restore, which the folder has had.</summary>
    public BuildRun Build(params string[] arguments) => Dotnet(["build", "--no-restore", .. arguments]);

    /// <summary>Verifies only.</summary>
    public BuildRun Verify(params string[] arguments) => Dotnet(["msbuild", "-t:HcxVerify", "-nologo", .. arguments]);

    /// <summary>The items of that name, as the project is evaluated.</summary>
    public string[] Items(string name)
    {
        using var json = JsonDocument.Parse(command.Run("msbuild", $"-getItem:{name}").Succeeds().Output);
        return [.. json.RootElement.GetProperty("Items").GetProperty(name).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
    }

    /// <summary>Runs a command of dotnet that ends in MSBuild.</summary>
    public BuildRun Dotnet(params string[] arguments) => command.Run([arguments[0], "-m:1", "-v:n", "-tl:off", "-nr:false", .. arguments[1..]]);
}
