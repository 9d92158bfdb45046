using System.Collections.Immutable;

using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

public sealed class VocabularyMaps
{
    static readonly string[] tokens = [.. Vocabularies.Numbered(100)];

    [Fact]
    public void Runs_that_both_have_in_one_order_are_listed_the_longest_first() => Assert.Equal(
        [new(50, 99, 50, 99, 50, true), new(20, 49, 0, 29, 30, false), new(0, 19, 30, 49, 20, false)],
        Blocks([.. tokens[30..50], .. tokens[..30], .. tokens[50..]], tokens));

    [Fact]
    public void Tokens_that_only_one_has_do_not_end_a_run() => Assert.Equal(
        [new(0, 103, 0, 101, 100, false)],
        Blocks([.. tokens[..20], .. Vocabularies.Numbered(4, "own"), .. tokens[20..]], [.. tokens[..70], .. Vocabularies.Numbered(2, "other"), .. tokens[70..]]));

    [Fact]
    public void Runs_of_fewer_than_sixteen_tokens_are_left_out()
    {
        Assert.Equal([new(0, 15, 84, 99, 16, false)], Blocks([.. tokens[84..], .. tokens[..84].Reverse()], tokens));
        Assert.Empty(Blocks([.. tokens[85..], .. tokens[..85].Reverse()], tokens));
    }

    [Fact]
    public void Runs_of_less_than_one_percent_of_the_common_tokens_are_left_out()
    {
        string[] many = [.. Vocabularies.Numbered(3000)];
        Assert.Equal([new(0, 29, 2970, 2999, 30, false)], Blocks([.. many[2970..], .. many[..2970].Reverse()], many));
        Assert.Empty(Blocks([.. many[2971..], .. many[..2971].Reverse()], many));
    }

    static ImmutableArray<VocabularyBlock> Blocks(IEnumerable<string> candidate, IEnumerable<string> reference) =>
        VocabularyBlocks.Of(CommonTokens.Of(new(Vocabularies.Of(candidate).Fingerprint()), Vocabularies.Of(reference).Fingerprint()));
}
