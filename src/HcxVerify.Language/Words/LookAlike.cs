using System.Text.RegularExpressions;

namespace HcxVerify.Language;

/// <summary>Characters that Korean and other input methods, or a word processor, put in the place of those that YAML knows.</summary>
static class LookAlike
{
    const int LinesBefore = 3;

    static readonly (Regex Pattern, YamlProblem Problem)[] slips =
    [
        (new(@"^[ -]*[A-Za-z][\w.-]*\s*(?<at>：)", RegexOptions.CultureInvariant), Problem('：', "':' and a space", "':'와 공백")),
        (new(@"[{,]\s*[A-Za-z][\w.-]*\s*(?<at>：)", RegexOptions.CultureInvariant), Problem('：', "':' and a space", "':'와 공백")),
        (new(@"^ *(?<at>[－–—•])\s", RegexOptions.CultureInvariant), Problem("another dash or a bullet begins an item", "다른 줄표나 글머리 기호가 있습니다", "'- '", "'- '")),
        (new(@"^[ \t]*(?<at>[\u3000\u00A0])", RegexOptions.CultureInvariant), Problem("another kind of space in the indentation", "들여쓰기에 다른 종류의 공백이 있습니다", "plain spaces", "일반 공백")),
        (new(@":(?<at>[\u3000\u00A0])", RegexOptions.CultureInvariant), Problem("another kind of space after the ':'", "':' 뒤에 다른 종류의 공백이 있습니다", "a plain space", "일반 공백")),
        (new(@"^\s*(?<at>＃|//)", RegexOptions.CultureInvariant), Problem("a comment that begins with another sign", "주석이 다른 기호로 시작합니다", "'#'", "'#'")),
        (new(@"[{\[][^""']*(?<at>，)", RegexOptions.CultureInvariant), Problem('，', "','", "','")),
        (new(@":\s+(?<at>｛)", RegexOptions.CultureInvariant), Problem('｛', "'{' and '}'", "'{'와 '}'")),
        (new(@":\s+(?<at>［)", RegexOptions.CultureInvariant), Problem('［', "'[' and ']'", "'['와 ']'")),
        (new(@":\s+(?<at>[“”„‘’＂＇「『])", RegexOptions.CultureInvariant), Problem("quotation marks that YAML does not know", "YAML에서 쓰지 않는 따옴표입니다", "\" or '", "\" 또는 '")),
        (new(@"^[ -]*[a-z][\w-]*\s*(?<at>=)\s", RegexOptions.CultureInvariant), Problem("'=' between a key and its value", "키와 값 사이에 '='가 있습니다", "': '", "': '")),
        (new(@"^ *(?:- )?[a-z][\w-]*(?<at>:)[^\s:/\\]", RegexOptions.CultureInvariant), new(
            new("no space after the ':' of a key", "키의 ':' 뒤에 공백이 없습니다"), new("write a space after it", "뒤에 공백을 쓰세요"))),
        (new(@":\s+(?<at>\{)[A-Z]\w*\.\w+(?::[^}]*)?\}\s*[^\s,}#]", RegexOptions.CultureInvariant), new(
            new("a text that begins with '{' is a mapping to YAML", "'{'로 시작하는 문자열은 YAML에서 맵으로 읽힙니다"), new("put the text in quotes", "문자열을 따옴표로 감싸세요"))),
    ];

    /// <summary>The slip that most likely made a text no YAML: in the line where the parser stopped, or in one of those before it.</summary>
    public static (int Line, int Column, YamlProblem Problem)? Before(string text, int line)
    {
        var lines = text.Replace("\r\n", "\n").Split('\n', '\r');
        for (var at = Math.Min(line, lines.Length); at >= 1 && at >= line - LinesBefore; at--)
        {
            foreach (var (pattern, problem) in slips)
            {
                if (pattern.Match(lines[at - 1]) is { Success: true } match)
                    return (at, match.Groups["at"].Index + 1, problem);
            }
        }

        return null;
    }

    /// <summary>A text with full-width letters, digits and signs as those of ASCII, and without quotation marks that are none for YAML.</summary>
    public static string Plain(string text) =>
        new([.. text.Trim('“', '”', '‘', '’', '「', '」', '『', '』').Select(character => character is >= '！' and <= '～' ? (char)(character - '！' + '!') : character is '、' ? ',' : character is '\u3000' or '\u00A0' ? ' ' : character)]);

    static YamlProblem Problem(char character, string instead, string insteadKo) =>
        Problem($"the full-width '{character}' is no sign of YAML", $"전각 문자 '{character}'은(는) YAML의 기호가 아닙니다", instead, insteadKo);

    static YamlProblem Problem(string what, string whatKo, string instead, string insteadKo) => new(new(what, whatKo), new($"write {instead}", $"다음으로 쓰세요: {insteadKo}"));
}
