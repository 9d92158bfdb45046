using Spectre.Console;

namespace HcxVerify.Tool;

/// <summary>A sign of life on standard error while something takes long, where somebody is there to see it.</summary>
static class Progress
{
    /// <summary>Does the work and returns its result.</summary>
    public static T During<T>(string label, Terminal terminal, Func<T> work)
    {
        if (!terminal.MayAnimate)
            return work();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Error),
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
        });
        return console.Status().Start(Markup.Escape(label), _ => work());
    }
}
