using System.Collections.Frozen;
using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>What the head of one file of weights says.</summary>
/// <param name="HeadLength">How many of the first bytes of the file say it, and count in the digest of the model; null where it stands all over the file.</param>
sealed record WeightContent(ImmutableArray<TensorFacts> Tensors, long? HeadLength)
{
    /// <summary>Why its tensors are not known; null where they are.</summary>
    public LocalizedText? Unknown { get; init; }

    /// <summary>What else a GGUF file says; null for another format.</summary>
    public GgufMetadataFacts? Metadata { get; init; }

    /// <summary>The table: how a file of each format is read.</summary>
    public static FrozenDictionary<WeightFormat, Func<FileView, string, string, WeightContent>> Readers { get; } = new Dictionary<WeightFormat, Func<FileView, string, string, WeightContent>>
    {
        [WeightFormat.Safetensors] = Safetensors,
        [WeightFormat.Gguf] = Gguf,
        [WeightFormat.Onnx] = Onnx,
        [WeightFormat.PyTorch] = PyTorch,
    }.ToFrozenDictionary();

    static WeightContent Safetensors(FileView view, string display, string name)
    {
        var header = SafetensorsHeader.Read(view, display).Whole(view, display);
        return new([.. header.Tensors.Select(tensor => new TensorFacts(tensor.Name, tensor.Type, tensor.Shape, name, header.DataStart + tensor.Start, tensor.End - tensor.Start))], header.DataStart);
    }

    // Its dimensions stand the other way round than anywhere else.
    static WeightContent Gguf(FileView view, string display, string name)
    {
        var header = GgufHeader.Read(view, display);
        return new([.. header.Tensors.Select(tensor => new TensorFacts(tensor.Name, tensor.Type, [.. tensor.Dimensions.Reverse()], name, header.TensorDataStart + tensor.Offset, tensor.Bytes))], header.Length)
        {
            Metadata = GgufMetadataFacts.Of(header, view, display),
        };
    }

    static WeightContent Onnx(FileView view, string display, string name)
    {
        var model = OnnxModel.Read(view, display);
        return new([.. model.Tensors.Select(tensor => new TensorFacts(tensor.Name, tensor.Type, tensor.Shape, tensor.External is { } external ? Beside(name, external.Location) : name, tensor.Offset ?? tensor.External?.Offset, tensor.Bytes))], null);
    }

    static WeightContent PyTorch(FileView view, string display, string name)
    {
        if (PyTorchArchive.Read(view, display) is not { } archive)
            return new([], null) { Unknown = new($"{SingleLine.Of(name)} is no archive of PyTorch's; it is not unpickled", $"{SingleLine.Of(name)}은(는) PyTorch 아카이브가 아니며, 언피클하지 않습니다") };
        return new([.. archive.Tensors.Select(tensor => new TensorFacts(tensor.Name, tensor.Type, tensor.Shape, name, tensor.FileOffset, tensor.Bytes))], null) { Unknown = archive.TensorsUnknown };
    }

    static string Beside(string name, string other) => name[..(name.LastIndexOf('/') + 1)] + other;
}
