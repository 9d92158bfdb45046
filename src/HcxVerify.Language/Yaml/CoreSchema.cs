using System.Globalization;
using System.Text.RegularExpressions;

namespace HcxVerify.Language;

/// <summary>The core schema of YAML 1.2, section 10.3.2: <c>no</c> and <c>1_000</c> are texts, <c>0o17</c> is fifteen.</summary>
static class CoreSchema
{
    /// <summary>What is met in slips only.</summary>
    static class Slips
    {
        public static readonly Regex Separated = new(@"^[-+]?[0-9]{1,3}(?:[_, ][0-9]{3})+\z", RegexOptions.CultureInvariant);
        public static readonly Regex WithComma = new(@"^[-+]?[0-9]+,[0-9]+\z", RegexOptions.CultureInvariant);
        public static readonly Regex Percentage = new(@"^[0-9]+(?:\.[0-9]+)? ?%\z", RegexOptions.CultureInvariant);
    }

    public static ScalarKind KindOf(string plain) => plain switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Flag,
        _ when IsInteger(plain) => ScalarKind.Integer,
        _ when IsNumber(plain) => ScalarKind.Number,
        _ => ScalarKind.Text,
    };

    // [-+]?[0-9]+ | 0o[0-7]+ | 0x[0-9a-fA-F]+
    static bool IsInteger(string plain) => plain.StartsWith("0o", StringComparison.Ordinal) ? plain.Length > 2 && After(plain, 2, character => character is >= '0' and <= '7') == plain.Length
        : plain.StartsWith("0x", StringComparison.Ordinal) ? plain.Length > 2 && After(plain, 2, IsHexadecimal) == plain.Length
        : AfterSign(plain, 0) is var digits && digits < plain.Length && After(plain, digits, IsDigit) == plain.Length;

    // [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)? | [-+]?\.(inf|Inf|INF) | \.(nan|NaN|NAN)
    static bool IsNumber(string plain)
    {
        if (plain is ".nan" or ".NaN" or ".NAN")
            return true;
        var digits = AfterSign(plain, 0);
        if (plain.Substring(digits) is ".inf" or ".Inf" or ".INF")
            return true;
        var at = After(plain, digits, IsDigit);
        if (at < plain.Length && plain[at] is '.')
        {
            var fraction = After(plain, at + 1, IsDigit);
            if (at == digits && fraction == at + 1)
                return false;
            at = fraction;
        }
        else if (at == digits)
            return false;
        if (at == plain.Length)
            return true;
        var exponent = plain[at] is 'e' or 'E' ? AfterSign(plain, at + 1) : plain.Length;
        return exponent < plain.Length && After(plain, exponent, IsDigit) == plain.Length;
    }

    static int AfterSign(string text, int at) => at < text.Length && text[at] is '-' or '+' ? at + 1 : at;

    // Behind all the characters of a kind that begin at an offset.
    static int After(string text, int at, Func<char, bool> isOne)
    {
        while (at < text.Length && isOne(text[at]))
            at++;
        return at;
    }

    static bool IsDigit(char character) => character is >= '0' and <= '9';

    static bool IsHexadecimal(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    public static bool Flag(string plain) => plain[0] is 't' or 'T';

    /// <summary>The integer, or null where it is beyond 64 bits.</summary>
    public static long? Integer(string plain)
    {
        try
        {
            return plain.StartsWith("0o", StringComparison.Ordinal) ? Unsigned(plain, 8)
                : plain.StartsWith("0x", StringComparison.Ordinal) ? Unsigned(plain, 16)
                : long.Parse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The number, or null where it is infinite or not a number: a rule compares finite values.</summary>
    public static double? Number(string plain) =>
        plain.StartsWith("0o", StringComparison.Ordinal) || plain.StartsWith("0x", StringComparison.Ordinal) ? Integer(plain)
        : double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsNaN(value) && !double.IsInfinity(value) ? value
        : null;

    /// <summary>
    /// The number that a text was probably meant to be, as YAML writes it: 1_000 and 1,000 for a thousand, 0,1 and 10% for a tenth, full-width
    /// digits; null where there is none.
    /// </summary>
    public static string? NumberMeant(string text)
    {
        var plain = LookAlike.Plain(text).Trim();
        if (Slips.Separated.IsMatch(plain))
            plain = plain.Replace("_", "").Replace(",", "").Replace(" ", "");
        else if (Slips.WithComma.IsMatch(plain))
            plain = plain.Replace(',', '.');
        else if (Slips.Percentage.IsMatch(plain))
            plain = decimal.TryParse(plain.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? (value / 100).ToString("0.############", CultureInfo.InvariantCulture) : plain;
        return KindOf(plain) is ScalarKind.Integer ? plain
            : KindOf(plain) is ScalarKind.Number && Number(plain) is { } number ? WithoutExponent(plain, number)
            : null;
    }

    // 5.12e3 is no integer to YAML, and 5120 is.
    static string WithoutExponent(string plain, double number) =>
        plain.IndexOfAny(['e', 'E']) >= 0 && number == Math.Floor(number) && Math.Abs(number) < 1e15 ? number.ToString("0", CultureInfo.InvariantCulture) : plain;

    // Digits that fill all 64 bits are read as a negative number.
    static long? Unsigned(string prefixed, int radix) => Convert.ToInt64(prefixed.Substring(2), radix) is >= 0 and var value ? value : null;
}
