using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>The weights of a model, as the headers of their files describe them.</summary>
public sealed record WeightFacts
{
    /// <summary>The format of the files.</summary>
    public required WeightFormat Format { get; init; }

    /// <summary>What they are called by: the file, the index, or the first of numbered files.</summary>
    public required string Name { get; init; }

    /// <summary>Their files, by the names in the model folder.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>The tensors, in the order of the files; empty where they are not known.</summary>
    public ImmutableArray<TensorFacts> Tensors { get; init; } = [];

    /// <summary>Why the tensors are not known; null where they are.</summary>
    public LocalizedText? Unknown { get; init; }

    /// <summary>What the metadata of a GGUF file says; null for another format.</summary>
    internal GgufMetadataFacts? Metadata { get; init; }

    /// <summary>The names of the tensors that an index gives, also where the tensors themselves are not known.</summary>
    public ImmutableArray<string> Names { get; init; } = [];
}
