using System.Collections.Immutable;

using HcxVerify.Formats;

namespace HcxVerify.Tests.Given;

/// <summary>A tensor of a file that is written in code.</summary>
/// <param name="Type">Its number in the file.</param>
public sealed record GivenTensor(string Name, uint Type, params ImmutableArray<ulong> Dimensions)
{
    /// <summary>Where it is said to begin; null for behind the one before it.</summary>
    public ulong? Offset { get; init; }
}

/// <summary>A GGUF file, as it is written.</summary>
public sealed record Gguf
{
    /// <summary>The types by their numbers: the elements and the bytes of a block, added up from the parts that GGML asserts for them.</summary>
    public static ImmutableSortedDictionary<uint, (string Name, int BlockLength, int BlockBytes)> Types { get; } = new Dictionary<uint, (string, int, int)>
    {
        [0] = ("F32", 1, 4),
        [1] = ("F16", 1, 2),
        [2] = ("Q4_0", 32, 2 + (32 / 2)),
        [3] = ("Q4_1", 32, (2 * 2) + (32 / 2)),
        [6] = ("Q5_0", 32, 2 + 4 + (32 / 2)),
        [7] = ("Q5_1", 32, (2 * 2) + 4 + (32 / 2)),
        [8] = ("Q8_0", 32, 2 + 32),
        [9] = ("Q8_1", 32, (2 * 2) + 32),
        [10] = ("Q2_K", 256, (2 * 2) + (256 / 16) + (256 / 4)),
        [11] = ("Q3_K", 256, 2 + (256 / 4) + (256 / 8) + 12),
        [12] = ("Q4_K", 256, (2 * 2) + 12 + (256 / 2)),
        [13] = ("Q5_K", 256, (2 * 2) + 12 + (256 / 2) + (256 / 8)),
        [14] = ("Q6_K", 256, 2 + (256 / 16) + (3 * 256 / 4)),
        [15] = ("Q8_K", 256, 4 + 256 + (256 / 16 * 2)),
        [16] = ("IQ2_XXS", 256, 2 + (256 / 8 * 2)),
        [17] = ("IQ2_XS", 256, 2 + (256 / 8 * 2) + (256 / 32)),
        [18] = ("IQ3_XXS", 256, 2 + (3 * (256 / 8))),
        [19] = ("IQ1_S", 256, 2 + (256 / 8) + (256 / 16)),
        [20] = ("IQ4_NL", 32, 2 + (32 / 2)),
        [21] = ("IQ3_S", 256, 2 + (13 * (256 / 32)) + (256 / 64)),
        [22] = ("IQ2_S", 256, 2 + (256 / 4) + (256 / 16)),
        [23] = ("IQ4_XS", 256, 2 + 2 + (256 / 64) + (256 / 2)),
        [24] = ("I8", 1, 1),
        [25] = ("I16", 1, 2),
        [26] = ("I32", 1, 4),
        [27] = ("I64", 1, 8),
        [28] = ("F64", 1, 8),
        [29] = ("IQ1_M", 256, (256 / 8) + (256 / 16) + (256 / 32)),
        [30] = ("BF16", 1, 2),
        [34] = ("TQ1_0", 256, 2 + (256 / 64) + ((256 - (4 * 256 / 64)) / 5)),
        [35] = ("TQ2_0", 256, 2 + (256 / 4)),
        [39] = ("MXFP4", 32, 1 + (32 / 2)),
        [40] = ("NVFP4", 64, (64 / 16) + (64 / 2)),
        [41] = ("Q1_0", 128, 2 + (128 / 8)),
        [42] = ("Q2_0", 64, 2 + (64 / 4)),
    }.ToImmutableSortedDictionary();

    public uint Version { get; init; } = 3;

    public bool IsBigEndian { get; init; }

    public ImmutableArray<(string Key, object Value)> Metadata { get; init; } = [];

    public ImmutableArray<GivenTensor> Tensors { get; init; } = [];

    /// <summary>What the data is laid out by; it is written only where <see cref="Metadata"/> has it.</summary>
    public int Alignment => Metadata.FirstOrDefault(pair => pair.Key == "general.alignment").Value is uint alignment ? (int)alignment : 32;

    /// <summary>The number of tensors, or of keys, that the file claims instead.</summary>
    public ulong? TensorCount { get; init; }

    /// <inheritdoc cref="TensorCount"/>
    public ulong? KeyCount { get; init; }

