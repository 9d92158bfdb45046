using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.References;

public sealed class ReferenceLocations : IDisposable
{
    readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData("../references/other", null)]
    [InlineData("../references/facts.json", null)]
    [InlineData("builtin:llama-3", null)]
    [InlineData("../references/none", "there is no model at 'references/none'")]
    [InlineData("../references/empty", "no fact could be read from references/empty")]
    [InlineData("../references/broken", "this is not JSON")]
    [InlineData("../references/pointer", "the file is a Git LFS pointer (sha256:f40f)")]
    [InlineData("../references/weights.safetensors", "the safetensors file cannot be used: the file has 0 bytes, too few for a header (at byte 0)")]
    [InlineData("../references/wrong.json", "nothing there is recognised as a file of a model (config.json, ")]
    [InlineData("builtin:none", "there is no built-in model 'none'")]
    [InlineData("hf:org/name@main", "hf:org/name@main is not available yet")]
    public void A_reference_is_read_where_the_rule_file_says_or_its_rules_are_inconclusive(string from, string? unavailable)
    {
        Write(from);
        var finding = scene.Finding();
        if (unavailable is null)
        {
            Assert.Equal(Outcome.Pass, finding.Outcome);
            return;
        }

        Assert.Equal(Outcome.Inconclusive, finding.Outcome);
        Assert.StartsWith("the reference other is not available: ", finding.Message.En, StringComparison.Ordinal);
        Assert.Contains(unavailable, finding.Message.En, StringComparison.Ordinal);
        Assert.Equal(3, scene.Report().ExitCode);
    }

    [Fact]
    public void The_hosts_location_wins_over_the_rule_files_and_is_relative_to_the_root()
    {
        Write("../references/none");
        Assert.Equal("references/other", Located("references/other").Facts!.Location);
        Assert.Equal("builtin:llama-3", Located("builtin:llama-3").Facts!.Location);
        Assert.NotNull(Located("hf:org/name").Unavailable);
    }

    [Fact]
    public void A_built_in_reference_needs_no_declaration_and_the_host_can_still_replace_it()
    {
        scene.Write("model/config.json", Scene.Config);
        scene.Write("rules/own.hcx.yml", Scene.PassingRules);
        scene.Write("same/config.json", Scene.Config);
        Assert.Equal(Outcome.Pass, scene.Finding().Outcome);
        var request = scene.Request() with { References = ImmutableSortedDictionary<string, string>.Empty.Add("llama-3", "same") };
        Assert.Equal(Outcome.Fail, Assert.Single(Scene.Report(request).Findings).Outcome);
    }

    [Fact]
    public void A_missing_reference_does_not_keep_the_others_from_being_read()
    {
        scene.Write("model/config.json", Scene.Config);
        scene.Write("rules/own.hcx.yml", """
            version: 1
            references:
              other: { from: ../none, role: control }
              again: { from: ../none }
            rules:
              - { id: one, component: text-decoder, architecture: { differs-from: again, fields: [Text.HiddenSize] } }
              - { id: two, component: text-decoder, architecture: { differs-from: llama-3, fields: [Text.HiddenSize] } }
            """);
        var report = scene.Report();
        Assert.Equal([Outcome.Inconclusive, Outcome.Pass], report.Findings.Select(finding => finding.Outcome));
        Assert.Equal([("again", ReferenceRole.Suspect), ("llama-3", ReferenceRole.Suspect), ("other", ReferenceRole.Control)], report.References.Select(reference => (reference.Name, reference.Role)));
        Assert.Equal("again", report.References[0].Shown.En);
    }

    HcxVerify.References.LoadedReference Located(string path) =>
        Assert.Single(Scene.Report(scene.Request() with { References = ImmutableSortedDictionary<string, string>.Empty.Add("other", path) }).References);

    void Write(string from)
    {
        scene.Write("model/config.json", Scene.Config);
        scene.Write("references/other/config.json", "{ \"hidden_size\": 7 }");
        scene.Write("references/facts.json", """{ "schema": "hcxverify/facts/1", "name": "other", "facts": { "Text.HiddenSize": { "value": 7, "source": "s" } } }""");
        scene.Write("references/wrong.json", "{}");
        scene.Write("references/empty/README.md", "nothing");
        scene.Write("references/broken/config.json", "{");
        scene.Write("references/pointer/config.json", "version https://git-lfs.github.com/spec/v1\noid sha256:f40f\nsize 12\n");
        scene.Write("references/weights.safetensors", "");
        scene.Write("rules/own.hcx.yml", $$"""
            version: 1
            references: { other: { from: "{{from}}" } }
            rules:
              - { id: the-rule, component: text-decoder, architecture: { differs-from: other, fields: [Text.HiddenSize] } }
            """);
    }
}
