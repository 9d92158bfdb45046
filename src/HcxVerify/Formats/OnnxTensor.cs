using System.Collections.Immutable;

namespace HcxVerify.Formats;

/// <summary>A tensor of an ONNX model.</summary>
/// <param name="Type">The format's name of the elements' type, such as <c>FLOAT</c>; of a type that is not known, its number.</param>
/// <param name="Offset">Where its bytes begin in the file; null where they are in another file, or its values are written one by one.</param>
/// <param name="Bytes">How many bytes it has, in this file or another; null where that is not known, as where its values are written one by one.</param>
/// <param name="External">The file that holds it; null where this one does.</param>
public sealed record OnnxTensor(string Name, string Type, ImmutableArray<long> Shape, long? Offset, long? Bytes, OnnxExternalData? External)
{
    /// <summary>The graph that it is in: empty for the model's own, else the way to it, as <c>node/attribute</c>.</summary>
    public string Graph { get; init; } = "";

    /// <summary>The field that holds it, <c>raw_data</c> for plain bytes, or one such as <c>float_data</c> for values one by one; null where none does.</summary>
    public string? Field { get; init; }
}
