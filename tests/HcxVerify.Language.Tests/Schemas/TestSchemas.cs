using System.Text.Json.Nodes;

using static HcxVerify.Language.Tests.Schemas.Pieces;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>Tests of rules, in a rule and in a file of their own.</summary>
static class TestSchemas
{
    /// <summary>A file of tests: <c>NAME.hcx.test.yml</c>.</summary>
    public static JsonObject File() => Mapping(
        RuleSchemas.Version(),
        Required("tests", "What the rules of the rule file must come to on models that are described here.", List(Test(
            [Required("rule", "The id of the rule that the test is about.", Defined("line").Example("vocabulary-is-not-llama-3"))],
            new() { ["rule"] = "${3:vocabulary-is-not-llama-3}" }))));

    /// <summary>A test in its rule.</summary>
    public static JsonObject Test() => Test([], []);

    public static JsonObject Expectation()
    {
        var mapping = Mapping(
            Optional("outcome", "The outcome of the rule.", Defined("outcome")),
            Optional("verdict", "The verdict of the rule's component over the whole rule set.", Defined("verdict")),
            Optional("message", "A text that the message of the finding contains.", Defined("localized").Example("equals Llama 3's")),
            Optional("severity", "The severity of the finding, which warn-when may lower.", Defined("severity")));
        mapping["minProperties"] = 1;
        return MappingOr(mapping.Titled("expectation"), Defined("outcome"));
    }

    static JsonObject Test(IEnumerable<Key> more, JsonObject snippet)
    {
        snippet["name"] = "${1:nothing is known}";
        snippet["given"] = new JsonObject();
        snippet["expect"] = "${2:inconclusive}";
        return Mapping(
        [
            .. more,
            Required("name", "What the test shows, once for each rule.", Defined("localized").Example("the same size fails")),
            Optional("given", "What is known while the test runs, and nothing else: facts of the model, of references, measurements, files and the date. Empty: nothing is known.", Defined("given")),
            Required("expect", "What the rule has to come to: an outcome, or a mapping that also looks at the verdict, the message and the severity.", Defined("expectation")),
        ])
        .Titled("test")
        .Snippet("test", "a test of the rule", snippet);
    }
}
