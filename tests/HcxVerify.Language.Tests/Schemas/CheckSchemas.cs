using System.Text.Json.Nodes;

using static HcxVerify.Language.Tests.Schemas.Pieces;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>The check of one kind of rules.</summary>
/// <param name="Says">What completion and hover say of its key.</param>
/// <param name="Begun">A check to begin with, its places to fill as in a snippet.</param>
/// <param name="Schema">The value of the key.</param>
sealed record CheckSchema(RuleKind Kind, string Says, JsonNode Begun, JsonObject Schema);

/// <summary>The checks, by kind.</summary>
static class CheckSchemas
{
    /// <summary>A digest for examples, of which YAML makes no number.</summary>
    public const string Digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    const int MostTokens = 1_000_000;
    const int MostDays = 36_500;

    /// <summary>One for each kind of the table.</summary>
    public static IReadOnlyList<CheckSchema> All =>
    [
        new(
            RuleKinds.Architecture,
            "Passes when at least one of the fields differs from the reference's (with each: true, all of them), fails when they are equal, and is inconclusive when one is unknown on either side.",
            new JsonObject { ["differs-from"] = "${3:llama-3}", ["fields"] = new JsonArray("${4:Text.HiddenSize}") },
            Architecture()),
        new(
            RuleKinds.Module,
            "Passes when type and dimensions of the encoder are known and are neither a known family's nor a listed reference's.",
            new JsonObject { ["type-of"] = "${3:vision-encoder}", ["reused-when"] = new JsonObject { ["${4:qwen2_5_vl}"] = "${5:qwen2.5-vl}" } },
            Module()),
        new(
            RuleKinds.SpecialTokens,
            "Passes when enough special tokens have names that the reference does not have, and the model cannot hold all of the reference's tokens at their ids.",
            new JsonObject { ["differs-from"] = "${3:llama-3}" },
            SpecialTokens()),
        new(
            RuleKinds.Claim,
            "The id of a claim that must hold: a published figure is compared with the facts, a statement on components with what the other rules observe. Or { covers: reuse }: every observed reuse is declared by a claim.",
            "${3:published-vocabulary}",
            Claim()),
        new(
            RuleKinds.Evidence,
            "Passes when the evidence is at hand, unchanged and not too old. Whether it says what it should is for people to judge.",
            new JsonObject { ["kind"] = "${3:technical-report}", ["file"] = "${4:evidence/technical-report.pdf}" },
            Evidence()),
        new(
            RuleKinds.Vocabulary,
            "Compares the vocabularies token by token. A relation in fail-when fails the rule, one in warn-when fails it as a warning that only questions; the others pass.",
            new JsonObject { ["differs-from"] = "${3:llama-3}", ["fail-when"] = new JsonArray("identical", "extends", "subset") },
            Vocabulary()),
        new(
            RuleKinds.Similarity,
            "Compares the weights layer by layer. Passes when no reuse is found, and the effect and the detection limit are below the threshold.",
            new JsonObject { ["against"] = "${3:llama-3.1-70b}", ["below"] = "${4:0.1}" },
            Similarity()),
        new(
            RuleKinds.Integrity,
            "Checks what the model's files are: their formats by content, their digests, the sizes that they declare, and where links lead.",
            new JsonObject { ["formats"] = new JsonArray("safetensors", "json", "text") },
            Integrity()),
        new(
            RuleKinds.Assert,
            "A C# expression over the facts that must hold.",
            "${3:Text.RopeTheta != Reference(\"llama-3\").Text.RopeTheta}",
            Text().Example("Text.RopeTheta != Reference(\"llama-3\").Text.RopeTheta")),
    ];

    static JsonObject Architecture() => Mapping(
        DiffersFrom("reference-or-all"),
        Required("fields", "The facts that are compared: names of facts, or places in a JSON file of the model.", List(Defined("fact-path")).Example(new JsonArray("Text.HiddenSize", "Text.LayerCount"))),
        Optional("each", "Whether every field has to differ; otherwise one that differs is enough.", Flag()));

    static JsonObject Module()
    {
        var reused = Named([("", Defined("reference-name").Says("The reference that a module of this type is reused from."))]);
        reused["minProperties"] = 1;
        return Mapping(
            Required("type-of", "The encoder whose type and dimensions are compared.", Choice(ModuleCheck.Modules.Select(module => (module, Meanings.OfComponent(module))))),
            Required("reused-when", "Types of modules, as configurations name them, each with the reference that it is reused from.", reused.Example(new JsonObject { ["qwen2_5_vl"] = "qwen2.5-vl", ["clip_vision_model"] = "clip" })));
    }

    static JsonObject SpecialTokens() => Mapping(
        DiffersFrom("reference-or-all"),
        Optional("own-names-at-least", "How many special tokens must have names that the reference does not have; 1 where it is not given.", Pieces.Integer(1, MostTokens).Example(10)),
        Optional("groups", "Special tokens that are held to more, group by group: each name, and each token in all of them, stands once.", List(Mapping(
            Required("name", "What the group is called in messages.", Defined("line")),
            Required("tokens", "The special tokens of the group; the model must have all of them.", List(Text()).Example(new JsonArray("<|im_start|>", "<|im_end|>"))),
            Required("must", "What every token of the group must be beside the reference's.", Choice(Words.TokenGroupDemands, Meanings.Of))))));

    static JsonObject Claim() => MappingOr(
        Mapping(Required("covers", "What the claims together have to declare.", Choice(("reuse", "every reuse that the rules observe is declared by a claim that says reused")))).Titled("claims together"),
        Text().Example("published-vocabulary"));

