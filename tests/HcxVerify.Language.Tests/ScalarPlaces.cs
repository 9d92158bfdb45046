using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using CsCheck;

namespace HcxVerify.Language.Tests;

/// <summary>Every character of a scalar's value has its exact place in the file, however the scalar is written.</summary>
public sealed class ScalarPlaces
{
    const int Texts = 4000;

    // Spaces and line breaks often, and characters of one and of two code units.
    static readonly Gen<string> piece = OneOf("a", "b", "c", "0", "{", "}", ".", "가", "나", "😀", "é", "'", "\"", "\\", "#", ":", ",", "-", " ", " ", "  ", "\t", "\n", "\n", "\n\n", "\n ", " \n");

    static readonly Gen<string> anything = piece.Array[0, 24].Select(string.Concat);

    // A plain scalar begins and ends with a letter, and its lines too; nothing in it may look like the end of a node.
    static readonly Gen<string> plain = OneOf("a", "bc", "가", "😀", "'", "\"", "\\", " ", "\n", "x-y", "a:b", "a#", "\n\n").Array[0, 16]
        .Select(pieces => "x" + string.Join('\n', string.Concat(pieces).Split('\n').Select(line => line.Length == 0 ? "" : "x" + line + "x")) + "x");

    [Fact]
    public void A_plain_scalar() => Check(Gen.Select(plain, Gen.Int[0, 3], (value, extra) => new Written(value, indentation => Folded(value, indentation + extra))));

    [Fact]
    public void A_single_quoted_scalar() => Check(Gen.Select(anything, Gen.Int[0, 3], (value, extra) => new Written(Folds(value), indentation =>
        $"'{Folded(Folds(value), indentation + extra).Replace("'", "''", StringComparison.Ordinal)}'")));

    [Fact]
    public void A_double_quoted_scalar_with_escapes() => Check(Gen.Select(anything, Gen.Int[0, int.MaxValue], (value, seed) => new Written(value, _ => Escaped(value, seed))));

    [Fact]
    public void A_double_quoted_scalar_with_folded_and_continued_lines() => Check(Gen.Select(anything, Gen.Int[0, 3], (value, extra) => new Written(Folds(value), indentation =>
        $"\"{Continued(Folded(Folds(value), indentation + extra).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal), indentation + extra)}\"")));

    [Fact]
    public void A_literal_scalar() => Check(Block('|'), isBlock: true);

    [Fact]
    public void A_folded_scalar() => Check(Block('>'), isBlock: true);

    [Theory]
    [InlineData("a: one\n  two", 4, 2, 3)]
    [InlineData("a: one\n\n\n  two", 3, 2, 1)]
    [InlineData("a: one\n\n\n  two", 5, 4, 3)]
    [InlineData("a: one  \n  two", 3, 1, 9)]
    [InlineData("a: 'it''s so'", 3, 1, 9)]
    [InlineData("a: 'it''s so'", 8, 1, 13)]
    [InlineData("a: \"\\u0041b\"", 1, 1, 11)]
    [InlineData("a: \"\\x41\\U0001F600b\"", 3, 1, 19)]
    [InlineData("a: \"one\\\n  two\"", 3, 2, 3)]
    [InlineData("a: \"one\\\n\n  two\"", 3, 2, 1)]
    [InlineData("a: |\n  one\n  two\n", 4, 3, 3)]
    [InlineData("a: |-2 # why\n   one\n  two\n", 5, 3, 3)]
    [InlineData("a: >+\n  one\n  two\n\nb: 1", 7, 3, 6)]
    [InlineData("a: >+\n  one\n  two\n\nb: 1", 8, 4, 1)]
    [InlineData("a: |\n  one", 3, 2, 6)]
    [InlineData("a: |", 0, 1, 4)]
    [InlineData("a: ''", 0, 1, 4)]
    [InlineData("a:", 0, 1, 3)]
    [InlineData("a: |\r\n  가\r\n  😀x\r\n", 4, 3, 5)]
    [InlineData("{a: [x, 'y\n  z']}", 2, 2, 3)]
    public void The_place_of_a_character(string text, int offset, int line, int column) => Assert.Equal(new("file", line, column), Value(text).PlaceAt(offset));

    [Fact]
    public void A_part_of_a_text_keeps_its_places()
    {
        var text = Value("a: 'it''s {Text.HiddenSize}'").Text;
        var hole = text.Part(5, 17);
        Assert.Equal(("{Text.HiddenSize}", new Place("file", 1, 11)), (hole.Value, hole.Place));
        Assert.Equal(("HiddenSize}", new Place("file", 1, 17)), (hole.From(6).Value, hole.From(6).Place));
        Assert.Equal(new("file", 1, 28), text.PlaceAt(text.Length));
    }

    static YamlScalar Value(string text)
    {
        List<Diagnostic> errors = [];
        var root = YamlReader.Read(text, "file", errors);
        Assert.Empty(errors);
        var node = ((YamlMapping)root!).Entries[0].Value;
        return node is YamlSequence { Items: [.., var last] } ? (YamlScalar)last : (YamlScalar)node;
    }

    static Gen<string> OneOf(params ImmutableArray<string> texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    static void Check(Gen<Written> scalars, bool isBlock = false) => Gen.Select(scalars, Gen.Int[0, isBlock ? 3 : 5], Gen.Bool).Sample(
        (scalar, around, isWindows) =>
        {
            var (before, indentation, after) = surroundings[around];
            var text = before + scalar.Write(indentation) + after;
            AssertPlaces(isWindows ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text, scalar.Value);
        },
        iter: Texts);

    // What stands before a scalar, the indentation of its further lines, and what stands behind it.
    static readonly ImmutableArray<(string Before, int Indentation, string After)> surroundings =
    [
        ("k: ", 1, "\nend: 1\n"),
        ("# 가\nk:\n    - 1\n    - ", 5, "\nend: 1"),
        ("a:\n  b:\n    k: ", 5, "\n    l: 1\nend: 1\n"),
        ("- - k:   ", 5, "\n    l: 1\n"),
        ("k: [ {a: 1}, ", 1, " ]\nend: 1\n"),
        ("a:\n   - { '나': ", 4, ", b: 1 }\n"),
    ];

    static void AssertPlaces(string text, string? value)
    {
        List<Diagnostic> errors = [];
        var root = YamlReader.Read(text, "file", errors);
        Assert.True(errors.Count == 0, $"{errors.FirstOrDefault()?.Line(ReportLanguage.English)}\n{text}");
        List<YamlScalar> scalars = [.. Scalars(root)];
        if (value is not null)
            Assert.Contains(value, scalars.Select(scalar => scalar.Value));
        var starts = LineStarts(text);
        var before = 0;
        foreach (var scalar in scalars)
        {
            Assert.True(scalar.Source!.IsExact, $"{scalar.Value} was not found\n{text}");
            for (var offset = 0; offset <= scalar.Value.Length; offset++)
            {
                var place = scalar.PlaceAt(offset);
                var at = starts[place.Line - 1] + place.Column - 1;
                Assert.True(at >= before && at >= Position(scalar.Place) && at <= text.Length, $"{offset} of {scalar.Value} is at {place}\n{text}");
                before = at;
                if (offset == scalar.Value.Length)
                    continue;
                // What folding made is at a line break, what an escape made at its backslash; all else is the character itself.
                var source = at < text.Length ? text[at] : '\n';
                var isMade = source is '\\' || (source is '\n' or '\r' && scalar.Value[offset] is ' ' or '\n');
                Assert.True(source == scalar.Value[offset] || isMade, $"{offset} of {scalar.Value} is at {place}\n{text}");
            }
        }

        int Position(Place place) => starts[place.Line - 1] + place.Column - 1;
    }

    static List<int> LineStarts(string text) => [0, .. Enumerable.Range(0, text.Length).Where(at => text[at] is '\n').Select(at => at + 1)];

    static IEnumerable<YamlScalar> Scalars(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence list => list.Items.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Scalars(entry.Key).Concat(Scalars(entry.Value))),
        _ => [],
    };

    // A value that folding can say: no white space beside a line break.
    static string Folds(string value) => $"x{string.Join('\n', value.Split('\n').Select(line => line.Trim(' ', '\t')))}x";

    static string Folded(string value, int indentation)
    {
        var text = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] is '\n')
            {
                // The first of several breaks is for the fold; empty lines may hold spaces.
                var run = 1;
                while (value[at + run] is '\n')
                    run++;
                text.Append(' ', at % 3).Append('\n');
                for (var line = 0; line < run; line++)
                    text.Append(' ', line % 2).Append('\n');
                text.Append(' ', indentation);
                at += run - 1;
            }
            else if (value[at] is ' ' && at % 2 == 0 && value[at - 1] is not (' ' or '\t' or '\n') && value[at + 1] is not (' ' or '\t' or '\n' or '#' or '-' or ':' or ','))
                text.Append(' ', at % 3).Append('\n').Append(' ', indentation);
            else
                text.Append(value[at]);
        }

        return text.ToString();
    }

