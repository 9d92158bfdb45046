using System.Collections.Immutable;

namespace HcxVerify.Language.Tests;

/// <summary>How YAML becomes nodes with places, and what of YAML is refused.</summary>
public sealed class YamlReading
{
    [Theory]
    [InlineData("a: 1", "a", 1, 1)]
    [InlineData("a: 1", "1", 1, 4)]
    [InlineData("# comment\n\na: 1", "a", 3, 1)]
    [InlineData("{a: [x, 'y', \"z\"]}", "a", 1, 2)]
    [InlineData("{a: [x, 'y', \"z\"]}", "x", 1, 6)]
    [InlineData("{a: [x, 'y', \"z\"]}", "y", 1, 9)]
    [InlineData("{a: [x, 'y', \"z\"]}", "z", 1, 14)]
    [InlineData("- 'q'\n-   \"d\"", "d", 2, 5)]
    [InlineData("a: |\n  one\n  two\nb: c", "one\ntwo\n", 1, 4)]
    [InlineData("a: |\n  one\n  two\nb: c", "c", 4, 4)]
    [InlineData("a: >\n  one\n  two\n", "one two\n", 1, 4)]
    [InlineData("a: one\n  two", "one two", 1, 4)]
    [InlineData("a:\n  - b", "b", 2, 5)]
    [InlineData("a:\nb: c", "", 1, 3)]
    [InlineData("a:\tb", "b", 1, 4)]
    [InlineData("? a\n: b", "b", 2, 3)]
    [InlineData("가: 나", "나", 1, 4)]
    [InlineData("'😀': x", "x", 1, 7)]
    [InlineData("a: 1\r\nb: x", "x", 2, 4)]
    [InlineData("a: 1\rb: x", "x", 2, 4)]
    public void A_scalar_stands_where_it_begins_counted_from_one_in_code_units(string text, string value, int line, int column)
    {
        var found = Scalars(Read(text)).First(scalar => scalar.Value == value);
        Assert.Equal(new("file", line, column), found.Place);
    }

    [Theory]
    [InlineData("a: [x]", 1, 4)]
    [InlineData("a:\n  - x", 2, 3)]
    [InlineData("a: {b: x}", 1, 4)]
    [InlineData("a:\n  b: x", 2, 3)]
    [InlineData("a:\n- x", 2, 1)]
    public void A_list_or_mapping_stands_where_its_first_character_is(string text, int line, int column) =>
        Assert.Equal(new("file", line, column), Assert.IsType<YamlMapping>(Read(text)).Entries.Single().Value.Place);

