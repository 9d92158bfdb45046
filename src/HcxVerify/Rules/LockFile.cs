using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>A lock file, <c>hcxverify/lock/1</c>: the packs that the rule files of its folder extend, each with the digests of its files.</summary>
/// <param name="Packs">In ordinal order of their keys.</param>
sealed record LockFile(ImmutableArray<LockedPack> Packs)
{
    /// <summary>Its name, in every folder.</summary>
    public const string Name = "hcx.lock.json";

    const string Schema = "hcxverify/lock/1";

    const long MaxBytes = 4L << 20;

    /// <summary>The pack of a key, or null.</summary>
    public LockedPack? Find(string key) => Packs.FirstOrDefault(pack => pack.Key == key);

    /// <summary>The lock file of a folder, or null where it has none.</summary>
    /// <exception cref="ArtifactException">It is none, or says of a pack what cannot be.</exception>
    public static LockFile? Read(string folder, Workspace workspace)
    {
        var path = Path.Combine(folder, Name);
        if (!workspace.HasFile(path) && workspace.HasFolder(path))
            throw new ArtifactException(ArtifactCodes.BadLock.At(new(workspace.Display(path)), new LocalizedText("it is a folder", "폴더입니다"), Command(folder, workspace)));
        return workspace.HasFile(path) ? new Reader(workspace.Read(path, MaxBytes), Command(folder, workspace)).Read() : null;
    }

    /// <summary>The command that writes the lock file of a folder.</summary>
    public static string Command(string folder, Workspace workspace) => $"hcxverify lock {ShellWord.Of(workspace.Display(folder))}";

    /// <summary>The bytes of the file: the same for the same packs.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartArray("packs");
            foreach (var pack in Packs)
            {
                json.WriteStartObject();
                if (pack.Folder is not null)
                    json.WriteString("folder", pack.Folder);
                else
                {
                    json.WriteString("package", pack.Package);
                    json.WriteString("version", pack.Version);
                }

                json.WriteString("digest", pack.Digest);
                json.WriteStartArray("files");
                foreach (var file in pack.Files)
                {
                    json.WriteStartObject();
                    json.WriteString("path", file.Path);
                    json.WriteString("digest", file.Digest);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }

    sealed class Reader(FileContent file, string command)
    {
        public LockFile Read()
        {
            var root = Json.Read(file);
            if (root.Find("schema") is not { Kind: JsonKind.Text, Text: Schema })
                throw Unusable(root, new($"it does not say \"schema\": \"{Schema}\"", $"\"schema\": \"{Schema}\"이(가) 없습니다"));
            Known(root, "schema", "packs");
            ImmutableArray<LockedPack> packs = [.. List(root, "packs").Select(Pack)];
            Once(packs.Select(pack => (pack.Key, pack.Place!)));
            return new([.. packs.OrderBy(pack => pack.Key, StringComparer.Ordinal)]);
        }

        LockedPack Pack(JsonValue json)
        {
            var isFolder = json.Find("folder") is not null;
            Known(json, [.. isFolder ? (ReadOnlySpan<string>)["folder"] : ["package", "version"], "digest", "files"]);
            var digest = Digest(json);
            ImmutableArray<(LockedFile File, Place Place)> files = [.. List(json, "files").Select(File)];
            Once(files.Select(file => (file.File.Path, file.Place)));
            ImmutableArray<LockedFile> ordered = [.. files.Select(file => file.File).OrderBy(file => file.Path, StringComparer.Ordinal)];
            LockedPack pack = isFolder ? new(Text(json, "folder"), null, null, ordered, At(json)) : new(null, Text(json, "package"), Text(json, "version"), ordered, At(json));
            return pack.Digest == digest ? pack : throw Unusable(json, new($"the digest of {SingleLine.Of(pack.Name)} is not that of its files", $"{SingleLine.Of(pack.Name)}의 digest가 파일들의 것과 다릅니다"));
        }

        (LockedFile File, Place Place) File(JsonValue json)
        {
            Known(json, "path", "digest");
            return (new(Text(json, "path"), Digest(json)), At(json));
        }

        string Digest(JsonValue json) =>
            DigestText.ReadWithScheme(Text(json, "digest")) is { } digest ? digest
            : throw Unusable(json, new("a digest is not 'sha256:' and 64 hexadecimal digits", "digest가 'sha256:'과 16진수 64자리가 아닙니다"));

        string Text(JsonValue json, string key) =>
            json.Find(key) is { Kind: JsonKind.Text, Text: { Length: > 0 } text } ? text : throw Unusable(json, new($"'{key}' is missing, or no text", $"'{key}'이(가) 없거나 문자열이 아닙니다"));

        ImmutableArray<JsonValue> List(JsonValue json, string key)
        {
            if (json.Find(key) is not { Kind: JsonKind.List, Items: var items })
                throw Unusable(json, new($"'{key}' is missing, or no list", $"'{key}'이(가) 없거나 목록이 아닙니다"));
            return items.FirstOrDefault(item => item.Kind is not JsonKind.Object) is { } other
                ? throw Unusable(other, new($"an item of '{key}' is no object", $"'{key}'의 항목이 객체가 아닙니다"))
                : items;
        }

        void Known(JsonValue json, params ReadOnlySpan<string> keys)
        {
            foreach (var member in json.Members)
            {
                if (!keys.Contains(member.Key))
                    throw Unusable(member.Value, new($"it has '{SingleLine.Of(member.Key)}' where no lock file has it", $"잠금 파일에 없는 '{SingleLine.Of(member.Key)}'이(가) 있습니다"));
            }
        }

        void Once(IEnumerable<(string Name, Place Place)> named)
        {
            foreach (var twice in named.GroupBy(one => one.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
                throw Unusable(twice.ElementAt(1).Place, new($"'{SingleLine.Of(twice.Key)}' stands twice", $"'{SingleLine.Of(twice.Key)}'이(가) 두 번 있습니다"));
        }

        Place At(JsonValue json) => new(file.Display, json.Line, json.Column);

        ArtifactException Unusable(JsonValue json, LocalizedText problem) => Unusable(At(json), problem);

        ArtifactException Unusable(Place place, LocalizedText problem) => new(ArtifactCodes.BadLock.At(place, problem, command));
    }
}
