using System.Text.Json.Nodes;

using static HcxVerify.Language.Tests.Schemas.Pieces;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>Waivers: findings that somebody accepts for a time.</summary>
static class WaiverSchemas
{
    const string Digest = "sha256:" + CheckSchemas.Digest;

    /// <summary>A file of waivers: <c>NAME.hcx.waivers.yml</c>.</summary>
    public static JsonObject File() => Mapping(
        RuleSchemas.Version(),
        Required("waivers", "The findings that are taken out of the gate. Verdicts and conclusion stay as they are.", List(Waiver())));

    static JsonObject Waiver() => Mapping(
        Required("rule", "The id of the rule.", Defined("name").Example("vision-encoder-is-its-own")),
        Required("component", "The component of the rule.", Defined("component")),
        Required("subject", "The digest of the model, as the report has it: the waiver holds for this model only.", Matching("^sha256:[0-9a-fA-F]{64}$", "write sha256: and 64 hexadecimal digits").Example(Digest)),
        Required("reason", "Why the finding is accepted.", Defined("localized").Example("the encoder's reuse is declared from the next release on")),
        Required("owner", "Who answers for it.", Defined("line").Example("model team")),
        Required("expires", "The last day on which the waiver holds.", Defined("date").Example("2027-01-31")))
        .Titled("waiver")
        .Snippet("waiver", "a finding that is accepted for a time", new JsonObject
        {
            ["rule"] = "${1:vision-encoder-is-its-own}",
            ["component"] = "${2:vision-encoder}",
            ["subject"] = $"${{3:{Digest}}}",
            ["reason"] = "${4:why}",
            ["owner"] = "${5:who}",
            ["expires"] = "${6:2027-01-31}",
        });
}
