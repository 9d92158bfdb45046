using System.Collections.Immutable;

using static HcxVerify.Language.FactType;

namespace HcxVerify.Language;

/// <summary>The closed vocabulary of facts, in the order reports print them. Whatever names a fact is checked against it.</summary>
public static class FactTable
{
    static readonly LocalizedText fromWeights = new("the tensors of the weights", "가중치의 텐서");

    public static readonly FactName ModelKind = Row("Model.Kind", Text, "dense or mixture of experts, text or multimodal", "모델 유형");
    public static readonly FactName ModelArchitectures = Row("Model.Architectures", TextList, "classes that load the model", "모델 클래스", Config("architectures"));
    public static readonly FactName ModelComponents = Row("Model.Components", TextList, "components that models of this type have", "이 유형의 모델이 갖는 컴포넌트", Config("model_type"));
    public static readonly FactName ModelParameterCount = Row("Model.ParameterCount", Integer, "parameters", "총 파라미터", fromWeights);
    public static readonly FactName ModelContextLength = Row("Model.ContextLength", FactType.Text, "context length as published", "공표된 컨텍스트 길이");
    public static readonly FactName ModelKnowledgeCutoff = Row("Model.KnowledgeCutoff", Text, "knowledge cutoff", "지식 기준 시점");
    public static readonly FactName ModelLink = Row("Model.Link", Text, "where it is published", "공개 위치");
    public static readonly FactName ModelQuantization = Row("Model.Quantization", Text, "method by which the weights were quantised", "가중치 양자화 방식", Config("quantization_config/quant_method"));
    public static readonly FactName ModelBaseModels = Row("Model.BaseModels", TextList, "models that it is declared to be made from", "기반이라고 선언된 모델", ModelCard("base_model"));
    public static readonly FactName ModelBaseModelRelation = Row("Model.BaseModelRelation", Text, "how it is declared to be made from them: finetune, quantized, merge or adapter", "선언된 기반 모델과의 관계", ModelCard("base_model_relation"));
    public static readonly FactName ModelLicense = Row("Model.License", Text, "licence, by the name that the model card gives it", "모델 카드의 라이선스", ModelCard("license"));
    public static readonly FactName ModelDatasets = Row("Model.Datasets", TextList, "datasets that it is declared to be trained on", "학습에 썼다고 선언된 데이터셋", ModelCard("datasets"));
    public static readonly FactName ModelWeightFormat = Row("Model.WeightFormat", Text, "format of the weights", "가중치 파일 형식", fromWeights);
    public static readonly FactName ModelTensorCount = Row("Model.TensorCount", Integer, "tensors in the weights", "가중치의 텐서 수", fromWeights);
    public static readonly FactName ModelTensorTypes = Row("Model.TensorTypes", TextList, "types of the tensors' elements, in ordinal order", "텐서 원소의 자료형", fromWeights);
    public static readonly FactName ModelTensorBytes = Row("Model.TensorBytes", Integer, "bytes of all tensors", "텐서 전체의 바이트 수", fromWeights);

