using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>A tensor of a GGUF file.</summary>
/// <param name="Type">As GGML names it; a number for a type that is not known.</param>
/// <param name="Dimensions">As in the file: the one whose elements lie side by side comes first.</param>
/// <param name="Offset">Where its bytes begin, counted from <see cref="GgufHeader.TensorDataStart"/>.</param>
/// <param name="Bytes">Null for a type that is not known.</param>
public sealed record GgufTensor(string Name, string Type, ImmutableArray<long> Dimensions, long Offset, long? Bytes);

/// <summary>
/// The header of a GGUF file, version 2 or 3, in either byte order: its metadata, and which tensors it has, without gap or overlap. That the
/// file ends where the last of them does is for the caller to compare. <see href="https://github.com/ggml-org/ggml/blob/master/docs/gguf.md"/>
/// </summary>
/// <param name="Length">The bytes of the header, up to the end of the last description of a tensor.</param>
/// <param name="Alignment">Tensors begin at multiples of it.</param>
/// <param name="Metadata">In the order of the file.</param>
public sealed partial record GgufHeader(int Version, bool IsBigEndian, long Length, int Alignment, IReadOnlyDictionary<string, GgufValue> Metadata, ImmutableArray<GgufTensor> Tensors)
{
    static readonly LocalizedText tooMany = new("it claims {count} {kind}, where at most {limit} may be", "{kind} 수가 {count}개라고 하나 {limit}개까지만 가능합니다");

    /// <summary>Where the bytes of tensors begin, from the start of the file.</summary>
    public long TensorDataStart => Align(Length, Alignment);

    /// <summary>The first tensor of a type that is not known, so that its bytes could not be held against its shape; null where there is none.</summary>
    public GgufTensor? OfUnknownType => Tensors.FirstOrDefault(tensor => tensor.Bytes is null);

    /// <summary>The size of the whole file that the header declares: up to the end of the last tensor. Null where the type of a tensor is not known.</summary>
    public long? DeclaredSize => Tensors.IsEmpty ? Length : OfUnknownType is null ? TensorDataStart + Tensors.Max(tensor => tensor.Offset + tensor.Bytes) : null;

    /// <summary>The model's architecture, as in <c>llama</c>; null where the file does not say it.</summary>
    public string? Architecture => Find<GgufValue.Text>("general.architecture")?.Value;

    /// <summary>Whether a file of a size ends as declared; some writers align the end of the last tensor as well.</summary>
    public bool Declares(long size) => DeclaredSize is { } declared && size >= declared && size <= Align(declared, Alignment);

    /// <summary>A value of the metadata; null where there is none, or one of another kind.</summary>
    public T? Find<T>(string key)
        where T : GgufValue => Metadata.GetValueOrDefault(key) as T;

    /// <summary>Whether a file with these first bytes is one of this format, of whatever version.</summary>
    public static bool IsGguf(ReadOnlySpan<byte> head) => head.StartsWith("GGUF"u8);

    /// <summary>Whether the first bytes of a file are those of a version that is read.</summary>
    public static bool IsOfKnownVersion(ReadOnlySpan<byte> head) => head.Length >= 8 && IsGguf(head) && head[4..8] is [2 or 3, 0, 0, 0] or [0, 0, 0, 2 or 3];

    /// <summary>Whether the first bytes are those of a file in big-endian byte order, which shows itself by the empty lower half of its version.</summary>
    internal static bool IsBigEndianIn(ReadOnlySpan<byte> head) => head is [_, _, _, _, 0, 0, ..];

    /// <summary>Reads and checks the header.</summary>
    /// <exception cref="ArtifactException">It is cut, lies about lengths, says something twice, or its tensors overlap, leave gaps or lie beyond the end of the file.</exception>
    public static GgufHeader Read(FileView view, string display)
    {
        if (!IsGguf(view.Head))
            throw Refused(display, 0, new("it does not begin with GGUF", "GGUF로 시작하지 않습니다"));
        var isBigEndian = IsBigEndianIn(view.Head);
        var cursor = new GgufCursor(view, display, isBigEndian, start: 4);
        var version = cursor.UInt32();
        if (version is not (2 or 3))
            throw cursor.Refused(4, new($"it is of version {version}, and only 2 and 3 are read", $"버전 {version}은(는) 읽을 수 없습니다(2와 3만 지원)"));

        var tensorCount = Count(cursor, new("tensors", "텐서"), GgufTensors.LeastBytes, GgufTensors.MaxCount);
        var keyCount = Count(cursor, new("keys", "키"), GgufMetadata.LeastBytes, GgufMetadata.MaxCount);
        var metadata = new GgufMetadata(cursor);
        var values = metadata.Read(keyCount);
        var tensors = new GgufTensors(cursor, metadata.Alignment).Read(tensorCount);
        return new((int)version, isBigEndian, cursor.Position, metadata.Alignment, values, tensors) { Display = display };
    }

    internal static ArtifactException Refused(string display, long place, LocalizedText problem) => new(ArtifactCodes.NotGguf.At(new(display), problem, place));

    internal static long Align(long offset, int alignment) => (offset + alignment - 1) / alignment * alignment;

    /// <summary>The path of the file, as errors name it.</summary>
    string Display { get; init; } = "";

    static int Count(GgufCursor cursor, LocalizedText kind, int leastBytes, int most)
    {
        var place = cursor.Position;
        var count = cursor.UInt64();
        var limit = Math.Min(most, cursor.Left / leastBytes);
        return count <= (ulong)limit ? (int)count : throw cursor.Refused(place, tooMany.With(count, kind, limit));
    }
}
