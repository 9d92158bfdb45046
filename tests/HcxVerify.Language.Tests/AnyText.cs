using System.Collections.Immutable;

using CsCheck;

namespace HcxVerify.Language.Tests;

/// <summary>Whatever a file holds, loading it gives a rule set or diagnostics with places, and nothing else.</summary>
public sealed class AnyText
{
    const int Texts = 3000;

    static readonly string full = File.ReadAllText(Load.Path("Good/full.hcx.yml"));
    static readonly ImmutableArray<string> fullLines = [.. full.Split('\n')];

    static readonly ImmutableArray<string> pieces =
    [
        "\n", "\n", "\n  ", "\n    ", "\r\n", "\r", "\t", " ", "  ", ": ", ":", "- ", "? ", ", ", "[", "]", "{", "}", "'", "\"", "\\", "|", ">", "|-\n  ", "#", " # ", "&a ", "*a", "!t ", "!!str ",
        "%YAML 1.1", "---", "...", "<<", "~", "null", "true", "1", "0x1F", ".inf", "a", "가", "😀", "version: 1\n", "rules:", "id", "component", "tokenizer", "claims:", "references:", "fields",
        "\0", "\u0001", "\u0085", "\u2028", "\ufeff", "\ud800", "@", "`", "{Text.HiddenSize:N0}", "evidence: { kind: attestation, file: a.txt }",
    ];

    static readonly Gen<string> yamlish = Gen.Int[0, pieces.Length - 1].Array[0, 60].Select(chosen => string.Concat(chosen.Select(index => pieces[index])));

    static readonly Gen<string> lineEdited =
        Gen.Select(Gen.Int[0, fullLines.Length - 1], Gen.Int[0, 4], Gen.Int[0, fullLines.Length - 1], (at, edit, other) => Edited(at, edit, other));

    static readonly Gen<string> characterEdited =
        Gen.Select(Gen.Int[0, full.Length - 1], Gen.Int[0, 3], Gen.Char["\0\t\n\r \"#%&'*,-.:?@[\\]`a{|}~가\u2028"], (at, edit, character) => edit switch
        {
            0 => full.Remove(at, 1),
            1 => full.Insert(at, full[at].ToString()),
            2 => full.Insert(at, character.ToString()),
            _ => full[..at],
        });

    [Fact]
    public void Any_text_gives_nodes_or_errors_inside_it() => yamlish.Sample(
        text =>
        {
            List<Diagnostic> errors = [];
            var root = YamlReader.Read(text, "rules.hcx.yml", errors);
            Assert.All(errors, error => Places.AssertInside(error, text));
            Assert.True(errors.Count > 0 || root is not null || IsBlank(text), text);
            var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
            foreach (var place in Scalars(root).SelectMany(scalar => Enumerable.Range(0, scalar.Value.Length + 1).Select(scalar.PlaceAt)))
                Assert.True(place.Line >= 1 && place.Line <= lines.Length && place.Column >= 1 && place.Column <= lines[place.Line - 1].Length + 1, $"{place} in {text}");
        },
        iter: Texts);

    [Fact]
    public void Any_text_loads_into_a_set_or_errors_inside_it() => yamlish.Sample(AssertLoads, iter: Texts);

    [Fact]
    public void Any_good_file_with_one_line_edited_loads_into_a_set_or_errors_inside_it() => lineEdited.Sample(AssertLoads, iter: Texts / 6);

    [Fact]
    public void Any_good_file_with_one_character_edited_loads_into_a_set_or_errors_inside_it() => characterEdited.Sample(AssertLoads, iter: Texts / 6);

    static void AssertLoads(string text)
    {
        var (rules, errors) = Load.Text(text);
        Assert.Equal(rules is null, !errors.IsEmpty);
        Assert.All(errors, error => Places.AssertInside(error, text));
        Assert.Equal(errors.OrderBy(error => error.Place!.Line).ThenBy(error => error.Place!.Column), errors);
    }

    static string Edited(int at, int edit, int other) => string.Join('\n', edit switch
    {
        0 => fullLines.RemoveAt(at),
        1 => fullLines.Insert(at, fullLines[other]),
        2 => fullLines.SetItem(at, "  " + fullLines[at]),
        3 => fullLines.SetItem(at, fullLines[at].TrimStart()),
        _ => fullLines.SetItem(at, fullLines[other]).SetItem(other, fullLines[at]),
    });

    static IEnumerable<YamlScalar> Scalars(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence list => list.Items.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Scalars(entry.Key).Concat(Scalars(entry.Value))),
        _ => [],
    };

    // Nothing but comments and document ends.
    static bool IsBlank(string text) => text.Split('\n', '\r').All(line => line.Trim() is "" or ['#', ..] or ['.', '.', '.', ..]);
}
