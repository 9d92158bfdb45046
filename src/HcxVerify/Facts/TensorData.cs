using System.Buffers;
using System.Diagnostics.CodeAnalysis;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>A tensor whose values can be read, row by row or as the bytes that they are. Several threads may read at once.</summary>
public sealed class TensorData
{
    const int Chunk = 1 << 20;

    readonly WeightFile file;
    readonly long start;

    TensorData(TensorFacts tensor, WeightFile file, ElementType type, long rows, long rowLength)
    {
        this.file = file;
        start = tensor.Offset!.Value;
        (Tensor, ElementType, Rows, RowLength) = (tensor, type, rows, rowLength);
    }

    /// <summary>What the header of its file says of it.</summary>
    public TensorFacts Tensor { get; }

    /// <summary>The type of its elements.</summary>
    public ElementType ElementType { get; }

    /// <summary>How many rows it has: all dimensions but the last. One, for a tensor of a single dimension or of none.</summary>
    public long Rows { get; }

    /// <summary>The elements of a row, which lie one behind the other.</summary>
    public long RowLength { get; }

    /// <summary>The bytes of a row.</summary>
    public long RowBytes => RowLength / ElementType.BlockLength * ElementType.BlockBytes;

    /// <summary>The bytes of all rows.</summary>
    public long Bytes => Rows * RowBytes;

    /// <summary>Reads the values of rows that follow each other.</summary>
    /// <param name="destination">As long as all of them.</param>
    /// <exception cref="ArtifactException">The file has shrunk, or cannot be read any more.</exception>
    public void ReadRows(long first, int count, Span<float> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Rows - first);
        ArgumentOutOfRangeException.ThrowIfNotEqual(destination.Length, checked(count * RowLength));
        // Rows are whole blocks, so that a part of several may begin and end within one.
        var blocks = Chunk / ElementType.BlockBytes;
        var offset = first * RowBytes;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(blocks * ElementType.BlockBytes, count * RowBytes));
        try
        {
            while (!destination.IsEmpty)
            {
                var part = Math.Min(blocks, destination.Length / ElementType.BlockLength);
                var bytes = buffer.AsSpan(0, part * ElementType.BlockBytes);
                ReadBytes(offset, bytes);
                ElementType.Decode(bytes, destination[..(part * ElementType.BlockLength)]);
                destination = destination[(part * ElementType.BlockLength)..];
                offset += bytes.Length;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads bytes as they are in the file, counted from the first of the tensor.</summary>
    /// <exception cref="ArtifactException">The file has shrunk, or cannot be read any more.</exception>
    public void ReadBytes(long byteOffset, Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(byteOffset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(destination.Length, Bytes - byteOffset);
        file.Read(start + byteOffset, destination);
    }

    /// <summary>Why the values of a tensor are not to be read, as far as its facts say; null where they are.</summary>
    internal static LocalizedText? Unread(TensorFacts tensor) => tensor switch
    {
        { Offset: null or < 0 } or { Bytes: null or < 0 } => new($"it is not known where the bytes of {SingleLine.Of(tensor.Name)} are", $"{SingleLine.Of(tensor.Name)}의 바이트 위치를 알 수 없습니다"),
        _ when ElementType.Find(tensor.Type) is null => new($"the values of the type {SingleLine.Of(tensor.Type)} are not read", $"{SingleLine.Of(tensor.Type)} 타입의 값은 읽지 않습니다"),
        _ => null,
    };

    /// <summary>The tensor in its file, or why its values are not to be compared.</summary>
    /// <exception cref="ArtifactException">The file ends before the tensor does.</exception>
    internal static bool TryCreate(TensorFacts tensor, WeightFile file, [NotNullWhen(true)] out TensorData? data, [NotNullWhen(false)] out LocalizedText? reason)
    {
        data = null;
        reason = Unread(tensor);
        if (reason is not null)
            return false;
        var type = ElementType.Find(tensor.Type)!;
        if (Divided(tensor, type) is not var (rows, rowLength))
        {
            reason = new($"the {tensor.Bytes} bytes of {SingleLine.Of(tensor.Name)} are not those of its shape", $"{SingleLine.Of(tensor.Name)}의 {tensor.Bytes}바이트가 모양과 맞지 않습니다");
            return false;
        }

        if (!file.Holds(tensor.Offset!.Value, tensor.Bytes!.Value))
            throw file.Ends(tensor.Offset.Value, tensor.Bytes.Value, file.Length);
        data = new(tensor, file, type, rows, rowLength);
        return true;
    }

    // Null where rows are no whole blocks, or have other bytes than the tensor. Without elements, either number may be larger than any product.
    static (long Rows, long RowLength)? Divided(TensorFacts tensor, ElementType type)
    {
        var rowLength = tensor.Shape is [.., var last] ? last : 1;
        if (tensor.ElementCount is not { } count || rowLength < 0 || rowLength % type.BlockLength != 0)
            return null;
        if (count == 0)
            return tensor.Bytes == 0 ? (0, rowLength) : null;
        return (UInt128)(count / type.BlockLength) * (UInt128)type.BlockBytes == (UInt128)tensor.Bytes!.Value ? (count / rowLength, rowLength) : null;
    }
}