    public static readonly FactName TokenizerClass = Row("Tokenizer.Class", Text, "tokenizer class", "토크나이저 클래스", TokenizerConfig("tokenizer_class"));
    public static readonly FactName TokenizerAlgorithm = Row("Tokenizer.Algorithm", Text, "algorithm as published", "공표된 알고리즘");
    public static readonly FactName TokenizerModelType = Row("Tokenizer.ModelType", Text, "model of the tokenizer: BPE, Unigram, WordPiece or WordLevel", "토크나이저 모델 유형", TokenizerFile("model/type"));
    public static readonly FactName TokenizerDeclaredSize = Row("Tokenizer.DeclaredSize", Integer, "vocabulary size the configuration declares", "설정이 선언한 어휘 크기", OfText("vocab_size"));
    public static readonly FactName TokenizerTokenCount = Row("Tokenizer.TokenCount", Integer, "tokens in the tokenizer's file", "토크나이저 파일의 토큰 수", TokenizerFile("model/vocab", "added_tokens"));
    public static readonly FactName TokenizerHighestId = Row("Tokenizer.HighestId", Integer, "highest id of a token", "가장 큰 토큰 id", TokenizerFile("model/vocab", "added_tokens"));
    public static readonly FactName TokenizerUnusedIdCount = Row("Tokenizer.UnusedIdCount", Integer, "ids up to the highest that no token has", "토큰이 없는 id 수", TokenizerFile("model/vocab", "added_tokens"));
    public static readonly FactName TokenizerMergeCount = Row("Tokenizer.MergeCount", Integer, "merges of the tokenizer", "병합 규칙 수", TokenizerFile("model/merges"));
    public static readonly FactName TokenizerEmbeddingRowCount = Row("Tokenizer.EmbeddingRowCount", Integer, "rows of the input embedding", "입력 임베딩 행 수", fromWeights);
    public static readonly FactName TokenizerSpecialTokenCount = Row("Tokenizer.SpecialTokenCount", Integer, "special tokens", "특수 토큰 수", TokenizerConfig("added_tokens_decoder"));
    public static readonly FactName TokenizerSpecialTokenFirstId = Row("Tokenizer.SpecialTokenFirstId", Integer, "lowest id of a special token", "특수 토큰의 첫 id", TokenizerConfig("added_tokens_decoder"));
    public static readonly FactName TokenizerSpecialTokenLastId = Row("Tokenizer.SpecialTokenLastId", Integer, "highest id of a special token", "특수 토큰의 마지막 id", TokenizerConfig("added_tokens_decoder"));
    public static readonly FactName TokenizerSpecialTokens = Row("Tokenizer.SpecialTokens", TokenList, "special tokens by name, with their ids where known", "특수 토큰 이름과 id", TokenizerConfig("added_tokens_decoder"));

    public static readonly FactName TokenizerAddedTokens = Row("Tokenizer.AddedTokens", TokenList, "tokens added beside the vocabulary, where not all of them are special", "어휘에 추가된 토큰 (특수 토큰이 아닌 것이 있을 때)", TokenizerConfig("added_tokens_decoder"));

