using System.Collections.Immutable;

using static HcxVerify.Language.FactType;

namespace HcxVerify.Language;

/// <summary>The closed vocabulary of facts, in the order reports print them. Whatever names a fact is checked against it.</summary>
public static class FactTable
{
    public static readonly FactName ModelKind = Row("Model.Kind", Text, "dense or mixture of experts, text or multimodal", "모델 유형");
    public static readonly FactName ModelArchitectures = Row("Model.Architectures", TextList, "classes that load the model", "모델 클래스", Config("architectures"));
    public static readonly FactName ModelComponents = Row("Model.Components", TextList, "components that models of this type have", "이 유형의 모델이 갖는 컴포넌트", Config("model_type"));
    public static readonly FactName ModelParameterCount = Row("Model.ParameterCount", Integer, "parameters", "총 파라미터");
    public static readonly FactName ModelContextLength = Row("Model.ContextLength", FactType.Text, "context length as published", "공표된 컨텍스트 길이");
    public static readonly FactName ModelKnowledgeCutoff = Row("Model.KnowledgeCutoff", Text, "knowledge cutoff", "지식 기준 시점");
    public static readonly FactName ModelLink = Row("Model.Link", Text, "where it is published", "공개 위치");

    public static readonly FactName TokenizerClass = Row("Tokenizer.Class", Text, "tokenizer class", "토크나이저 클래스", TokenizerConfig("tokenizer_class"));
    public static readonly FactName TokenizerAlgorithm = Row("Tokenizer.Algorithm", Text, "algorithm as published", "공표된 알고리즘");
    public static readonly FactName TokenizerDeclaredSize = Row("Tokenizer.DeclaredSize", Integer, "vocabulary size the configuration declares", "설정이 선언한 어휘 크기", OfText("vocab_size"));
    public static readonly FactName TokenizerTokenCount = Row("Tokenizer.TokenCount", Integer, "tokens in the tokenizer's file", "토크나이저 파일의 토큰 수");
    public static readonly FactName TokenizerEmbeddingRowCount = Row("Tokenizer.EmbeddingRowCount", Integer, "rows of the input embedding", "입력 임베딩 행 수");
    public static readonly FactName TokenizerSpecialTokenCount = Row("Tokenizer.SpecialTokenCount", Integer, "special tokens", "특수 토큰 수", TokenizerConfig("added_tokens_decoder"));
    public static readonly FactName TokenizerSpecialTokenFirstId = Row("Tokenizer.SpecialTokenFirstId", Integer, "lowest id of a special token", "특수 토큰의 첫 id", TokenizerConfig("added_tokens_decoder"));
    public static readonly FactName TokenizerSpecialTokenLastId = Row("Tokenizer.SpecialTokenLastId", Integer, "highest id of a special token", "특수 토큰의 마지막 id", TokenizerConfig("added_tokens_decoder"));
    public static readonly FactName TokenizerSpecialTokens = Row("Tokenizer.SpecialTokens", TokenList, "special tokens by name, with their ids where known", "특수 토큰 이름과 id", TokenizerConfig("added_tokens_decoder"));

    public static readonly FactName TokenizerAddedTokens = Row("Tokenizer.AddedTokens", TokenList, "tokens added beside the vocabulary, where not all of them are special", "어휘에 추가된 토큰 (특수 토큰이 아닌 것이 있을 때)", TokenizerConfig("added_tokens_decoder"));

