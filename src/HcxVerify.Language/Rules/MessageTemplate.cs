using System.Collections.Immutable;
using System.Text;

namespace HcxVerify.Language;

/// <summary>A message with holes, each naming one fact and optionally a .NET format: <c>{Text.VocabularySize:N0}</c>. <c>{{</c> and <c>}}</c> are braces.</summary>
public sealed record MessageTemplate(ImmutableArray<MessageTemplate.Part> English, ImmutableArray<MessageTemplate.Part> Korean)
{
    /// <summary>A literal text, or a hole.</summary>
    public sealed record Part(string Literal, FactPath? Fact, string? Format);

    /// <summary>The facts that the holes name.</summary>
    public IEnumerable<FactPath> Facts => English.Concat(Korean).Select(part => part.Fact).Where(fact => fact is not null).Distinct()!;

    /// <summary>The message with the facts' values; a fact that is not known is shown as such.</summary>
    public LocalizedText Fill(Func<FactPath, FactValue?> value) =>
        new(Fill(English, value, ReportLanguage.English), Fill(Korean, value, ReportLanguage.Korean));

    static string Fill(ImmutableArray<Part> parts, Func<FactPath, FactValue?> value, ReportLanguage language) => Code.OneLine(string.Concat(parts.Select(part =>
        part.Fact is null ? part.Literal : value(part.Fact)?.Formatted(part.Format) ?? Messages.Unknown.In(language))));

    internal static MessageTemplate? Read(LocalizedText text, Place place, List<Diagnostic> errors)
    {
        var before = errors.Count;
        var english = Parts(text.En, place, errors);
        var korean = text.Ko is null ? english : Parts(text.Ko, place, errors);
        return errors.Count == before ? new(english, korean) : null;
    }

    static ImmutableArray<Part> Parts(string text, Place place, List<Diagnostic> errors)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var literal = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (character is not '{' and not '}')
                literal.Append(character);
            else if (at + 1 < text.Length && text[at + 1] == character)
                literal.Append(text[at++]);
            else
            {
                var close = character is '{' ? text.IndexOf('}', at) : -1;
                if (close < 0)
                {
                    errors.Add(RuleFileCodes.BadHole.At(place, text.Substring(at), new LocalizedText("a single brace; write it twice to print it", "짝이 없는 중괄호; 그대로 쓰려면 두 번 쓰세요")));
                    break;
                }

                parts.Add(new(literal.ToString(), null, null));
                literal.Clear();
                if (Hole(text.Substring(at + 1, close - at - 1), place, errors) is { } hole)
                    parts.Add(hole);
                at = close;
            }
        }

        parts.Add(new(literal.ToString(), null, null));
        return [.. parts.Where(part => part.Fact is not null || part.Literal.Length > 0)];
    }

    static Part? Hole(string hole, Place place, List<Diagnostic> errors)
    {
        var colon = hole.IndexOf(':');
        var name = colon < 0 ? hole : hole.Substring(0, colon);
        var format = colon < 0 ? null : hole.Substring(colon + 1);
        if (FactPath.Read(name, place, errors) is not { } fact)
            return null;
        if (format is null || IsFormat(fact.Fact, format))
            return new("", fact, format);
        errors.Add(RuleFileCodes.BadHole.At(place, hole, new LocalizedText($"'{format}' is no format of its value", $"'{format}'은(는) 그 값의 형식이 아닙니다")));
        return null;
    }

    // Tried on a value of the fact's type, so that no finding is ever lost to a bad format. A raw path has no type yet, and takes none.
    static bool IsFormat(FactName? fact, string format)
    {
        try
        {
            _ = fact?.Type switch
            {
                FactType.Integer => new FactValue.Integer(1).Formatted(format),
                FactType.Number => new FactValue.Number(1).Formatted(format),
                _ => throw new FormatException(),
            };
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
