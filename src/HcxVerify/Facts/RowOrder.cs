using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>
/// In which order a tensor has its rows, seen from that of Hugging Face's. What is converted for llama.cpp has the rows of queries and keys in another one: within
/// each head, a row of the first half is followed by the one at the same place in the second, because the two are rotated together.
/// <see href="https://github.com/ggml-org/llama.cpp/blob/master/conversion"/> (<c>LlamaModel.permute</c>)
/// </summary>
public sealed class RowOrder
{
    readonly long half; // The rows of half a head; 0 where all rows are in place.

    RowOrder(long half) => this.half = half;

    /// <summary>Every row is where it is in Hugging Face's files.</summary>
    public static RowOrder AsInHuggingFace { get; } = new(0);

    // By general.architecture; what is converted by a class that permutes, and what by one that does not.
    static readonly FrozenSet<string> permuted = FrozenSet.Create(StringComparer.Ordinal, "llama", "llama-embed", "arcee", "smollm3", "granite", "granitemoe", "minicpm", "olmo");
    static readonly FrozenSet<string> inPlace = FrozenSet.Create(StringComparer.Ordinal, "llama4", "apertus", "qwen", "qwen2", "qwen2moe", "qwen3", "qwen3moe", "exaone", "exaone4", "olmo2", "olmoe", "seed_oss");

    /// <summary>The order of rows in heads of which each is stored as two halves in turn.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rows are not those of so many heads with two halves.</exception>
    public static RowOrder OfHeads(long rows, long heads)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heads);
        ArgumentOutOfRangeException.ThrowIfNotEqual(AreHeads(rows, heads), true);
        return new(rows / heads / 2);
    }

    /// <summary>Where a row of Hugging Face's order is stored. For a tensor of one dimension, where an element is.</summary>
    public long Stored(long row)
    {
        if (half == 0)
            return row;
        var (head, inHead) = Math.DivRem(row, 2 * half);
        var (part, place) = Math.DivRem(inHead, half);
        return (head * 2 * half) + (2 * place) + part;
    }

    /// <summary>The order of a tensor of the weights, or why it is not known.</summary>
    public static bool TryFind(WeightFacts weights, TensorFacts tensor, [NotNullWhen(true)] out RowOrder? order, [NotNullWhen(false)] out LocalizedText? reason)
    {
        (order, reason) = (AsInHuggingFace, null);
        if (weights.Format is not WeightFormat.Gguf || tensor.Place is not { Component: Components.TextDecoder, Role: TensorRole.Query or TensorRole.Key })
            return true;
        var architecture = weights.Metadata?.Text("general.architecture") ?? "";
        if (inPlace.Contains(architecture))
            return true;
        order = null;
        if (!permuted.Contains(architecture))
        {
            reason = new($"in which order a conversion of the architecture '{SingleLine.Of(architecture)}' has the rows of {SingleLine.Of(tensor.Name)} is not known", $"'{SingleLine.Of(architecture)}' 아키텍처 변환에서 {SingleLine.Of(tensor.Name)}의 행 순서를 알 수 없습니다");
            return false;
        }

        var heads = weights.Metadata!.Integer($"{architecture}.attention.head_count");
        if (tensor.Place.Role is TensorRole.Key)
            heads = weights.Metadata.Integer($"{architecture}.attention.head_count_kv") ?? heads;
        if (heads is not { } count || tensor.Shape is not [var rows, ..] || !AreHeads(rows, count))
        {
            reason = new($"the rows of {SingleLine.Of(tensor.Name)} are in the order of heads, and how many those are is not known", $"{SingleLine.Of(tensor.Name)}의 행은 헤드 순서이나 헤드 수를 알 수 없습니다");
            return false;
        }

        order = OfHeads(rows, count);
        return true;
    }

    static bool AreHeads(long rows, long heads) => heads > 0 && rows % heads == 0 && rows / heads % 2 == 0;
}