    public static readonly FactName TextModelType = Row("Text.ModelType", Text, "type of the text decoder", "텍스트 디코더 유형", OfText("model_type"));
    public static readonly FactName TextHiddenSize = Row("Text.HiddenSize", Integer, "width of the residual stream", "은닉 크기", OfText("hidden_size", "n_embd", "dim", "d_model"));
    public static readonly FactName TextLayerCount = Row("Text.LayerCount", Integer, "decoder layers", "레이어 수", OfText("num_hidden_layers", "n_layer", "n_layers"));
    public static readonly FactName TextAttentionHeadCount = Row("Text.AttentionHeadCount", Integer, "query heads", "어텐션 헤드 수", OfText("num_attention_heads", "n_head", "n_heads"));
    public static readonly FactName TextKeyValueHeadCount = Row("Text.KeyValueHeadCount", Integer, "key and value heads", "KV 헤드 수", OfText("num_key_value_heads", "n_kv_heads", "n_head_kv"));
    public static readonly FactName TextHeadSize = Row("Text.HeadSize", Integer, "width of one head", "헤드 크기", OfText("head_dim", "kv_channels") with { Computed = "hidden_size / num_attention_heads" });
    public static readonly FactName TextIntermediateSize = Row("Text.IntermediateSize", Integer, "width of the feed-forward layer", "FFN 크기", OfText("intermediate_size", "n_inner", "inter_dim", "hidden_dim", "ffn_hidden_size"));
    public static readonly FactName TextVocabularySize = Row("Text.VocabularySize", Integer, "vocabulary size the configuration declares for the decoder", "디코더 설정의 어휘 크기", OfText("vocab_size"));
    public static readonly FactName TextContextLength = Row("Text.ContextLength", Integer, "positions the configuration declares, in tokens", "설정의 최대 위치 (토큰)", OfText("max_position_embeddings", "n_positions", "max_sequence_length", "max_seq_len"));
    public static readonly FactName TextRopeTheta = Row("Text.RopeTheta", Number, "base of the rotary position embedding", "RoPE 기저", OfText("rope_theta", "rope_parameters/rope_theta", "rope_parameters/full_attention/rope_theta", "rope_scaling/rope_theta", "rotary_emb_base"));
    public static readonly FactName TextRopeScalingType = Row("Text.RopeScalingType", Text, "how the rotary position embedding is scaled", "RoPE 스케일링 방식", OfText("rope_scaling/rope_type", "rope_scaling/type", "rope_parameters/rope_type"));
    public static readonly FactName TextRopeScalingFactor = Row("Text.RopeScalingFactor", Number, "factor of that scaling", "RoPE 스케일링 배율", OfText("rope_scaling/factor", "rope_parameters/factor"));
    public static readonly FactName TextSlidingWindow = Row("Text.SlidingWindow", Integer, "width of the sliding attention window, in tokens", "슬라이딩 어텐션 윈도우 (토큰)", OfText("sliding_window"));
    public static readonly FactName TextActivation = Row("Text.Activation", Text, "activation of the feed-forward layer", "활성화 함수", OfText("hidden_act", "activation_function", "hidden_activation"));
    public static readonly FactName TextNormEpsilon = Row("Text.NormEpsilon", Number, "epsilon of the normalisation layers", "정규화 epsilon", OfText("rms_norm_eps", "layer_norm_epsilon", "layer_norm_eps", "norm_eps"));
    public static readonly FactName TextAttentionMultiplier = Row("Text.AttentionMultiplier", Number, "scale of the attention scores", "어텐션 배율", OfText("attention_multiplier"));
    public static readonly FactName TextTiedEmbeddings = Row("Text.TiedEmbeddings", Flag, "output and input embedding are one matrix", "임베딩 공유", OfText("tie_word_embeddings"));
    public static readonly FactName TextBeginTokenId = Row("Text.BeginTokenId", Integer, "id of the token that begins a text", "시작 토큰 id", OfText("bos_token_id"));
    public static readonly FactName TextEndTokenIds = Row("Text.EndTokenIds", IntegerList, "ids of the tokens that end a text", "종료 토큰 id", OfText("eos_token_id"));
    public static readonly FactName TextPadTokenId = Row("Text.PadTokenId", Integer, "id of the token that pads", "패딩 토큰 id", OfText("pad_token_id"));
    public static readonly FactName TextExpertCount = Row("Text.ExpertCount", Integer, "routed experts of a layer", "라우팅 전문가 수", OfText("n_routed_experts", "num_local_experts", "num_experts"));
    public static readonly FactName TextSharedExpertCount = Row("Text.SharedExpertCount", Integer, "experts of a layer that every token takes", "공유 전문가 수", OfText("n_shared_experts"));
    public static readonly FactName TextExpertsPerToken = Row("Text.ExpertsPerToken", Integer, "routed experts that a token takes", "토큰당 전문가 수", OfText("num_experts_per_tok", "experts_per_token", "n_activated_experts", "moe_topk"));
    public static readonly FactName TextExpertIntermediateSize = Row("Text.ExpertIntermediateSize", Integer, "width of an expert's feed-forward layer", "전문가 FFN 크기", OfText("moe_intermediate_size", "moe_inter_dim"));
    public static readonly FactName TextDenseLayerCount = Row("Text.DenseLayerCount", Integer, "first layers without experts", "전문가 없는 앞쪽 레이어 수", OfText("first_k_dense_replace", "n_dense_layers"));
    public static readonly FactName TextPredictionLayerCount = Row("Text.PredictionLayerCount", Integer, "layers behind the last that predict further tokens", "추가 토큰을 예측하는 레이어 수", OfText("num_nextn_predict_layers"));
    public static readonly FactName TextQueryLoraRank = Row("Text.QueryLoraRank", Integer, "rank of the queries in latent attention; 0 where they are not compressed", "MLA 쿼리 랭크", OfText("q_lora_rank"));
    public static readonly FactName TextKeyValueLoraRank = Row("Text.KeyValueLoraRank", Integer, "rank of the keys and values in latent attention", "MLA 키-값 랭크", OfText("kv_lora_rank"));
    public static readonly FactName TextNopeHeadSize = Row("Text.NopeHeadSize", Integer, "width of a head without position in latent attention", "위치 없는 헤드 크기", OfText("qk_nope_head_dim"));
    public static readonly FactName TextRopeHeadSize = Row("Text.RopeHeadSize", Integer, "width of a head with position in latent attention", "위치 있는 헤드 크기", OfText("qk_rope_head_dim"));
    public static readonly FactName TextValueHeadSize = Row("Text.ValueHeadSize", Integer, "width of a head's values in latent attention", "값 헤드 크기", OfText("v_head_dim"));
    public static readonly FactName TextTensorLayerCount = Row("Text.TensorLayerCount", Integer, "decoder layers that the weights have", "가중치에 있는 디코더 레이어 수", fromWeights);
    public static readonly FactName TextParameterCount = Row("Text.ParameterCount", Integer, "parameters of the text decoder", "텍스트 디코더 파라미터 수", fromWeights);
    public static readonly FactName TextHasOutputEmbedding = Row("Text.HasOutputEmbedding", Flag, "the weights have an output embedding of their own", "가중치에 별도의 출력 임베딩이 있음", fromWeights);

