using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>A tensor of a PyTorch archive.</summary>
/// <param name="Name">The keys on the way to it, joined by dots; empty where the archive is one tensor.</param>
/// <param name="Type">PyTorch's name of the elements' type, such as <c>float32</c>.</param>
/// <param name="StorageKey">The storage it is in; several may share one.</param>
/// <param name="ElementOffset">Where it begins there, in elements.</param>
/// <param name="FileOffset">Where its bytes begin in the file; null where they are compressed, or do not lie one behind the other in the order of its shape.</param>
/// <param name="Bytes">How many bytes it has; null where they do not lie one behind the other.</param>
public sealed record PyTorchTensor(string Name, string Type, ImmutableArray<long> Shape, string StorageKey, long ElementOffset, long? FileOffset, long? Bytes)
{
    /// <summary>How many elements of the storage lie between one and the next of each dimension.</summary>
    public ImmutableArray<long> Strides { get; init; } = [];

    /// <summary>A tensor in its place.</summary>
    /// <param name="refused">The error for a problem.</param>
    /// <exception cref="ArtifactException">It reaches beyond its storage.</exception>
    internal static PyTorchTensor Of(string name, PickledValue.Tensor tensor, PyTorchStorage storage, Func<LocalizedText, ArtifactException> refused)
    {
        var type = tensor.StoredIn.Type;
        if ((UInt128)tensor.StoredIn.Elements * (UInt128)type.Size != (UInt128)storage.Length)
            throw refused(new($"the storage {SingleLine.Of(storage.Key)} has {storage.Length} bytes, and {SingleLine.Of(name)} takes it for {tensor.StoredIn.Elements} of {type.Name}", $"저장소 {SingleLine.Of(storage.Key)}은(는) {storage.Length}바이트이나 {SingleLine.Of(name)}은(는) {type.Name} {tensor.StoredIn.Elements}개로 봅니다"));
        if (Count(tensor) is not { } count)
            throw refused(new($"the tensor {SingleLine.Of(name)} reaches beyond its storage {SingleLine.Of(storage.Key)}", $"텐서 {SingleLine.Of(name)}이(가) 저장소 {SingleLine.Of(storage.Key)}을(를) 벗어납니다"));
        var isInOrder = IsInOrder(tensor, count);
        return new(name, type.Name, tensor.Shape, storage.Key, tensor.Offset, isInOrder ? storage.Offset + tensor.Offset * type.Size : null, isInOrder ? count * type.Size : null) { Strides = tensor.Strides };
    }

    // Its elements; null where it has one that its storage has not, or no shape that a tensor can have.
    static long? Count(PickledValue.Tensor tensor)
    {
        var (shape, strides, elements) = (tensor.Shape, tensor.Strides, tensor.StoredIn.Elements);
        if (shape.Length != strides.Length || tensor.Offset < 0 || tensor.Offset > elements || shape.Any(size => size < 0) || strides.Any(step => step < 0))
            return null;
        if (shape.Contains(0))
            return 0;
        UInt128 count = 1;
        var last = (UInt128)tensor.Offset;
        for (var dimension = 0; dimension < shape.Length; dimension++)
        {
            count *= (UInt128)shape[dimension];
            last += (UInt128)(shape[dimension] - 1) * (UInt128)strides[dimension];
            if (count > long.MaxValue || last >= (UInt128)elements)
                return null;
        }

        return last < (UInt128)elements ? (long)count : null;
    }

    // The last dimension runs first. Where a dimension has one place, its step is never made.
    static bool IsInOrder(PickledValue.Tensor tensor, long count)
    {
        long expected = 1;
        for (var dimension = tensor.Shape.Length - 1; dimension >= 0 && count > 0; dimension--)
        {
            if (tensor.Shape[dimension] > 1 && tensor.Strides[dimension] != expected)
                return false;
            expected *= tensor.Shape[dimension];
        }

        return true;
    }
}