    /// <summary>The bytes of the header.</summary>
    public byte[] Header()
    {
        var writer = new GgufWriter(IsBigEndian).Raw("GGUF"u8).UInt32(Version).UInt64(TensorCount ?? (ulong)Tensors.Length).UInt64(KeyCount ?? (ulong)Metadata.Length);
        foreach (var (key, value) in Metadata)
            writer.Text(key).UInt32((uint)GgufWriter.TypeOf(value.GetType())).Value(value);
        foreach (var (tensor, offset) in Tensors.Zip(Offsets()))
        {
            writer.Text(tensor.Name).UInt32((uint)tensor.Dimensions.Length);
            foreach (var dimension in tensor.Dimensions)
                writer.UInt64(dimension);
            writer.UInt32(tensor.Type).UInt64(tensor.Offset ?? (ulong)offset);
        }

        return writer.ToArray();
    }

    /// <summary>The whole file, which ends with the last tensor.</summary>
    public byte[] Bytes()
    {
        var header = Header();
        return Tensors.IsEmpty ? header : [.. header, .. new byte[Aligned(header.Length) - header.Length], .. Enumerable.Repeat((byte)7, (int)(Offsets()[^1] + BytesOf(Tensors[^1])))];
    }

    /// <summary>Where tensors begin that lie one behind the other.</summary>
    public ImmutableArray<long> Offsets()
    {
        var offsets = ImmutableArray.CreateBuilder<long>();
        for (var index = 0; index < Tensors.Length; index++)
            offsets.Add(index == 0 ? 0 : Aligned(offsets[^1] + BytesOf(Tensors[index - 1])));
        return offsets.ToImmutable();
    }

    /// <summary>The bytes of a tensor; those of a type without a name are 32.</summary>
    public static long BytesOf(GivenTensor tensor) => Types.TryGetValue(tensor.Type, out var type)
        ? tensor.Dimensions.Aggregate(1L, (product, dimension) => product * (long)dimension) / type.BlockLength * type.BlockBytes
        : 32;

    public long Aligned(long length) => (length + Alignment - 1) / Alignment * Alignment;

    /// <summary>What was read of a file, written anew: the bytes of its header. Arrays are taken from the file.</summary>
    public static byte[] Rewritten(GgufHeader header, byte[] file)
    {
        var writer = new GgufWriter(header.IsBigEndian).Raw("GGUF"u8).UInt32((uint)header.Version).UInt64((ulong)header.Tensors.Length).UInt64((ulong)header.Metadata.Count);
        foreach (var (key, value) in header.Metadata)
        {
            writer.Text(key);
            if (value is GgufValue.Array array)
                writer.UInt32((uint)GgufValueType.Array).UInt32((uint)array.Element).UInt64((ulong)array.Count).Raw(file.AsSpan((int)array.Offset, (int)array.Bytes));
            else if (value is GgufValue.UnreadText text)
                writer.UInt32((uint)GgufValueType.Text).Text(file.AsSpan((int)text.Offset, (int)text.Bytes));
            else
                writer.UInt32((uint)GgufWriter.TypeOf(Plain(value).GetType())).Value(Plain(value));
        }

        foreach (var tensor in header.Tensors)
        {
            writer.Text(tensor.Name).UInt32((uint)tensor.Dimensions.Length);
            foreach (var dimension in tensor.Dimensions)
                writer.UInt64((ulong)dimension);
            writer.UInt32(uint.TryParse(tensor.Type, out var number) ? number : Types.Single(type => type.Value.Name == tensor.Type).Key).UInt64((ulong)tensor.Offset);
        }

        return writer.ToArray();
    }

    /// <summary>A value as the type of .NET that is written as it.</summary>
    public static object Plain(GgufValue value) => value switch
    {
        GgufValue.Integer number => number.Type switch
        {
            GgufValueType.UInt8 => (byte)number.Value,
            GgufValueType.Int8 => (sbyte)number.Value,
            GgufValueType.UInt16 => (ushort)number.Value,
            GgufValueType.Int16 => (short)number.Value,
            GgufValueType.UInt32 => (uint)number.Value,
            GgufValueType.Int32 => (int)number.Value,
            GgufValueType.UInt64 => (ulong)number.Value,
            _ => (object)(long)number.Value,
        },
        GgufValue.Float32 number => number.Value,
        GgufValue.Float64 number => number.Value,
        GgufValue.Boolean yes => yes.Value,
        GgufValue.Text text => text.Value,
        _ => throw new ArgumentException(value.ToString(), nameof(value)),
    };
}
