using System.Collections.Frozen;
using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>From the tensors of the weights to facts: how many there are, of what types, in how many layers, with how many parameters.</summary>
sealed class WeightCounts
{
    // Elements of these types are numbers of a model, one a parameter; others may be packed, or indexes.
    static readonly FrozenSet<string> wholeElements = FrozenSet.ToFrozenSet(
        ["F64", "F32", "F16", "BF16", "F8_E4M3", "F8_E5M2", "DOUBLE", "FLOAT", "FLOAT16", "BFLOAT16", "FLOAT8E4M3FN", "FLOAT8E5M2"], StringComparer.Ordinal);

    static readonly ImmutableArray<(string Component, FactName? Layers, FactName Parameters)> components =
    [
        (Components.TextDecoder, FactTable.TextTensorLayerCount, FactTable.TextParameterCount),
        (Components.VisionEncoder, FactTable.VisionTensorLayerCount, FactTable.VisionParameterCount),
        (Components.AudioEncoder, FactTable.AudioTensorLayerCount, FactTable.AudioParameterCount),
        (Components.Projector, null, FactTable.ProjectorParameterCount),
    ];

    static readonly ImmutableArray<FactName> ofTensors =
    [
        FactTable.ModelParameterCount, FactTable.ModelTensorTypes, FactTable.ModelTensorBytes, FactTable.TokenizerEmbeddingRowCount,
        FactTable.TextParameterCount, FactTable.VisionParameterCount, FactTable.AudioParameterCount, FactTable.ProjectorParameterCount,
    ];

    static readonly ImmutableArray<FactName> ofNames =
        [FactTable.ModelTensorCount, FactTable.TextTensorLayerCount, FactTable.VisionTensorLayerCount, FactTable.AudioTensorLayerCount, FactTable.TextHasOutputEmbedding];

    readonly WeightFacts weights;
    readonly FactCollector facts;
    readonly FactSource source;

    WeightCounts(WeightFacts weights, FactSource source, FactCollector facts)
    {
        this.weights = weights;
        this.source = source;
        this.facts = facts;
    }

    public static void Read(WeightFacts weights, ModelFiles files, Workspace workspace, FactCollector facts)
    {
        var source = new FactSource(workspace.Display(files.Path(weights.Name)), files.DigestOf(weights.Name), "tensors", 0, null);
        var counts = new WeightCounts(weights, source, facts);
        counts.Add(FactTable.ModelWeightFormat, new FactValue.Text(Words.WeightFormats[weights.Format]));
        // A configuration beside the file says the same in other words; only where there is none does the file speak for itself.
        if (!facts.Has(FactTable.TextModelType) && !facts.Has(FactTable.TextHiddenSize))
            weights.Metadata?.AddTo(facts, source.File, source.Digest);
        counts.OfNames();
        counts.OfTensors();
        ConfigWeights.Compare(weights, source.File, facts);
    }

    // An index names the tensors of files that are not there, too.
    void OfNames()
    {
        ImmutableArray<TensorPlace> places = weights.Unknown is null ? [.. weights.Tensors.Select(tensor => tensor.Place)] : [.. weights.Names.Select(TensorPlace.Of)];
        if (places.IsEmpty)
        {
            Missing(ofNames);
            return;
        }

        Add(FactTable.ModelTensorCount, new FactValue.Integer(places.Length));
        foreach (var (component, layers, _) in components)
        {
            var numbers = places.Where(place => place.Component == component && place.Layer is not null).Select(place => place.Layer!.Value).ToHashSet();
            if (layers is not null && numbers.Count > 0)
                Add(layers, new FactValue.Integer(numbers.Count));
        }

        if (places.Any(place => place is { Component: Components.TextDecoder, Role: TensorRole.TokenEmbedding }))
            Add(FactTable.TextHasOutputEmbedding, new FactValue.Flag(places.Any(place => place is { Component: Components.TextDecoder, Role: TensorRole.OutputEmbedding })));
    }

