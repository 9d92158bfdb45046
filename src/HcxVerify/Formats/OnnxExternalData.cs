using System.Globalization;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>A file beside an ONNX model that holds a tensor. Whether it is there, and long enough, is for the caller to see.</summary>
/// <param name="Location">Its path relative to the folder of the model, with <c>/</c>; it never leads out of that folder.</param>
/// <param name="Offset">Where the bytes of the tensor begin in it.</param>
/// <param name="Length">How many they are; null where the model does not say.</param>
/// <param name="Checksum">The SHA-1 of the file as the model gives it; null where it gives none.</param>
public sealed record OnnxExternalData(string Location, long Offset, long? Length, string? Checksum)
{
    /// <summary>Reads the entries that name the file; keys that the format does not have say nothing.</summary>
    internal static OnnxExternalData Of(IEnumerable<(string Key, string Value, long At)> entries, ProtobufReader reader, long at)
    {
        string? location = null, checksum = null;
        long? offset = null, length = null;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value, place) in entries)
        {
            if (key is "location" or "offset" or "length" or "checksum" && !keys.Add(key))
                throw reader.Refused(new($"its external data gives {key} twice", $"external_data에 {key}이(가) 두 번 있습니다"), place);
            switch (key)
            {
                case "location":
                    location = RelativePath.IsPlain(value) ? value : throw reader.Refused(
                        new($"the path '{SingleLine.Of(value)}' of external data is no plain path of a file in the model's folder", $"외부 데이터 경로 '{SingleLine.Of(value)}'이(가) 모델 폴더 안의 파일을 가리키는 일반 경로가 아닙니다"), place);
                    break;
                case "offset":
                    offset = Number(value) ?? throw NoNumber(key, value, place);
                    break;
                case "length":
                    length = Number(value) ?? throw NoNumber(key, value, place);
                    break;
                case "checksum":
                    checksum = value;
                    break;
            }
        }

        if (location is null)
            throw reader.Refused(new("its external data names no file", "external_data에 파일 경로가 없습니다"), at);
        return offset > long.MaxValue - (length ?? 0)
            ? throw reader.Refused(new($"its external data ends at {(UInt128)offset + (UInt128)(length ?? 0)}, beyond any file", $"외부 데이터의 끝이 {(UInt128)offset + (UInt128)(length ?? 0)}(으)로 어떤 파일보다도 큽니다"), at)
            : new(location, offset ?? 0, length, checksum);

        ArtifactException NoNumber(string key, string value, long place) => reader.Refused(
            new($"the {key} '{SingleLine.Of(value, 40)}' of external data is no number of bytes", $"외부 데이터의 {key} '{SingleLine.Of(value, 40)}'이(가) 바이트 수가 아닙니다"), place);
    }

    static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
