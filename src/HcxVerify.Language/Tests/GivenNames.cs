using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace HcxVerify.Language;

/// <summary>The closed vocabulary of what a test can give beside the facts of the subject, which are those of <see cref="FactTable"/> and raw paths.</summary>
public static class GivenNames
{
    /// <summary>The word for a reference that is not there.</summary>
    public const string MissingWord = "missing";

    internal const string ComponentForm = "COMPONENT";

    const string Name = "NAME";
    const string Path = "PATH";
    const string FactForm = "FACT";

    public static readonly GivenName Reference = new("Reference", Name, false, null, GivenType.Missing, new("'missing': the reference is not there", "'missing': 참조가 없음"));
    public static readonly GivenName ReferenceFact = new("Reference", Name, false, FactForm, GivenType.OfItsFact, new("a fact of a reference; it then has only the given ones", "참조의 사실. 주어진 것만 갖게 됨"));
    public static readonly GivenName VocabularyRelation = new("Vocabulary", Name, false, "Relation", GivenType.VocabularyRelation, new("how the vocabulary relates to the reference's", "참조 어휘와의 관계"));
    public static readonly GivenName WeightsRelation = new("Weights", Name, true, "Relation", GivenType.WeightRelation, new("how the component's weights relate to the reference's", "컴포넌트 가중치와 참조 가중치의 관계"));
    public static readonly GivenName WeightsEffect = new("Weights", Name, true, "Effect", GivenType.Fraction, new("the largest effect of the weight tests, from 0 to 1", "가중치 검사의 가장 큰 효과 크기 (0에서 1)"));
    public static readonly GivenName WeightsDetectionLimit = new("Weights", Name, true, "DetectionLimit", GivenType.Fraction, new("the smallest effect that the weight tests would have found, from 0 to 1", "가중치 검사가 찾아낼 수 있는 가장 작은 효과 크기 (0에서 1)"));
    public static readonly GivenName EvidenceSha256 = new("Evidence", Path, false, "Sha256", GivenType.Sha256, new("the digest of a file of evidence, by the path that the rule writes", "증거 파일의 digest. 경로는 규칙에 쓴 그대로"));
    public static readonly GivenName FileFormat = new("File", Path, false, "Format", GivenType.Format, new("the format of a file of the model, by its content", "모델 파일의 내용에 따른 형식"));
    public static readonly GivenName FileSize = new("File", Path, false, "Size", GivenType.Size, new("the size of a file of the model, in bytes", "모델 파일의 크기 (바이트)"));
    public static readonly GivenName FileSha256 = new("File", Path, false, "Sha256", GivenType.Sha256, new("the digest of a file of the model", "모델 파일의 digest"));
    public static readonly GivenName FileDeclaredSize = new("File", Path, false, "DeclaredSize", GivenType.Size, new("the size that is declared for a file of the model, in bytes", "모델 파일에 대해 선언된 크기 (바이트)"));
    public static readonly GivenName FileLinksTo = new("File", Path, false, "LinksTo", GivenType.Path, new("where a file of the model links to", "모델 파일의 링크 대상"));
    public static readonly GivenName Today = new("Today", null, false, null, GivenType.Date, new("the date of the verification", "검증 일자"));

    /// <summary>All rows.</summary>
    public static ImmutableArray<GivenName> All { get; } =
    [
        Reference, ReferenceFact, VocabularyRelation, WeightsRelation, WeightsEffect, WeightsDetectionLimit,
        EvidenceSha256, FileFormat, FileSize, FileSha256, FileDeclaredSize, FileLinksTo, Today,
    ];

    /// <summary>The components that have weights, by their C# names.</summary>
    public static ImmutableArray<(string Name, string Component)> WeightComponents { get; } =
    [
        ("TextDecoder", Components.TextDecoder), ("VisionEncoder", Components.VisionEncoder),
        ("AudioEncoder", Components.AudioEncoder), ("Projector", Components.Projector),
    ];

    // Quotes and line breaks end an argument: none is escaped, and a name is written in one way only.
    static readonly Regex call = new(@"^([A-Za-z]+)\(""([^""\r\n]+)""\)(?:\.(.+))?\z", RegexOptions.CultureInvariant);

    /// <summary>Whether a name is one of these by its form, and not a fact.</summary>
    internal static bool IsCall(string name) => name.IndexOf('(') is > 0 and var open && (name.IndexOf("#/", StringComparison.Ordinal) is var raw && (raw < 0 || raw > open));

    /// <summary>The row of a name with its argument and, for one of weights, its component; for a fact of a reference, <c>Fact</c> is its name.</summary>
    internal static (GivenName Row, string Argument, string? Component, string? Fact)? Find(string name)
    {
        if (call.Match(name) is not { Success: true } match)
            return null;
        var (source, argument, rest) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Success ? match.Groups[3].Value : null);
        if (source == Reference.Source)
            return rest is null ? (Reference, argument, null, null) : (ReferenceFact, argument, null, rest);
        foreach (var row in All.Where(row => row.Source == source && row.Argument is not null))
        {
            if (!row.OfComponent && row.Member == rest)
                return (row, argument, null, null);
            foreach (var (inCSharp, component) in WeightComponents.Where(_ => row.OfComponent))
            {
                if (rest == $"{inCSharp}.{row.Member}")
                    return (row, argument, component, null);
            }
        }

        return null;
    }

    /// <summary>What an unknown name may have meant: a name with the same argument, the forms of its source, or those of all.</summary>
    internal static LocalizedText SuggestionFor(string name)
    {
        var argument = name.Split('"').Skip(1).FirstOrDefault() ?? "";
        var near = Suggestion.Near(name, All.SelectMany(row => Written(row, argument))).Take(1).ToList();
        var ofSource = All.Where(row => row.Argument is not null && name.StartsWith(row.Source + "(", StringComparison.Ordinal)).ToList();
        return near.Count > 0 ? Suggestion.DidYouMean(near) : Suggestion.For("", (ofSource.Count > 0 ? ofSource : [.. All]).Select(row => row.Form));
    }

    static IEnumerable<string> Written(GivenName row, string argument) =>
        row == ReferenceFact ? [] : row.OfComponent ? WeightComponents.Select(component => row.With(argument, component.Name)) : [row.With(argument, "")];
}
