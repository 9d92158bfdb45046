using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>Reads the entries of a zip archive as those of a PyTorch archive.</summary>
/// <param name="refused">The error for a problem.</param>
sealed class PyTorchReader(FileView view, Func<LocalizedText, ArtifactException> refused)
{
    const long LongestDirectory = 16 << 20;
    const long LongestPickle = 32 << 20;
    const int LongestNote = 32;

    static readonly LocalizedText compressed = new("data.pkl is compressed", "data.pkl이 압축되어 있습니다");
    static readonly LocalizedText tooLong = new("data.pkl is longer than is read", "data.pkl이 너무 깁니다");

    readonly OrderedDictionary<string, (ZipEntry Entry, long Start)> entries = new(StringComparer.OrdinalIgnoreCase);
    readonly OrderedDictionary<string, PyTorchStorage> storages = new(StringComparer.Ordinal);
    string prefix = "";

    /// <summary>The archive; null where it is none.</summary>
    public PyTorchArchive? Archive()
    {
        // PyTorch takes a file for an archive by its beginning, and counts from there.
        if (!view.Head.StartsWith("PK\x03\x04"u8))
            return null;
        if (ZipDirectory.Find(view) is not { Shift: 0 } directory)
            throw refused(ZipDirectory.Damaged);
        if (directory.Entries > ZipDirectory.MostEntries || directory.Length > LongestDirectory)
            throw refused(ZipDirectory.TooMany);
        ImmutableArray<ZipEntry> all = [.. directory.Read(view).Select(entry => entry ?? throw refused(ZipDirectory.Damaged))];
        if (!IsPyTorch(all))
            return null;
        foreach (var entry in all)
            Add(entry);
        Separate(directory.Start);
        Store();
        var (tensors, unknown) = Tensors(entries[prefix + "data.pkl"]);
        return new(
            prefix[..^1],
            Version(),
            ByteOrder(),
            entries.ContainsKey(prefix + "constants.pkl") || entries.Keys.Any(name => name.StartsWith(prefix + "code/", StringComparison.OrdinalIgnoreCase)),
            [.. storages.Values],
            tensors,
            unknown);
    }

    // The folder of the first entry is that of all that is looked up.
    bool IsPyTorch(ImmutableArray<ZipEntry> all)
    {
        if (all.IsEmpty || all[0].Name.IndexOf('/', StringComparison.Ordinal) is not (>= 0 and var slash))
            return false;
        prefix = all[0].Name[..(slash + 1)];
        var names = all.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        return names.Contains(prefix + "data.pkl")
            && (names.Contains(prefix + "version") || names.Contains(prefix + ".data/version") || names.Contains(prefix + "byteorder") || names.Contains(prefix + "data/0"));
    }

    void Add(ZipEntry entry)
    {
        var name = SingleLine.Of(entry.Name);
        if (!RelativePath.StaysInside(IsFolder(entry) ? entry.Name[..^1] : entry.Name) || entry.Name.Contains('\uFFFD', StringComparison.Ordinal))
            throw refused(new($"the entry '{name}' is not named by a plain path", $"항목 이름 '{name}'이(가) 일반 경로가 아닙니다"));
        if (entry.IsEncrypted || entry.Method is not (0 or 8))
            throw refused(new($"the entry {name} is encrypted, or compressed in a way that is not read", $"항목 {name}이(가) 암호화되었거나 읽지 못하는 방식으로 압축되었습니다"));
        if (entry.Length < 0 || (entry.Method == 0 && entry.Length != entry.Compressed) || entry.Start(view, 0) is not { } start || !entry.AgreesWithItsHead(view, 0))
            throw refused(new($"the entry {name} does not fit the file (at byte {entry.Offset})", $"항목 {name}이(가) 파일과 맞지 않습니다 (바이트 위치 {entry.Offset})"));
        // PyTorch looks names up without regard to case.
        if (!entries.TryAdd(entry.Name, (entry, start)))
            throw refused(new($"the entry {name} stands twice (at byte {entry.Offset})", $"항목 {name}이(가) 두 번 있습니다 (바이트 위치 {entry.Offset})"));
    }

