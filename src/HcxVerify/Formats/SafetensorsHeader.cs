using System.Buffers.Binary;
using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>A tensor of a safetensors file.</summary>
/// <param name="Start">Where its bytes begin, counted from the end of the header.</param>
/// <param name="End">Where they end.</param>
public sealed record SafetensorsTensor(string Name, string Type, ImmutableArray<long> Shape, long Start, long End);

/// <summary>
/// The header of a safetensors file: which tensors it has, without gap or overlap. That the file ends where the last of them does is for the
/// caller to compare. <see href="https://github.com/huggingface/safetensors#format"/>
/// </summary>
/// <param name="Length">The bytes of the header behind its length.</param>
/// <param name="DataLength">The bytes of all tensors.</param>
public sealed record SafetensorsHeader(long Length, long DataLength, ImmutableArray<SafetensorsTensor> Tensors)
{
    /// <summary>The most bytes that a header may have, as in the reference implementation; checked before it is read.</summary>
    public const long MaxLength = 100_000_000;

    /// <summary>The size of the whole file that the header declares.</summary>
    public long DeclaredSize => sizeof(ulong) + Length + DataLength;

    /// <summary>The first tensor of a type that is not known, so that its bytes could not be held against its shape; null where there is none.</summary>
    public SafetensorsTensor? OfUnknownType => Tensors.FirstOrDefault(tensor => SafetensorsReader.Bits(tensor.Type) is null);

    /// <summary>Whether the first bytes of a file are those of a header, which may be too long, or no JSON in the end.</summary>
    internal static bool IsHead(ReadOnlySpan<byte> head) =>
        BinaryPrimitives.TryReadUInt64LittleEndian(head, out var length) && length is >= 2 and <= MaxLength
        && head[sizeof(ulong)..].TrimStart((byte)' ') is [(byte)'{'] or [(byte)'{', (byte)'"' or (byte)'}' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t', ..];

    /// <summary>Where the bytes of the tensors begin in the file.</summary>
    public long DataStart => sizeof(ulong) + Length;

    /// <summary>Reads and checks the header. Whether the file ends where its last tensor does is not checked: see <see cref="Whole"/>.</summary>
    /// <exception cref="ArtifactException">It is too long, no JSON, or its tensors overlap, leave gaps, or do not have the bytes of their shape.</exception>
    public static SafetensorsHeader Read(FileView view, string display)
    {
        if (!BinaryPrimitives.TryReadUInt64LittleEndian(view.Head, out var length))
            throw Refused(display, new($"the file has {view.Length} bytes, too few for a header", $"파일이 {view.Length}바이트로 헤더보다 작습니다"), 0);
        if (length > MaxLength || length > (ulong)(view.Length - sizeof(ulong)))
            throw Refused(display, new($"the header claims {length} bytes, of {view.Length} in the file and {MaxLength} allowed", $"헤더가 {length}바이트라고 하나 파일은 {view.Length}바이트, 한도는 {MaxLength}바이트입니다"), 0);
        var bytes = new byte[length];
        if (view.Read(sizeof(ulong), bytes) < bytes.Length)
            throw Refused(display, new("the file ends within its header", "파일이 헤더 안에서 끝납니다"), sizeof(ulong));
        var tensors = new SafetensorsReader(bytes, display).Tensors();
        return new((long)length, Contiguous(tensors, (long)length, display), tensors);
    }

    /// <summary>The same header, of a file that ends where its last tensor does.</summary>
    /// <exception cref="ArtifactException">The file is shorter, or has bytes behind them that nothing accounts for.</exception>
    public SafetensorsHeader Whole(FileView view, string display) => view.Length == DeclaredSize ? this : throw Refused(
        display,
        new($"its tensors end at {DeclaredSize}, and the file has {view.Length} bytes", $"텐서가 {DeclaredSize}에서 끝나나 파일은 {view.Length}바이트입니다"),
        Math.Min(view.Length, DeclaredSize));

    internal static ArtifactException Refused(string display, LocalizedText problem, long offset) => new(ArtifactCodes.NotSafetensors.At(new(display), problem, offset));

    static long Contiguous(ImmutableArray<SafetensorsTensor> tensors, long headerLength, string display)
    {
        long end = 0;
        foreach (var tensor in tensors.OrderBy(tensor => tensor.Start).ThenBy(tensor => tensor.End))
        {
            if (tensor.Start != end)
            {
                throw Refused(
                    display,
                    new($"the tensor {SingleLine.Of(tensor.Name)} begins at {tensor.Start}, and the one before it ends at {end}", $"텐서 {SingleLine.Of(tensor.Name)}은(는) {tensor.Start}에서 시작하나 앞의 텐서는 {end}에서 끝납니다"),
                    sizeof(ulong) + headerLength + Math.Min(tensor.Start, end));
            }

            end = tensor.End;
        }

        return end;
    }
}
