namespace HcxVerify.Tool.Tests;

/// <summary>A tiny model, and rules for it: one for each thing that a run can come to.</summary>
public static class Given
{
    public const string Config = """
        {
          "model_type": "mine",
          "hidden_size": 4096,
          "num_attention_heads": 32,
          "num_hidden_layers": 40,
          "vocab_size": 128256,
          "rope_theta": 500000.0
        }
        """;

    /// <summary>A rule that passes: the layers are not those of Llama 3.1 70B.</summary>
    public const string Passing = """
        version: 1
        subject: { name: { en: Mine, ko: 내 모델 } }
        rules:
          - id: layers
            component: text-decoder
            architecture: { differs-from: llama-3.1-70b, fields: [Text.LayerCount] }

        """;

    /// <summary>A rule that fails: the vocabulary has the size of Llama 3's.</summary>
    public const string FailingRule = """
          - id: vocabulary-size
            component: tokenizer
            architecture: { differs-from: llama-3, fields: [Tokenizer.DeclaredSize] }

        """;

    /// <summary>A rule that fails as a warning.</summary>
    public const string WarningRule = """
          - id: vocabulary-size
            component: tokenizer
            severity: warning
            architecture: { differs-from: llama-3, fields: [Tokenizer.DeclaredSize] }

        """;

    /// <summary>A rule that cannot be evaluated: nothing says how wide the encoder is.</summary>
    public const string OpenRule = """
          - id: encoder
            component: vision-encoder
            architecture: { differs-from: qwen2.5-vl, fields: [Vision.HiddenSize] }

        """;

    /// <summary>A rule in error, with <see cref="Contradiction"/>: the configuration and the stated facts disagree.</summary>
    public const string ErrorRule = """
        version: 1
        subject: { stated: facts.json }
        rules:
          - id: layers
            component: text-decoder
            architecture: { differs-from: llama-3.1-70b, fields: [Text.LayerCount] }

        """;

    /// <summary>Stated facts that contradict the configuration.</summary>
    public const string Contradiction = """
        { "schema": "hcxverify/facts/1", "name": "Mine", "facts": { "Text.LayerCount": { "value": 41, "source": "model card" } } }
        """;

    public const string Header = "version: 1\nrules:\n";
}
