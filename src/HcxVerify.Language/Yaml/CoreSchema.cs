using System.Globalization;
using System.Text.RegularExpressions;

namespace HcxVerify.Language;

/// <summary>The core schema of YAML 1.2, section 10.3.2: <c>no</c> and <c>1_000</c> are texts, <c>0o17</c> is fifteen.</summary>
static class CoreSchema
{
    static readonly Regex integer = new(@"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\z", RegexOptions.CultureInvariant);
    static readonly Regex number = new(@"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z", RegexOptions.CultureInvariant);

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
        _ when integer.IsMatch(plain) => ScalarKind.Integer,
        _ when number.IsMatch(plain) => ScalarKind.Number,
        _ => ScalarKind.Text,
    };

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
