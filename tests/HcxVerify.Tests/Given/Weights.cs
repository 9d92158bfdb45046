using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HcxVerify.Tests.Given;

/// <summary>A tensor with its values, of a file that is written in code.</summary>
/// <param name="Shape">Slowest first, in every format.</param>
public sealed record GivenValues(string Name, string Type, ImmutableArray<long> Shape, byte[] Bytes)
{
    /// <summary>A tensor of floats.</summary>
    public static GivenValues Floats(string name, ImmutableArray<long> shape, params float[] values) => new(name, "F32", shape, MemoryMarshal.AsBytes<float>(values).ToArray());
}

/// <summary>Files of weights that have values.</summary>
public static class Weights
{
    public static byte[] Safetensors(params ImmutableArray<GivenValues> tensors)
    {
        var entries = new List<string>();
        var end = 0;
        foreach (var tensor in tensors)
            entries.Add($$"""
                "{{tensor.Name}}":{"dtype":"{{tensor.Type}}","shape":[{{string.Join(",", tensor.Shape)}}],"data_offsets":[{{end}},{{end += tensor.Bytes.Length}}]}
                """);
        return [.. Bytes.Safetensors($"{{{string.Join(",", entries)}}}", 0), .. tensors.SelectMany(tensor => tensor.Bytes)];
    }

    /// <summary>A GGUF file of an architecture; its other metadata are behind the name of it.</summary>
    public static byte[] Gguf(string architecture, ImmutableArray<(string Key, object Value)> metadata, params ImmutableArray<GivenValues> tensors) => Gguf(isBigEndian: false, architecture, metadata, tensors);

    public static byte[] Gguf(bool isBigEndian, string architecture, ImmutableArray<(string Key, object Value)> metadata, params ImmutableArray<GivenValues> tensors)
    {
        var given = new Gguf
        {
            IsBigEndian = isBigEndian,
            Metadata = [("general.architecture", architecture), .. metadata.Select(pair => ($"{architecture}.{pair.Key}", pair.Value))],
            Tensors = [.. tensors.Select(tensor => new GivenTensor(tensor.Name, Given.Gguf.Types.Single(type => type.Value.Name == tensor.Type).Key, [.. tensor.Shape.Reverse().Select(dimension => (ulong)dimension)]))],
        };
        var bytes = given.Bytes();
        var start = given.Aligned(given.Header().Length);
        foreach (var (tensor, offset) in tensors.Zip(given.Offsets()))
            tensor.Bytes.CopyTo(bytes, start + offset);
        return bytes;
    }
}
