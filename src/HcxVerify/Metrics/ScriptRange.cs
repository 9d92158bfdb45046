using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace HcxVerify.Metrics;

/// <summary>A range of code points of one script.</summary>
/// <seealso href="https://www.unicode.org/Public/UCD/latest/ucd/Blocks.txt"/>
readonly record struct ScriptRange(int First, int Last, TokenScript Script)
{
    static readonly ImmutableArray<ScriptRange> all =
    [
        new(0x0041, 0x024F, TokenScript.Latin),
        new(0x0250, 0x02AF, TokenScript.Latin),
        new(0x0370, 0x03FF, TokenScript.Greek),
        new(0x0400, 0x052F, TokenScript.Cyrillic),
        new(0x0590, 0x05FF, TokenScript.Hebrew),
        new(0x0600, 0x06FF, TokenScript.Arabic),
        new(0x0750, 0x077F, TokenScript.Arabic),
        new(0x08A0, 0x08FF, TokenScript.Arabic),
        new(0x0900, 0x0DFF, TokenScript.Indic),
        new(0x0E00, 0x0E7F, TokenScript.Thai),
        new(0x1100, 0x11FF, TokenScript.Hangul),
        new(0x1E00, 0x1EFF, TokenScript.Latin),
        new(0x1F00, 0x1FFF, TokenScript.Greek),
        new(0x2C60, 0x2C7F, TokenScript.Latin),
        new(0x2E80, 0x2FDF, TokenScript.Han),
        new(0x3005, 0x3007, TokenScript.Han),
        new(0x3040, 0x30FF, TokenScript.Kana),
        new(0x3130, 0x318F, TokenScript.Hangul),
        new(0x31F0, 0x31FF, TokenScript.Kana),
        new(0x3400, 0x4DBF, TokenScript.Han),
        new(0x4E00, 0x9FFF, TokenScript.Han),
        new(0xA640, 0xA69F, TokenScript.Cyrillic),
        new(0xA720, 0xA7FF, TokenScript.Latin),
        new(0xA960, 0xA97F, TokenScript.Hangul),
        new(0xAC00, 0xD7FF, TokenScript.Hangul),
        new(0xF900, 0xFAFF, TokenScript.Han),
        new(0xFB1D, 0xFB4F, TokenScript.Hebrew),
        new(0xFB50, 0xFDFF, TokenScript.Arabic),
        new(0xFE70, 0xFEFE, TokenScript.Arabic),
        new(0xFF21, 0xFF5A, TokenScript.Latin),
        new(0xFF66, 0xFF9F, TokenScript.Kana),
        new(0xFFA0, 0xFFDC, TokenScript.Hangul),
        new(0x20000, 0x323AF, TokenScript.Han),
    ];

    /// <summary>What a character is written in. Ranges hold signs and digits, too, which are none of the script.</summary>
    public static TokenScript Of(Rune character) => Rune.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.LetterNumber => OfLetter(character.Value),
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber => TokenScript.Digits,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control or UnicodeCategory.Format => TokenScript.Spaces,
        _ => TokenScript.Signs,
    };

    static TokenScript OfLetter(int value)
    {
        foreach (var (first, last, script) in all)
        {
            if (value >= first && value <= last)
                return script;
        }

        return TokenScript.Other;
    }
}
