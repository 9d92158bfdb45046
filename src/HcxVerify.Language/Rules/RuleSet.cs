using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>Everything that the rule files of one verification say, checked as a whole.</summary>
/// <param name="Files">The files, in ordinal order of their paths.</param>
/// <param name="Subject">What they say of the model.</param>
/// <param name="Claims">What its publisher says of it.</param>
/// <param name="References">The references they declare; built-in ones need no declaration.</param>
/// <param name="Rules">The rules, in the order of the files.</param>
public sealed record RuleSet(
    ImmutableArray<string> Files,
    SubjectDeclaration Subject,
    ImmutableArray<Claim> Claims,
    ImmutableArray<ReferenceDeclaration> References,
    ImmutableArray<Rule> Rules)
{
    /// <summary>The components that the from-scratch claims name, in their order; empty without such a claim.</summary>
    public ImmutableArray<string> ClaimedComponents =>
        [.. Claims.OfType<Claim.Says>().Where(claim => claim.Statement is Statement.FromScratch).SelectMany(claim => claim.Components).Distinct(StringComparer.Ordinal)];

    /// <summary>The packs that the files extend, those of packs included, in the order of the files.</summary>
    public ImmutableArray<PackUse> Extends { get; init; } = [];

    /// <summary>Those of the files that packs hold.</summary>
    public ImmutableArray<string> PackFiles { get; init; } = [];

    /// <summary>Whether a rule is against every suspect.</summary>
    public bool UsesAll => Rules.Any(rule => rule.Check.All is not null);

    /// <summary>Every name of a reference that a rule uses or a claim names, in the order of their first use; without <c>all</c>, which is none.</summary>
    public IEnumerable<string> UsedReferences =>
        Rules.SelectMany(rule => rule.Check.References).Where(use => !use.IsAll).Concat(Claims.OfType<Claim.Says>().SelectMany(claim => claim.References)).Select(use => use.Name).Distinct(StringComparer.Ordinal);
}

/// <summary>What the rule files say of the model under verification.</summary>
/// <param name="Name">Its name; null where they say none.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Stated">The saved facts that count as stated, relative to the rule file in <c>Place</c>; null where none do.</param>
public sealed record SubjectDeclaration(LocalizedText? Name, LocalizedText? Publisher, (string Path, Place Place)? Stated);

/// <summary>Something that the publisher says.</summary>
public abstract record Claim(string Id, Place Place, LocalizedText? Source)
{
    /// <summary>A statement on components: that they are from scratch, or reused from a model.</summary>
    /// <param name="Of">The model that the components are reused from; null where the claim does not say, or says that they are not.</param>
    public sealed record Says(string Id, Place Place, LocalizedText? Source, Statement Statement, ImmutableArray<string> Components, ReferenceUse? Of)
        : Claim(Id, Place, Source)
    {
        /// <summary>The references that it names.</summary>
        public ImmutableArray<ReferenceUse> References => Of is null ? [] : [Of];
    }

    /// <summary>A published figure.</summary>
    public sealed record States(string Id, Place Place, LocalizedText? Source, FactName Fact, FactValue Value)
        : Claim(Id, Place, Source);
}

/// <summary>A reference that a rule file declares.</summary>
/// <param name="From">Where it is, relative to the rule file; null for a built-in one.</param>
/// <param name="Quoted">What has been published about it elsewhere; the report notes where the reference itself says otherwise.</param>
public sealed record ReferenceDeclaration(string Name, Place Place, string? From, ReferenceRole Role, ImmutableArray<Quotation> Quoted);

/// <summary>A figure of a reference as somebody published it.</summary>
public sealed record Quotation(FactName Fact, FactValue Value, LocalizedText Source, Place Place);

/// <summary>A name of a reference where a rule or a claim uses it.</summary>
public sealed record ReferenceUse(string Name, Place Place)
{
    /// <summary>The name that stands for every suspect that the rule files declare or the host locates; see <see cref="Check.AllMeansBuiltIn"/>.</summary>
    public const string All = "all";

    /// <summary>Whether it stands for every suspect.</summary>
    public bool IsAll => Name == All;
}

/// <summary>One declared check.</summary>
/// <param name="Place">Where the rule begins: the place of its findings.</param>
/// <param name="Source">Where the check or its threshold comes from.</param>
/// <param name="Message">What a failure says in place of the kind's own message.</param>
public sealed record Rule(
    string Id,
    Place Place,
    string Component,
    Severity Severity,
    FailureMeaning OnFail,
    Priority Priority,
    LocalizedText? Name,
    LocalizedText? Method,
    LocalizedText? Source,
    MessageTemplate? Message,
    Check Check)
{
    /// <summary>What shows that the rule does what it is meant to, in the order of the files.</summary>
    public ImmutableArray<RuleTest> Tests { get; init; } = [];
}

/// <summary>What a rule checks: one record for each rule kind.</summary>
public abstract record Check
{
    /// <summary>The row of <see cref="RuleKinds"/>.</summary>
    public abstract RuleKind Kind { get; }

    /// <summary>The references that it compares with.</summary>
    public virtual ImmutableArray<ReferenceUse> References => [];

    /// <summary>Whether it is about what the other rules come to, and so is evaluated after them.</summary>
    public virtual bool ReadsFindings => false;

    /// <summary>Where it is against every suspect; null where it names its references.</summary>
    public ReferenceUse? All => References.FirstOrDefault(use => use.IsAll);

    /// <summary>Whether all means every built-in reference besides: those carry what is compared.</summary>
    public virtual bool AllMeansBuiltIn => false;

    /// <summary>The same check against one reference in place of all.</summary>
    public virtual Check For(ReferenceUse reference) => this;
}

/// <summary>What a rule file names where a fact is wanted: a fact of the table, or a raw path such as <c>config.json#/rope_scaling/factor</c>.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Fact">The row of the table; null for a raw path.</param>
public sealed record FactPath(string Name, FactName? Fact)
{
    /// <summary>The file of a raw path.</summary>
    public string File => Name.Substring(0, Name.IndexOf('#'));

    /// <summary>The JSON pointer (RFC 6901) of a raw path.</summary>
    public string Pointer => Name.Substring(Name.IndexOf('#') + 1);

    internal static FactPath? Read(PlacedText text, List<Diagnostic> errors)
    {
        var name = text.Value;
        if (FactTable.Find(name) is { } fact)
            return new(name, fact);
        var wrong = WrongInRaw(name);
        if (wrong is null)
            return new(name, null);
        errors.Add(RuleFileCodes.UnknownFact.At(text.PlaceAt(wrong.Value), name, Suggestion.ForFact(name)));
        return null;
    }

    /// <summary>Whether a text names a fact or a raw path.</summary>
    internal static bool IsOne(string name) => FactTable.Find(name) is not null || WrongInRaw(name) is null;

    // The first character that keeps a name from being a raw path. In a JSON pointer, ~ stands only in ~0 and ~1. White space tells of two
    // paths without a comma between them.
    static int? WrongInRaw(string name)
    {
        var sign = name.IndexOf('#');
        // A file of the model, and none beside it: what leads out of the folder is never read.
        if (sign <= 0 || name[0] is '/' or '\\' || name.Substring(0, sign).Split('/', '\\').Any(part => part is ".." or "." or "") || name[1] is ':')
            return 0;
        for (var at = 0; at < name.Length; at++)
        {
            var after = at + 1 < name.Length ? name[at + 1] : '\0';
            if (char.IsWhiteSpace(name[at]) || (name[at] is '~' && after is not ('0' or '1')) || (at == sign && after is not '/'))
                return at;
        }

        return null;
    }
}
