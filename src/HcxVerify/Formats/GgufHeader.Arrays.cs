using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>What a token of a GGUF file is, with the numbers that types have there.</summary>
public enum GgufTokenType
{
    /// <summary>Text.</summary>
    Normal = 1,

    /// <summary>It stands for what no other token is.</summary>
    Unknown = 2,

    /// <summary>It steers, and is no text.</summary>
    Control = 3,

    /// <summary>Added to the vocabulary by a user.</summary>
    UserDefined = 4,

    /// <summary>Free for later use.</summary>
    Unused = 5,

    /// <summary>One byte.</summary>
    Byte = 6,
}

/// <summary>A token of a GGUF file.</summary>
public sealed record GgufToken(int Id, string Text, GgufTokenType Type);

/// <summary>Takes the bytes of a string.</summary>
/// <param name="text">Holds during the call.</param>
/// <param name="offset">Where in the file the string begins.</param>
delegate void TakeText(ReadOnlySpan<byte> text, long offset);

/// <content>The arrays of the metadata, which stay in the file and are walked over where somebody asks for them.</content>
public sealed partial record GgufHeader
{
    /// <summary>The tokens of the vocabulary; null where the file has none.</summary>
    public GgufValue.Array? Tokens => Find<GgufValue.Array>("tokenizer.ggml.tokens");

    /// <summary>What each token is, as numbers; null where the file does not say it.</summary>
    public GgufValue.Array? TokenTypes => Find<GgufValue.Array>("tokenizer.ggml.token_type");

    /// <summary>The size of the vocabulary; null where the file has none.</summary>
    public long? TokenCount => Tokens?.Count;

    /// <summary>The strings of an array, one by one, while the view is open.</summary>
    /// <exception cref="ArtifactException">While walking: it is no array of strings, one of them is not UTF-8 or too long, or the file changed.</exception>
    public IEnumerable<string> ReadStrings(FileView view, GgufValue.Array array)
    {
        var cursor = Of(view, array, array.Element is GgufValueType.Text);
        for (long index = 0; index < array.Count; index++)
            yield return String(cursor);
    }

    /// <summary>Hands over the bytes of the strings of an array, which need not be UTF-8, with the place of each, while the view is open.</summary>
    /// <exception cref="ArtifactException">It is no array of strings, one of them is too long, or the file changed.</exception>
    internal void ReadTexts(FileView view, GgufValue.Array array, int most, TakeText take)
    {
        var cursor = Of(view, array, array.Element is GgufValueType.Text);
        for (long index = 0; index < array.Count; index++)
        {
            var place = cursor.Position;
            var length = cursor.TextLength();
            if (length > most)
                throw cursor.Refused(place, TooLong(length, most));
            take(cursor.Bytes((int)length), place);
        }
    }

    /// <summary>The whole numbers of an array, one by one, while the view is open.</summary>
    /// <exception cref="ArtifactException">While walking: it is no array of whole numbers, one of them has no place in 64 bits with a sign, or the file changed.</exception>
    public IEnumerable<long> ReadIntegers(FileView view, GgufValue.Array array)
    {
        var cursor = Of(view, array, GgufMetadata.IsInteger(array.Element));
        for (long index = 0; index < array.Count; index++)
        {
            var place = cursor.Position;
            var value = GgufMetadata.Integer(cursor, array.Element);
            yield return value <= long.MaxValue ? (long)value : throw cursor.Refused(place, new($"{value} is too large", $"{value}은(는) 너무 큽니다"));
        }
    }

    /// <summary>The tokens that are control tokens, of a user, or unused, one by one, while the view is open; null where the file does not say what its tokens are.</summary>
    /// <exception cref="ArtifactException">While walking: as for the arrays, or there are not as many types as tokens.</exception>
    public IEnumerable<GgufToken>? SpecialTokens(FileView view) => Tokens is { } tokens && TokenTypes is { } types ? SpecialTokens(view, tokens, types) : null;

    IEnumerable<GgufToken> SpecialTokens(FileView view, GgufValue.Array tokens, GgufValue.Array types)
    {
        if (types.Count != tokens.Count)
            throw Refused(Display, types.Offset, VocabularyProblems.OtherCount.With(tokens.Count, types.Count));
        var cursor = Of(view, tokens, tokens.Element is GgufValueType.Text);
        var id = 0;
        foreach (var type in ReadIntegers(view, types))
        {
            if (type is (long)GgufTokenType.Control or (long)GgufTokenType.UserDefined or (long)GgufTokenType.Unused)
                yield return new(id, String(cursor), (GgufTokenType)type);
            else
                cursor.Skip(cursor.TextLength());
            id++;
        }
    }

    GgufCursor Of(FileView view, GgufValue.Array array, bool isOfType) => isOfType
        ? new(view, Display, IsBigEndian, array.Offset)
        : throw Refused(Display, array.Offset, new($"the array is one of {array.Element}", $"배열의 자료형이 {array.Element}입니다"));

    static string String(GgufCursor cursor)
    {
        var place = cursor.Position;
        var length = cursor.TextLength();
        return length <= GgufCursor.MaxText ? cursor.Text(length) : throw cursor.Refused(place, TooLong(length, GgufCursor.MaxText));
    }

    static LocalizedText TooLong(long length, int most) => new($"a string has {length} bytes, and {most} are allowed", $"문자열이 {length}바이트로 한도 {most}바이트를 넘습니다");
}
