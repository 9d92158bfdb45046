using System.Collections.Immutable;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Tests.Given;

/// <summary>Models made of facts alone.</summary>
public static class Model
{
    /// <summary>A model whose facts were read from <c>config.json</c>.</summary>
    public static ModelFacts With(params IEnumerable<(FactName Name, object Value)> facts) => new()
    {
        Name = new("the-model"),
        Location = "model",
        Digest = "sha256:model",
        Facts = ModelFacts.InOrder([.. facts.Select(fact => Fact(fact.Name, fact.Value))]),
    };

    /// <summary>The same model without one of its facts.</summary>
    public static ModelFacts Without(this ModelFacts model, Fact fact) => model with { Facts = model.Facts.Remove(fact) };

    /// <summary>A reference with these facts.</summary>
    public static LoadedReference Reference(string name, params IEnumerable<(FactName Name, object Value)> facts) =>
        new(name, ReferenceRole.Suspect, With(facts) with { Name = new($"the {name}"), Location = name }, null, []);

    /// <summary>A reference that is not there.</summary>
    public static LoadedReference Unavailable(string name) => new(name, ReferenceRole.Suspect, null, new("it was not there"), []);

    public static Fact Fact(FactName name, object value, FactOrigin origin = FactOrigin.Read) =>
        new(name.Name, Value(value), origin, new(origin is FactOrigin.Read ? "config.json" : "facts.json", "sha256:file", $"/{name.Name}", 1, null));

    public static FactValue Value(object value) => value switch
    {
        FactValue known => known,
        int integer => new FactValue.Integer(integer),
        long integer => new FactValue.Integer(integer),
        double number => new FactValue.Number(number),
        string text => new FactValue.Text(text),
        bool flag => new FactValue.Flag(flag),
        long[] integers => new FactValue.IntegerList([.. integers]),
        string[] texts => new FactValue.TextList([.. texts]),
        IEnumerable<SpecialToken> tokens => new FactValue.TokenList([.. tokens]),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>Special tokens: names, or names with their ids as in <c>&lt;s&gt;@1</c>.</summary>
    public static ImmutableArray<SpecialToken> Tokens(params IEnumerable<string> tokens) =>
        [.. tokens.Select(token => token.Split('@') is [var content, var id] ? new SpecialToken(content, long.Parse(id, System.Globalization.CultureInfo.InvariantCulture)) : new(token, null))];

    /// <summary>All facts that a <c>special-tokens</c> rule reads.</summary>
    public static IEnumerable<(FactName Name, object Value)> SpecialTokens(long count, long first, long last, params IEnumerable<string> tokens) =>
    [
        (FactTable.TokenizerSpecialTokens, Tokens(tokens)),
        (FactTable.TokenizerSpecialTokenCount, count),
        (FactTable.TokenizerSpecialTokenFirstId, first),
        (FactTable.TokenizerSpecialTokenLastId, last),
    ];
}