    public static readonly FactName VisionModelType = Row("Vision.ModelType", Text, "type of the vision encoder", "비전 인코더 유형", OfVision("model_type"));
    public static readonly FactName VisionArchitectures = Row("Vision.Architectures", TextList, "classes that load the vision encoder", "비전 인코더 클래스", OfVision("architectures"));
    public static readonly FactName VisionHiddenSize = Row("Vision.HiddenSize", Integer, "width of the encoder", "은닉 크기", OfVision("embed_dim", "hidden_size", "width"));
    public static readonly FactName VisionLayerCount = Row("Vision.LayerCount", Integer, "encoder layers", "레이어 수", OfVision("depth", "num_hidden_layers", "layers"));
    public static readonly FactName VisionAttentionHeadCount = Row("Vision.AttentionHeadCount", Integer, "attention heads", "어텐션 헤드 수", OfVision("num_heads", "num_attention_heads", "heads"));
    public static readonly FactName VisionPatchSize = Row("Vision.PatchSize", Integer, "edge of a patch, in pixels", "패치 크기 (픽셀)", OfVision("patch_size"));
    public static readonly FactName VisionIntermediateSize = Row("Vision.IntermediateSize", Integer, "width of the feed-forward layer", "FFN 크기", OfVision("intermediate_size"));
    public static readonly FactName VisionOutputSize = Row("Vision.OutputSize", Integer, "width of the output that the decoder takes", "출력 크기", OfVision("out_hidden_size", "output_dim"));
    public static readonly FactName VisionSpatialMergeSize = Row("Vision.SpatialMergeSize", Integer, "patches merged along one edge", "병합 패치 수", OfVision("spatial_merge_size"));
    public static readonly FactName VisionWindowSize = Row("Vision.WindowSize", Integer, "edge of an attention window, in pixels", "윈도우 크기 (픽셀)", OfVision("window_size"));
    public static readonly FactName VisionImageSize = Row("Vision.ImageSize", Integer, "edge of an image, in pixels", "이미지 크기 (픽셀)", OfVision("image_size"));
    public static readonly FactName VisionTensorLayerCount = Row("Vision.TensorLayerCount", Integer, "encoder layers that the weights have", "가중치에 있는 인코더 레이어 수", fromWeights);
    public static readonly FactName VisionParameterCount = Row("Vision.ParameterCount", Integer, "parameters of the vision encoder", "비전 인코더 파라미터 수", fromWeights);

