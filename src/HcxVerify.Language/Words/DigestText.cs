namespace HcxVerify.Language;

/// <summary>Sha256 digests, as files write them and reports show them.</summary>
public static class DigestText
{
    /// <summary>What a digest begins with where the text says of which kind it is.</summary>
    public const string Scheme = "sha256:";

    /// <summary>How many hexadecimal digits a digest has.</summary>
    public const int Digits = 64;

    /// <summary>What a digest without its scheme looks like.</summary>
    public static readonly LocalizedText Shape = new("64 hexadecimal digits", "16진수 64자리");

    /// <summary>What a digest with its scheme looks like.</summary>
    public static readonly LocalizedText ShapeWithScheme = new($"{Scheme} and {Shape.En}", $"{Scheme}와 {Shape.Ko}");

    /// <summary>The digits that a text is, in lower case; null for any other text.</summary>
    public static string? Read(string text) =>
        text.Length == Digits && text.All(character => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')) ? text.ToLowerInvariant() : null;

    /// <summary>The scheme and digits that a text is, in lower case; null for any other text.</summary>
    public static string? ReadWithScheme(string text) =>
        text.StartsWith(Scheme, StringComparison.Ordinal) && Read(text.Substring(Scheme.Length)) is { } digits ? Scheme + digits : null;

    /// <summary>The digits of a digest with its scheme.</summary>
    public static string DigitsOf(string digest) => digest.Substring(Scheme.Length);
}
