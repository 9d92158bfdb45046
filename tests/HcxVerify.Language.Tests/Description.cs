using System.Collections.Immutable;

namespace HcxVerify.Language.Tests;

/// <summary>All that a rule set says, one thing a line, without its places: two files with the same description mean the same.</summary>
static class Description
{
    public static ImmutableArray<string> Of(RuleSet set) =>
    [
        .. Optional("subject name", set.Subject.Name), .. Optional("subject publisher", set.Subject.Publisher), .. Optional("subject stated", set.Subject.Stated?.Path),
        .. set.Claims.SelectMany(Of), .. set.References.SelectMany(Of), .. set.Rules.SelectMany(Of),
    ];

    static IEnumerable<string> Of(Claim claim)
    {
        var says = claim switch
        {
            Claim.Says { Of: var of } statement => $"says {Words.Statements[statement.Statement]} of {string.Join(", ", statement.Components)}{(of is null ? "" : $", from {of.Name}")}",
            Claim.States figure => $"says {figure.Fact} is {Shown(figure.Value)}",
            _ => throw new InvalidOperationException(),
        };
        return [$"claim {claim.Id} {says}", .. Optional($"claim {claim.Id} source", claim.Source)];
    }

    static IEnumerable<string> Of(ReferenceDeclaration reference) =>
    [
        $"reference {reference.Name} role {Words.Roles[reference.Role]}", .. Optional($"reference {reference.Name} from", reference.From),
        .. reference.Quoted.Select(quoted => $"reference {reference.Name} quoted {quoted.Fact} {Shown(quoted.Value)} {Shown(quoted.Source)}"),
    ];

    static IEnumerable<string> Of(Rule rule) =>
    [
        $"rule {rule.Id} component {rule.Component}",
        $"rule {rule.Id} severity {Words.Severities[rule.Severity]}",
        $"rule {rule.Id} on-fail {Words.Meanings[rule.OnFail]}",
        $"rule {rule.Id} priority {Words.Priorities[rule.Priority]}",
        .. Optional($"rule {rule.Id} name", rule.Name), .. Optional($"rule {rule.Id} method", rule.Method), .. Optional($"rule {rule.Id} source", rule.Source),
        .. Optional($"rule {rule.Id} message", rule.Message is null ? null : new LocalizedText(Shown(rule.Message.English), Shown(rule.Message.Korean))),
        $"rule {rule.Id} {rule.Check.Kind} {Of(rule.Check)}",
        .. rule.Tests.SelectMany(Of),
    ];

    static IEnumerable<string> Of(RuleTest test)
    {
        var (given, expect, name) = (test.Given, test.Expectation, $"test of {test.Rule}, {Shown(test.Name)},");
        return
        [
            .. given.Facts.Select(fact => $"{name} gives {Shown(fact)}"),
            .. given.References.SelectMany(reference => reference.IsMissing ? [$"{name} gives {reference.Name} as missing"] : reference.Facts.Select(fact => $"{name} gives {Shown(fact)} of {reference.Name}")),
            .. given.Vocabularies.Select(vocabulary => $"{name} gives the vocabulary {Words.VocabularyRelations[vocabulary.Relation]} {vocabulary.Reference}"),
            .. given.Weights.Select(weights => FormattableString.Invariant($"{name} gives the weights of {weights.Component} {Words.WeightRelations[weights.Relation]} {weights.Reference} effect {weights.Effect} limit {weights.DetectionLimit}")),
            .. given.Evidence.Select(file => $"{name} gives the evidence {file.Path} {file.Sha256}"),
            .. from file in given.Files
               from value in (ImmutableArray<(string Name, object? Value)>)[("format", file.Format is { } format ? Words.FileFormats[format] : null), ("size", file.Size), ("sha256", file.Sha256), ("declared size", file.DeclaredSize), ("link to", file.LinksTo)]
               where value.Value is not null
               select FormattableString.Invariant($"{name} gives the {value.Name} {value.Value} of the file {file.Path}"),
            .. given.Today is { } today ? (string[])[FormattableString.Invariant($"{name} gives the day {today:yyyy-MM-dd}")] : [],
            .. expect.Outcome is { } outcome ? (string[])[$"{name} expects the outcome {Words.Outcomes[outcome]}"] : [],
            .. expect.Verdict is { } verdict ? (string[])[$"{name} expects the verdict {Words.Verdicts[verdict]}"] : [],
            .. Optional($"{name} expects the message", expect.Message),
            .. expect.Severity is { } severity ? (string[])[$"{name} expects the severity {Words.Severities[severity]}"] : [],
        ];
    }

