using System.Collections.Immutable;
using System.CommandLine;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Rules;

namespace HcxVerify.Tool;

/// <summary><c>hcxverify init MODEL</c>: writes a first rule file for a model, and the schema that editors complete it with.</summary>
static class InitCommand
{
    // As the project file names it.
    const string SchemaResource = "hcx.schema.json";

    static readonly Option<string> output = new("--output", "-o") { HelpName = "FILE", Description = "The rule file to write (default: rules/MODEL.hcx.yml)." };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("init", "Write a first rule file for a model, filled with what its files say.")
        {
            SharedOptions.Model, output, SharedOptions.Language, SharedOptions.Offline, SharedOptions.NoProgress, SharedOptions.Quiet,
        };
        command.SetAction(parse =>
        {
            var arguments = new ArgumentReader(parse);
            var model = arguments.Text(SharedOptions.Model);
            var file = arguments.Text(output);
            var language = arguments.Choice(SharedOptions.Language, SharedOptions.Languages) ?? ReportLanguage.English;
            if (file is not null && !RuleFiles.IsName(file))
                arguments.Refuse(HostMessages.WrongShape.With(output.Name, "NAME" + RuleFiles.Ending, file));
            return arguments.Errors.Count == 0 ? Run(model, file, language, terminal) : terminal.Refuse(arguments.Errors, language);
        });
        return command;
    }

    static int Run(string model, string? file, ReportLanguage language, Terminal terminal)
    {
        var drafted = Drafting.Run(new() { Root = terminal.WorkingFolder, Model = model, File = file, Schema = Schema(), Language = language });
        terminal.Say(HostMessages.Drafted.With(drafted.Rules, drafted.Schema).In(language));
        var rules = ShellWord.Of(drafted.Rules);
        foreach (var next in (ImmutableArray<string>)[$"hcxverify test {rules}", $"hcxverify verify {ShellWord.Of(model)} --rules {rules}"])
            terminal.Say($"  {next}");
        return 0;
    }

    static byte[] Schema()
    {
        using var stream = typeof(InitCommand).Assembly.GetManifestResourceStream(SchemaResource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