    public static readonly FactName TextModelType = Row("Text.ModelType", Text, "type of the text decoder", "텍스트 디코더 유형", OfText("model_type"));
    public static readonly FactName TextHiddenSize = Row("Text.HiddenSize", Integer, "width of the residual stream", "은닉 크기", OfText("hidden_size", "n_embd"));
    public static readonly FactName TextLayerCount = Row("Text.LayerCount", Integer, "decoder layers", "레이어 수", OfText("num_hidden_layers", "n_layer"));
    public static readonly FactName TextAttentionHeadCount = Row("Text.AttentionHeadCount", Integer, "query heads", "어텐션 헤드 수", OfText("num_attention_heads", "n_head"));
    public static readonly FactName TextKeyValueHeadCount = Row("Text.KeyValueHeadCount", Integer, "key and value heads", "KV 헤드 수", OfText("num_key_value_heads"));
    public static readonly FactName TextHeadSize = Row("Text.HeadSize", Integer, "width of one head", "헤드 크기", OfText("head_dim") with { Computed = "hidden_size / num_attention_heads" });
    public static readonly FactName TextIntermediateSize = Row("Text.IntermediateSize", Integer, "width of the feed-forward layer", "FFN 크기", OfText("intermediate_size", "n_inner"));
    public static readonly FactName TextVocabularySize = Row("Text.VocabularySize", Integer, "vocabulary size the configuration declares for the decoder", "디코더 설정의 어휘 크기", OfText("vocab_size"));
    public static readonly FactName TextContextLength = Row("Text.ContextLength", Integer, "positions the configuration declares, in tokens", "설정의 최대 위치 (토큰)", OfText("max_position_embeddings", "n_positions"));
    public static readonly FactName TextRopeTheta = Row("Text.RopeTheta", Number, "base of the rotary position embedding", "RoPE 기저", OfText("rope_theta", "rope_parameters/rope_theta", "rope_scaling/rope_theta"));
    public static readonly FactName TextActivation = Row("Text.Activation", Text, "activation of the feed-forward layer", "활성화 함수", OfText("hidden_act", "activation_function"));
    public static readonly FactName TextNormEpsilon = Row("Text.NormEpsilon", Number, "epsilon of the normalisation layers", "정규화 epsilon", OfText("rms_norm_eps", "layer_norm_epsilon", "layer_norm_eps"));
    public static readonly FactName TextAttentionMultiplier = Row("Text.AttentionMultiplier", Number, "scale of the attention scores", "어텐션 배율", OfText("attention_multiplier"));
    public static readonly FactName TextTiedEmbeddings = Row("Text.TiedEmbeddings", Flag, "output and input embedding are one matrix", "임베딩 공유", OfText("tie_word_embeddings"));

    public static readonly FactName VisionModelType = Row("Vision.ModelType", Text, "type of the vision encoder", "비전 인코더 유형", OfVision("model_type"));
    public static readonly FactName VisionArchitectures = Row("Vision.Architectures", TextList, "classes that load the vision encoder", "비전 인코더 클래스", OfVision("architectures"));
    public static readonly FactName VisionHiddenSize = Row("Vision.HiddenSize", Integer, "width of the encoder", "은닉 크기", OfVision("embed_dim", "hidden_size"));
    public static readonly FactName VisionLayerCount = Row("Vision.LayerCount", Integer, "encoder layers", "레이어 수", OfVision("depth", "num_hidden_layers"));
    public static readonly FactName VisionAttentionHeadCount = Row("Vision.AttentionHeadCount", Integer, "attention heads", "어텐션 헤드 수", OfVision("num_heads", "num_attention_heads"));
    public static readonly FactName VisionPatchSize = Row("Vision.PatchSize", Integer, "edge of a patch, in pixels", "패치 크기 (픽셀)", OfVision("patch_size"));
    public static readonly FactName VisionIntermediateSize = Row("Vision.IntermediateSize", Integer, "width of the feed-forward layer", "FFN 크기", OfVision("intermediate_size"));
    public static readonly FactName VisionOutputSize = Row("Vision.OutputSize", Integer, "width of the output that the decoder takes", "출력 크기", OfVision("out_hidden_size"));
    public static readonly FactName VisionSpatialMergeSize = Row("Vision.SpatialMergeSize", Integer, "patches merged along one edge", "병합 패치 수", OfVision("spatial_merge_size"));
    public static readonly FactName VisionWindowSize = Row("Vision.WindowSize", Integer, "edge of an attention window, in pixels", "윈도우 크기 (픽셀)", OfVision("window_size"));