    static string Shown(GivenFact fact) => $"{fact.Path.Name} {Shown(fact.Value)}";

    static string Of(Check check) => check switch
    {
        VocabularyCheck it => $"{it.DiffersFrom.Name} fail-when {string.Join(", ", it.FailWhen)} warn-when {string.Join(", ", it.WarnWhen)}{string.Concat(it.AtMost.Select(threshold => FormattableString.Invariant($" {threshold.Metric} at most {threshold.Most}")))}{(it.OwnTokensAtLeast is { } own ? FormattableString.Invariant($" at least {own} of its own") : "")}{(it.Limits == RelationLimits.Default ? "" : FormattableString.Invariant($" by related {it.Limits.Related} independent {it.Limits.Independent} rank-correlation {it.Limits.RankCorrelation} increasing {it.Limits.Increasing} contained {it.Limits.Contained} handful {it.Limits.Handful}"))}",
        SpecialTokensCheck it => $"{it.DiffersFrom.Name} own-names-at-least {it.OwnNamesAtLeast}{string.Concat(it.Groups.Select(group => $" group {group.Name} must {Words.TokenGroupDemands[group.Must]}: {string.Join(", ", group.Tokens)}"))}",
        ArchitectureCheck it => $"{it.DiffersFrom.Name} fields {string.Join(", ", it.Fields.Select(field => field.Name))} each {it.Each}",
        ModuleCheck it => $"{it.TypeOf} reused-when {string.Join(", ", it.ReusedWhen.Select(reuse => $"{reuse.Type} {reuse.Reference.Name}"))}",
        SimilarityCheck it => FormattableString.Invariant($"{it.Against.Name} below {it.Below}"),
        ClaimCheck it => it.CoversReuse ? "covers reuse" : $"{it.Claim}{(it.Says is { } says ? $" that says {Words.Statements[says]}" : "")}",
        EvidenceCheck it => $"{Words.EvidenceKinds[it.EvidenceKind]} {it.File ?? "no file"} {it.Sha256 ?? "without a digest"}{Of(it.Page)}{(it.Dated is null ? "" : $" dated {Day(it.Dated.Value)}")}{(it.MaxAgeDays is null ? "" : FormattableString.Invariant($" at most {it.MaxAgeDays} days"))}",
        IntegrityCheck it => $"formats {string.Join(", ", it.Formats.Select(format => Words.FileFormats[format]))} digests {it.Digests}{(it.NoOtherFiles ? " no-other-files" : "")} declared-equals-actual {it.DeclaredEqualsActual} links {Words.LinkPolicies[it.Links]}",
        AssertCheck it => it.Expression,
        _ => throw new InvalidOperationException(),
    };

    static string Of(SeenPage? page) => page is null ? "" : $" page {page.Url} seen {Day(page.Seen)} by {page.By}";

    static string Day(DateTime date) => date.ToString("O", System.Globalization.CultureInfo.InvariantCulture).Replace("T00:00:00.0000000", "", StringComparison.Ordinal);

    static IEnumerable<string> Optional(string what, string? value) => value is null ? [] : [$"{what} {value}"];

    static IEnumerable<string> Optional(string what, LocalizedText? text) => text is null ? [] : [$"{what} {Shown(text)}"];

    static string Shown(ImmutableArray<MessageTemplate.Part> parts) =>
        string.Concat(parts.Select(part => part.Fact is null ? part.Literal : $"<{part.Fact.Name}{(part.Format is null ? "" : $" as {part.Format}")}>"));

    static string Shown(LocalizedText text) => text.Ko is null ? text.En : $"{text.En} | {text.Ko}";

    static string Shown(FactValue value) => value switch
    {
        FactValue.IntegerList list => $"the list {list.Shown}",
        FactValue.TextList list => $"the list {string.Join(", ", list.Values)}",
        FactValue.TokenList list => $"the tokens {string.Join(", ", list.Values)}",
        _ => $"the {value.GetType().Name} {value.Shown}",
    };
}
