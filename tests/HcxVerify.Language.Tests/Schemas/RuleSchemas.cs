using System.Text.Json.Nodes;

using static HcxVerify.Language.Tests.Schemas.Pieces;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>Rule files.</summary>
static class RuleSchemas
{
    /// <summary>A rule file: <c>NAME.hcx.yml</c>.</summary>
    public static JsonObject File() => Mapping(
        Version(),
        Optional("subject", "How reports call the model, and what is known of it besides its files.", Subject()),
        Optional("extends", "Packs of rules that this file takes in: ready profiles, folders and packages.", List(Pack())),
        Optional("tighten", "What this file makes stricter of rules that a pack has.", List(Tightening())),
        Optional("claims", "What the publisher says of the model.", List(Claim())),
        Optional("references", "Models to compare with. A built-in one needs no entry.", References()),
        Optional("rules", "The checks. Only a file that extends a pack can do without.", List(Rule())))
        .And(Either(Has("rules"), Has("extends")));

    public static Key Version() => Required("version", "The version of the rule language: 1.", Defined("version"));

    static JsonObject Subject()
    {
        var subject = Mapping(
            Optional("name", "The name of the model.", Defined("localized").Example("Example-7B")),
            Optional("publisher", "Who published it.", Defined("localized").Example("Example")),
            Optional("stated", "A file of saved facts (hcxverify facts), relative to the rule file. What it says counts where the model's own files say nothing.", Defined("line").Example("../model/facts.json")));
        subject["minProperties"] = 1;
        return subject;
    }

    static JsonObject Pack() => Either(
        Mapping(Required("profile", "A ready profile, which comes with the tool.", Choice(PackUse.Profiles.Select(profile => (profile, Meanings.OfProfile(profile)))))).Titled("ready profile"),
        Mapping(Required("folder", "A folder of rule files, relative to this file.", Defined("line").Example("../packs/acme"))).Titled("pack in a folder"),
        Mapping(
            Required("package", "The id of a NuGet package; its rule files are in its folder hcx.", Matching("^[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*$", "write the id of a NuGet package").Example("Acme.HcxRules")),
            Required("version", "One version of the package.", Matching("^[0-9]+([.][0-9]+){1,3}(-[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*)?$", "write one version, such as 1.2.0").Example("1.2.0")))
            .Titled("pack in a NuGet package"));

    static JsonObject Tightening() => Mapping(
        Required("rule", "The id of a rule of a pack.", Defined("line").Example("weights-are-not-reused")),
        Optional("severity", "The stricter severity.", Defined("severity")),
        Optional("on-fail", "The stricter meaning of a failure.", Defined("on-fail")),
        Optional("priority", "The higher priority.", Defined("priority")),
        Optional("below", "The lower threshold of a similarity rule.", Number(0, 1).Example(0.05)))
        .Titled("change")
        .And(Either(Has("severity").Otherwise("say what to make stricter: 'severity', 'on-fail', 'priority' or 'below'"), Has("on-fail"), Has("priority"), Has("below")));

    static JsonObject Claim() => Either(
        Mapping(
            ClaimId(),
            Required("says", "What the publisher says of the components.", Choice(Words.Statements, Meanings.Of)),
            Required("components", "The components that it says it of.", List(Defined("claimed-component")).Example(new JsonArray("text-decoder", "tokenizer"))),
            Optional("of", "The model that they are reused from.", Defined("reference-name")),
            Source())
            .Titled("statement")
            .And(Either(HasNot("of"), Where(("says", Among(Words.Statements[Statement.Reused]).Otherwise("only a claim that says reused names the model it is reused from")))))
            .Snippet("claim: from scratch", "components that the publisher made itself", new JsonObject
            {
                ["id"] = "${1:from-scratch}",
                ["says"] = "from-scratch",
                ["components"] = new JsonArray("${2:text-decoder}", "${3:tokenizer}"),
                ["source"] = "${4:model card}",
            })
            .Snippet("claim: reused", "components that the publisher says are another model's", new JsonObject
            {
                ["id"] = "${1:vision-is-qwens}",
                ["says"] = "reused",
                ["of"] = "${2:qwen2.5-vl}",
                ["components"] = new JsonArray("${3:vision-encoder}"),
                ["source"] = "${4:model card}",
            }),
        Mapping([ClaimId(), .. Figure(), Source()])
            .Titled("published figure")
            .And(Defined("figure"))
            .Snippet("claim: figure", "a published figure", new JsonObject
            {
                ["id"] = "${1:published-vocabulary}",
                ["fact"] = "${2:Tokenizer.DeclaredSize}",
                ["value"] = "${3:100000}",
                ["source"] = "${4:technical report}",
            }));

