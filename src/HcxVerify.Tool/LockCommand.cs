using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Text;

using HcxVerify.Language;

namespace HcxVerify.Tool;

/// <summary><c>hcxverify lock RULES ...</c>: writes what the packs of rule files are now, for people to have read them.</summary>
static class LockCommand
{
    /// <summary>With <c>--check</c>: a lock file is not as it should be.</summary>
    const int Stale = 1;

    static readonly Option<bool> check = SharedOptions.Flag("--check", "Write nothing; exit code 1 where a lock file would change.");

    public static Command Create(Terminal terminal)
    {
        var command = new Command("lock", "Lock the packs that rule files extend, in hcx.lock.json beside them.") { SharedOptions.RuleFiles, check, SharedOptions.Language };
        command.SetAction(parse =>
        {
            var arguments = new ArgumentReader(parse);
            var language = arguments.Choice(SharedOptions.Language, SharedOptions.Languages) ?? ReportLanguage.English;
            var request = new LockRequest
            {
                Root = terminal.WorkingFolder,
                Rules = arguments.Values(SharedOptions.RuleFiles),
                PackageFolder = terminal.PackageFolder,
                OnlyCheck = arguments.Flag(check),
            };
            return arguments.Errors.Count == 0 ? Run(request, language, terminal) : terminal.Refuse(arguments.Errors, language);
        });
        return command;
    }

    static int Run(LockRequest request, ReportLanguage language, Terminal terminal)
    {
        var result = Locking.Run(request);
        if (!result.Errors.IsEmpty)
            return terminal.Refuse(result.Errors, language);
        terminal.Print(Shown(result.Files, language));
        if (result.Files.IsEmpty)
            terminal.Say(HostMessages.NothingToLock.In(language));
        if (!request.OnlyCheck || !result.Files.Any(file => file.WasStale))
            return 0;
        foreach (var file in result.Files.Where(file => file.WasStale))
            terminal.Say(HostMessages.LockIsStale.With(file.File).In(language));
        return Stale;
    }

    static string Shown(ImmutableArray<LockWritten> files, ReportLanguage language)
    {
        var text = new StringBuilder();
        foreach (var file in files)
        {
            text.Append(file.File).Append('\n');
            foreach (var pack in file.Packs)
                text.Append("  ").Append(Line(pack, language)).Append('\n');
        }

        return text.ToString();
    }

    static string Line(PackLocked pack, ReportLanguage language)
    {
        var line = Word(pack.Change).With(SingleLine.Of(pack.Pack), pack.Digest, pack.Files).In(language);
        return pack.Difference.IsNone ? line : $"{line}: {pack.Difference.Shown.In(language)}";
    }

    static LocalizedText Word(LockChange change) => change switch
    {
        LockChange.Added => HostMessages.LockAdded,
        LockChange.Changed => HostMessages.LockChanged,
        LockChange.Removed => HostMessages.LockRemoved,
        LockChange.Unchanged => HostMessages.LockUnchanged,
        _ => throw new UnreachableException(),
    };
}
