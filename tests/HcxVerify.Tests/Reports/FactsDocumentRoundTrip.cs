using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using CsCheck;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;
using HcxVerify.Reports;
using HcxVerify.Tests.Shared;

namespace HcxVerify.Tests.Reports;

public sealed class FactsDocumentRoundTrip
{
    const string Digest = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

    // What JSON escapes, what it need not escape, Korean, and a letter outside the first plane.
    static readonly ImmutableArray<string> letters =
        ["a", "Z", "가", "한", "<", ">", "&", "\"", "\\", "/", "'", "\0", "\n", "\u001b", "\u007f", "\u2028", "\ufffd", "\u00e9", "\U0001F600"];

    static readonly Gen<string> text = Gen.Int[0, letters.Length - 1].Array[1, 12].Select(indices => string.Concat(indices.Select(index => letters[index])))
        .Where(value => !string.IsNullOrWhiteSpace(value));

    public static TheoryData<string> BuiltIn => [.. BuiltInReferences.Names];

    [Fact]
    public void Whatever_facts_there_are_they_survive() => Model().Sample(facts => Survive(facts), iter: 2_000);

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void The_facts_of_each_built_in_reference_survive(string name) => Survive(BuiltInReferences.Find(name));

    [Fact]
    public void The_facts_of_real_configurations_survive()
    {
        var data = Environment.GetEnvironmentVariable("HCXVERIFY_DATA") ?? Repository.Path("../shared/data");
        Assert.SkipUnless(Directory.Exists(data), "no data folder");
        var models = Directory.EnumerateFiles(data, "config.json", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 0).ToList();
        Assert.NotEmpty(models);
        Assert.All(models, file => Survive(Verification.Facts(data, Path.GetDirectoryName(file)!)));
    }

    [Fact]
    public void The_document_is_as_documented()
    {
        ModelFacts facts = new()
        {
            Name = new("My model", "내 모델"),
            Publisher = new("우리"),
            Location = "models/mine",
            Digest = Digest,
            Facts =
            [
                new("Tokenizer.SpecialTokens", new FactValue.TokenList([new("<|끝|>", 5), new("<|x|>", null)]), FactOrigin.Read, new("models/mine/tokenizer_config.json", Digest, "/added_tokens_decoder", 3, null)),
                new("Text.NormEpsilon", new FactValue.Number(1e-5), FactOrigin.Stated, new("facts.json", Digest, "/facts/Text.NormEpsilon", 7, "model card", "2026-11-24")),
            ],
        };
        Assert.Equal("""
            {
              "schema": "hcxverify/facts/1",
              "name": "My model",
              "publisher": "우리",
              "location": "models/mine",
              "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000000",
              "facts": {
                "Tokenizer.SpecialTokens": {
                  "value": [
                    {
                      "id": 5,
                      "content": "<|끝|>"
                    },
                    {
                      "content": "<|x|>"
                    }
                  ],
                  "file": "models/mine/tokenizer_config.json",
                  "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000000",
                  "place": "/added_tokens_decoder",
                  "line": 3,
                  "origin": "read"
                },
                "Text.NormEpsilon": {
                  "value": 1E-05,
                  "source": "model card",
                  "seen": "2026-11-24",
                  "file": "facts.json",
                  "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000000",
                  "place": "/facts/Text.NormEpsilon",
                  "line": 7,
                  "origin": "stated"
                }
              }
            }

            """.ReplaceLineEndings("\n"), FactsDocument.Write(facts));
    }

    static void Survive(ModelFacts facts)
    {
        var read = SavedFacts.Read(new("facts.json", "facts.json", Encoding.UTF8.GetBytes(FactsDocument.Write(facts)), Digest));
        Assert.Equal(facts.Name.En, read.Name);
        Assert.Equal(facts.Publisher?.En, read.Publisher?.En);
        Assert.Equal(facts.Facts.Select(fact => fact.Name), read.Facts.Select(fact => fact.Name));
        foreach (var (before, after) in facts.Facts.Zip(read.Facts))
        {
            Assert.True(before.Value.GetType() == after.Value.GetType() && before.Value.Same(after.Value), $"{before.Name}: {before.Value.Shown} became {after.Value.Shown}");
            Assert.Equal((before.Source.Cited ?? before.Source.Place, before.Source.Seen), (after.Source.Cited, after.Source.Seen));
        }
    }

    // Each fact of the table may be known or not.
    static Gen<ModelFacts> Model() =>
        from name in text
        from facts in FactTable.All.Select(Fact).Aggregate(
            Gen.Const(ImmutableArray<Fact>.Empty),
            (gen, next) => Gen.Select(gen, Gen.Bool, next, (facts, known, fact) => known ? facts.Add(fact) : facts))
        select new ModelFacts { Name = new(name), Location = "model", Digest = Digest, Facts = facts };

    static Gen<Fact> Fact(FactName name) =>
        from value in Value(name.Type)
        from source in text.Null()
        from seen in Gen.Date.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Null()
        select new Fact(name.Name, value, source is null ? FactOrigin.Read : FactOrigin.Stated, new FactSource("model/config.json", Digest, "/a~1b/0", 12, source, seen));

    static Gen<FactValue> Value(FactType type) => type switch
    {
        FactType.Integer => Gen.Long[0, long.MaxValue].Select(value => (FactValue)new FactValue.Integer(value)),
        FactType.Number => Gen.Double.Where(double.IsFinite).Select(value => (FactValue)new FactValue.Number(value)),
        FactType.Text => text.Select(value => (FactValue)new FactValue.Text(value)),
        FactType.Flag => Gen.Bool.Select(value => (FactValue)new FactValue.Flag(value)),
        FactType.IntegerList => Gen.Long[0, long.MaxValue].Array[1, 4].Select(values => (FactValue)new FactValue.IntegerList([.. values])),
        FactType.TextList => text.Array[1, 4].Select(values => (FactValue)new FactValue.TextList([.. values])),
        FactType.TokenList => Gen.Select(text, Gen.Long[0, long.MaxValue].Nullable()).Array[1, 4]
            .Select(tokens => (FactValue)new FactValue.TokenList([.. tokens.Select(token => new SpecialToken(token.Item1, token.Item2))])),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