    static Key ClaimId() => Required("id", "The name of the claim, once in all rule files.", Defined("name").Example("from-scratch"));

    static Key[] Figure() =>
    [
        Required("fact", "The fact whose value was published.", Defined("fact")),
        Required("value", "The value, of the type of the fact.", new JsonObject().Example(100000)),
    ];

    static Key Source() => Optional("source", "Where it comes from, for reports.", Defined("localized").Example("model card"));

    static JsonObject References()
    {
        var references = Named(
            [($"^(?!{ReferenceUse.All}$){Definitions.Name}$", Defined("reference").Says("A model to compare with."))],
            Definitions.BuiltIn().Select(builtIn => Optional(builtIn.Name, builtIn.Model + ".", Defined("reference"))));
        references["minProperties"] = 1;
        return references.Snippet("reference", "a model to compare with", new JsonObject { ["${1:our-older-model}"] = new JsonObject { ["from"] = "${2:../references/ours}" } });
    }

    /// <summary>A declaration of a reference.</summary>
    public static JsonObject Reference() => Mapping(
        Optional("from", "A folder or saved facts, relative to the rule file. Left out for a built-in reference, and for one that the host locates.", Defined("line").Example("../references/ours")),
        Optional("role", "What the reference is to the model: suspect, where it is not given.", Choice(Words.Roles, Meanings.Of)),
        Optional("quoted", "Figures that somebody published of it; the report notes where the reference itself says otherwise.", List(Mapping(
            [.. Figure(), Required("source", "Where the figure comes from.", Defined("localized").Example("a report"))])
            .Titled("quoted figure")
            .And(Defined("figure")))));

    // A mapping for each kind: of several checks, all but one are keys that the rule cannot have, and completion offers no second one.
    static JsonObject Rule()
    {
        var checks = string.Join(", ", RuleKinds.All.Select(kind => kind.Name));
        return Either(CheckSchemas.All.Select(check => Mapping([.. Common().Select(key => key with { Value = Defined(Definition(key)) }), Check(check)])
            .Titled("rule")
            .And(Has(check.Kind.Name).Otherwise($"a rule states its check with exactly one of: {checks}"))
            .Snippet($"rule: {check.Kind}", check.Kind.Summary.En, Begun(check))));
    }

    static Key Check(CheckSchema check) => Optional(check.Kind.Name, check.Says, Defined(check.Kind.Name).Markdown($"{check.Says}\n\n```yaml\n{check.Kind}: {Snippets.Flow(check.Begun)}\n```"));

    /// <summary>The keys of a rule other than its check, as definitions: the mapping of each kind has them.</summary>
    public static IEnumerable<(string Name, JsonObject Schema)> Keys() => Common().Select(key => (Definition(key), key.Value));

    static string Definition(Key key) => $"rule-{key.Name}";

    static Key[] Common() =>
    [
        Required("id", "The name of the rule, once in all rule files.", Defined("name").Example("vocabulary-is-not-llama-3")),
        Required("component", "What the rule is about.", Defined("component")),
        Optional("severity", "How a failure counts in the build: error, where it is not given.", Defined("severity")),
        Optional("on-fail", "What a failure means for the component: questioned, where it is not given.", Defined("on-fail")),
        Optional("priority", "How much it matters when the rule cannot be evaluated: high, where it is not given.", Defined("priority")),
        Optional("name", "What reports call the check.", Defined("localized").Example("Vocabulary")),
        Optional("method", "How the check is done, for the remaining checks of a report.", Defined("localized").Example("compare the vocabularies token by token")),
        Optional("source", "Where the check or its threshold comes from.", Defined("localized").Example("our policy, section 2")),
        Optional("message", "What a failure says in place of the kind's own message. {Text.HiddenSize:N0} is a fact with a .NET format, {{ a brace.", Defined("localized").Example("the width {Text.HiddenSize:N0} equals Llama 3's")),
        Optional("tests", "Examples of the rule, which hcxverify test runs.", List(TestSchemas.Test())),
    ];

    static JsonObject Begun(CheckSchema check) => new()
    {
        ["id"] = $"${{1:{check.Kind}-rule}}",
        ["component"] = $"${{2:{(check.Kind == RuleKinds.Module ? Components.VisionEncoder : Components.TextDecoder)}}}",
        [check.Kind.Name] = check.Begun,
    };
}
