namespace HcxVerify.Language;

/// <summary><c>claim: ID</c></summary>
/// <param name="Claim">The id of a claim in the rule files.</param>
public sealed record ClaimCheck(string Claim, Place Place) : Check
{
    public override RuleKind Kind => RuleKinds.Claim;

    internal static Check? Read(YamlNode node, List<Diagnostic> errors)
    {
        if (node is YamlScalar { Kind: ScalarKind.Text } scalar && !string.IsNullOrWhiteSpace(scalar.Value))
            return new ClaimCheck(scalar.Value, scalar.Place);
        errors.Add(Mistyped.At(node, Mistyped.Key("claim"), new("the id of a claim", "주장의 id")));
        return null;
    }
}