    public static readonly FactName AudioModelType = Row("Audio.ModelType", Text, "type of the audio encoder", "오디오 인코더 유형", OfAudio("model_type"));
    public static readonly FactName AudioArchitectures = Row("Audio.Architectures", TextList, "classes that load the audio encoder", "오디오 인코더 클래스", OfAudio("architectures"));
    public static readonly FactName AudioHiddenSize = Row("Audio.HiddenSize", Integer, "width of the encoder", "은닉 크기", OfAudio("d_model", "hidden_size"));
    public static readonly FactName AudioLayerCount = Row("Audio.LayerCount", Integer, "encoder layers", "레이어 수", OfAudio("encoder_layers", "num_hidden_layers"));
    public static readonly FactName AudioAttentionHeadCount = Row("Audio.AttentionHeadCount", Integer, "attention heads", "어텐션 헤드 수", OfAudio("encoder_attention_heads", "num_attention_heads"));
    public static readonly FactName AudioIntermediateSize = Row("Audio.IntermediateSize", Integer, "width of the feed-forward layer", "FFN 크기", OfAudio("encoder_ffn_dim", "intermediate_size"));
    public static readonly FactName AudioMelBinCount = Row("Audio.MelBinCount", Integer, "mel frequency bins of the input", "멜 주파수 구간 수", OfAudio("num_mel_bins"));
    public static readonly FactName AudioTensorLayerCount = Row("Audio.TensorLayerCount", Integer, "encoder layers that the weights have", "가중치에 있는 인코더 레이어 수", fromWeights);
    public static readonly FactName AudioParameterCount = Row("Audio.ParameterCount", Integer, "parameters of the audio encoder", "오디오 인코더 파라미터 수", fromWeights);

    public static readonly FactName ProjectorKind = Row("Projector.Kind", Text, "kind of the projector between encoder and decoder", "프로젝터 유형");
    public static readonly FactName ProjectorParameterCount = Row("Projector.ParameterCount", Integer, "parameters of the projector", "프로젝터 파라미터 수", fromWeights);

    public static readonly FactName GenerationBeginTokenId = Row("Generation.BeginTokenId", Integer, "id of the token that begins a text, for generation", "생성 시 시작 토큰 id", Generation("bos_token_id"));
    public static readonly FactName GenerationEndTokenIds = Row("Generation.EndTokenIds", IntegerList, "ids of the tokens that end a text, for generation", "생성 시 종료 토큰 id", Generation("eos_token_id"));
    public static readonly FactName GenerationPadTokenId = Row("Generation.PadTokenId", Integer, "id of the token that pads, for generation", "생성 시 패딩 토큰 id", Generation("pad_token_id"));
    public static readonly FactName GenerationTemperature = Row("Generation.Temperature", Number, "temperature of sampling", "샘플링 온도", Generation("temperature"));
    public static readonly FactName GenerationTopK = Row("Generation.TopK", Integer, "most probable tokens that are sampled from", "샘플링 top-k", Generation("top_k"));
    public static readonly FactName GenerationTopP = Row("Generation.TopP", Number, "probability that the tokens sampled from add up to", "샘플링 top-p", Generation("top_p"));