    [Fact]
    public void A_mapping_keeps_its_keys_in_the_order_of_the_file() =>
        Assert.Equal(["b", "a", "c"], Assert.IsType<YamlMapping>(Read("b: 1\na: 2\nc: 3")).Entries.Select(entry => entry.Key.Value));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("...\n")]
    public void A_text_without_a_document_has_no_root_and_no_error(string text) => Assert.Null(Read(text));

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3", "file(3,1): error HCX0106: the key 'a' stands twice; the first is in line 1; keep one")]
    [InlineData("{a: 1, 'a': 2}", "file(1,8): error HCX0106: the key 'a' stands twice; the first is in line 1; keep one")]
    [InlineData("a: &x 1", "file(1,4): error HCX0104: rule files have no anchors; write the value out: a rule says all that it does where it stands")]
    [InlineData("&x a: 1", "file(1,1): error HCX0104: rule files have no anchors; write the value out: a rule says all that it does where it stands")]
    [InlineData("a: *x", "file(1,4): error HCX0104: rule files have no aliases; write the value out: a rule says all that it does where it stands")]
    [InlineData("<<: {a: 1}", "file(1,1): error HCX0104: rule files have no merge keys; write the value out: a rule says all that it does where it stands")]
    [InlineData("{'<<': {a: 1}}", "file(1,2): error HCX0104: rule files have no merge keys; write the value out: a rule says all that it does where it stands")]
    [InlineData("a: !!int 1", "file(1,4): error HCX0104: rule files have no tags; remove it; a text that reads as something else goes in quotes")]
    [InlineData("a: ! 1", "file(1,4): error HCX0104: rule files have no tags; remove it; a text that reads as something else goes in quotes")]
    [InlineData("!x {a: 1}", "file(1,1): error HCX0104: rule files have no tags; remove it; a text that reads as something else goes in quotes")]
    [InlineData("a: 1\n---\nb: 2", "file(2,1): error HCX0104: rule files have no second document; give it a file of its own")]
    [InlineData("a: 1\n...\nb: 2", "file(3,1): error HCX0104: rule files have no second document; give it a file of its own")]
    [InlineData("%YAML 1.2\n---\na: 1", "file(1,1): error HCX0104: rule files have no directives; remove the line")]
    [InlineData("# x\n\n%FOO bar\n---\na: 1", "file(3,1): error HCX0104: rule files have no directives; remove the line")]
    [InlineData("[a]: 1", "file(1,1): error HCX0104: rule files have no keys that are lists or mappings; write a text as the key")]
    [InlineData("{a: 1}: 1", "file(1,1): error HCX0104: rule files have no keys that are lists or mappings; write a text as the key")]
    public void What_makes_a_text_say_something_elsewhere_is_refused_at_its_place(string text, string expected) => Assert.Equal([expected], Errors(text));

    [Fact]
    public void A_percent_sign_after_the_first_line_of_a_document_is_no_directive() => Assert.Empty(Errors("a: 1\nb: |\n  x\n  %YAML 1.1\nc: '%d'"));

    [Theory]
    [InlineData('\0')]
    [InlineData('\u0001')]
    [InlineData('\u001b')]
    [InlineData('\u007f')]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\ufeff')]
    [InlineData('\uffff')]
    [InlineData('\ud800')]
    [InlineData('\udc00')]
    public void A_character_that_hides_or_ends_text_is_refused_wherever_it_stands(char character)
    {
        var expected = $"error HCX0103: this is not YAML: the character U+{(int)character:X4} is not allowed here; remove it";
        Assert.Equal([$"file(2,3): {expected}"], Errors($"a: 1\n# {character}b: 2\n"));
        Assert.Equal([$"file(1,1): {expected}"], Errors($"{character}"));
        Assert.Equal([$"file(2,5): {expected}"], Errors($"a: 1\r\nb: '{character}'"));
    }

    [Theory]
    [InlineData("\\0", "U+0000")]
    [InlineData("\\e", "U+001B")]
    [InlineData("\\x07", "U+0007")]
    [InlineData("\\N", "U+0085")]
    public void A_control_character_is_refused_behind_an_escape_too(string escape, string name) =>
        Assert.Equal([$"file(1,6): error HCX0103: this is not YAML: the character {name} is not allowed here; remove it"], Errors($"a: \"x{escape}y\""));

    [Fact]
    public void Tabs_and_line_breaks_may_be_part_of_a_text() => Assert.Equal("a\tb\nc\r", Scalars(Read("\"a\\tb\\nc\\r\"")).Single().Value);

    [Theory]
    [InlineData("a:\n  - b\n    - c", "file(3,5)")]
    [InlineData("a: b\n  - c", "file(2,3)")]
    public void Items_that_would_run_together_into_one_text_are_refused(string text, string place) =>
        Assert.StartsWith(place + ": error HCX0103: this is not YAML: one text over several lines with '- ' in it", Assert.Single(Errors(text)), StringComparison.Ordinal);

    [Fact]
    public void A_text_over_several_lines_without_items_is_one_text() => Assert.Equal("one - two three-four", Scalars(Read("a: 'one - two\n  three-four'")).Last().Value);

    [Fact]
    public void The_deepest_nesting_is_read_and_one_more_is_refused()
    {
        static string Nested(int depth) => new string('[', depth) + new string(']', depth);
        Assert.Empty(Errors(Nested(YamlReader.MaxDepth + 1)));
        Assert.Equal(["file(1,34): error HCX0105: the nesting is over the limit of 32; write it flatter, or split the file"], Errors(Nested(YamlReader.MaxDepth + 2)));
    }

    [Fact]
    public void The_most_values_are_read_and_one_more_is_refused()
    {
        static string Values(int count) => string.Concat(Enumerable.Repeat("- a\n", count));
        Assert.Empty(Errors(Values(YamlReader.MaxNodes - 1)));
        Assert.Equal(["file(100000,3): error HCX0105: the number of values is over the limit of 100000; write it flatter, or split the file"], Errors(Values(YamlReader.MaxNodes)));
    }

    [Fact]
    public void The_longest_text_is_read_and_one_more_character_is_refused()
    {
        Assert.Empty(Errors("a: 1\n#" + new string('x', YamlReader.MaxCharacters - 6)));
        Assert.Equal(["file: error HCX0105: the length of the file, in characters, is over the limit of 1048576; write it flatter, or split the file"], Errors(new string('x', YamlReader.MaxCharacters + 1)));
    }

    [Fact]
    public void A_long_value_is_cut_in_a_message_and_never_inside_a_character()
    {
        var scalar = Assert.IsType<YamlScalar>(Read(new string('x', 79) + "😀" + new string('y', 1000)));
        Assert.Equal($"the text '{new string('x', 79)}…'", scalar.Found.En);
        var key = string.Concat(Enumerable.Repeat("k", 1000));
        Assert.InRange(Assert.Single(Errors($"{key}: 1\n{key}: 2")).Length, 200, 300);
    }

    static YamlNode? Read(string text)
    {
        List<Diagnostic> errors = [];
        var root = YamlReader.Read(text, "file", errors);
        Assert.Empty(errors);
        return root;
    }

    static ImmutableArray<string> Errors(string text)
    {
        List<Diagnostic> errors = [];
        YamlReader.Read(text, "file", errors);
        Assert.All(errors, error => Places.AssertInside(error, text));
        return [.. errors.Select(error => error.Line(ReportLanguage.English))];
    }

    static IEnumerable<YamlScalar> Scalars(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence list => list.Items.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Scalars(entry.Key).Concat(Scalars(entry.Value))),
        _ => [],
    };
}
