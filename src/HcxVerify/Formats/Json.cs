using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>Reads a JSON file whose root is an object, with the place of every value. A byte order mark is accepted.</summary>
public static class Json
{
    /// <summary>No configuration of a model nests deeper.</summary>
    public const int MaxDepth = 64;

    /// <summary>The object that a file holds.</summary>
    /// <exception cref="ArtifactException">The file is empty, no UTF-8, no JSON, no object, nests too deeply, has a property twice, or is a Git LFS pointer.</exception>
    public static JsonValue Read(FileContent file)
    {
        ReadOnlySpan<byte> bytes = file.Bytes;
        if (bytes.IsEmpty)
            throw new ArtifactException(ArtifactCodes.EmptyFile.At(new(file.Display)));
        if (GitLfsPointer.Read(bytes) is { } pointer)
            throw new ArtifactException(ArtifactCodes.LfsPointer.At(new(file.Display), pointer.Oid));
        if (Utf8Text.FirstInvalidByte(bytes) is { } offset)
            throw new ArtifactException(ArtifactCodes.NotUtf8.At(new(file.Display), offset));
        var mark = Encoding.UTF8.Preamble;
        var reader = new Reader(bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes, file.Display);
        return reader.Root();
    }

    ref struct Reader(ReadOnlySpan<byte> bytes, string file)
    {
        readonly ReadOnlySpan<byte> bytes = bytes;

        // The reader's own limit is above ours, so that ours is the one that is met.
        Utf8JsonReader json = new(bytes, new JsonReaderOptions { MaxDepth = MaxDepth + 8 });
        int lineStart;
        int line = 1;
        int counted;

        public JsonValue Root()
        {
            try
            {
                json.Read();
                var (at, column) = Position();
                if (json.TokenType is not JsonTokenType.StartObject)
                    throw new ArtifactException(ArtifactCodes.NotAnObject.At(new(file, at, column), Found(json.TokenType)));
                var root = Value();
                json.Read(); // Anything behind the object is an error of its syntax.
                return root;
            }
            catch (JsonException error)
            {
                var column = (int)(error.BytePositionInLine ?? 0) + 1;
                throw new ArtifactException(ArtifactCodes.NotJson.At(new(file, (int)(error.LineNumber ?? 0) + 1, column), Reason(error)));
            }
            catch (InvalidOperationException)
            {
                // The reader's word for an escape such as \ud800 without its other half.
                var (at, column) = Position();
                throw new ArtifactException(ArtifactCodes.NotJson.At(new(file, at, column), new LocalizedText("half of a surrogate pair", "짝이 없는 서로게이트")));
            }
        }

        JsonValue Value()
        {
            var (at, column) = Position();
            if (json.CurrentDepth > MaxDepth)
                throw new ArtifactException(ArtifactCodes.TooDeep.At(new(file, at, column), MaxDepth));
            switch (json.TokenType)
            {
                case JsonTokenType.StartObject:
                    return new(JsonKind.Object, "", at, column) { Members = Members() };
                case JsonTokenType.StartArray:
                    var items = ImmutableArray.CreateBuilder<JsonValue>();
                    while (json.Read() && json.TokenType is not JsonTokenType.EndArray)
                        items.Add(Value());
                    return new(JsonKind.List, "", at, column) { Items = items.ToImmutable() };
                case JsonTokenType.String:
                    return new(JsonKind.Text, json.GetString()!, at, column);
                case JsonTokenType.Null:
                    return new(JsonKind.Null, "", at, column);
                default:
                    var kind = json.TokenType is JsonTokenType.Number ? JsonKind.Number : JsonKind.Flag;
                    return new(kind, Encoding.ASCII.GetString(json.ValueSpan), at, column);
            }
        }

        ImmutableArray<KeyValuePair<string, JsonValue>> Members()
        {
            var members = ImmutableArray.CreateBuilder<KeyValuePair<string, JsonValue>>();
            var names = new HashSet<string>(StringComparer.Ordinal);
            while (json.Read() && json.TokenType is not JsonTokenType.EndObject)
            {
                var name = json.GetString()!;
                var (at, column) = Position();
                if (!names.Add(name))
                    throw new ArtifactException(ArtifactCodes.DuplicateProperty.At(new(file, at, column), name));
                json.Read();
                members.Add(new(name, Value()));
            }

            return members.ToImmutable();
        }

        (int Line, int Column) Position()
        {
            var start = (int)json.TokenStartIndex;
            for (; counted < start; counted++)
            {
                if (bytes[counted] is (byte)'\n')
                {
                    line++;
                    lineStart = counted + 1;
                }
            }

            return (line, start - lineStart + 1);
        }

        static LocalizedText Found(JsonTokenType type) => type switch
        {
            JsonTokenType.StartArray => new("a list", "목록"),
            JsonTokenType.String => new("a text", "문자열"),
            JsonTokenType.Number => new("a number", "수"),
            _ => new("a literal", "리터럴"),
        };

        // The message ends with the place, which stands in front of the diagnostic already.
        static string Reason(JsonException error)
        {
            var place = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            return (place < 0 ? error.Message : error.Message[..place]).TrimEnd('.');
        }
    }
}
