using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>Reads a model folder: its documents, the facts in them, and its digest.</summary>
public static class ModelFolder
{
    /// <summary>The facts of a folder; none where no file is recognised, which is for the caller to judge.</summary>
    /// <exception cref="ArtifactException">The folder is missing, or a recognised file cannot be used.</exception>
    public static ModelFacts Read(string fullPath, Workspace workspace)
    {
        var display = workspace.Display(fullPath);
        if (!workspace.HasFolder(fullPath))
            throw new ArtifactException(ArtifactCodes.ModelNotFound.At(null, display));
        var entries = workspace.List(fullPath);
        var documents = ImmutableArray.CreateBuilder<ModelDocument>();
        foreach (var format in FormatTable.InFolders)
        {
            // A folder in the place of a configuration is read as one, so that it is refused and not passed over.
            var path = Path.Combine(fullPath, format.FileName!);
            if (entries.All(entry => entry.Name != format.FileName) && !Directory.Exists(path))
                continue;
            var content = workspace.Read(path, format.MaxBytes);
            documents.Add(new(format.FileName!, content.Display, content.Digest, Json.Read(content)));
        }

        var facts = new FactCollector();
        foreach (var document in documents)
            Readers[document.Name](document, facts);
        return new()
        {
            Name = new(SingleLine.Of(Path.GetFileName(Path.TrimEndingDirectorySeparator(fullPath)))),
            Location = display,
            Folder = fullPath,
            Digest = Digest(entries, documents.ToImmutable(), workspace),
            Bytes = entries.Sum(entry => entry.Size),
            Facts = ModelFacts.InOrder(facts.Facts),
            Missing = facts.Missing,
            Documents = documents.ToImmutable(),
        };
    }

    /// <summary>The table: what reads the facts of each format that is recognised in a folder.</summary>
    internal static FrozenDictionary<string, Action<ModelDocument, FactCollector>> Readers { get; } = new Dictionary<string, Action<ModelDocument, FactCollector>>
    {
        [FormatTable.Config.FileName!] = ConfigFacts.Read,
        [FormatTable.TokenizerConfig.FileName!] = TokenizerConfigFacts.Read,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // By the contract: path and size of every file, the bytes of configurations, and the digest that a Git LFS pointer names.
    static string Digest(IEnumerable<FolderEntry> entries, ImmutableArray<ModelDocument> documents, Workspace workspace)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in entries)
        {
            var content = documents.FirstOrDefault(document => document.Name == entry.Name)?.Digest
                ?? (entry.Size is > 0 and < GitLfsPointer.MaxBytes ? GitLfsPointer.Read(workspace.Read(entry.Path, GitLfsPointer.MaxBytes).Bytes)?.Oid : null);
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{entry.Name}\0{entry.Size}\0{content}\n")));
        }

        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
