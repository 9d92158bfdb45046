namespace HcxVerify.Language;

/// <summary><c>claim: ID</c>, or <c>claim: { covers: reuse }</c></summary>
/// <param name="Claim">The id of a claim in the rule files; null where the rule covers reuse.</param>
public sealed record ClaimCheck(string? Claim, Place Place) : Check
{
    const string Reuse = "reuse";

    static readonly LocalizedText expected = new("the id of a claim, or { covers: reuse }", "주장의 id 또는 { covers: reuse }");

    public override RuleKind Kind => RuleKinds.Claim;

    /// <summary>What the claim says of whole components; null where it is a figure. It is known when all claims are read.</summary>
    public Statement? Says { get; init; }

    /// <summary>Whether every reuse that the rules observe has to be declared.</summary>
    public bool CoversReuse => Claim is null;

    /// <inheritdoc/>
    public override bool ReadsFindings => CoversReuse || Says is not null;

    internal static Check? Read(YamlNode node, List<Diagnostic> errors)
    {
        if (node is YamlScalar { Kind: ScalarKind.Text } scalar && !string.IsNullOrWhiteSpace(scalar.Value))
            return new ClaimCheck(scalar.Value, scalar.Place);
        if (node is not YamlMapping)
        {
            errors.Add(Mistyped.At(node, Mistyped.Key("claim"), expected));
            return null;
        }

        var map = MappingReader.Of(node, Mistyped.Key("claim"), errors)!;
        var covers = map.Required("covers");
        map.End();
        if (covers is YamlScalar { Kind: ScalarKind.Text, Value: Reuse })
            return new ClaimCheck(null, map.Place);
        if (covers is not null)
            errors.Add(RuleFileCodes.UnknownValue.At(covers.Place, covers is YamlScalar other ? other.Value : covers.Found, "covers", Suggestion.For("", [Reuse])));
        return null;
    }
}
