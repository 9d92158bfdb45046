using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;

namespace HcxVerify.Language.Tests;

/// <summary>Every row stands in its table, once, and is whole.</summary>
public sealed class Tables
{
    static readonly ImmutableArray<string> warnings = ["HCX0007", "HCX0008", "HCX0009", "HCX0010", "HCX0011", "HCX0012", "HCX0233", "HCX0234", "HCX0235", "HCX0236"];

    public static TheoryData<string> CodeIds => [.. CodeTable.All.Select(code => code.Id)];

    public static TheoryData<string> Texts => [.. Rows<LocalizedText>(typeof(Messages)).Concat(Rows<LocalizedText>(typeof(Labels))).Concat(Rows<LocalizedText>(typeof(HostMessages))).Select(row => row.Name)];

    [Fact]
    public void Every_code_has_an_id_of_its_own_in_order()
    {
        var ids = CodeTable.All.Select(code => code.Id).ToList();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches("^HCX(00|01|02|1[0-9])[0-9]{2}$", id));
    }

    [Theory]
    [InlineData(typeof(HostCodes), "HCX00")]
    [InlineData(typeof(RuleFileCodes), "HCX01")]
    [InlineData(typeof(ArtifactCodes), "HCX02")]
    public void Every_declared_code_is_listed_exactly_once_and_has_the_number_of_its_table(Type table, string prefix)
    {
        var listed = (ImmutableArray<Code>)table.GetProperty("All", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
        Assert.Equal(Rows<Code>(table).Select(row => row.Value.Id).Order(StringComparer.Ordinal), listed.Select(code => code.Id).Order(StringComparer.Ordinal));
        Assert.Equal(listed.Select(code => code.Id).Order(StringComparer.Ordinal), listed.Select(code => code.Id));
        Assert.All(listed, code => Assert.StartsWith(prefix, code.Id, StringComparison.Ordinal));
        Assert.Equal(listed, CodeTable.All.Where(code => code.Id.StartsWith(prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_kind_has_a_code_for_each_of_its_outcomes_and_no_other()
    {
        var expected = RuleKinds.All.SelectMany(kind => kind.ShownOutcomes.Select(outcome => $"HCX1{kind.Number:00}{(int)outcome}"));
        Assert.Equal(expected, CodeTable.All.Where(code => code.Id.StartsWith("HCX1", StringComparison.Ordinal)).Select(code => code.Id));
        Assert.All(RuleKinds.All, kind => Assert.All(kind.ShownOutcomes, outcome => Assert.Equal($"HCX1{kind.Number:00}{(int)outcome}", FindingCodes.Of(kind, outcome).Id)));
        Assert.Throws<InvalidOperationException>(() => FindingCodes.Of(RuleKinds.Architecture, Outcome.NotComparable));
    }

    [Theory]
    [MemberData(nameof(CodeIds))]
    public void A_code_says_what_and_what_to_do_in_both_languages_with_the_same_holes(string id)
    {
        var code = CodeTable.Find(id)!;
        Assert.All([code.Title, code.Message, code.Remedy, code.Sentence], AssertWhole);
        Assert.Empty(LocalizedText.Holes(code.Title.En));
        Assert.Equal(id.StartsWith("HCX1", StringComparison.Ordinal) || warnings.Contains(id), code.ExitCode == 0);
        Assert.Contains(code.ExitCode, (int[])[0, 1, 2, 3, 5]);
    }

    [Theory]
    [InlineData("HCX0101", "HCX0101")]
    [InlineData("hcx0101", "HCX0101")]
    [InlineData("HCX9999", null)]
    [InlineData("", null)]
    public void A_code_is_found_by_its_id(string id, string? found) => Assert.Equal(found, CodeTable.Find(id)?.Id);

    [Fact]
    public void Rule_kinds_have_numbers_and_names_of_their_own_and_are_all_listed()
    {
        Assert.Equal(Rows<RuleKind>(typeof(RuleKinds)).Select(row => row.Value), RuleKinds.All);
        Assert.Equal(Enumerable.Range(1, RuleKinds.All.Length), RuleKinds.All.Select(kind => kind.Number));
        Assert.Equal(RuleKinds.All.Length, RuleKinds.All.Select(kind => kind.Name).Distinct().Count());
        Assert.All(RuleKinds.All, kind => Assert.Same(kind, RuleKinds.Find(kind.Name)));
        Assert.All(RuleKinds.All.SelectMany(kind => (LocalizedText[])[kind.Summary, kind.Method]), AssertWhole);
        Assert.Null(RuleKinds.Find("Vocabulary"));
    }

    [Fact]
    public void Every_table_of_words_has_a_word_of_its_own_for_every_value()
    {
        var tables = typeof(Words).GetProperties(BindingFlags.Static | BindingFlags.Public);
        Assert.Equal(19, tables.Length);
        Assert.Equal(Words.Outcomes.All.Except(["waived"]), Words.ExpectedOutcomes.All);
        foreach (var table in tables.Where(table => table.Name != nameof(Words.ExpectedOutcomes)))
            typeof(Tables).GetMethod(nameof(AssertComplete), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(table.PropertyType.GenericTypeArguments).Invoke(null, [table.GetValue(null), table.Name]);
    }

    [Fact]
    public void Every_fact_is_listed_once_by_a_name_of_group_and_property()
    {
        Assert.Equal(Rows<FactName>(typeof(FactTable)).Select(row => row.Value), FactTable.All);
        Assert.Equal(Rows<FactName>(typeof(FactTable)).Select(row => row.Name), FactTable.All.Select(fact => fact.Name.Replace(".", "", StringComparison.Ordinal)));
        Assert.All(FactTable.All, fact =>
        {
            Assert.Matches("^(Model|Tokenizer|Text|Vision|Audio|Projector|Generation)\\.[A-Z][A-Za-z]+$", fact.Name);
            Assert.Equal(fact.Name.Split('.')[0], fact.Group);
            Assert.Same(fact, FactTable.Find(fact.Name));
            AssertWhole(fact.Meaning);
        });
        Assert.Null(FactTable.Find("text.hiddensize"));
    }

    [Fact]
    public void Every_fact_says_where_its_value_comes_from()
    {
        Assert.All(FactTable.All, fact => AssertWhole(fact.From));
        Assert.All(FactTable.All.Select(fact => fact.Origin).Where(origin => origin is { AtTop: false }), origin => Assert.NotEmpty(origin!.Sections));
        Assert.Equal("config.json: hidden_size, n_embd, dim or d_model, also in text_config, llm_config, language_config", FactTable.TextHiddenSize.From.En);
        Assert.Equal("config.json: embed_dim, hidden_size or width in vision_config, visual", FactTable.VisionHiddenSize.From.En);
        Assert.Equal("config.json: vision_config, visual의 embed_dim, hidden_size 또는 width", FactTable.VisionHiddenSize.From.Ko);
        Assert.Equal("config.json: head_dim or kv_channels, also in text_config, llm_config, language_config; without it, hidden_size / num_attention_heads", FactTable.TextHeadSize.From.En);
        Assert.Equal("the tensors of the weights", FactTable.ModelTensorCount.From.En);
        Assert.Equal("stated facts only", FactTable.ModelLink.From.En);
    }

    [Fact]
    public void Facts_of_one_group_stand_together() =>
        Assert.Equal(FactTable.All.Select(fact => fact.Group).Distinct(), FactTable.All.Select(fact => fact.Group).Aggregate(ImmutableArray<string>.Empty, (groups, group) => groups is [.., var last] && last == group ? groups : groups.Add(group)));

    [Fact]
    public void Every_known_component_is_listed_and_shown_in_both_languages()
    {
        var constants = typeof(Components).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(constants.Order(), Components.All.Order());
        Assert.All(Components.All, component => AssertWhole(Components.Shown(component)));
        Assert.Equal(new("audio-decoder", "audio-decoder"), Components.Shown("audio-decoder"));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_of_findings_or_reports_has_both_languages_with_the_same_holes(string name) =>
        AssertWhole(Rows<LocalizedText>(typeof(Messages)).Concat(Rows<LocalizedText>(typeof(Labels))).Concat(Rows<LocalizedText>(typeof(HostMessages))).First(row => row.Name == name).Value);

    static void AssertComplete<T>(WordTable<T> words, string name)
        where T : struct, Enum
    {
        Assert.Equal(Enum.GetValues<T>().Length, words.All.Count());
        Assert.Equal(words.All.Count(), words.All.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Enum.GetValues<T>(), value =>
        {
            Assert.Equal(value, words.Find(words[value]));
            AssertWhole(words.Shown(value));
        });
        Assert.Null(words.Find(name));
    }

    static void AssertWhole(LocalizedText text)
    {
        Assert.All([text.En, text.Ko], template =>
        {
            Assert.False(string.IsNullOrWhiteSpace(template));
            Assert.DoesNotMatch("[{}]", Regex.Replace(template!, "\\{[a-z][A-Za-z]*\\}", ""));
            Assert.DoesNotContain(template!, char.IsControl);
        });
        Assert.Equal(LocalizedText.Holes(text.En).Order(), LocalizedText.Holes(text.Ko!).Order());
    }

    static IEnumerable<(string Name, T Value)> Rows<T>(Type table) =>
        table.GetFields(BindingFlags.Static | BindingFlags.Public).Where(field => field.FieldType == typeof(T)).Select(field => (field.Name, (T)field.GetValue(null)!));
}