    void OfTensors()
    {
        if (weights.Unknown is not null || weights.Tensors.IsEmpty)
        {
            Missing(ofTensors);
            return;
        }

        Add(FactTable.ModelTensorTypes, new FactValue.TextList([.. weights.Tensors.Select(tensor => tensor.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]));
        if (Sum(weights.Tensors, tensor => tensor.Bytes) is { } bytes)
            Add(FactTable.ModelTensorBytes, new FactValue.Integer(bytes));
        Parameters();
        Embedding();
    }

    void Parameters()
    {
        ImmutableArray<TensorFacts> trained = [.. weights.Tensors.Where(tensor => tensor.Place.Role is not (TensorRole.Buffer or TensorRole.Quantization))];
        if (trained.FirstOrDefault(tensor => !HasWholeElements(tensor)) is { } packed)
        {
            var reason = new LocalizedText(
                $"the tensor {SingleLine.Of(packed.Name)} has elements of type {SingleLine.Of(packed.Type)}, which may hold several parameters, or none",
                $"텐서 {SingleLine.Of(packed.Name)}의 자료형 {SingleLine.Of(packed.Type)}은(는) 원소 하나가 파라미터 하나가 아닐 수 있습니다");
            foreach (var name in components.Select(row => row.Parameters).Prepend(FactTable.ModelParameterCount))
                facts.AddMissing(name, reason);
            return;
        }

        AddSum(FactTable.ModelParameterCount, trained);
        foreach (var (component, _, parameters) in components)
        {
            ImmutableArray<TensorFacts> own = [.. trained.Where(tensor => tensor.Place.Component == component)];
            // What no layout is known of is not said to be a decoder.
            if (!own.IsEmpty && (component is not Components.TextDecoder || own.Any(tensor => tensor.Place is { Layer: not null } or { Role: TensorRole.TokenEmbedding })))
                AddSum(parameters, own);
        }
    }

    // The blocks of GGUF are of so many elements each; its shapes count elements.
    bool HasWholeElements(TensorFacts tensor) => weights.Format is WeightFormat.Gguf ? tensor.Bytes is not null : wholeElements.Contains(tensor.Type);

    void Embedding()
    {
        ImmutableArray<TensorFacts> embeddings = [.. weights.Tensors.Where(tensor => tensor.IsInputEmbedding)];
        if (embeddings is [var only])
            Add(FactTable.TokenizerEmbeddingRowCount, new FactValue.Integer(only.Shape[0]));
        else if (embeddings.Length > 1)
            facts.AddMissing(FactTable.TokenizerEmbeddingRowCount, new($"{source.File} has several input embeddings: {SingleLine.Of(embeddings[0].Name)} and {SingleLine.Of(embeddings[1].Name)}", $"{source.File}에 입력 임베딩이 여럿입니다: {SingleLine.Of(embeddings[0].Name)}, {SingleLine.Of(embeddings[1].Name)}"));
    }

    void AddSum(FactName name, ImmutableArray<TensorFacts> tensors)
    {
        if (Sum(tensors, tensor => tensor.ElementCount) is { } sum)
            Add(name, new FactValue.Integer(sum));
    }

    static long? Sum(ImmutableArray<TensorFacts> tensors, Func<TensorFacts, long?> count)
    {
        UInt128 sum = 0;
        foreach (var tensor in tensors)
        {
            if (count(tensor) is not { } value)
                return null;
            sum += (UInt128)value;
        }

        return sum <= long.MaxValue ? (long)sum : null;
    }

    void Missing(ImmutableArray<FactName> names)
    {
        if (weights.Unknown is not { } reason)
            return;
        foreach (var name in names)
            facts.AddMissing(name, reason);
    }

    void Add(FactName name, FactValue value) => facts.Add(new(name.Name, value, FactOrigin.Read, source));
}
