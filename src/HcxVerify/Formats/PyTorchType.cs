using System.Collections.Immutable;

namespace HcxVerify.Formats;

/// <summary>A type of the elements of a PyTorch storage.</summary>
/// <param name="Storage">The name of the class of its storages.</param>
/// <param name="Name">What PyTorch calls the type.</param>
/// <param name="Size">The bytes of an element.</param>
sealed record PyTorchType(string Storage, string Name, int Size)
{
    // Quantized types are not here: their tensors have a scale besides, and are put together by other functions.
    static readonly ImmutableArray<PyTorchType> all =
    [
        new("torch.FloatStorage", "float32", 4),
        new("torch.HalfStorage", "float16", 2),
        new("torch.BFloat16Storage", "bfloat16", 2),
        new("torch.DoubleStorage", "float64", 8),
        new("torch.LongStorage", "int64", 8),
        new("torch.IntStorage", "int32", 4),
        new("torch.ShortStorage", "int16", 2),
        new("torch.CharStorage", "int8", 1),
        new("torch.ByteStorage", "uint8", 1),
        new("torch.BoolStorage", "bool", 1),
        new("torch.ComplexFloatStorage", "complex64", 8),
        new("torch.ComplexDoubleStorage", "complex128", 16),
    ];

    /// <summary>The type of a class of storages; null for any other name.</summary>
    public static PyTorchType? Of(string storage) => all.FirstOrDefault(type => type.Storage == storage);
}