    static JsonObject Evidence() => Mapping(
        Required("kind", "What the evidence is.", Defined("evidence-kind")),
        Optional("file", "The file, relative to the rule file; with url, the copy of the page that was kept.", Defined("line").Example("evidence/technical-report.pdf")),
        Optional("sha256", "The digest of the file: 64 hexadecimal digits. Without one it can be any file, and the rule stays inconclusive.", Defined("digest").Example(Digest)),
        Optional("url", "The address of a page that somebody saw. It is never fetched.", Matching(@"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/]\S*$", "write an address that begins with https:// or http://").Example("https://example.org/announcement")),
        Optional("seen", "The day on which the page was seen.", Defined("date").Example("2026-01-05")),
        Optional("seen-by", "Who saw the page.", Defined("line").Example("model team")),
        Optional("dated", "The day that the evidence itself bears.", Defined("date").Example("2026-01-05")),
        Optional("max-age-days", "How many days after it was seen (or, without a page, after its own date) the evidence counts.", Pieces.Integer(1, MostDays).Example(365)))
        .And(Either(Has("file").Otherwise("name the evidence: 'file' or 'url'"), Has("url")))
        .And(Needs("url", "seen"))
        .And(Needs("url", "seen-by"))
        .And(Needs("sha256", "file"))
        .And(Needs("seen", "url"))
        .And(Needs("seen-by", "url"))
        .And(Needs("max-age-days", "seen", "dated"));

    static JsonObject Vocabulary() => Mapping(
        DiffersFrom("reference-or-all"),
        Required("fail-when", "The relations to the reference that fail the rule.", List(Defined("vocabulary-relation")).Example(new JsonArray("identical", "extends", "subset"))),
        Optional("warn-when", "The relations that fail it as a warning, and only put the claim in question.", List(Defined("vocabulary-relation")).Example(new JsonArray("shared-ancestor"))),
        Optional("at-most", "Metrics that may not be above a value: a relation that would pass fails then.", Some(Words.VocabularyMetrics.All.Select(word => Pieces.Optional(word, Meanings.Of(Words.VocabularyMetrics.Find(word)!.Value), Number(-1, 1)))).Example(new JsonObject { ["jaccard"] = 0.8 })),
        Optional("own-tokens-at-least", "How many tokens the vocabulary must have that the reference does not have.", Pieces.Integer(1, 4 << 20).Example(1000)),
        Optional("limits", "The limits by which the relation is decided, where they are not the usual ones.", Some(
            Pieces.Optional("related", "From this order adjacency on, vocabularies are related; 0.05 where it is not given.", Number(0, 1)),
            Pieces.Optional("independent", "Up to this order adjacency they are independent; 0.005 where it is not given. Below 'related'.", Number(0, 1)),
            Pieces.Optional("rank-correlation", "The rank correlation that related vocabularies have at least; 0.98 where it is not given.", Number(0, 1)),
            Pieces.Optional("increasing", "The share of the common tokens in one order that related vocabularies have at least; 0.2 where it is not given.", Number(0, 1)),
            Pieces.Optional("contained", "The share of a vocabulary's tokens that the other has where it extends it; 0.95 where it is not given.", Number(0, 1)),
            Pieces.Optional("handful", "The share of tokens that only one has, below which two vocabularies are one; 0.01 where it is not given.", Number(0, 1))).Example(new JsonObject { ["related"] = 0.1 })));

    static JsonObject Some(params IEnumerable<Key> keys)
    {
        var mapping = Mapping(keys);
        mapping["minProperties"] = 1;
        return mapping;
    }

    static JsonObject Similarity() => Mapping(
        Required("against", "The reference whose weights are compared: a built-in one, one of 'references', or 'all'.", Defined("reference-or-all")),
        Optional("layers", "Which layers are compared.", Choice(("all", "all layers (default)"))),
        Required("below", "The threshold of the effect, from 0 to 1: the rule passes below it.", Number(0, 1).Example(0.1)));

    static JsonObject Integrity() => Mapping(
        Optional("formats", "Every file of the model is one of these, by its content.", List(Defined("file-format")).Example(new JsonArray("safetensors", "json", "text"))),
        Optional("digests", "A file of sha256sum lines, relative to the rule file; its paths are relative to the model folder.", Defined("line").Example("manifest.sha256")),
        Optional("no-other-files", "Whether every file of the model must have a digest there.", Flag()),
        Optional("declared-equals-actual", "Whether the sizes that headers, indexes and Git LFS pointers declare must be the actual ones.", Flag()),
        Optional("links", "Where symbolic links of the model folder may lead.", Choice(Words.LinkPolicies, Meanings.Of)))
        .And(Either(
            Has("formats").Otherwise("say what to check: 'formats', 'digests', 'declared-equals-actual: true' or 'links'"),
            Has("digests"),
            Has("links"),
            Has("declared-equals-actual").And(Where(("declared-equals-actual", Only(true))))))
        .And(Either(Needs("no-other-files", "digests"), Where(("no-other-files", Only(false).Otherwise("'no-other-files' says nothing without 'digests'")))));

    static Key DiffersFrom(string references) =>
        Required("differs-from", "The reference that is compared with: a built-in one, one of 'references', or 'all'.", Defined(references));

    static JsonObject Only(bool value) => new() { ["type"] = "boolean", ["enum"] = new JsonArray(value) };
}
