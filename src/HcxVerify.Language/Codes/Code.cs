namespace HcxVerify.Language;

/// <summary>One HCX code. Every code is a row of <see cref="CodeTable"/>.</summary>
/// <param name="Id"><c>HCX</c> and four digits.</param>
/// <param name="Title">What it is about, without the values of one case.</param>
/// <param name="Message">What is wrong; a template whose holes name the offending values.</param>
/// <param name="Remedy">What to do about it; may use the holes of the message.</param>
/// <param name="ExitCode">The exit code of a run that ends with it: 2 unusable input, 3 nothing recognised, 5 an internal error; 0 for a code of findings and for a warning.</param>
public sealed record Code(string Id, LocalizedText Title, LocalizedText Message, LocalizedText Remedy, int ExitCode = 2)
{
    /// <summary>The diagnostic at a place, with the values of the message's holes in order.</summary>
    public Diagnostic At(Place? place, params object?[] arguments) =>
        new(this, place, SingleLine.Of(Sentence.With([.. arguments.Select(argument => argument is string text ? SingleLine.Of(text) : argument)])));

    /// <summary>Message and remedy as one template.</summary>
    public LocalizedText Sentence => new($"{Message.En}; {Remedy.En}", $"{Message.Ko ?? Message.En}; {Remedy.Ko ?? Remedy.En}");

    internal static Code Row(int number, (string En, string Ko) title, (string En, string Ko) message, (string En, string Ko) remedy, int exitCode = 2) =>
        new(FormattableString.Invariant($"HCX{number:0000}"), new(title.En, title.Ko), new(message.En, message.Ko), new(remedy.En, remedy.Ko), exitCode);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
