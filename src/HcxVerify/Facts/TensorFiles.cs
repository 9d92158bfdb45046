using System.Diagnostics.CodeAnalysis;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>The files of a model's weights, each opened when the first of its tensors is asked for. Several threads may ask at once.</summary>
public sealed class TensorFiles(ModelFacts model, Workspace workspace) : IDisposable
{
    readonly Lock sync = new();
    readonly Dictionary<string, OpenFile> open = new(StringComparer.Ordinal);

    /// <summary>The values of a tensor of the model, or why they are not to be compared.</summary>
    /// <exception cref="ArtifactException">The file cannot be read, changed since its header was read, or ends before the tensor does.</exception>
    public bool TryOpen(TensorFacts tensor, [NotNullWhen(true)] out TensorData? data, [NotNullWhen(false)] out LocalizedText? reason)
    {
        data = null;
        reason = Unread(tensor);
        if (reason is not null)
            return false;
        var file = Open(tensor.File);
        if (file.IsBigEndian)
        {
            reason = new($"{SingleLine.Of(tensor.File)} is in big-endian byte order, whose values are not read", $"{SingleLine.Of(tensor.File)}은(는) 빅 엔디언이며 그 값은 읽지 않습니다");
            return false;
        }

        return TensorData.TryCreate(tensor, file.File, out data, out reason);
    }

    /// <summary>Makes sure, when all has been read, that every file was one and the same from beginning to end.</summary>
    /// <exception cref="ArtifactException">One has grown, shrunk, been written to, replaced or removed.</exception>
    public void EnsureUnchanged()
    {
        lock (sync)
        {
            foreach (var name in open.Keys.Order(StringComparer.Ordinal))
                open[name].File.EnsureUnchanged();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (sync)
        {
            foreach (var file in open.Values)
                file.File.Dispose();
            open.Clear();
        }
    }

    // Without a look at the file.
    LocalizedText? Unread(TensorFacts tensor) => model.Weights switch
    {
        { Format: not (WeightFormat.Safetensors or WeightFormat.Gguf) and var format } => new($"the values of weights in the format {format} are not read", $"{format} 형식 가중치의 값은 읽지 않습니다"),
        null => new("the model has no weights", "모델에 가중치가 없습니다"),
        _ when model.Folder is null && model.File is null => new("the model is no folder and no file", "모델이 폴더도 파일도 아닙니다"),
        _ => TensorData.Unread(tensor),
    };

    OpenFile Open(string name)
    {
        lock (sync)
        {
            if (open.TryGetValue(name, out var known))
                return known;
            var file = workspace.OpenWeights(Path.Combine(model.Folder ?? Path.GetDirectoryName(model.File)!, name));
            var opened = new OpenFile(file, model.Weights!.Format is WeightFormat.Gguf && IsBigEndian(file));
            open.Add(name, opened);
            return opened;
        }
    }

    static bool IsBigEndian(WeightFile file)
    {
        Span<byte> head = stackalloc byte[(int)Math.Min(file.Length, 8)];
        file.Read(0, head);
        return GgufHeader.IsBigEndianIn(head);
    }

    sealed record OpenFile(WeightFile File, bool IsBigEndian);
}
