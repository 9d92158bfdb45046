using System.Collections.Immutable;

namespace HcxVerify.Tests.Structure;

public sealed class Layering
{
    static readonly SourceFile rule = new("Rules/Something.cs", """
        namespace HcxVerify.Rules;

        public static class Something
        {
            public static int Limit() => 3;

            extension(int size) { public int Limited() => Math.Min(size, 3); }
        }
        """);

    static readonly SourceFile fact = new("Facts/Fact.cs", """
        namespace HcxVerify.Facts;

        public sealed record Fact(int Size) { public static Fact Of(int size) => new(size); }
        """);

    [Fact]
    public void A_folder_of_the_engine_uses_only_the_folders_before_it()
    {
        var engine = SourceFile.Under("src/HcxVerify");
        Assert.NotEmpty(engine);
        var violations = FolderOrder.Violations(engine);
        Assert.True(violations.IsEmpty, string.Join('\n', violations));
    }

    [Fact]
    public void A_folder_that_uses_a_later_one_is_reported_with_the_file_the_type_and_both_folders() => Assert.Equal(
        ["Metrics/Overlap.cs(3): Metrics uses HcxVerify.Rules.Something, declared in Rules, which comes after it"],
        Violations(rule, new("Metrics/Overlap.cs", """
            namespace HcxVerify.Metrics;

            public static class Overlap { public static int Measure() => Rules.Something.Limit(); }
            """)));

    [Theory]
    [InlineData("using Limits = HcxVerify.Rules.Something; public class Overlap { }")]
    [InlineData("using static HcxVerify.Rules.Something; public class Overlap { int limit = Limit(); }")]
    [InlineData("using HcxVerify.Rules; public class Overlap { string name = nameof(Something); }")]
    [InlineData("using HcxVerify.Rules; public class Overlap { int size = 5.Limited(); }")]
    [InlineData("public class Overlap { List<HcxVerify.Facts.Fact> all = [HcxVerify.Facts.Fact.Of(HcxVerify.Rules.Something.Limit())]; }")]
    public void No_spelling_of_a_name_hides_it(string text) =>
        Assert.Contains("Metrics uses HcxVerify.Rules.Something", Assert.Single(Violations(rule, fact, new("Metrics/Overlap.cs", text))), StringComparison.Ordinal);

    [Fact]
    public void A_folder_may_use_itself_the_folders_before_it_and_the_platform() => Assert.Empty(Violations(
        fact,
        new("Rules/Something.cs", """
            namespace HcxVerify.Rules;

            public sealed record Something(Facts.Fact Fact) { public Something Other() => new(Facts.Fact.Of(Math.Max(1, 2))); }
            """),
        new("Verification.cs", "namespace HcxVerify; public static class Verification { public static Rules.Something Run() => new(Facts.Fact.Of(1)); }")));

    [Fact]
    public void A_partial_type_belongs_to_the_first_of_its_folders() => Assert.Empty(Violations(
        new("Facts/Model.cs", "public partial class Model { }"),
        new("Rules/Model.Checked.cs", "public partial class Model { }"),
        new("Metrics/Overlap.cs", "public class Overlap { Model? model = null; }")));

    [Fact]
    public void A_folder_without_a_place_in_the_order_is_reported() =>
        Assert.Equal(["Utils/Strings.cs: the folder Utils has no place in the order"], Violations(new SourceFile("Utils/Strings.cs", "public class Strings { }")));

    [Fact]
    public void A_name_that_cannot_be_bound_is_reported() =>
        Assert.Contains("error CS0103", Assert.Single(Violations(new SourceFile("Metrics/Overlap.cs", "class Overlap { int size = Missing(); }"))), StringComparison.Ordinal);

    static ImmutableArray<string> Violations(params ImmutableArray<SourceFile> sources) => FolderOrder.Violations(sources);
}
