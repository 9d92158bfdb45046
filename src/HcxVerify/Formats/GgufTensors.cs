using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>Reads which tensors a GGUF file has.</summary>
/// <param name="alignment">That of the file.</param>
sealed class GgufTensors(GgufCursor cursor, int alignment)
{
    /// <summary>The bytes of the shortest description of a tensor.</summary>
    public const int LeastBytes = sizeof(ulong) + sizeof(uint) + sizeof(uint) + sizeof(ulong);

    /// <summary>The most tensors; the largest mixtures of experts, each expert by itself, have a quarter.</summary>
    public const int MaxCount = 1 << 18;

    // The specification has 64, which some writers do not keep to.
    const int MaxName = 1 << 10;

    // GGML_MAX_DIMS
    const int MaxDimensions = 4;

    readonly HashSet<string> names = new(StringComparer.Ordinal);
    readonly List<(GgufTensor Tensor, long Place)> tensors = [];

    /// <summary>The tensors in the order of the file.</summary>
    public ImmutableArray<GgufTensor> Read(int count)
    {
        for (var index = 0; index < count; index++)
            tensors.Add(Tensor());
        if (count > 0)
            CheckPlaces(GgufHeader.Align(cursor.Position, alignment), cursor.Position + cursor.Left);
        return [.. tensors.Select(tensor => tensor.Tensor)];
    }

    (GgufTensor Tensor, long Place) Tensor()
    {
        var place = cursor.Position;
        var name = cursor.Name(MaxName);
        var shown = SingleLine.Of(name);
        if (!names.Add(name))
            throw cursor.Refused(place, new($"the tensor {shown} stands twice", $"텐서 {shown}이(가) 두 번 있습니다"));
        var dimensions = Dimensions(shown);
        place = cursor.Position;
        var type = cursor.UInt32();
        var bytes = Bytes(dimensions, type, place, shown);
        place = cursor.Position;
        var offset = cursor.UInt64();
        if (offset % (ulong)alignment != 0)
            throw cursor.Refused(place, new($"the tensor {shown} begins at {offset}, which is no multiple of {alignment}", $"텐서 {shown}의 시작 위치 {offset}이(가) {alignment}의 배수가 아닙니다"));
        if (offset > long.MaxValue)
            throw Beyond(shown, place, offset);
        return (new(name, GgufTypes.NameOf(type), dimensions, (long)offset, bytes), place);
    }

    ImmutableArray<long> Dimensions(string shown)
    {
        var place = cursor.Position;
        var count = cursor.UInt32();
        if (count > MaxDimensions)
            throw cursor.Refused(place, new($"the tensor {shown} has {count} dimensions, and {MaxDimensions} are allowed", $"텐서 {shown}의 차원이 {count}개로 한도 {MaxDimensions}개를 넘습니다"));
        var dimensions = new long[count];
        foreach (ref var dimension in dimensions.AsSpan())
        {
            place = cursor.Position;
            var value = cursor.UInt64();
            if (value > long.MaxValue)
                throw cursor.Refused(place, new($"the tensor {shown} has a dimension of {value}", $"텐서 {shown}에 크기가 {value}인 차원이 있습니다"));
            dimension = (long)value;
        }

        return [.. dimensions];
    }

    // Null where the type is not known.
    long? Bytes(ImmutableArray<long> dimensions, uint type, long place, string shown)
    {
        if (GgufTypes.Find(type) is not { } known)
            return Product(dimensions) is null ? throw TooLarge(shown, place) : null;
        var row = dimensions is [var first, ..] ? first : 1;
        if (row % known.BlockLength != 0)
            throw cursor.Refused(place, new($"the tensor {shown} has rows of {row}, and blocks of {known.Name} have {known.BlockLength}", $"텐서 {shown}의 행 길이 {row}이(가) {known.Name} 블록 길이 {known.BlockLength}의 배수가 아닙니다"));
        var bytes = (UInt128)(Product(dimensions) ?? throw TooLarge(shown, place)) / (UInt128)known.BlockLength * (UInt128)known.BlockBytes;
        return bytes <= long.MaxValue ? (long)bytes : throw TooLarge(shown, place);
    }

    // Null where it has no place in 63 bits.
    static long? Product(ImmutableArray<long> dimensions)
    {
        if (dimensions.Contains(0))
            return 0;
        UInt128 product = 1;
        foreach (var dimension in dimensions)
        {
            product *= (UInt128)dimension;
            if (product > long.MaxValue)
                return null;
        }

        return (long)product;
    }

    // As the reference implementation has it: without gap or overlap but for the alignment. The order in the file is free.
    void CheckPlaces(long start, long length)
    {
        foreach (var (tensor, place) in tensors)
        {
            if ((UInt128)start + (UInt128)tensor.Offset + (UInt128)(tensor.Bytes ?? 0) > (UInt128)length)
                throw Beyond(SingleLine.Of(tensor.Name), place, (UInt128)tensor.Offset + (UInt128)(tensor.Bytes ?? 0));
        }

        long end = 0;
        var isKnown = true;
        foreach (var (tensor, place) in tensors.OrderBy(tensor => tensor.Tensor.Offset).ThenBy(tensor => tensor.Tensor.Bytes))
        {
            if (tensor.Offset < end || (isKnown && tensor.Offset != GgufHeader.Align(end, alignment)))
                throw cursor.Refused(place, new($"the tensor {SingleLine.Of(tensor.Name)} begins at {tensor.Offset}, and the one before it ends at {end}", $"텐서 {SingleLine.Of(tensor.Name)}은(는) {tensor.Offset}에서 시작하나 앞의 텐서는 {end}에서 끝납니다"));
            end = tensor.Offset + (tensor.Bytes ?? 0);
            isKnown = tensor.Bytes is not null;
        }
    }

    ArtifactException Beyond(string shown, long place, UInt128 end) =>
        cursor.Refused(place, new($"the tensor {shown} goes up to {end}, beyond the end of the file", $"텐서 {shown}이(가) {end}까지로 파일 끝을 넘습니다"));

    ArtifactException TooLarge(string shown, long place) =>
        cursor.Refused(place, new($"the tensor {shown} has more elements than any file", $"텐서 {shown}의 요소 수가 어떤 파일에도 담길 수 없습니다"));
}