    public static readonly FactName AudioModelType = Row("Audio.ModelType", Text, "type of the audio encoder", "오디오 인코더 유형", OfAudio("model_type"));
    public static readonly FactName AudioArchitectures = Row("Audio.Architectures", TextList, "classes that load the audio encoder", "오디오 인코더 클래스", OfAudio("architectures"));
    public static readonly FactName AudioHiddenSize = Row("Audio.HiddenSize", Integer, "width of the encoder", "은닉 크기", OfAudio("d_model", "hidden_size"));
    public static readonly FactName AudioLayerCount = Row("Audio.LayerCount", Integer, "encoder layers", "레이어 수", OfAudio("encoder_layers", "num_hidden_layers"));
    public static readonly FactName AudioAttentionHeadCount = Row("Audio.AttentionHeadCount", Integer, "attention heads", "어텐션 헤드 수", OfAudio("encoder_attention_heads", "num_attention_heads"));
    public static readonly FactName AudioIntermediateSize = Row("Audio.IntermediateSize", Integer, "width of the feed-forward layer", "FFN 크기", OfAudio("encoder_ffn_dim", "intermediate_size"));
    public static readonly FactName AudioMelBinCount = Row("Audio.MelBinCount", Integer, "mel frequency bins of the input", "멜 주파수 구간 수", OfAudio("num_mel_bins"));

    public static readonly FactName ProjectorKind = Row("Projector.Kind", Text, "kind of the projector between encoder and decoder", "프로젝터 유형");

    /// <summary>All rows, in report order.</summary>
    public static ImmutableArray<FactName> All { get; } =
    [
        ModelKind, ModelArchitectures, ModelComponents, ModelParameterCount, ModelContextLength, ModelKnowledgeCutoff, ModelLink,
        TokenizerClass, TokenizerAlgorithm, TokenizerDeclaredSize, TokenizerTokenCount, TokenizerEmbeddingRowCount,
        TokenizerSpecialTokenCount, TokenizerSpecialTokenFirstId, TokenizerSpecialTokenLastId, TokenizerSpecialTokens, TokenizerAddedTokens,
        TextModelType, TextHiddenSize, TextLayerCount, TextAttentionHeadCount, TextKeyValueHeadCount, TextHeadSize, TextIntermediateSize,
        TextVocabularySize, TextContextLength, TextRopeTheta, TextActivation, TextNormEpsilon, TextAttentionMultiplier, TextTiedEmbeddings,
        VisionModelType, VisionArchitectures, VisionHiddenSize, VisionLayerCount, VisionAttentionHeadCount, VisionPatchSize,
        VisionIntermediateSize, VisionOutputSize, VisionSpatialMergeSize, VisionWindowSize,
        AudioModelType, AudioArchitectures, AudioHiddenSize, AudioLayerCount, AudioAttentionHeadCount, AudioIntermediateSize, AudioMelBinCount,
        ProjectorKind,
    ];

    static readonly ImmutableDictionary<string, FactName> byName = All.ToImmutableDictionary(fact => fact.Name, StringComparer.Ordinal);

    /// <summary>The fact of that name, or null.</summary>
    public static FactName? Find(string name) => byName.TryGetValue(name, out var fact) ? fact : null;

    static FactName Row(string name, FactType type, string en, string ko, KeyOrigin? origin = null) => new(name, type, new(en, ko)) { Origin = origin };

    static KeyOrigin Config(params ImmutableArray<string> keys) => new("config.json", keys);

    static KeyOrigin TokenizerConfig(params ImmutableArray<string> keys) => new("tokenizer_config.json", keys);

    static KeyOrigin OfText(params ImmutableArray<string> keys) => Config(keys) with { Sections = ["text_config", "llm_config", "language_config"] };

    static KeyOrigin OfVision(params ImmutableArray<string> keys) => Config(keys) with { Sections = ["vision_config"], AtTop = false };

    static KeyOrigin OfAudio(params ImmutableArray<string> keys) => Config(keys) with { Sections = ["audio_config"], AtTop = false };
}
