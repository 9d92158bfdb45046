namespace HcxVerify.Language;

/// <summary>
/// <c>evidence: { kind: KIND, file: PATH, sha256: DIGEST, url: URL, seen: DATE, seen-by: NAME, dated: DATE, max-age-days: DAYS }</c>; a file, a
/// page that somebody saw, or both.
/// </summary>
/// <param name="EvidenceKind">What the evidence is.</param>
/// <param name="File">Where it is, relative to the rule file; null where only a page is named.</param>
/// <param name="Sha256">The file's digest in lower-case hexadecimal; without one it can be any file, and the rule stays inconclusive.</param>
public sealed record EvidenceCheck(EvidenceKind EvidenceKind, string? File, string? Sha256) : Check
{
    const int MostDays = 36_500;

    static readonly LocalizedText address = new("an address that begins with http:// or https://", "http:// 또는 https://로 시작하는 주소");

    public override RuleKind Kind => RuleKinds.Evidence;

    /// <summary>The page that somebody saw; null where only a file is named. It is never fetched.</summary>
    public SeenPage? Page { get; init; }

    /// <summary>The date of the evidence itself; null where none is given.</summary>
    public DateTime? Dated { get; init; }

    /// <summary>How many days after it was seen (or, without a page, after its own date) the evidence counts; null for always.</summary>
    public int? MaxAgeDays { get; init; }

    internal static Check? Read(YamlNode node, List<Diagnostic> errors)
    {
        if (MappingReader.Of(node, Mistyped.Key("evidence"), errors) is not { } map)
            return null;
        var kind = map.Choice("kind", Words.EvidenceKinds, required: true);
        map.RequiredEither("file", "url");
        var file = map.Text("file");
        var digest = map.Text("sha256");
        if (digest is not null && DigestText.Read(digest) is null)
            errors.Add(Mistyped.At(map.Find("sha256")!, Mistyped.Key("sha256"), DigestText.Shape));
        var url = map.Text("url");
        if (url is not null && !IsAddress(url))
            errors.Add(Mistyped.At(map.Find("url")!, Mistyped.Key("url"), address));
        var isSeen = map.Find("url") is not null;
        var seen = map.Date("seen", required: isSeen);
        var by = map.Text("seen-by", required: isSeen);
        var dated = map.Date("dated");
        var days = map.Integer("max-age-days", 1, MostDays);
        // What is said of a page or a file says nothing without it.
        map.Needs("sha256", "file");
        map.Needs("seen", "url");
        map.Needs("seen-by", "url");
        map.Needs("max-age-days", "seen", "dated");
        map.End();
        return kind is null || (file is null && url is null) ? null : new EvidenceCheck(kind.Value, file, digest is null ? null : DigestText.Read(digest))
        {
            Page = url is not null && seen is not null && by is not null ? new(url, seen.Value, by) : null,
            Dated = dated,
            MaxAgeDays = (int?)days,
        };
    }

    static bool IsAddress(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && !text.Any(char.IsWhiteSpace)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0;
}

/// <summary>A page as somebody saw it.</summary>
/// <param name="Url">Where it is; http or https.</param>
/// <param name="Seen">The day on which it was seen.</param>
/// <param name="By">Who saw it.</param>
public sealed record SeenPage(string Url, DateTime Seen, string By);
