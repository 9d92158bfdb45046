using YamlDotNet.Core;

namespace HcxVerify.Language;

/// <summary>What is wrong with a text that is not YAML, and what to do, in the words of someone who writes a rule file.</summary>
sealed record YamlProblem(LocalizedText What, LocalizedText Remedy)
{
    static readonly YamlProblem tab = new(new("a tab in the indentation", "들여쓰기에 탭이 있습니다"), new("indent with spaces", "공백으로 들여 쓰세요"));
    static readonly YamlProblem colon = new(
        new("': ' stands where a key cannot be", "키가 올 수 없는 곳에 ': '가 있습니다"),
        new("put the text in quotes, or check the indentation", "문자열을 따옴표로 감싸거나 들여쓰기를 확인하세요"));
    static readonly YamlProblem openQuote = new(new("a text in quotes is not closed", "따옴표가 닫히지 않았습니다"), new("close it", "따옴표를 닫으세요"));
    static readonly YamlProblem nothing = new(
        new("nothing is expected here", "여기에는 아무것도 올 수 없습니다"), new("check the quotes and the indentation", "따옴표와 들여쓰기를 확인하세요"));
    static readonly LocalizedText mend = new("mend the syntax at this place", "이 위치의 문법을 고치세요");

    // A part of the parser's message, and what it mostly comes from.
    static readonly (string Part, YamlProblem Problem)[] known =
    [
        (" tab ", tab),
        ("found invalid mapping", colon),
        ("Mapping values are not allowed", colon),
        ("found unexpected end of stream", openQuote),
        ("found wrong indentation", openQuote),
        ("did not find expected key", new(
            new("a key is expected here", "여기에 키가 있어야 합니다"),
            new("check the indentation, and the quotes and brackets before it", "들여쓰기와 앞의 따옴표, 괄호를 확인하세요"))),
        ("expected '-' indicator", new(new("an item of a list, '- ', is expected here", "여기에 목록의 항목 '- '이 있어야 합니다"), new("check the indentation", "들여쓰기를 확인하세요"))),
        ("Block sequence entries are not allowed", new(new("'- ' is not expected here", "여기에 '- '를 쓸 수 없습니다"), new("begin the list in a line of its own", "목록은 새 줄에서 시작하세요"))),
        ("could not find expected ':'", new(new("a key without a ':'", "':'가 없는 키입니다"), new("write ': ' and its value after it", "뒤에 ': '와 값을 쓰세요"))),
        ("expected ',' or ']'", new(new("a ',' or the closing ']' is missing", "',' 또는 닫는 ']'가 없습니다"), mend)),
        ("expected ',' or '}'", new(new("a ',' or the closing '}' is missing", "',' 또는 닫는 '}'가 없습니다"), mend)),
        ("unknown escape character", new(new("an unknown escape after '\\'", "'\\' 뒤의 문자를 알 수 없습니다"), new("write '\\\\' for the character itself, or use single quotes", "'\\\\'로 쓰거나 작은따옴표를 쓰세요"))),
        ("cannot start any token", new(new("this character cannot begin a text", "이 문자로는 문자열을 시작할 수 없습니다"), new("put the text in quotes", "따옴표로 감싸세요"))),
        ("expected node content", new(new("a value is expected here", "여기에 값이 있어야 합니다"), mend)),
        ("expected <document", nothing),
        ("no more tokens", nothing),
    ];

    /// <summary>List items of unlike indentation, which YAML takes for one text over several lines.</summary>
    public static YamlProblem FoldedItems { get; } = new(
        new("one text over several lines with '- ' in it, as when items of a list are indented differently", "'- '가 있는 여러 줄의 문자열입니다. 목록 항목의 들여쓰기가 다를 때 이렇게 읽힙니다"),
        new("align the items, or put the text in quotes", "항목의 들여쓰기를 맞추거나 문자열을 따옴표로 감싸세요"));

    public bool IsTab => this == tab;

    public static YamlProblem Of(YamlException error)
    {
        foreach (var (part, problem) in known)
        {
            if (error.Message.Contains(part))
                return problem;
        }

        return new(new(error.Message.TrimEnd('.')), mend);
    }

    public static YamlProblem OfCharacter(char character)
    {
        var name = FormattableString.Invariant($"U+{(int)character:X4}");
        return new(new($"the character {name} is not allowed here", $"여기에 쓸 수 없는 문자입니다: {name}"), new("remove it", "지우세요"));
    }

    public Diagnostic At(Place place) => RuleFileCodes.Syntax.At(place, What, Remedy);
}
