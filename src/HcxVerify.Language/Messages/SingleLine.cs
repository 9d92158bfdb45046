using System.Text;

namespace HcxVerify.Language;

/// <summary>
/// Text from models and rule files as a message may hold it. It is in one line, because a line break would end the message and let the file
/// write lines of its own into a build log; nothing in it changes the direction of what follows; and its length is bounded.
/// </summary>
public static class SingleLine
{
    const int MaxMessage = 4000;
    const int MaxValue = 200;

    /// <summary>A whole message.</summary>
    public static LocalizedText Of(LocalizedText message) => new(Of(message.En, MaxMessage), message.Ko is null ? null : Of(message.Ko, MaxMessage));

    /// <summary>A value inside a message; where it is longer than <paramref name="most"/> UTF-16 code units, the rest is an ellipsis.</summary>
    public static string Of(string value, int most = MaxValue)
    {
        // A pair of surrogates is one character: it is kept or dropped whole.
        var end = value.Length <= most ? value.Length : char.IsHighSurrogate(value[most - 1]) ? most - 1 : most;
        var line = new StringBuilder(end + 1);
        for (var at = 0; at < end; at++)
            line.Append(IsShown(value[at]) ? value[at] : ' ');
        return (end < value.Length ? line.Append('…') : line).ToString();
    }

    /// <summary>The first names of a list, which files may have made long.</summary>
    public static string List(IReadOnlyCollection<string> names, int most) => string.Join(", ", names.Take(most).Select(name => Of(name))) + (names.Count > most ? ", …" : "");

    /// <summary>Whether a character stays in its line and leaves the direction of text alone.</summary>
    public static bool IsShown(char character) =>
        !char.IsControl(character) && character is not ('\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));
}
