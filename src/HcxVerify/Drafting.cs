using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Rules;

namespace HcxVerify;

/// <summary>What a host asks for when a first rule file is drafted.</summary>
public sealed record DraftRequest
{
    /// <summary>The working folder, a full path.</summary>
    public required string Root { get; init; }

    /// <summary>The model: a folder, saved facts, or <c>builtin:NAME</c>.</summary>
    public required string Model { get; init; }

    /// <summary>The rule file to write; null for one that is called as the model, in the folder <c>rules</c>.</summary>
    public string? File { get; init; }

    /// <summary>The JSON Schema of rule files, which is written beside the rule file for editors.</summary>
    public required ReadOnlyMemory<byte> Schema { get; init; }

    /// <summary>The language of the comments.</summary>
    public required ReportLanguage Language { get; init; }
}

/// <summary>The files that were written, as reports print their paths.</summary>
public sealed record Drafted(string Rules, string Schema);

/// <summary>Drafts a first rule file for a model. No rule file is overwritten; the schema belongs to the tool, and is brought up to date.</summary>
public static class Drafting
{
    const string SchemaFile = "hcx.schema.json";

    /// <summary>Writes the draft, and the schema beside it.</summary>
    /// <exception cref="ArtifactException">The model cannot be read, the rule file is there already, or a file cannot be written.</exception>
    public static Drafted Run(DraftRequest request)
    {
        var facts = Verification.Facts(request.Root, request.Model);
        var workspace = new Workspace(request.Root);
        var rules = workspace.Full(request.File ?? $"rules/{FileName(facts)}{RuleFiles.Ending}");
        var schema = Path.Combine(Path.GetDirectoryName(rules)!, SchemaFile);
        if (workspace.HasFile(rules))
            throw new ArtifactException(HostCodes.FileExists.At(null, workspace.Display(rules)));
        workspace.Write(rules, Encoding.UTF8.GetBytes(RuleFileDraft.Of(facts, SchemaFile, request.Language)));
        workspace.Write(schema, request.Schema.Span);
        return new(workspace.Display(rules), workspace.Display(schema));
    }

    // A model's own name may have any character; the name of a file stays a plain one.
    static string FileName(ModelFacts facts)
    {
        var name = string.Concat(facts.Name.En.ToLowerInvariant().Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' ? character : '-')).Trim('-', '.');
        return name.Length == 0 ? "model" : name;
    }
}
