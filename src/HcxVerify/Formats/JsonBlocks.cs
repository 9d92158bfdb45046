using System.Text.Json;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>
/// Reads the JSON of a tokenizer token by token through one small buffer, which grows only for a text that does not fit. A byte order mark is accepted,
/// and every byte is checked to be UTF-8 before it is read.
/// </summary>
ref struct JsonBlocks
{
    /// <summary>How many bytes are read at once: those of the head, which is in memory already, come first. Larger blocks are not read faster.</summary>
    public const int BlockBytes = FileView.MaxHead;

    /// <summary>The longest text or number: a <c>precompiled_charsmap</c> has half a megabyte.</summary>
    public const int MaxText = 8 << 20;

    readonly FileView view;
    readonly string display;
    byte[] buffer;
    byte[] unescaped = [];

    // The reader's own limit is above ours, so that ours is the one that is met.
    Utf8JsonReader json = new([], isFinalBlock: false, new(new() { MaxDepth = Json.MaxDepth + 8 }));

    long start; // Where in the file the buffer begins.
    long lineStart; // Where in the file the line began that the reader was in when it got what it has, without what was passed over.
    int first; // Where in the buffer the reader began.
    int filled;
    int valid; // So many bytes of the buffer are UTF-8; behind them is the beginning of a character, or what is none.
    bool isBroken;
    bool isLast;

    public JsonBlocks(FileView view, string display, int blockBytes)
    {
        (this.view, this.display) = (view, display);
        buffer = new byte[blockBytes];
        start = lineStart = view.Head.Length - Utf8Text.WithoutMark(view.Head).Length;
    }

    /// <summary>What the token is.</summary>
    public readonly JsonTokenType Type => json.TokenType;

    /// <summary>Where in the file the token begins.</summary>
    public readonly long Offset => start + first + json.TokenStartIndex;

    /// <summary>The token as it is written, without the quotes of a text. It holds until the next one is read.</summary>
    public readonly ReadOnlySpan<byte> Written => json.ValueSpan;

    /// <summary>What is in memory behind the token. It holds until the next token is read.</summary>
    public readonly PlainJson Ahead => new(buffer.AsSpan(0, valid), Consumed);

    readonly int Consumed => first + (int)json.BytesConsumed;

    readonly long LineStart => buffer.AsSpan(first, (int)json.BytesConsumed).LastIndexOf((byte)'\n') is >= 0 and var line ? start + first + line + 1 : lineStart;

    /// <summary>The next token; false behind the last.</summary>
    /// <exception cref="JsonException">This is not JSON; <see cref="NotJson"/> says it with its place.</exception>
    public bool Read()
    {
        while (!json.Read())
        {
            if (isLast && !isBroken)
                return false;
            Fill();
        }

        return json.CurrentDepth <= Json.MaxDepth ? true : throw Refused(TokenizerProblems.TooDeep.With(Json.MaxDepth));
    }

    /// <summary>The bytes of a text or a name, its escapes resolved. They hold until the next token is read.</summary>
    public ReadOnlySpan<byte> Text()
    {
        if (!json.ValueIsEscaped)
            return json.ValueSpan;
        if (unescaped.Length < json.ValueSpan.Length)
            unescaped = new byte[Math.Max(256, json.ValueSpan.Length * 2)];
        try
        {
            return unescaped.AsSpan(0, json.CopyString(unescaped));
        }
        catch (InvalidOperationException)
        {
            // The reader's word for an escape such as \ud800 without its other half.
            throw Refused(Json.HalfSurrogate);
        }
    }

    /// <summary>Passes over a value that begins here, up to its last token.</summary>
    public void Skip()
    {
        for (var depth = json.CurrentDepth; ; Read())
        {
            if (json.ValueIsEscaped)
                Text();
            if (Type is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName) && json.CurrentDepth == depth)
                return;
        }
    }

    /// <summary>Goes on at a place in what is <see cref="Ahead"/>, which has to be behind whole entries of what the token is an entry of: the reader then sees none of them.</summary>
    public void GoTo(int at)
    {
        lineStart = LineStart + at - Consumed;
        first = at;
        json = new(buffer.AsSpan(at, valid - at), isLast && !isBroken, json.CurrentState);
    }

    /// <summary>Where in the file a place in what is <see cref="Ahead"/> is.</summary>
    public readonly long OffsetOf(int at) => start + at;

    /// <summary>What is wrong with the file at the token.</summary>
    public readonly ArtifactException Refused(LocalizedText problem) => TokenizerJson.Refused(display, problem, Offset);

    /// <summary>What the reader of JSON says, at its place.</summary>
    public readonly ArtifactException NotJson(JsonException error) => TokenizerJson.Refused(
        display,
        TokenizerProblems.NotJson.With(Json.Reason(error)),
        Math.Min(LineStart + (error.BytePositionInLine ?? 0), view.Length));

    void Fill()
    {
        if (isBroken)
            throw new ArtifactException(ArtifactCodes.NotUtf8.At(new(display), start + valid));
        MakeRoom();
        var read = view.Read(start + filled, buffer.AsSpan(filled));
        filled += read;
        isLast = read == 0 || start + filled >= view.Length;
        var fresh = buffer.AsSpan(valid..filled);
        if (!isLast)
            fresh = fresh[..Utf8Text.WholeCharacters(fresh)];
        var wrong = Utf8Text.FirstInvalidByte(fresh);
        isBroken = wrong is not null;
        valid += wrong ?? fresh.Length;
        json = new(buffer.AsSpan(0, valid), isLast && !isBroken, json.CurrentState);
    }

    // Drops what has been read, and grows where nothing has.
    void MakeRoom()
    {
        var consumed = Consumed;
        lineStart = LineStart;
        first = 0;
        start += consumed;
        filled -= consumed;
        valid -= consumed;
        var rest = buffer.AsSpan(consumed, filled);
        if (filled == buffer.Length)
        {
            if (filled >= MaxText)
                throw TokenizerJson.Refused(display, TokenizerProblems.TooLong.With(MaxText), start);
            buffer = new byte[Math.Min(buffer.Length * 2, MaxText)];
        }

        rest.CopyTo(buffer);
    }
}
