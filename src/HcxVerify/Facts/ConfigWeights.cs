using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>Whether the configuration says of the weights what they are: what is declared is not always what is there.</summary>
static class ConfigWeights
{
    /// <summary>Adds a notice for each figure that the configuration has otherwise than the weights.</summary>
    public static void Compare(WeightFacts weights, string file, FactCollector facts)
    {
        Layers(file, facts);
        Rows(file, facts);
        if (weights.Tensors.FirstOrDefault(tensor => tensor.IsInputEmbedding) is { } embedding)
            Differs(FactTable.TextHiddenSize, embedding.Shape[1], new($"{SingleLine.Of(embedding.Name)} has the width", $"{SingleLine.Of(embedding.Name)}의 폭"), file, facts);
        if (Value(FactTable.TextTiedEmbeddings, facts) is { Value: FactValue.Flag { Value: false } } tied && Value(FactTable.TextHasOutputEmbedding, facts) is { Value: FactValue.Flag { Value: false } })
            Notice(file, new($"{tied.Source.Place} is false, and there is no output embedding", $"{tied.Source.Place}은(는) false이나 출력 임베딩이 없습니다"), facts);
    }

    // Some models have layers behind the last that predict further tokens; their weights may be without.
    static void Layers(string file, FactCollector facts)
    {
        if (Integer(FactTable.TextTensorLayerCount, facts) is not { } there || Integer(FactTable.TextLayerCount, facts) is not { } declared)
            return;
        if (there != declared + (Integer(FactTable.TextPredictionLayerCount, facts) ?? 0))
            Differs(FactTable.TextLayerCount, there, new("the decoder's layers are", "디코더 레이어 수"), file, facts);
    }

    static void Rows(string file, FactCollector facts)
    {
        if (Integer(FactTable.TokenizerEmbeddingRowCount, facts) is { } rows)
            Differs(FactTable.TextVocabularySize, rows, new("the rows of the input embedding are", "입력 임베딩 행 수"), file, facts);
    }

    static void Differs(FactName name, long there, LocalizedText what, string file, FactCollector facts)
    {
        if (Value(name, facts) is { Value: FactValue.Integer declared } fact && declared.Value != there)
            Notice(file, new($"{what.En} {there}, and {fact.Source.Place} says {declared.Value}", $"{what.Ko} {there}, {fact.Source.Place}에는 {declared.Value}"), facts);
    }

    static void Notice(string file, LocalizedText problem, FactCollector facts) => facts.Notices.Add(ArtifactCodes.FilesDisagree.At(new(file), problem));

    static long? Integer(FactName name, FactCollector facts) => (Value(name, facts)?.Value as FactValue.Integer)?.Value;

    static Fact? Value(FactName name, FactCollector facts) => facts.TryGet(name, out var fact) ? fact : null;
}
