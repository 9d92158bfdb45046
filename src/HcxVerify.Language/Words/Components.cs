using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>The components that are known by name, and how reports call them. Rule files may name others.</summary>
public static class Components
{
    public const string TextDecoder = "text-decoder";
    public const string VisionEncoder = "vision-encoder";
    public const string AudioEncoder = "audio-encoder";
    public const string Projector = "projector";
    public const string Tokenizer = "tokenizer";

    /// <summary>The model as a whole: no verdict of its own, but it counts in the conclusion and the remaining checks.</summary>
    public const string Subject = "subject";

    /// <summary>The known names, in report order.</summary>
    public static ImmutableArray<string> All { get; } = [TextDecoder, VisionEncoder, AudioEncoder, Projector, Tokenizer, Subject];

    /// <summary>
    /// The known components that a name was most likely meant to be, though it is none of them. A name whose words are known or far from
    /// known ones, such as <c>audio-decoder</c>, is another component; <c>vison-encoder</c>, <c>text_decoder</c> and <c>decoder</c> are slips.
    /// </summary>
    internal static ImmutableArray<string> MeantBy(string name) => All.Contains(name) ? []
        : inKorean.TryGetValue(name.Replace(" ", ""), out var korean) ? [korean]
        : [.. All.Where(component => IsSlip(WordsOf(name), WordsOf(component)))];

    static readonly Dictionary<string, string> inKorean = new(StringComparer.Ordinal)
    {
        ["텍스트디코더"] = TextDecoder,
        ["디코더"] = TextDecoder,
        ["비전인코더"] = VisionEncoder,
        ["오디오인코더"] = AudioEncoder,
        ["프로젝터"] = Projector,
        ["토크나이저"] = Tokenizer,
        ["모델"] = Subject,
        ["전체"] = Subject,
    };

    static bool IsSlip(ImmutableArray<string> words, ImmutableArray<string> known) =>
        (words.Length > 0 && words.Length <= known.Length && words.All(word => known.Any(other => StandsFor(word, other))))
        || (words.Length == 1 && Suggestion.Near(words[0], [string.Concat(known)]).Any());

    static bool StandsFor(string word, string known) =>
        word == known || (!All.SelectMany(component => WordsOf(component)).Contains(word) && Suggestion.Near(word, [known]).Any());

    static ImmutableArray<string> WordsOf(string name) => [.. name.ToLowerInvariant().Split(['-', '_', '.', ' '], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The component's name in a report's heading.</summary>
    public static LocalizedText Shown(string component) => component switch
    {
        TextDecoder => new("Text decoder", "Text Decoder"),
        VisionEncoder => new("Vision encoder", "Vision Encoder"),
        AudioEncoder => new("Audio encoder", "Audio Encoder"),
        Projector => new("Projector", "Projector"),
        Tokenizer => new("Tokenizer", "Tokenizer"),
        Subject => new("Subject", "검증 대상 전체"),
        _ => new(component, component),
    };
}
