using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
        if (Utf8Text.Problem(file, ArtifactCodes.NotUtf8) is { } wrong)
            throw new ArtifactException(wrong);
        var reader = new Reader(Utf8Text.WithoutMark(bytes), file.Display);
        return reader.Root();
    }

    /// <summary>What is wrong with an escape of a surrogate that stands alone.</summary>
    internal static LocalizedText HalfSurrogate { get; } = new("half of a surrogate pair", "짝이 없는 서로게이트");

    /// <summary>What the reader says is wrong, without the place at its end, which diagnostics have in a form of their own.</summary>
    internal static string Reason(JsonException error)
    {
        const string InvalidLiteral = "' is an invalid JSON literal";
        var place = error.Message.LastIndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = (place < 0 ? error.Message : error.Message[..place]).TrimEnd('.');
        // In front of this stands all that the reader has of the file from there on.
        var literal = reason.LastIndexOf(InvalidLiteral, StringComparison.Ordinal);
        return literal < 0 ? reason : "this" + reason[(literal + 1)..];
    }

    ref struct Reader(ReadOnlySpan<byte> bytes, string file)
    {
        // Up to here a list is searched faster than a set is filled.
        const int FewNames = 8;

        static readonly ImmutableArray<string> digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

        readonly ReadOnlySpan<byte> bytes = bytes;

        // The children of all containers that are still open: a file of millions of small values costs these values, and little besides.
        readonly List<JsonValue> items = [];
        readonly List<JsonMember> members = [];

        // The reader's own limit is above ours, so that ours is the one that is met.
        Utf8JsonReader json = new(bytes, new JsonReaderOptions { MaxDepth = MaxDepth + 8 });
        int line = 1;
        int column = 1;
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
                var (at, column) = Utf8Text.Position(bytes, Offset(error.LineNumber ?? 0, error.BytePositionInLine ?? 0));
                throw new ArtifactException(ArtifactCodes.NotJson.At(new(file, at, column), Reason(error)));
            }
            catch (InvalidOperationException)
            {
                // The reader's word for an escape such as \ud800 without its other half.
                var (at, column) = Position();
                throw new ArtifactException(ArtifactCodes.NotJson.At(new(file, at, column), HalfSurrogate));
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
                    return new(JsonKind.List, "", at, column) { Items = Items() };
                case JsonTokenType.String:
                    return new(JsonKind.Text, json.GetString()!, at, column);
                case JsonTokenType.Null:
                    return new(JsonKind.Null, "", at, column);
                case JsonTokenType.Number:
                    return new(JsonKind.Number, json.ValueSpan is [var digit] ? digits[digit - '0'] : Encoding.ASCII.GetString(json.ValueSpan), at, column);
                default:
                    return new(JsonKind.Flag, json.TokenType is JsonTokenType.True ? "true" : "false", at, column);
            }
        }

        ImmutableArray<JsonValue> Items()
        {
            var first = items.Count;
            while (json.Read() && json.TokenType is not JsonTokenType.EndArray)
                items.Add(Value());
            return Taken(items, first);
        }

        ImmutableArray<JsonMember> Members()
        {
            var first = members.Count;
            HashSet<string>? names = null;
            while (json.Read() && json.TokenType is not JsonTokenType.EndObject)
            {
                var name = json.GetString()!;
                var (at, column) = Position();
                if (members.Count - first == FewNames)
                    names = [.. members.Skip(first).Select(member => member.Key)];
                if (!(names?.Add(name) ?? members.FindIndex(first, member => member.Key == name) < 0))
                    throw new ArtifactException(ArtifactCodes.DuplicateProperty.At(new(file, at, column), SingleLine.Of(name)));
                json.Read();
                var value = Value();
                members.Add(new(name, value));
            }

            return Taken(members, first);
        }

        static ImmutableArray<T> Taken<T>(List<T> open, int first)
        {
            ImmutableArray<T> taken = [.. CollectionsMarshal.AsSpan(open)[first..]];
            open.RemoveRange(first, open.Count - first);
            return taken;
        }

        // Where the token begins; only what lies between it and the one before is counted.
        (int Line, int Column) Position()
        {
            var passed = bytes[counted..(int)json.TokenStartIndex];
            counted += passed.Length;
            if (passed.LastIndexOf((byte)'\n') is >= 0 and var end)
            {
                line += passed.Count((byte)'\n');
                column = 1;
                passed = passed[(end + 1)..];
            }

            column += Encoding.UTF8.GetCharCount(passed);
            return (line, column);
        }

        readonly int Offset(long lines, long bytesInLine)
        {
            var start = 0;
            for (; lines > 0; lines--)
                start += bytes[start..].IndexOf((byte)'\n') + 1;
            return (int)Math.Min(start + bytesInLine, bytes.Length);
        }

        static LocalizedText Found(JsonTokenType type) => type switch
        {
            JsonTokenType.StartArray => new("a list", "목록"),
            JsonTokenType.String => new("a text", "문자열"),
            JsonTokenType.Number => new("a number", "수"),
            _ => new("a literal", "리터럴"),
        };
    }
}
