using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>A tensor of a model's weights, as its file describes it. None of its bytes was read.</summary>
/// <param name="Type">The type of its elements, by the name that the format has for it.</param>
/// <param name="Shape">The dimensions, slowest first; empty for a single number.</param>
/// <param name="File">The name of its file in the model folder.</param>
/// <param name="Offset">Where its bytes begin in the file; null where the format does not say.</param>
/// <param name="Bytes">How many they are; null for a type that is not known.</param>
public sealed record TensorFacts(string Name, string Type, ImmutableArray<long> Shape, string File, long? Offset, long? Bytes)
{
    /// <summary>What its name says of it.</summary>
    public TensorPlace Place { get; init; } = TensorPlace.Of(Name);

    /// <summary>Whether it is the decoder's input embedding: rows for tokens, outside of the layers. Layers that predict further tokens may have a copy of their own.</summary>
    public bool IsInputEmbedding => this is { Place: { Component: Components.TextDecoder, Role: TensorRole.TokenEmbedding, Layer: null }, Shape.Length: 2 };

    /// <summary>How many elements it has; null where they are more than can be counted.</summary>
    public long? ElementCount
    {
        get
        {
            UInt128 count = 1;
            foreach (var dimension in Shape)
            {
                count *= (UInt128)dimension;
                if (count > long.MaxValue)
                    return null;
            }

            return (long)count;
        }
    }
}
