using System.Globalization;
using System.Text;

namespace HcxVerify.Language;

/// <summary>The languages of messages and reports.</summary>
public enum ReportLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Korean.</summary>
    Korean,
}

/// <summary>
/// One text in the languages it is written in. As a template it has named holes, <c>{name}</c>; the arguments of
/// <see cref="With"/> fill them in the order in which the English text names them first.
/// </summary>
/// <param name="En">English, or the only language there is.</param>
/// <param name="Ko">Korean; null where the author wrote one language only, which then serves for both.</param>
public sealed record LocalizedText(string En, string? Ko = null)
{
    /// <summary>The text in a language.</summary>
    public string In(ReportLanguage language) => language is ReportLanguage.Korean && Ko is not null ? Ko : En;

    /// <summary>The template with its holes filled; an argument that is itself a <see cref="LocalizedText"/> is taken in each language.</summary>
    public LocalizedText With(params object?[] arguments)
    {
        var names = Holes(En);
        return new(Fill(En, names, arguments, ReportLanguage.English), Ko is null ? null : Fill(Ko, names, arguments, ReportLanguage.Korean));
    }

    /// <summary>Texts one after the other, in each language.</summary>
    public static LocalizedText Join(string separator, IEnumerable<LocalizedText> texts)
    {
        var all = texts.ToList();
        return new(string.Join(separator, all.Select(text => text.En)), string.Join(separator, all.Select(text => text.In(ReportLanguage.Korean))));
    }

    /// <summary>The names of a template's holes, each once, in the order of their first appearance.</summary>
    public static IReadOnlyList<string> Holes(string template)
    {
        var names = new List<string>();
        for (var open = template.IndexOf('{'); open >= 0; open = template.IndexOf('{', open + 1))
        {
            var name = template.Substring(open + 1, template.IndexOf('}', open) - open - 1);
            if (!names.Contains(name))
                names.Add(name);
        }

        return names;
    }

    /// <summary>Fills the holes of one template; <paramref name="names"/> gives the position of each argument.</summary>
    /// <exception cref="ArgumentException">A hole has no argument: the template and its caller disagree.</exception>
    internal static string Fill(string template, IReadOnlyList<string> names, IReadOnlyList<object?> arguments, ReportLanguage language)
    {
        var text = new StringBuilder(template.Length);
        var from = 0;
        for (var open = template.IndexOf('{'); open >= 0; open = template.IndexOf('{', from))
        {
            var close = template.IndexOf('}', open);
            var index = IndexOf(names, template.Substring(open + 1, close - open - 1));
            if (index < 0 || index >= arguments.Count)
                throw new ArgumentException($"no argument for a hole of \"{template}\"", nameof(arguments));
            text.Append(template, from, open - from).Append(Show(arguments[index], language));
            from = close + 1;
        }

        return text.Append(template, from, template.Length - from).ToString();
    }

    static string Show(object? argument, ReportLanguage language) => argument switch
    {
        LocalizedText text => text.In(language),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        null => "",
        _ => argument.ToString(),
    };

    static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (names[index] == name)
                return index;
        }

        return -1;
    }

    /// <inheritdoc/>
    public override string ToString() => En;
}
