using System.Collections.Immutable;
using System.Text.Json.Nodes;

using CsCheck;

using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Tests.Shared;

namespace HcxVerify.Tests.Examples;

/// <summary>Whatever is taken away from the first example, no finding becomes a pass and no verdict a better one.</summary>
public sealed class Deletions : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("hcx-deletions-").FullName;
    readonly Report whole = HyperClovaX.Report();

    public Deletions()
    {
        foreach (var file in (ReadOnlySpan<string>)["model/facts.json", "rules/from-scratch.hcx.yml"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            File.Copy(Path.Combine(HyperClovaX.Folder, file), Path.Combine(folder, file));
        }
    }

    string FactsFile => Path.Combine(folder, "model", "facts.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Without_any_one_fact()
    {
        var names = Facts().Select(fact => fact.Key).ToList();
        Assert.Equal(whole.Subject.Facts.Length, names.Count);
        foreach (var name in names)
            Check(Without([name]), name);
    }

    [Fact]
    public void Without_any_one_special_token()
    {
        var count = Tokens(Document()).Count;
        Assert.Equal(14, count);
        for (var index = 0; index < count; index++)
        {
            var document = Document();
            Tokens(document).RemoveAt(index);
            Check(document, $"token {index}");
        }
    }

    [Fact]
    public void Without_any_set_of_facts()
    {
        var names = Facts().Select(fact => fact.Key).ToArray();
        Gen.Bool.Array[names.Length].Sample(
            keep => Check(Without([.. names.Where((_, index) => !keep[index])]), string.Join(", ", keep)),
            iter: 200,
            threads: 1);
    }

    [Theory]
    [InlineData("model/facts.json", "HCX0211")]
    [InlineData("rules/from-scratch.hcx.yml", "HCX0101")]
    public void Without_a_file_nothing_is_verified(string file, string code)
    {
        File.Delete(Path.Combine(folder, file));
        var stopped = Assert.IsType<VerifyResult.Stopped>(HyperClovaX.Run(folder));
        Assert.Contains(stopped.Diagnostics, diagnostic => diagnostic.Code.Id == code);
        Assert.Equal(2, stopped.ExitCode);
    }

    [Fact]
    public void Without_the_model_folder_nothing_is_verified()
    {
        Directory.Delete(Path.Combine(folder, "model"), recursive: true);
        Assert.Equal("HCX0201", Assert.Single(Assert.IsType<VerifyResult.Stopped>(HyperClovaX.Run(folder)).Diagnostics).Code.Id);
    }

    [Fact]
    public void Without_any_one_reference()
    {
        foreach (var reference in whole.References)
        {
            var report = Assert.IsType<VerifyResult.Verified>(Run(reference.Name, "no-such-folder")).Report;
            Check(report, reference.Name);
        }
    }

    [Fact]
    public void Without_any_one_fact_of_any_reference()
    {
        foreach (var reference in whole.References)
        {
            var text = File.ReadAllText(Repository.Path("src", "HcxVerify", "References", "BuiltIn", $"{reference.Name}.json"));
            foreach (var fact in reference.Facts!.Facts)
            {
                var document = JsonNode.Parse(text)!;
                Assert.True(document["facts"]!.AsObject().Remove(fact.Name));
                File.WriteAllText(Path.Combine(folder, "reference.json"), document.ToJsonString());
                Check(Assert.IsType<VerifyResult.Verified>(Run(reference.Name, "reference.json")).Report, $"{reference.Name} without {fact.Name}");
            }
        }
    }

    VerifyResult Run(string reference, string location) =>
        HyperClovaX.Run(folder, ImmutableSortedDictionary<string, string>.Empty.Add(reference, location));

    static JsonObject Document() => JsonNode.Parse(File.ReadAllText(Path.Combine(HyperClovaX.Folder, "model", "facts.json")))!.AsObject();

    static JsonObject Facts() => Document()["facts"]!.AsObject();

    static JsonArray Tokens(JsonObject document) => document["facts"]!["Tokenizer.SpecialTokens"]!["value"]!.AsArray();

    static JsonObject Without(ImmutableArray<string> names)
    {
        var document = Document();
        foreach (var name in names)
            Assert.True(document["facts"]!.AsObject().Remove(name));
        return document;
    }

    void Check(JsonObject facts, string deleted)
    {
        File.WriteAllText(FactsFile, facts.ToJsonString());
        Check(Assert.IsType<VerifyResult.Verified>(HyperClovaX.Run(folder)).Report, deleted);
    }

    void Check(Report report, string deleted)
    {
        foreach (var (before, after) in whole.Findings.Zip(report.Findings))
        {
            Assert.Equal(before.Rule.Id, after.Rule.Id);
            Assert.True(after.Outcome is not Outcome.Pass || before.Outcome is Outcome.Pass, $"without {deleted}, {before.Rule.Id} passes");
        }

        foreach (var (before, after) in whole.Components.Zip(report.Components))
        {
            Assert.Equal(before.Component, after.Component);
            Assert.True(Rank(after.Verdict) >= Rank(before.Verdict), $"without {deleted}, {before.Component} is {after.Verdict}");
        }

        Assert.NotEqual(Conclusion.ClaimSupported, report.Conclusion);
    }

    // Nearer to supported is better; reused and needs-verification are alike.
    static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.Supported => 0,
        Verdict.Conditional => 1,
        _ => 2,
    };
}
