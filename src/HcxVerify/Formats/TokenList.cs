using System.Runtime.CompilerServices;

namespace HcxVerify.Formats;

/// <summary>Tokens as a file writes them, in its order, at a cost of their bytes and nine more for each.</summary>
public sealed class TokenList
{
    /// <summary>The most bytes of all tokens together.</summary>
    public const int MaxBytes = 256 << 20;

    // In pieces: nothing is copied to grow, and nothing that was outgrown is left to be collected.
    const int PieceBits = 12;
    const int PieceLength = 1 << PieceBits;

    readonly List<Piece> pieces = [];
    Piece last = new();

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of all tokens together.</summary>
    public int Bytes { get; private set; }

    /// <summary>The bytes of a token, as the file writes them.</summary>
    public ReadOnlySpan<byte> this[int index] => pieces[index >> PieceBits][index & PieceLength - 1];

    /// <summary>The id of a token.</summary>
    public int Id(int index) => pieces[index >> PieceBits].Ids[index & PieceLength - 1];

    /// <summary>What a token is.</summary>
    public TokenKind Kind(int index) => pieces[index >> PieceBits].Kinds[index & PieceLength - 1];

    /// <summary>Adds a token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<byte> token, int id, TokenKind kind)
    {
        var place = Count & PieceLength - 1;
        if (place == 0)
            pieces.Add(last = new());
        last.Set(place, token);
        last.Ids[place] = id;
        last.Kinds[place] = kind;
        Count++;
        Bytes += token.Length;
    }

    /// <summary>Says of a token what it is.</summary>
    public void Mark(int index, TokenKind kind) => pieces[index >> PieceBits].Kinds[index & PieceLength - 1] = kind;

    /// <summary>Tokens that follow each other.</summary>
    sealed class Piece
    {
        readonly int[] ends = new int[PieceLength];
        byte[] bytes = new byte[PieceLength * 4];

        public int[] Ids { get; } = new int[PieceLength];

        public TokenKind[] Kinds { get; } = new TokenKind[PieceLength];

        public ReadOnlySpan<byte> this[int place] => bytes.AsSpan(Start(place), ends[place] - Start(place));

        public void Set(int place, ReadOnlySpan<byte> token)
        {
            var start = Start(place);
            var end = ends[place] = start + token.Length;
            if (end > bytes.Length)
                Array.Resize(ref bytes, Math.Max(end, bytes.Length * 2));
            token.CopyTo(bytes.AsSpan(start));
        }

        int Start(int place) => place == 0 ? 0 : ends[place - 1];
    }
}
