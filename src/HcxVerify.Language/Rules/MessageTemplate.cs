using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace HcxVerify.Language;

/// <summary>A message with holes, each naming one fact and optionally a .NET format: <c>{Text.VocabularySize:N0}</c>. <c>{{</c> and <c>}}</c> are braces.</summary>
public sealed record MessageTemplate(ImmutableArray<MessageTemplate.Part> English, ImmutableArray<MessageTemplate.Part> Korean)
{
    static readonly LocalizedText singleBrace = new("a brace stands alone; write it twice to print it", "중괄호의 짝이 없습니다. 그대로 쓰려면 두 번 쓰세요");
    static readonly LocalizedText fullWidthBraces = new("its braces are full-width ones, which would be printed; write '{' and '}'", "전각 중괄호는 그대로 출력됩니다. '{'와 '}'를 쓰세요");
    static readonly LocalizedText fullWidthColon = new("its colon is a full-width one; write ':'", "콜론이 전각 문자입니다. ':'를 쓰세요");
    static readonly LocalizedText noFact = new("it names no fact", "사실의 이름이 없습니다");

    // Whatever is no standard format, .NET takes for a custom one and prints as it stands: N0 with the letter O would lose the value.
    const string IntegerFormats = "DdNnFfEeGgPpRrXx";
    const string NumberFormats = "NnFfEeGgPpRr";

    /// <summary>What is met seldom: making an expression takes longer than reading a message.</summary>
    static class Seldom
    {
        public static readonly Regex FullWidth = new(@"｛([^｛｝:：]+)(?:[:：][^｛｝]*)?｝", RegexOptions.CultureInvariant);
        public static readonly Regex CustomFormat = new(@"^(?=.{1,40}\z)[#0,]*[#0][#0,]*(?:\.[#0]*)?(?:[Ee][-+]?0+)?[%‰]?\z", RegexOptions.CultureInvariant);
    }

    /// <summary>A literal text, or a hole.</summary>
    public sealed record Part(string Literal, FactPath? Fact, string? Format);

    /// <summary>The facts that the holes name.</summary>
    public IEnumerable<FactPath> Facts => English.Concat(Korean).Select(part => part.Fact).Where(fact => fact is not null).Distinct()!;

    /// <summary>The message with the facts' values; a fact that is not known is shown as such.</summary>
    public LocalizedText Fill(Func<FactPath, FactValue?> value) =>
        SingleLine.Of(new LocalizedText(Fill(English, value, ReportLanguage.English), Fill(Korean, value, ReportLanguage.Korean)));

    static string Fill(ImmutableArray<Part> parts, Func<FactPath, FactValue?> value, ReportLanguage language) => string.Concat(parts.Select(part =>
        part.Fact is null ? part.Literal : value(part.Fact)?.Formatted(part.Format) ?? Messages.Unknown.In(language)));

    /// <summary>Reads the text of each language; without a Korean one the English serves for both.</summary>
    internal static MessageTemplate? Read(YamlScalar english, YamlScalar? korean, List<Diagnostic> errors)
    {
        var before = errors.Count;
        var parts = Parts(english.Text, errors);
        var other = korean is null ? parts : Parts(korean.Text, errors);
        return errors.Count == before ? new(parts, other) : null;
    }

    static ImmutableArray<Part> Parts(PlacedText text, List<Diagnostic> errors)
    {
        var value = text.Value;
        for (var match = value.Contains("｛") ? Seldom.FullWidth.Match(value) : Match.Empty; match.Success; match = match.NextMatch())
        {
            if (FactPath.IsOne(match.Groups[1].Value))
                errors.Add(RuleFileCodes.BadHole.At(text.PlaceAt(match.Index), match.Value, fullWidthBraces));
        }

        var parts = ImmutableArray.CreateBuilder<Part>();
        var literal = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
        {
            var character = value[at];
            if (character is not '{' and not '}')
                literal.Append(SingleLine.IsShown(character) ? character : ' ');
            else if (at + 1 < value.Length && value[at + 1] == character)
                literal.Append(value[at++]);
            else
            {
                var close = character is '{' ? value.IndexOf('}', at) : -1;
                if (close < 0)
                {
                    errors.Add(RuleFileCodes.BadHole.At(text.PlaceAt(at), SingleLine.Of(value.Substring(at), 40), singleBrace));
                    break;
                }

                parts.Add(new(literal.ToString(), null, null));
                literal.Clear();
                if (Hole(text.Part(at, close + 1 - at), errors) is { } hole)
                    parts.Add(hole);
                at = close;
            }
        }

        parts.Add(new(literal.ToString(), null, null));
        return [.. parts.Where(part => part.Fact is not null || part.Literal.Length > 0)];
    }

    // A hole with its braces.
    static Part? Hole(PlacedText hole, List<Diagnostic> errors)
    {
        var inside = hole.Part(1, hole.Length - 2);
        var colon = inside.Value.IndexOf(':');
        var name = colon < 0 ? inside : inside.Part(0, colon);
        var format = colon < 0 ? null : inside.From(colon + 1).Value;
        if (string.IsNullOrWhiteSpace(name.Value))
        {
            errors.Add(RuleFileCodes.BadHole.At(hole.Place, hole.Value, noFact));
            return null;
        }

        if (name.Value.IndexOf('：') is >= 0 and var wide && FactPath.IsOne(name.Value.Substring(0, wide)))
        {
            errors.Add(RuleFileCodes.BadHole.At(name.PlaceAt(wide), hole.Value, fullWidthColon));
            return null;
        }

        if (FactPath.Read(name, errors) is not { } fact)
            return null;
        if (format is null || IsFormat(fact.Fact, format))
            return new("", fact, format);
        errors.Add(RuleFileCodes.BadHole.At(inside.PlaceAt(colon + 1), hole.Value, fact.Fact?.Type is FactType.Integer or FactType.Number
            ? new LocalizedText($"'{format}' is no format of a number", $"'{format}'은(는) 수의 형식이 아닙니다")
            : new LocalizedText("only a fact that is a number takes a format", "형식은 값이 수인 사실에만 붙일 수 있습니다")));
        return null;
    }

    // A raw path has no type yet, and takes no format.
    static bool IsFormat(FactName? fact, string format) => fact?.Type switch
    {
        FactType.Integer => IsStandard(format, IntegerFormats) || Seldom.CustomFormat.IsMatch(format),
        FactType.Number => IsStandard(format, NumberFormats) || Seldom.CustomFormat.IsMatch(format),
        _ => false,
    };

    // A letter and a precision of at most two digits.
    static bool IsStandard(string format, string letters) =>
        format.Length is >= 1 and <= 3 && letters.IndexOf(format[0]) >= 0 && format.Skip(1).All(character => character is >= '0' and <= '9');
}