    /// <summary>All rows, in report order.</summary>
    public static ImmutableArray<FactName> All { get; } =
    [
        ModelKind, ModelArchitectures, ModelComponents, ModelParameterCount, ModelContextLength, ModelKnowledgeCutoff, ModelLink, ModelQuantization, ModelBaseModels,
        ModelBaseModelRelation, ModelLicense, ModelDatasets, ModelWeightFormat, ModelTensorCount, ModelTensorTypes, ModelTensorBytes, TokenizerClass,
        TokenizerAlgorithm, TokenizerModelType, TokenizerDeclaredSize, TokenizerTokenCount, TokenizerHighestId, TokenizerUnusedIdCount,
        TokenizerMergeCount, TokenizerEmbeddingRowCount, TokenizerSpecialTokenCount, TokenizerSpecialTokenFirstId, TokenizerSpecialTokenLastId,
        TokenizerSpecialTokens, TokenizerAddedTokens, TextModelType, TextHiddenSize, TextLayerCount, TextAttentionHeadCount, TextKeyValueHeadCount,
        TextHeadSize, TextIntermediateSize, TextVocabularySize, TextContextLength, TextRopeTheta, TextRopeScalingType, TextRopeScalingFactor,
        TextSlidingWindow, TextActivation, TextNormEpsilon, TextAttentionMultiplier, TextTiedEmbeddings, TextBeginTokenId, TextEndTokenIds,
        TextPadTokenId, TextExpertCount, TextSharedExpertCount, TextExpertsPerToken, TextExpertIntermediateSize, TextDenseLayerCount,
        TextPredictionLayerCount, TextQueryLoraRank, TextKeyValueLoraRank, TextNopeHeadSize, TextRopeHeadSize, TextValueHeadSize, TextTensorLayerCount, TextParameterCount,
        TextHasOutputEmbedding, VisionModelType, VisionArchitectures, VisionHiddenSize, VisionLayerCount, VisionAttentionHeadCount, VisionPatchSize,
        VisionIntermediateSize, VisionOutputSize, VisionSpatialMergeSize, VisionWindowSize, VisionImageSize, VisionTensorLayerCount,
        VisionParameterCount, AudioModelType, AudioArchitectures, AudioHiddenSize, AudioLayerCount, AudioAttentionHeadCount, AudioIntermediateSize,
        AudioMelBinCount, AudioTensorLayerCount, AudioParameterCount, ProjectorKind, ProjectorParameterCount, GenerationBeginTokenId,
        GenerationEndTokenIds, GenerationPadTokenId, GenerationTemperature, GenerationTopK, GenerationTopP,
    ];

    static readonly Dictionary<string, FactName> byName = All.ToDictionary(fact => fact.Name, StringComparer.Ordinal);

    /// <summary>The fact of that name, or null.</summary>
    public static FactName? Find(string name) => byName.TryGetValue(name, out var fact) ? fact : null;

    static FactName Row(string name, FactType type, string en, string ko, KeyOrigin? origin = null) => new(name, type, new(en, ko)) { Origin = origin };

    static FactName Row(string name, FactType type, string en, string ko, LocalizedText counted) => new(name, type, new(en, ko)) { Counted = counted };

    static KeyOrigin Config(params ImmutableArray<string> keys) => new("config.json", keys);

    static KeyOrigin TokenizerConfig(params ImmutableArray<string> keys) => new("tokenizer_config.json", keys);

    static KeyOrigin TokenizerFile(params ImmutableArray<string> keys) => new("tokenizer.json", keys);

    static KeyOrigin ModelCard(params ImmutableArray<string> keys) => new("README.md", keys);

    static KeyOrigin Generation(params ImmutableArray<string> keys) => new("generation_config.json", keys);

    static KeyOrigin OfText(params ImmutableArray<string> keys) => Config(keys) with { Sections = ["text_config", "llm_config", "language_config"] };

    static KeyOrigin OfVision(params ImmutableArray<string> keys) => Config(keys) with { Sections = ["vision_config", "visual"], AtTop = false };

    static KeyOrigin OfAudio(params ImmutableArray<string> keys) => Config(keys) with { Sections = ["audio_config"], AtTop = false };
}
