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

    [Fact]
    public void Every_alias_of_a_configuration_is_told_and_every_origin_is_an_alias()
    {
        var read = from table in ConfigFacts.Tables
                   from alias in table.Aliases
                   select Shown(alias.Fact, new KeyOrigin(FormatTable.Config.FileName!, alias.Keys) { Sections = table.Sections, AtTop = table.AtTop });
        // The components follow from a key by a table of their own, and are no alias.
        var told = from fact in FactTable.All
                   where fact.Origin?.File == FormatTable.Config.FileName && fact != FactTable.ModelComponents
                   select Shown(fact, fact.Origin!);
        Assert.Equal(read.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

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
        ImmutableArray<string> from = [.. ConfigFacts.Tables.SelectMany(table => table.Aliases).Where(alias => alias.Fact == FactTable.TextHiddenSize || alias.Fact == FactTable.TextAttentionHeadCount).Select(alias => alias.Keys[0])];
        Assert.Equal(string.Join(" / ", from), computed.Origin!.Computed);
    }

    [Fact]
    public void Every_origin_is_a_file_that_is_read() =>
        Assert.All(FactTable.All.Select(fact => fact.Origin).Where(origin => origin is not null), origin => Assert.Contains(origin!.File, FormatTable.InFolders.Select(format => format.FileName)));

    static string Shown(FactName fact, KeyOrigin origin) => $"{fact}: {string.Join(' ', origin.Keys)} in {string.Join(' ', origin.Sections)}{(origin.AtTop ? " and the root" : "")}";
}
