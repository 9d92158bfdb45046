using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>Looks at the files of a model folder as far as an integrity rule needs it. What it sees is described, and nothing is decided.</summary>
sealed class FolderExamination(IntegrityCheck check, ImmutableArray<ListedDigest> listed, Workspace workspace)
{
    readonly HashSet<string> withDigest = [.. listed.Select(digest => digest.Path)];
    readonly Dictionary<string, SafetensorsHeader> headers = new(StringComparer.Ordinal);

    /// <summary>The files of a folder, and its links to folders, in ordinal order of their names.</summary>
    /// <exception cref="ArtifactException">The folder cannot be listed.</exception>
    public ImmutableArray<FolderFile> Of(string folder)
    {
        var listing = workspace.Listing(folder);
        var links = listing.Links.ToDictionary(link => link.Name, StringComparer.Ordinal);
        ImmutableArray<FolderFile> files =
        [
            .. listing.Entries.Select(entry => File(entry, links.GetValueOrDefault(entry.Name))),
            .. links.Values.Where(link => link.ToFolder).Select(link => new FolderFile(link.Name) { LinksTo = link.Target, IsFolder = true }),
        ];
        if (check.DeclaredEqualsActual)
            files = [.. files.Select(file => IsIndex(file) ? Index(file, folder, files) : file)];
        return [.. files.DistinctBy(file => file.Name).OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    FolderFile File(FolderEntry entry, FolderLink? link)
    {
        var file = new FolderFile(entry.Name) { LinksTo = link?.Target, LeadsNowhere = link?.LeadsNowhere is true };
        if (file.LeadsNowhere)
            return file;
        try
        {
            file = workspace.Look(entry.Path, view => Looked(file, view, workspace.Display(entry.Path)));
            return withDigest.Contains(file.Name) ? file with { Sha256 = DigestText.DigitsOf(workspace.Digest(entry.Path).Digest) } : file;
        }
        catch (ArtifactException error)
        {
            return file with { Unread = error.Diagnostic.Text };
        }
    }

    FolderFile Looked(FolderFile file, FileView view, string display)
    {
        var seen = FileFormats.Recognise(view);
        file = file with
        {
            Formats = seen.Formats,
            Size = view.Length,
            PickleEntry = seen.PickleEntry,
            NotLookedInto = seen.NotLookedInto,
            PointsTo = seen.Pointer?.Oid,
            DeclaredSize = seen.Pointer?.Size,
        };
        try
        {
            return !check.DeclaredEqualsActual ? file
                : file.Is(FileFormat.Safetensors) ? Declared(file, SafetensorsHeader.Read(view, display))
                : GgufHeader.IsOfKnownVersion(view.Head) ? Declared(file, GgufHeader.Read(view, display))
                : file;
        }
        catch (ArtifactException error)
        {
            return file with { Problems = [error.Diagnostic.Text] };
        }
    }

    FolderFile Declared(FolderFile file, SafetensorsHeader header)
    {
        headers[file.Name] = header;
        return file with
        {
            DeclaredSize = header.DeclaredSize,
            Open = header.OfUnknownType is { } tensor ? [TypeUnknown(file, tensor.Name, tensor.Type)] : [],
        };
    }

    // The end of the last tensor may be aligned.
    static FolderFile Declared(FolderFile file, GgufHeader header) => file with
    {
        DeclaredSize = header.Declares(file.Size!.Value) ? file.Size : header.DeclaredSize,
        Open = header.OfUnknownType is { } tensor ? [TypeUnknown(file, tensor.Name, tensor.Type)] : [],
    };

    static LocalizedText TypeUnknown(FolderFile file, string tensor, string type) =>
        Messages.IntegrityTypeUnknown.With(SingleLine.Of(tensor), SingleLine.Of(file.Name), SingleLine.Of(type));

    // Whatever it is by its content, loaders take it for one.
    static bool IsIndex(FolderFile file) => file.Formats is not null && !file.Is(FileFormat.LfsPointer) && file.Name.EndsWith(ShardIndex.Ending, StringComparison.OrdinalIgnoreCase);

    FolderFile Index(FolderFile file, string folder, ImmutableArray<FolderFile> files)
    {
        ShardIndex index;
        try
        {
            index = ShardIndex.Read(workspace.Read(Path.Combine(folder, file.Name), ShardIndex.MaxBytes));
        }
        catch (ArtifactException error)
        {
            return file with { Problems = [error.Diagnostic.Text] };
        }

        var problems = ImmutableArray.CreateBuilder<LocalizedText>();
        var open = ImmutableArray.CreateBuilder<LocalizedText>();
        var above = file.Name[..(file.Name.LastIndexOf('/') + 1)];
        var names = files.Select(other => other.Name).ToHashSet(StringComparer.Ordinal);
        long total = 0;
        foreach (var shard in index.Files.GroupBy(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal).OrderBy(shard => shard.Key, StringComparer.Ordinal))
        {
            if (!names.Contains(above + shard.Key))
            {
                problems.Add(Messages.IntegrityIndexFile.With(SingleLine.Of(shard.Key)));
                continue;
            }

            if (!headers.TryGetValue(above + shard.Key, out var header))
            {
                open.Add(Messages.IntegrityIndexOpen.With(SingleLine.Of(file.Name), SingleLine.Of(shard.Key)));
                continue;
            }

            total += header.DataLength;
            if (shard.Except(header.Tensors.Select(tensor => tensor.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault() is { } absent)
                problems.Add(Messages.IntegrityIndexTensor.With(SingleLine.Of(absent), SingleLine.Of(shard.Key)));
        }

        if (index.Files.IsEmpty)
            open.Add(Messages.IntegrityIndexEmpty.With(SingleLine.Of(file.Name)));
        if (index.TotalSize is not { } declared)
            open.Add(Messages.IntegrityIndexWithoutTotal.With(SingleLine.Of(file.Name)));
        else if (problems.Count == 0 && open.Count == 0 && declared != total)
            problems.Add(Messages.IntegrityIndexTotal.With(declared, total));
        return file with { Problems = problems.ToImmutable(), Open = open.ToImmutable() };
    }
}
