using System.Collections.Immutable;
using System.CommandLine;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Tool;

/// <summary>Reads the values of a command line that was parsed, and collects all that is wrong with them.</summary>
sealed class ArgumentReader(ParseResult parse)
{
    readonly List<Diagnostic> errors = [];

    /// <summary>What is wrong, in the order in which it was read.</summary>
    public IReadOnlyCollection<Diagnostic> Errors => errors;

    /// <summary>Whether an option without a value was given.</summary>
    public bool Flag(Option<bool> option) => parse.GetResult(option) is { Implicit: false };

    /// <summary>The value of an argument that must be there.</summary>
    public string Text(Argument<string> argument)
    {
        var value = parse.GetRequiredValue(argument);
        Check(argument.Name, value);
        return value;
    }

    /// <summary>The value of an argument that need not be there, or null.</summary>
    public string? Optional(Argument<string?> argument) => parse.GetValue(argument) is not { } value || !Check(argument.Name, value) ? null : value;

    /// <summary>The value of an option; null where it was not given or cannot be used.</summary>
    public string? Text(Option<string> option) => parse.GetValue(option) is not { } value || !Check(option.Name, value) ? null : value;

    /// <summary>The values of an option that may stand more than once.</summary>
    public ImmutableArray<string> Values(Option<string[]> option) => [.. (parse.GetValue(option) ?? []).Where(value => Check(option.Name, value))];

    /// <summary>The values of an argument of which there is at least one.</summary>
    public ImmutableArray<string> Values(Argument<string[]> argument) => [.. parse.GetRequiredValue(argument).Where(value => Check(argument.Name, value))];

    /// <summary>The date of an option; null where it was not given or cannot be used.</summary>
    public DateOnly? Date(Option<string> option)
    {
        var text = Text(option);
        var date = text is null ? null : Calendar.Read(text);
        if (text is not null && date is null)
            Refuse(HostMessages.WrongShape.With(option.Name, Day.Format, text));
        return date;
    }

    /// <summary>Where references are, by name.</summary>
    public ImmutableSortedDictionary<string, string> References()
    {
        var references = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, path) in Pairs(SharedOptions.Reference, SharedOptions.Reference.HelpName!))
        {
            if (IsReferenceName(name, SharedOptions.Reference) && !references.TryAdd(name, path))
                Refuse(HostMessages.Twice.With($"{SharedOptions.Reference.Name} {name}"));
        }

        return references.ToImmutable();
    }

    /// <summary>Whether a reference can have a name; where none can, that is noted.</summary>
    public bool IsReferenceName(string name, Option option)
    {
        if (RuleSetReader.IsName(name))
            return true;
        Refuse(HostMessages.NotAReferenceName.With(name, option.Name));
        return false;
    }

    /// <summary>The two parts of each value of an option: <c>left=right</c>.</summary>
    public IReadOnlyList<ArgumentPair> Pairs(Option<string[]> option, string shape)
    {
        var pairs = new List<ArgumentPair>();
        foreach (var value in Values(option))
        {
            if (value.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && at < value.Length - 1)
                pairs.Add(new(value[..at], value[(at + 1)..]));
            else
                Refuse(HostMessages.WrongShape.With(option.Name, shape, value));
        }

        return pairs;
    }

    /// <summary>The value that a word of an option stands for; null where it was not given or is no word of the table.</summary>
    public T? Choice<T>(Option<string> option, WordTable<T> words)
        where T : struct, Enum
    {
        if (Text(option) is not { } word)
            return null;
        if (words.Find(word) is { } value)
            return value;
        Refuse(HostMessages.NotAValue.With(word, option.Name, Suggestion.For(word, words.All)));
        return null;
    }

    /// <summary>The values of an option that is a list of words of a table, in the order of the table; null where it was not given or cannot be used.</summary>
    public ImmutableArray<T>? Choices<T>(Option<string> option, WordTable<T> words)
        where T : struct, Enum
    {
        if (Text(option) is not { } text)
            return null;
        var given = text.Split(',', StringSplitOptions.TrimEntries);
        foreach (var word in given.Where(word => words.Find(word) is null))
            Refuse(HostMessages.NotAValue.With(word, option.Name, Suggestion.For(word, words.All)));
        return [.. words.All.Where(given.Contains).Select(word => words.Find(word)!.Value)];
    }

    /// <summary>Notes an argument that cannot be used.</summary>
    public void Refuse(LocalizedText problem) => errors.Add(HostCodes.UnusableArguments.At(null, problem));

    /// <summary>Notes something that comes with a later version.</summary>
    public void NotYet(LocalizedText what) => errors.Add(HostCodes.NotAvailableYet.At(null, what));

    /// <summary>Notes an error that has a code of its own.</summary>
    public void Add(Diagnostic error) => errors.Add(error);

    // The parser gives an option that wants a value whatever follows it, also another option.
    bool Check(string name, string value)
    {
        if (value.Length > 0 && (value[0] != '-' || value is ReportTarget.Dash))
            return true;
        Refuse(ParseErrors.IsUnknownOption(value, parse) ? ParseErrors.UnknownOption(value, parse) : HostMessages.NeedsValue.With(name));
        return false;
    }
}