    static bool IsFolder(ZipEntry entry) => entry is { Length: 0 } && entry.Name.EndsWith('/');

    // Bytes that two entries share would be read as both.
    void Separate(long end)
    {
        long before = 0;
        foreach (var (entry, start) in entries.Values.OrderBy(place => place.Entry.Offset))
        {
            if (entry.Offset < before || start + entry.Compressed > end)
                throw refused(new($"the entry {SingleLine.Of(entry.Name)} overlaps what stands before or behind it (at byte {entry.Offset})", $"항목 {SingleLine.Of(entry.Name)}이(가) 앞뒤의 내용과 겹칩니다 (바이트 위치 {entry.Offset})"));
            before = start + entry.Compressed;
        }
    }

    void Store()
    {
        long total = 0;
        foreach (var (entry, start) in entries.Values.Where(place => place.Entry.Name.StartsWith(prefix + "data/", StringComparison.Ordinal) && !IsFolder(place.Entry)))
        {
            if (entry.Length > long.MaxValue - total)
                throw refused(new($"the entry {SingleLine.Of(entry.Name)} claims {entry.Length} bytes", $"항목 {SingleLine.Of(entry.Name)}의 크기가 {entry.Length}바이트라고 되어 있습니다"));
            total += entry.Length;
            var key = entry.Name[(prefix.Length + "data/".Length)..];
            storages.Add(key, new(key, entry.Method == 0 ? start : null, entry.Length));
        }
    }

    long? Version()
    {
        if ((Note(".data/version") ?? Note("version")) is not { } text)
            return null;
        return long.TryParse(text.TrimEnd('\n'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw refused(new($"its version is '{SingleLine.Of(text)}'", $"버전이 '{SingleLine.Of(text)}'입니다"));
    }

    string? ByteOrder() => Note("byteorder") switch
    {
        null => null,
        "little" => "little",
        "big" => "big",
        var other => throw refused(new($"its byte order is '{SingleLine.Of(other)}'", $"바이트 순서가 '{SingleLine.Of(other)}'입니다")),
    };

    // What a small entry says; null where there is none, or it is compressed.
    string? Note(string name)
    {
        if (!entries.TryGetValue(prefix + name, out var note) || note.Entry.Method != 0)
            return null;
        var bytes = new byte[Math.Min(note.Entry.Length, LongestNote)];
        view.Read(note.Start, bytes);
        return Encoding.Latin1.GetString(bytes);
    }

    (ImmutableArray<PyTorchTensor> Tensors, LocalizedText? Unknown) Tensors((ZipEntry Entry, long Start) pickle)
    {
        var (entry, start) = pickle;
        if (entry.Method != 0 || entry.Length > LongestPickle)
            return ([], entry.Method != 0 ? compressed : tooLong);
        var data = new PickledData(new(view.Section(start, entry.Length), entry.Length), start);
        if (data.Read() is not { } value)
            return ([], data.Reason);
        var (found, reason) = PickledTensor.In(value);
        var types = new Dictionary<string, PyTorchType>(StringComparer.Ordinal);
        return ([.. found.Select(tensor => Placed(tensor.Name, tensor.Tensor, types))], reason);
    }

    PyTorchTensor Placed(string name, PickledValue.Tensor tensor, Dictionary<string, PyTorchType> types)
    {
        var key = tensor.StoredIn.Key;
        if (!storages.TryGetValue(key, out var storage))
            throw refused(new($"the tensor {SingleLine.Of(name)} is in the storage '{SingleLine.Of(key)}', which is not there", $"텐서 {SingleLine.Of(name)}의 저장소 '{SingleLine.Of(key)}'이(가) 없습니다"));
        // PyTorch takes the type that it meets first.
        if (!types.TryAdd(key, tensor.StoredIn.Type) && types[key] != tensor.StoredIn.Type)
            throw refused(new($"the storage {SingleLine.Of(key)} is both {types[key].Name} and {tensor.StoredIn.Type.Name}", $"저장소 {SingleLine.Of(key)}의 자료형이 {types[key].Name}이면서 {tensor.StoredIn.Type.Name}입니다"));
        return PyTorchTensor.Of(name, tensor, storage, refused);
    }
}
