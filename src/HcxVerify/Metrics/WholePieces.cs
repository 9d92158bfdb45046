using System.Text;

using HcxVerify.Formats;

namespace HcxVerify.Metrics;

/// <summary>Takes a piece that is a token for that token, and leaves the others to be merged. <see href="https://github.com/huggingface/tokenizers/pull/1493"/></summary>
static class WholePieces
{
    public static CutPiece First(TokenIds ids, CutPiece others)
    {
        var whole = ids.ByBytes();
        return piece => whole.TryGetValue(TokenHash.Of(Encoding.UTF8.GetBytes(piece)), out var id) ? [id] : others(piece);
    }
}
