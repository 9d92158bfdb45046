namespace HcxVerify.Language;

/// <summary><c>assert: EXPRESSION</c></summary>
/// <param name="Expression">A C# expression over the facts.</param>
public sealed record AssertCheck(string Expression) : Check
{
    public override RuleKind Kind => RuleKinds.Assert;

    internal static Check? Read(YamlNode node, List<Diagnostic> errors)
    {
        if (node is YamlScalar { Kind: ScalarKind.Text } scalar && !string.IsNullOrWhiteSpace(scalar.Value))
            return new AssertCheck(scalar.Value);
        errors.Add(Mistyped.At(node, Mistyped.Key("assert"), new("an expression over the facts", "사실에 대한 식")));
        return null;
    }
}
