using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>Bytes of a PyTorch archive that one or more tensors are in.</summary>
/// <param name="Offset">Where they begin in the file; null where they are compressed, so that they stand nowhere as they are.</param>
/// <param name="Length">How many they are, unpacked.</param>
public sealed record PyTorchStorage(string Key, long? Offset, long Length);

/// <summary>
/// A zip archive as <c>torch.save</c> and TorchScript write it. Its pickle is read as data, as far as it holds plain tensors, and nothing in it is
/// called. <see href="https://github.com/pytorch/pytorch/blob/main/caffe2/serialize/inline_container.h"/>
/// </summary>
/// <param name="Prefix">The folder in the archive that everything is in.</param>
/// <param name="Version">The version of the format; null where the archive does not say.</param>
/// <param name="ByteOrder"><c>little</c> or <c>big</c>; null where the archive does not say, as before PyTorch 2.1.</param>
/// <param name="IsTorchScript">Whether it holds a program besides.</param>
/// <param name="Tensors">By name, in the order of the pickle; none where they are not known.</param>
/// <param name="TensorsUnknown">Why the tensors are not known; null where they are.</param>
public sealed record PyTorchArchive(
    string Prefix,
    long? Version,
    string? ByteOrder,
    bool IsTorchScript,
    ImmutableArray<PyTorchStorage> Storages,
    ImmutableArray<PyTorchTensor> Tensors,
    LocalizedText? TensorsUnknown)
{
    /// <summary>The bytes of all storages.</summary>
    public long TotalBytes => Storages.Sum(storage => storage.Length);

    /// <summary>Reads the list of entries and the pickle; null for a file that is no zip archive, or holds something else.</summary>
    /// <exception cref="ArtifactException">Its entries do not fit the file or each other, or a tensor reaches beyond its storage.</exception>
    public static PyTorchArchive? Read(FileView view, string display) =>
        new PyTorchReader(view, problem => new(ArtifactCodes.NotPyTorch.At(new(display), problem))).Archive();
}
