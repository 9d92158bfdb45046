using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Formats;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

/// <summary>What the table of facts says of where they come from is what the readers do.</summary>
public sealed class FactOrigins
{
    const string Tokens = """
        {
          "tokenizer_class": "Own",
          "added_tokens_decoder": { "7": { "content": "<a>", "special": true }, "8": { "content": "<b>", "special": false } }
        }
        """;

    public static TheoryData<string> Facts => [.. FactTable.All.Where(fact => fact.Origin?.File == FormatTable.Config.FileName && fact != FactTable.ModelComponents).Select(fact => fact.Name)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void Every_key_that_is_told_of_a_configuration_is_read_in_every_section(string name)
    {
        var fact = FactTable.Find(name)!;
        var origin = fact.Origin!;
        foreach (var key in origin.Keys)
        {
            foreach (var section in origin.Sections.Concat(origin.AtTop ? [""] : []))
            {
                var path = $"{section}/{key}".TrimStart('/').Split('/');
                var config = path.Reverse().Aggregate(Value(fact.Type), (inner, step) => $"{{ \"{step}\": {inner} }}");
                Assert.Equal($"/{string.Join('/', path)}", Assert.Single(Document.Config(config).Facts, read => read.Name == name).Source.Pointer);
            }
        }
    }

    static string Value(FactType type) => type switch
    {
        FactType.Text => "\"a\"",
        FactType.TextList => "[\"a\"]",
        FactType.Flag => "true",
        _ => "4",
    };

    [Fact]
    public void Every_fact_of_a_tokenizer_configuration_is_told_with_its_key_and_every_origin_is_read()
    {
        using var scene = Scene.Passing();
        scene.Write("model/tokenizer_config.json", Tokens);
        var file = FormatTable.TokenizerConfig.FileName!;
        var read = from fact in ModelFolder.Read(scene.Full("model"), new Workspace(scene.Full("."))).Facts
                   where fact.Source.File.EndsWith(file, StringComparison.Ordinal)
                   select $"{fact.Name} {fact.Source.Pointer[1..]}";
        var told = from fact in FactTable.All
                   where fact.Origin?.File == file
                   select $"{fact} {string.Join(' ', fact.Origin!.Keys)}";
        Assert.Equal(told, read);
    }

    [Fact]
    public void The_head_size_alone_is_computed()
    {
        var computed = Assert.Single(FactTable.All, fact => fact.Origin?.Computed is not null);
        Assert.Equal(FactTable.TextHeadSize, computed);
        ImmutableArray<string> from = [FactTable.TextHiddenSize.Origin!.Keys[0], FactTable.TextAttentionHeadCount.Origin!.Keys[0]];
        Assert.Equal(string.Join(" / ", from), computed.Origin!.Computed);
    }

    [Fact]
    public void Every_origin_is_a_file_that_is_read() =>
        Assert.All(FactTable.All.Select(fact => fact.Origin).Where(origin => origin is not null), origin => Assert.Contains(origin!.File, FormatTable.InFolders.Select(format => format.FileName)));
}
