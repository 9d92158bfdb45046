using System.Text;

namespace HcxVerify.Tool.Tests;

/// <summary>UTF-8 that hides nothing: a byte order mark becomes a character, and what is not UTF-8 an exception.</summary>
sealed class Bytes : UTF8Encoding
{
    public Bytes()
        : base(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)
    {
    }

    public override ReadOnlySpan<byte> Preamble => [];
}
