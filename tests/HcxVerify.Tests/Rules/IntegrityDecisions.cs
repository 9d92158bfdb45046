using System.Collections.Immutable;

using CsCheck;

using HcxVerify.Formats;
using HcxVerify.Language;
using HcxVerify.Rules;

namespace HcxVerify.Tests.Rules;

/// <summary>What is decided on described files, as tests of rules describe them.</summary>
public sealed class IntegrityDecisions
{
    const string A = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    const string B = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    static readonly IntegrityCheck all = new([FileFormat.Safetensors, FileFormat.Text], "SUMS", true, true, LinkPolicy.Inside);

    static readonly FolderFile good = new("m") { Formats = [FileFormat.Safetensors], Size = 9, DeclaredSize = 9, Sha256 = A };

    public static TheoryData<string, Outcome> Descriptions => new(
        ("as it should be", Outcome.Pass), ("without a format", Outcome.Inconclusive), ("without a size", Outcome.Inconclusive), ("without a declared size", Outcome.Inconclusive),
        ("without a digest", Outcome.Inconclusive), ("of another format", Outcome.Fail), ("of no known format", Outcome.Fail), ("of another size", Outcome.Fail), ("of another digest", Outcome.Fail),
        ("a link inside", Outcome.Pass), ("a link out", Outcome.Fail), ("an absolute link", Outcome.Fail), ("a link to ..name inside", Outcome.Pass), ("a gzip", Outcome.Fail), ("pickle", Outcome.Fail));

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void A_file_is_judged_by_what_is_said_of_it(string what, Outcome outcome) => Assert.Equal(outcome, Decide(what switch
    {
        "as it should be" => good,
        "without a format" => good with { Formats = null },
        "without a size" => good with { Size = null },
        "without a declared size" => good with { DeclaredSize = null },
        "without a digest" => good with { Sha256 = null },
        "of another format" => good with { Formats = [FileFormat.Gguf] },
        "of no known format" => good with { Formats = [] },
        "of another size" => good with { Size = 8 },
        "of another digest" => good with { Sha256 = B },
        "a link inside" => good with { LinksTo = "deep/other" },
        "a link out" => good with { LinksTo = "../other" },
        "an absolute link" => good with { LinksTo = "/etc/passwd" },
        "a link to ..name inside" => good with { LinksTo = "..other" },
        "a gzip" => good with { Formats = [FileFormat.Gzip] },
        "pickle" => good with { Formats = [FileFormat.Pickle] },
        _ => throw new ArgumentException(what, nameof(what)),
    }));

    [Fact]
    public void A_described_archive_that_is_not_opened_is_open_even_where_it_is_allowed() =>
        Assert.Equal(Outcome.Inconclusive, Decide(new([FileFormat.Gzip], null, false, false, LinkPolicy.Inside), null, new FolderFile("m") { Formats = [FileFormat.Gzip] }));

    [Fact]
    public void JSON_is_text_and_text_is_not_JSON()
    {
        Assert.Equal(Outcome.Pass, Decide(new([FileFormat.Text], null, false, false, LinkPolicy.Inside), null, new FolderFile("m") { Formats = [FileFormat.Json] }));
        Assert.Equal(Outcome.Fail, Decide(new([FileFormat.Json], null, false, false, LinkPolicy.Inside), null, new FolderFile("m") { Formats = [FileFormat.Text] }));
    }

    [Fact]
    public void Nothing_passes_without_a_file() => Assert.Equal(Outcome.Inconclusive, Decide(new([], null, false, false, LinkPolicy.Inside), null));

    [Fact]
    public void A_listed_file_that_is_missing_fails_in_an_empty_folder() => Assert.Equal(Outcome.Fail, Decide(all, [new("m", A)]));

    [Fact]
    public void The_order_of_the_files_changes_nothing() => files.Array[2, 6].Select(Gen.Bool, (list, inside) => (list, inside)).Sample(sample =>
    {
        var check = all with { Links = sample.inside ? LinkPolicy.Inside : LinkPolicy.Anywhere };
        ImmutableArray<FolderFile> named = [.. sample.list.Select((file, index) => file with { Name = $"f{index}" })];
        var one = Integrity.Decide(check, [new("f0", A)], named, new("model"));
        var other = Integrity.Decide(check, [new("f0", A)], [.. named.Reverse()], new("model"));
        Assert.Equal((one.Outcome, one.Message), (other.Outcome, other.Message));
    });

    [Fact]
    public void Saying_less_of_a_file_never_makes_a_rule_pass() => files.Sample(file =>
    {
        if (Decide(file) is Outcome.Pass)
            return;
        Assert.NotEqual(Outcome.Pass, Decide(file with { Formats = null }));
        Assert.NotEqual(Outcome.Pass, Decide(file with { Size = null }));
        Assert.NotEqual(Outcome.Pass, Decide(file with { Sha256 = null }));
        Assert.NotEqual(Outcome.Pass, Decide(file with { DeclaredSize = null }));
    });

    static readonly Gen<FolderFile> files = Gen.Select(
        Gen.OneOf<ImmutableArray<FileFormat>?>(null, [], [FileFormat.Safetensors], [FileFormat.Text], [FileFormat.Pickle], [FileFormat.Gzip], [FileFormat.LfsPointer], [FileFormat.Safetensors, FileFormat.Zip]),
        Gen.OneOf<long?>(null, 9, 8),
        Gen.OneOf<long?>(null, 9, 8),
        Gen.OneOf<string?>(null, A, B),
        Gen.OneOf<string?>(null, "in", "../out"),
        (formats, size, declared, digest, link) => new FolderFile("m") { Formats = formats, Size = size, DeclaredSize = declared, Sha256 = digest, LinksTo = link });

    static Outcome Decide(FolderFile file) => Decide(all, [new("m", A)], file);

    static Outcome Decide(IntegrityCheck check, ImmutableArray<ListedDigest>? listed, params ImmutableArray<FolderFile> files) => Integrity.Decide(check, listed, files, new("the model")).Outcome;
}
