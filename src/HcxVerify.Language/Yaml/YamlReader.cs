using System.Collections.Immutable;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HcxVerify.Language;

/// <summary>
/// Reads one YAML document into nodes with places. Strict: duplicate keys, anchors, aliases, merge keys, tags, directives and second
/// documents are refused, and so are control characters and what goes over the limits.
/// </summary>
sealed class YamlReader
{
    public const int MaxCharacters = 1 << 20;
    public const int MaxDepth = 32;
    public const int MaxNodes = 100_000;

    static readonly LocalizedText writeOut = new(
        "write the value out: a rule says all that it does where it stands", "값을 그대로 쓰세요. 규칙은 그 자리에 쓰인 내용만으로 읽을 수 있어야 합니다");

    readonly StrictParser parser;
    readonly string text;
    readonly string file;
    readonly List<Diagnostic> errors;
    readonly ICollection<Place> refused;
    int nodes;

    YamlReader(string text, string file, List<Diagnostic> errors, ICollection<Place> refused)
    {
        parser = new(text);
        this.text = text;
        this.file = file;
        this.errors = errors;
        this.refused = refused;
    }

    /// <summary>The root node, or null where the file has none or cannot be read; the reasons are added to <paramref name="errors"/>.</summary>
    /// <param name="refused">Takes the places of the nodes that were refused: what is there is not what its author meant.</param>
    public static YamlNode? Read(string text, string file, List<Diagnostic> errors, ICollection<Place>? refused = null)
    {
        if (text.Length > MaxCharacters)
        {
            errors.Add(RuleFileCodes.Limit.At(new(file), new LocalizedText("the length of the file, in characters,", "파일 길이(문자)"), MaxCharacters));
            return null;
        }

        if (YamlText.Refused(text) is var (atLine, atColumn, character))
        {
            errors.Add(character.At(new(file, atLine, atColumn)));
            return null;
        }

        try
        {
            if (YamlText.Directive(text) is { } directive)
                errors.Add(RuleFileCodes.RefusedFeature.At(new(file, directive, 1), new LocalizedText("directives", "지시어"), new LocalizedText("remove the line", "이 줄을 지우세요")));
            return new YamlReader(text, file, errors, refused ?? []).Document();
        }
        catch (LimitException)
        {
            return null;
        }
        catch (YamlException error)
        {
            // The parser blames the mapping around a tab.
            var problem = YamlProblem.Of(error);
            if (!problem.IsTab && LookAlike.Before(text, (int)error.Start.Line) is var (slipLine, slipColumn, slip))
            {
                errors.Add(slip.At(new(file, slipLine, slipColumn)));
                return null;
            }

            var tab = problem.IsTab ? YamlText.IndentedByTab(text, (int)error.Start.Line) : null;
            var (line, column) = tab ?? YamlText.Inside(text, (int)error.Start.Line, (int)error.Start.Column);
            errors.Add(problem.At(new(file, line, column)));
            return null;
        }
    }

    YamlNode? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return null;
        parser.Consume<DocumentStart>();
        var root = Node(0);
        parser.Consume<DocumentEnd>();
        if (parser.Current is DocumentStart second)
            Refuse(PlaceOf(second.Start), new("second document", "두 번째 문서"), new("give it a file of its own", "파일을 따로 만드세요"));
        return root;
    }

    YamlNode Node(int depth)
    {
        var place = PlaceOf(parser.Current!.Start);
        if (++nodes > MaxNodes)
            throw Over(place, new("the number of values", "값의 개수"), MaxNodes);
        if (depth > MaxDepth)
            throw Over(place, new("the nesting", "중첩"), MaxDepth);
        if (parser.TryConsume<AnchorAlias>(out _))
        {
            Refuse(place, new("aliases", "별칭"), writeOut);
            return new YamlScalar(place, "", ScalarKind.Null);
        }

        if (parser.Current is NodeEvent { Anchor.IsEmpty: false })
            Refuse(place, new("anchors", "앵커"), writeOut);
        if (parser.Current is NodeEvent { Tag.IsEmpty: false })
            Refuse(place, new("tags", "태그"), new("remove it; a text that reads as something else goes in quotes", "지우세요. 문자열로 읽혀야 하는 값은 따옴표로 감싸세요"));
        return parser.TryConsume<Scalar>(out var scalar) ? ScalarNode(scalar)
            : parser.TryConsume<SequenceStart>(out _) ? Sequence(place, depth)
            : Mapping(place, depth);
    }

    YamlScalar ScalarNode(Scalar scalar)
    {
        var place = PlaceOf(scalar.Start);
        var node = new YamlScalar(place, scalar.Value, scalar.Style is ScalarStyle.Plain ? CoreSchema.KindOf(scalar.Value) : ScalarKind.Text)
        {
            // In front of a tag or an anchor the mark is not that of the text; both are refused.
            Source = scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty ? new(text, place, scalar.Start, scalar.Style, scalar.Value) : null,
        };
        if (YamlText.RefusedValue(scalar.Value) is var (offset, problem))
            return Refused(node, problem.At(node.PlaceAt(offset)));
        return scalar.Style is ScalarStyle.Plain && scalar.End.Line > scalar.Start.Line && scalar.Value.IndexOf(" - ", StringComparison.Ordinal) is >= 0 and var dash
            ? Refused(node, YamlProblem.FoldedItems.At(node.PlaceAt(dash + 1)))
            : node;
    }

    YamlScalar Refused(YamlScalar scalar, Diagnostic error)
    {
        errors.Add(error);
        refused.Add(scalar.Place);
        return scalar with { Source = null };
    }

    YamlSequence Sequence(Place place, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        return new(place, items.ToImmutable());
    }

    YamlMapping Mapping(Place place, int depth)
    {
        parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not YamlScalar scalar)
                Refuse(key.Place, new("keys that are lists or mappings", "목록이나 맵으로 된 키"), new("write a text as the key", "키를 문자열로 쓰세요"));
            else if (scalar.Value == "<<")
                Refuse(key.Place, new("merge keys", "병합 키"), writeOut);
            else if (seen.TryGetValue(scalar.Value, out var first))
                errors.Add(RuleFileCodes.DuplicateKey.At(key.Place, scalar.Value, first.Line));
            else
            {
                seen.Add(scalar.Value, key.Place);
                entries.Add(new(scalar, value));
            }
        }

        return new(place, entries.ToImmutable());
    }

    void Refuse(Place place, LocalizedText feature, LocalizedText remedy)
    {
        errors.Add(RuleFileCodes.RefusedFeature.At(place, feature, remedy));
        refused.Add(place);
    }

    LimitException Over(Place place, LocalizedText what, int limit)
    {
        errors.Add(RuleFileCodes.Limit.At(place, what, limit));
        return new();
    }

    // A value that is missing at the very end may be behind it.
    Place PlaceOf(Mark mark)
    {
        var (line, column) = mark.Index < text.Length ? ((int)mark.Line, (int)mark.Column) : YamlText.Inside(text, (int)mark.Line, (int)mark.Column);
        return new(file, line, column);
    }

    /// <summary>Ends the reading of a file that is over a limit; the diagnostic has been added.</summary>
    sealed class LimitException : Exception;
}
