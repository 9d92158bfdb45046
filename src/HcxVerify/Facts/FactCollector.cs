using System.Diagnostics.CodeAnalysis;

using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>Facts as they are read from the documents of one model: each once, of the type that the table has for it.</summary>
sealed class FactCollector
{
    readonly Dictionary<string, Fact> facts = new(StringComparer.Ordinal);
    readonly Dictionary<string, LocalizedText> missing = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Fact> Facts => facts.Values;

    /// <summary>Why the document's word on a fact cannot be used, by the fact's name.</summary>
    public IReadOnlyDictionary<string, LocalizedText> Missing => missing;

    /// <summary>What is odd about the files, and stops nothing.</summary>
    public List<Diagnostic> Notices { get; } = [];

    /// <summary>Why some of the files cannot be used; the others were read all the same.</summary>
    public List<Diagnostic> Problems { get; } = [];

    /// <summary>Whether a document says something of the fact, be it of the wrong type.</summary>
    public bool Has(FactName name) => facts.ContainsKey(name.Name) || missing.ContainsKey(name.Name);

    public bool TryGet(FactName name, [NotNullWhen(true)] out Fact? fact) => facts.TryGetValue(name.Name, out fact);

    public void Add(Fact fact)
    {
        if (!missing.ContainsKey(fact.Name))
            facts.TryAdd(fact.Name, fact);
    }

    /// <summary>Adds a value as it stands in a document; one of the wrong type is missing, with that reason.</summary>
    public void Add(FactName name, ModelDocument document, string pointer, JsonValue json)
    {
        if (Values.Typed(json, name.Type) is { } value)
            Add(new(name.Name, value, FactOrigin.Read, new(document.Display, document.Digest, pointer, json.Line, null)));
        else
            missing.TryAdd(name.Name, new(
                $"{document.Display}#{pointer} is {Values.Found(json).En}, not {Values.Expected(name.Type).En}",
                $"{document.Display}#{pointer}: {Values.Expected(name.Type).Ko}이(가) 아니라 {Values.Found(json).Ko}"));
    }

    /// <summary>Adds a value of a configuration, where every integer is a dimension or a size: one of 0 says nothing, and would differ from every reference.</summary>
    public void AddDimension(FactName name, ModelDocument document, string pointer, JsonValue json)
    {
        if (name.Type is FactType.Integer && json.AsInteger() == 0)
            missing.TryAdd(name.Name, new($"{document.Display}#{pointer} is {Values.Found(json).En}, which is no size", $"{document.Display}#{pointer}: {Values.Found(json).Ko}은(는) 크기가 아닙니다"));
        else
            Add(name, document, pointer, json);
    }

    public void AddMissing(FactName name, LocalizedText reason) => missing.TryAdd(name.Name, reason);

    /// <summary>Takes a fact back that another file says otherwise: which of the two is right, nobody knows.</summary>
    public void Withdraw(FactName name, LocalizedText reason)
    {
        facts.Remove(name.Name);
        missing[name.Name] = reason;
    }
}
