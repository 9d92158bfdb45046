namespace HcxVerify.Language;

/// <summary>A scalar's value or a part of it: text in which an error has its exact place in the file, also behind escapes and folded lines.</summary>
/// <param name="Scalar">The scalar.</param>
/// <param name="Start">Where the part begins in its value.</param>
/// <param name="Length">Its length, in UTF-16 code units.</param>
readonly record struct PlacedText(YamlScalar Scalar, int Start, int Length)
{
    public string Value => Scalar.Value.Substring(Start, Length);

    /// <summary>The place of its first character.</summary>
    public Place Place => PlaceAt(0);

    /// <summary>The place of the character at an offset of this text; at its length, the place behind it.</summary>
    public Place PlaceAt(int offset) => Scalar.PlaceAt(Start + offset);

    /// <summary>A part of this text.</summary>
    public PlacedText Part(int start, int length) => new(Scalar, Start + start, length);

    /// <summary>The rest of this text from an offset on.</summary>
    public PlacedText From(int start) => Part(start, Length - start);
}
