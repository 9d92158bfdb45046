using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HcxVerify.Language;

/// <summary>The parser, with one type of exception for all that it refuses.</summary>
sealed class StrictParser(string text) : IParser
{
    readonly Parser parser = new(new StringReader(text));

    public ParsingEvent? Current => parser.Current;

    // Some texts ("...", for one) end in an exception that is no YamlException.
    public bool MoveNext()
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            var place = parser.Current?.End ?? Mark.Empty;
            throw new SyntaxErrorException(place, place, error.Message);
        }
    }
}
