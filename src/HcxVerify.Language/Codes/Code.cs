using System.Text;

namespace HcxVerify.Language;

/// <summary>One HCX code. Every code is a row of <see cref="CodeTable"/>.</summary>
/// <param name="Id"><c>HCX</c> and four digits.</param>
/// <param name="Title">What it is about, without the values of one case.</param>
/// <param name="Message">What is wrong; a template whose holes name the offending values.</param>
/// <param name="Remedy">What to do about it; may use the holes of the message.</param>
/// <param name="ExitCode">The exit code of a run that ends with it: 2 unusable input, 3 nothing recognised, 5 an internal error; 0 for a code of findings.</param>
public sealed record Code(string Id, LocalizedText Title, LocalizedText Message, LocalizedText Remedy, int ExitCode = 2)
{
    /// <summary>The diagnostic at a place, with the values of the message's holes in order.</summary>
    public Diagnostic At(Place? place, params object?[] arguments) =>
        new(this, place, OneLine(Sentence.With([.. arguments.Select(argument => argument is string text ? Short(text) : argument)])));

    /// <summary>Message and remedy as one template.</summary>
    public LocalizedText Sentence => new($"{Message.En}; {Remedy.En}", $"{Message.Ko ?? Message.En}; {Remedy.Ko ?? Remedy.En}");

    internal static Code Row(int number, (string En, string Ko) title, (string En, string Ko) message, (string En, string Ko) remedy, int exitCode = 2) =>
        new(FormattableString.Invariant($"HCX{number:0000}"), new(title.En, title.Ko), new(message.En, message.Ko), new(remedy.En, remedy.Ko), exitCode);

    // MSBuild and the annotations of CI systems take one line; a line break inside a value would end the message early.
    static LocalizedText OneLine(LocalizedText text) => new(OneLine(text.En), text.Ko is null ? null : OneLine(text.Ko));

    internal static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
            line.Append(char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character);
        return line.ToString();
    }

    // A value from a file may be the whole file.
    internal static string Short(string text, int most = 200)
    {
        if (text.Length <= most)
            return text;
        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text.Substring(0, end) + "…";
    }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
