namespace HcxVerify.Language;

/// <summary><c>assert: EXPRESSION</c></summary>
/// <param name="Expression">A C# expression over the facts.</param>
public sealed record AssertCheck(string Expression) : Check
{
    public override RuleKind Kind => RuleKinds.Assert;

    internal static Check? Read(YamlNode node, List<Diagnostic> errors)
    {
        if (node is YamlScalar { Kind: ScalarKind.Text or ScalarKind.Flag } scalar && !string.IsNullOrWhiteSpace(scalar.Value))
            return new AssertCheck(scalar.Value);
        errors.Add(RuleFileCodes.WrongType.At(node.Place, "assert", new LocalizedText("an expression", "식"), node.Found));
        return null;
    }
}
