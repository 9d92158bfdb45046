using System.Text;

using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;
using HcxVerify.Rules;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

public sealed class ManyVocabularies : IDisposable
{
    readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    // So many references are read and compared on all cores; a few are not.
    [Fact]
    public void What_is_measured_against_many_references_is_what_is_measured_against_each()
    {
        scene.Write("model/tokenizer.model", File.ReadAllBytes(TestData.Path("tokenizers/llama3/tokenizer.model")));
        for (var index = 0; index < 20; index++)
            scene.Write($"rules/r{index}.hcxfp", BuiltInVocabularies.Find(BuiltInVocabularies.Names[index % BuiltInVocabularies.Names.Length]).Bytes());
        scene.Write("rules/r20.hcxfp", "no fingerprint");
        var all = Check([.. Enumerable.Range(0, 21)]);
        Assert.Equal((Outcome.Fail, 20), (all.Outcome, all.Measurements.OfType<Measurement.Related>().Count()));
        Assert.Equal(
            Enumerable.Range(0, 20).SelectMany(index => Check([index]).Measurements),
            all.Measurements);
        Assert.Contains("r20", all.Message.En, StringComparison.Ordinal);
    }

    Finding Check(int[] references)
    {
        var rules = new StringBuilder("version: 1\nreferences:\n");
        foreach (var index in references)
            rules.Append(System.Globalization.CultureInfo.InvariantCulture, $"  r{index}: {{ from: r{index}.hcxfp }}\n");
        rules.Append("rules:\n  - id: own\n    component: tokenizer\n    vocabulary: { differs-from: all, fail-when: [identical, extends, subset] }\n");
        scene.Write("rules/all.hcx.yml", rules.ToString());
        return Assert.Single(scene.Report().Findings);
    }
}
