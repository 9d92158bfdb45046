using System.Collections.Immutable;
using System.CommandLine;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;

namespace HcxVerify.Tool;

/// <summary><c>hcxverify init MODEL</c>: writes a first rule file for a model, and the schema that editors complete it with.</summary>
static class InitCommand
{
    const string Ending = ".hcx.yml";
    const string SchemaFile = "hcx.schema.json";

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
            if (file is not null && !file.EndsWith(Ending, StringComparison.Ordinal))
                arguments.Refuse(HostMessages.WrongShape.With(output.Name, "NAME" + Ending, file));
            return arguments.Errors.Count == 0 ? Run(model, file, language, terminal) : terminal.Refuse(arguments.Errors, language);
        });
        return command;
    }

    static int Run(string model, string? file, ReportLanguage language, Terminal terminal)
    {
        var facts = Verification.Facts(terminal.WorkingFolder, model);
        var workspace = new Workspace(terminal.WorkingFolder);
        var path = workspace.Full(file ?? $"rules/{FileName(facts)}{Ending}");
        var schema = Path.Combine(Path.GetDirectoryName(path)!, SchemaFile);
        if (workspace.HasFile(path))
            return terminal.Refuse([HostCodes.FileExists.At(null, workspace.Display(path))], language);
        workspace.Write(path, Encoding.UTF8.GetBytes(RuleFileDraft.Of(facts, SchemaFile, language)));
        workspace.Write(schema, Schema());
        var rules = workspace.Display(path);
        terminal.Say(HostMessages.Drafted.With(rules, workspace.Display(schema)).In(language));
        foreach (var next in (ImmutableArray<string>)[$"hcxverify test {ShellWord.Of(rules)}", $"hcxverify verify {ShellWord.Of(model)} --rules {ShellWord.Of(rules)}"])
            terminal.Say($"  {next}");
        return 0;
    }

    // A model's own name may have any character; the name of a file stays a plain one.
    static string FileName(ModelFacts facts)
    {
        var name = string.Concat(facts.Name.En.ToLowerInvariant().Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' ? character : '-')).Trim('-', '.');
        return name.Length == 0 ? "model" : name;
    }

    static byte[] Schema()
    {
        using var stream = typeof(InitCommand).Assembly.GetManifestResourceStream(SchemaFile)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
