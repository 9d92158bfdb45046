using System.Text.RegularExpressions;

using CsCheck;

namespace HcxVerify.Language.Tests;

/// <summary>What a plain scalar is by the core schema of YAML 1.2, and not by YAML 1.1.</summary>
public sealed class CoreSchemaTypes
{
    [Theory]
    [InlineData("", ScalarKind.Null)]
    [InlineData("~", ScalarKind.Null)]
    [InlineData("null", ScalarKind.Null)]
    [InlineData("Null", ScalarKind.Null)]
    [InlineData("NULL", ScalarKind.Null)]
    [InlineData("nULL", ScalarKind.Text)]
    [InlineData("true", ScalarKind.Flag)]
    [InlineData("True", ScalarKind.Flag)]
    [InlineData("TRUE", ScalarKind.Flag)]
    [InlineData("false", ScalarKind.Flag)]
    [InlineData("False", ScalarKind.Flag)]
    [InlineData("FALSE", ScalarKind.Flag)]
    [InlineData("tRUE", ScalarKind.Text)]
    [InlineData("no", ScalarKind.Text)]
    [InlineData("yes", ScalarKind.Text)]
    [InlineData("on", ScalarKind.Text)]
    [InlineData("off", ScalarKind.Text)]
    [InlineData("y", ScalarKind.Text)]
    [InlineData("0", ScalarKind.Integer)]
    [InlineData("-1", ScalarKind.Integer)]
    [InlineData("+1", ScalarKind.Integer)]
    [InlineData("012", ScalarKind.Integer)]
    [InlineData("0o17", ScalarKind.Integer)]
    [InlineData("0x1F", ScalarKind.Integer)]
    [InlineData("0o18", ScalarKind.Text)]
    [InlineData("0X1F", ScalarKind.Text)]
    [InlineData("-0x1F", ScalarKind.Text)]
    [InlineData("0b1", ScalarKind.Text)]
    [InlineData("1_000", ScalarKind.Text)]
    [InlineData("1,000", ScalarKind.Text)]
    [InlineData("128K", ScalarKind.Text)]
    [InlineData("1.0", ScalarKind.Number)]
    [InlineData("1.", ScalarKind.Number)]
    [InlineData(".5", ScalarKind.Number)]
    [InlineData("-.5", ScalarKind.Number)]
    [InlineData("1e3", ScalarKind.Number)]
    [InlineData("1E+3", ScalarKind.Number)]
    [InlineData("1.5e-3", ScalarKind.Number)]
    [InlineData("1e", ScalarKind.Text)]
    [InlineData("e3", ScalarKind.Text)]
    [InlineData(".", ScalarKind.Text)]
    [InlineData(".inf", ScalarKind.Number)]
    [InlineData("-.INF", ScalarKind.Number)]
    [InlineData("+.Inf", ScalarKind.Number)]
    [InlineData(".nan", ScalarKind.Number)]
    [InlineData(".NaN", ScalarKind.Number)]
    [InlineData("-.nan", ScalarKind.Text)]
    [InlineData("inf", ScalarKind.Text)]
    [InlineData("NaN", ScalarKind.Text)]
    [InlineData("2026-01-05", ScalarKind.Text)]
    [InlineData("12:30:45", ScalarKind.Text)]
    [InlineData("1.2.3", ScalarKind.Text)]
    [InlineData("١٢", ScalarKind.Text)]
    [InlineData("1\n", ScalarKind.Text)]
    public void A_plain_scalar_has_its_kind(string plain, object kind) => Assert.Equal(kind, CoreSchema.KindOf(plain));

    [Theory]
    [InlineData("\"quoted 1\"")]
    [InlineData("\"1\"")]
    [InlineData("'true'")]
    [InlineData("\"\"")]
    [InlineData("|\n  1\n")]
    [InlineData(">\n  null\n")]
    public void Whatever_is_not_plain_is_a_text(string text) => Assert.Equal(ScalarKind.Text, Assert.IsType<YamlScalar>(YamlReader.Read(text, "file", [])).Kind);

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("+12", 12L)]
    [InlineData("012", 12L)]
    [InlineData("0o17", 15L)]
    [InlineData("0x1F", 31L)]
    [InlineData("0xff", 255L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("0x7FFFFFFFFFFFFFFF", long.MaxValue)]
    [InlineData("0o777777777777777777777", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("0x8000000000000000", null)]
    [InlineData("0xFFFFFFFFFFFFFFFF", null)]
    [InlineData("0x1FFFFFFFFFFFFFFFF", null)]
    [InlineData("0o1777777777777777777777", null)]
    [InlineData("0o7777777777777777777777", null)]
    public void An_integer_has_its_value_or_none_beyond_64_bits(string plain, long? value) => Assert.Equal(value, CoreSchema.Integer(plain));

    [Theory]
    [InlineData("1e3", 1000.0)]
    [InlineData("+1", 1.0)]
    [InlineData(".5", 0.5)]
    [InlineData("1.", 1.0)]
    [InlineData("0x1F", 31.0)]
    [InlineData("0o17", 15.0)]
    [InlineData("0.08838834764831845", 0.08838834764831845)]
    [InlineData("99999999999999999999", 1e20)]
    [InlineData("0xFFFFFFFFFFFFFFFF", null)]
    [InlineData("1e999", null)]
    [InlineData(".inf", null)]
    [InlineData("-.inf", null)]
    [InlineData(".nan", null)]
    public void A_number_has_its_value_or_none_where_it_is_not_finite(string plain, double? value) => Assert.Equal(value, CoreSchema.Number(plain));

    [Fact]
    public void Numbers_are_those_of_the_expressions_of_the_specification()
    {
        var integer = new Regex(@"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\z", RegexOptions.CultureInvariant);
        var number = new Regex(@"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z", RegexOptions.CultureInvariant);
        string[] pieces = ["0", "7", "8", "12", "0o", "0x", "f", "F", "g", "+", "-", ".", "e", "E", ".inf", ".NaN", "n", " ", "\n", "٣"];
        Gen.Int[0, pieces.Length - 1].Array[1, 6].Select(picks => string.Concat(picks.Select(pick => pieces[pick]))).Sample(
            text => Assert.Equal(integer.IsMatch(text) ? ScalarKind.Integer : number.IsMatch(text) ? ScalarKind.Number : ScalarKind.Text, CoreSchema.KindOf(text)), iter: 20_000);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("False", false)]
    public void A_flag_has_its_value(string plain, bool value) => Assert.Equal(value, CoreSchema.Flag(plain));
}
