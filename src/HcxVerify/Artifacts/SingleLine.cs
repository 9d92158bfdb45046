using System.Text;

using HcxVerify.Language;

namespace HcxVerify.Artifacts;

/// <summary>
/// Text from files as a message may hold it: in one line, because a line break would end the message and let the file write lines of its own
/// into a build log; and of a bounded length.
/// </summary>
public static class SingleLine
{
    const int MaxMessage = 4000;
    const int MaxValue = 120;

    /// <summary>A message in one line.</summary>
    public static LocalizedText Of(LocalizedText message) => new(Cut(message.En, MaxMessage), message.Ko is null ? null : Cut(message.Ko, MaxMessage));

    /// <summary>A value inside a message.</summary>
    public static string Of(string value) => Cut(value, MaxValue);

    static string Cut(string text, int most)
    {
        var line = new StringBuilder();
        foreach (var character in text)
        {
            if (line.Length >= most && !char.IsLowSurrogate(character))
                return line.Append('…').ToString();
            line.Append(char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character);
        }

        return line.ToString();
    }
}