    // A line that ends between two letters goes on in the next.
    static string Continued(string text, int indentation) => text.Replace("ab", $"a\\\n{new string(' ', indentation)}b", StringComparison.Ordinal).Replace("ba", $"b\\\n\t{new string(' ', indentation)}a", StringComparison.Ordinal);

    static string Escaped(string value, int seed)
    {
        var text = new StringBuilder("\"");
        for (var at = 0; at < value.Length; at++)
        {
            var way = (seed >> (at % 20)) % 4;
            var isPair = char.IsHighSurrogate(value[at]);
            text.Append(value[at] switch
            {
                '\n' => "\\n",
                '\t' => way == 0 ? "\\t" : "\\x09",
                '"' => "\\\"",
                '\\' => "\\\\",
                _ when isPair && way > 0 => string.Create(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(value, at):X8}"),
                _ when isPair => value.Substring(at, 2),
                var character when way == 1 => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                var character when way == 2 => string.Create(CultureInfo.InvariantCulture, $"\\U{(int)character:X8}"),
                var character when way == 3 && character < 256 => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}"),
                var character => character.ToString(),
            });
            if (isPair)
                at++;
        }

        return text.Append('"').ToString();
    }

    // What a folded block means is the parser's to say: only the source is made here.
    static Gen<Written> Block(char indicator) => Gen.Select(anything, Gen.Int[0, 2], Gen.Bool, Gen.Bool, (content, chomping, hasComment, isExplicit) =>
        new Written(null, indentation =>
        {
            var header = $"{indicator}{(isExplicit ? "4" : "")}{(chomping == 0 ? "" : chomping == 1 ? "-" : "+")}{(hasComment ? "  # comment" : "")}\n";
            // With an indicator the first line may begin with a space of its own.
            var lines = $"{(isExplicit ? " " : "")}x{content}".Split('\n');
            return header + string.Join('\n', lines.Select((line, index) => line.Length == 0 ? new string(' ', index % 3) : new string(' ', indentation + 3) + line));
        }));

    /// <summary>A scalar's value, where it is known before it is read, and its source at an indentation.</summary>
    sealed record Written(string? Value, Func<int, string> Write);
}
