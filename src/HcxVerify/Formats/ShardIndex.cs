using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>An index of weights in several files, <c>*.safetensors.index.json</c> or <c>*.bin.index.json</c>.</summary>
/// <param name="TotalSize">The bytes of all tensors that it declares; null where it does not.</param>
/// <param name="Files">The file of each tensor, in the order of the index.</param>
public sealed record ShardIndex(long? TotalSize, ImmutableArray<KeyValuePair<string, string>> Files)
{
    /// <summary>How the name of an index of safetensors files ends.</summary>
    public const string Ending = ".safetensors.index.json";

    /// <summary>How the name of an index of PyTorch files ends.</summary>
    public const string PyTorchEnding = ".bin.index.json";

    /// <summary>The most bytes that an index may have: one of 90,000 tensors has 9 MB.</summary>
    public const long MaxBytes = 32L << 20;

    /// <summary>Reads an index.</summary>
    /// <exception cref="ArtifactException">It is no JSON, or does not say in which file a tensor is.</exception>
    public static ShardIndex Read(FileContent content)
    {
        var root = Json.Read(content);
        var total = root.Find("metadata")?.Find("total_size");
        if (root.Find("weight_map") is not { Kind: JsonKind.Object } map)
            throw Refused(content, root, new("it has no weight_map", "weight_map이 없습니다"));
        if (map.Members.FirstOrDefault(member => member.Value.Kind is not JsonKind.Text) is { Value: { } wrong })
            throw Refused(content, wrong, new("a tensor has no file's name", "텐서의 파일 이름이 없습니다"));
        if (map.Members.FirstOrDefault(member => InnerPath.Of(member.Value.Text) is null) is { Value: { } outside })
            throw new ArtifactException(ArtifactCodes.RefusedPath.At(new(content.Display, outside.Line, outside.Column), SingleLine.Of(outside.Text)));
        if (total is not null && total.AsInteger() is null or < 0)
            throw Refused(content, total!, new("total_size is no number of bytes", "total_size가 바이트 수가 아닙니다"));
        return new(total?.AsInteger(), [.. map.Members.Select(member => KeyValuePair.Create(member.Key, InnerPath.Of(member.Value.Text)!))]);
    }

    static ArtifactException Refused(FileContent content, JsonValue at, LocalizedText problem) =>
        new(ArtifactCodes.NotAnIndex.At(new(content.Display, at.Line, at.Column), problem));
}
