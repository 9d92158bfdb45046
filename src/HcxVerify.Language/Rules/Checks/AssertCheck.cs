namespace HcxVerify.Language;

/// <summary><c>assert: EXPRESSION</c></summary>
/// <param name="Expression">A C# expression over the facts.</param>
public sealed record AssertCheck(string Expression) : Check
{
    public override RuleKind Kind => RuleKinds.Assert;

    /// <summary>The expression as it stands in the file; null where it was made without one.</summary>
    internal YamlScalar? Written { get; init; }

    /// <summary>The place in the rule file of the character at an offset of the expression; null where it was made without one.</summary>
    public Place? PlaceAt(int offset) => Written?.PlaceAt(offset);

    internal static Check? Read(YamlNode node, List<Diagnostic> errors)
    {
        if (node is YamlScalar { Kind: ScalarKind.Text } scalar && !string.IsNullOrWhiteSpace(scalar.Value))
            return new AssertCheck(scalar.Value) { Written = scalar };
        errors.Add(Mistyped.At(node, Mistyped.Key("assert"), new("an expression over the facts", "사실에 대한 식")));
        return null;
    }
}
