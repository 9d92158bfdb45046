using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HcxVerify.Formats;

/// <summary>Turns blocks of one type of elements into numbers; both spans are of as many blocks.</summary>
delegate void ElementDecoder(ReadOnlySpan<byte> source, Span<float> destination);

/// <summary>A type of elements whose values are read, in little-endian byte order. Not a number and infinity are values as any other.</summary>
public sealed class ElementType
{
    // A multiple of every length of a block; small, because it lies on the stack.
    const int Chunk = 1024;

    readonly ElementDecoder decode;

    ElementType(string name, int blockLength, int blockBytes, ElementDecoder decode)
    {
        Name = name;
        BlockLength = blockLength;
        BlockBytes = blockBytes;
        this.decode = decode;
    }

    /// <summary>The table: safetensors and GGUF have the same names for the types that both have.</summary>
    public static ImmutableArray<ElementType> All { get; } =
    [
        new("F64", 1, 8, PlainElements.Float64),
        new("F32", 1, 4, PlainElements.Float32),
        new("F16", 1, 2, PlainElements.Float16),
        new("BF16", 1, 2, PlainElements.BFloat16),
        new("F8_E4M3", 1, 1, EightBitElements.E4M3),
        new("F8_E5M2", 1, 1, EightBitElements.E5M2),
        new("Q4_0", 32, 18, QuantizedBlocks.Q4WithScale),
        new("Q4_1", 32, 20, QuantizedBlocks.Q4WithMinimum),
        new("Q5_0", 32, 22, QuantizedBlocks.Q5WithScale),
        new("Q5_1", 32, 24, QuantizedBlocks.Q5WithMinimum),
        new("Q8_0", 32, 34, QuantizedBlocks.Q8WithScale),
        new("Q4_K", 256, 144, QuantizedSuperBlocks.Q4),
        new("Q5_K", 256, 176, QuantizedSuperBlocks.Q5),
        new("Q6_K", 256, 210, QuantizedSuperBlocks.Q6),
    ];

    static readonly FrozenDictionary<string, ElementType> byName = All.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>As <c>TensorFacts.Type</c> has it.</summary>
    public string Name { get; }

    /// <summary>The elements of a block; 1 where each stands by itself.</summary>
    public int BlockLength { get; }

    /// <summary>The bytes of a block.</summary>
    public int BlockBytes { get; }

    /// <summary>The type of a name; null for one whose values are not read.</summary>
    public static ElementType? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The values of whole blocks, each the float nearest to it.</summary>
    /// <exception cref="ArgumentException">The source is no number of whole blocks, or the destination does not have their length.</exception>
    public void Decode(ReadOnlySpan<byte> source, Span<float> destination)
    {
        EnsureBlocks(source.Length, destination.Length);
        decode(source, destination);
    }

    /// <summary>The values of whole blocks: those of doubles as they are, all others as <see cref="Decode"/> gives them.</summary>
    /// <inheritdoc cref="Decode" path="/exception"/>
    public void DecodeDouble(ReadOnlySpan<byte> source, Span<double> destination)
    {
        EnsureBlocks(source.Length, destination.Length);
        if (decode == PlainElements.Float64)
        {
            MemoryMarshal.Cast<byte, double>(source).CopyTo(destination);
            return;
        }

        Span<float> values = stackalloc float[Chunk];
        while (!destination.IsEmpty)
        {
            var length = Math.Min(Chunk, destination.Length);
            var bytes = length / BlockLength * BlockBytes;
            decode(source[..bytes], values[..length]);
            for (var index = 0; index < length; index++)
                destination[index] = values[index];
            source = source[bytes..];
            destination = destination[length..];
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    void EnsureBlocks(int bytes, int length)
    {
        if (bytes % BlockBytes != 0 || (long)(bytes / BlockBytes) * BlockLength != length)
            throw new ArgumentException($"{bytes} bytes of {Name} are not {length} elements");
    }
}
