using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>A rule file for each kind of rule, as its codes show it.</summary>
public static class RuleExamples
{
    static readonly ImmutableDictionary<RuleKind, string> all = new Dictionary<RuleKind, string>
    {
        [RuleKinds.Architecture] = """
            version: 1
            rules:
              - id: shape-is-its-own
                component: text-decoder
                architecture: { differs-from: llama-3.1-70b, fields: [Text.HiddenSize, Text.LayerCount] }
            """,
        [RuleKinds.Module] = """
            version: 1
            rules:
              - id: vision-encoder-is-its-own
                component: vision-encoder
                on-fail: reused
                module: { type-of: vision-encoder, reused-when: { qwen2_5_vl: qwen2.5-vl, siglip_vision_model: siglip } }
            """,
        [RuleKinds.SpecialTokens] = """
            version: 1
            rules:
              - id: special-tokens-are-its-own
                component: tokenizer
                special-tokens: { differs-from: llama-3, own-names-at-least: 10 }
            """,
        [RuleKinds.Claim] = """
            version: 1
            claims:
              - { id: published-layers, fact: Text.LayerCount, value: 72, source: technical report }
            rules:
              - id: layers-are-as-published
                component: text-decoder
                claim: published-layers
            """,
        [RuleKinds.Evidence] = """
            version: 1
            rules:
              - id: training-log-is-at-hand
                component: subject
                evidence:
                  kind: training-log
                  file: evidence/training-log.txt
                  sha256: "5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5"
            """,
        [RuleKinds.Vocabulary] = """
            version: 1
            rules:
              - id: vocabulary-is-not-llama-3
                component: tokenizer
                on-fail: reused
                vocabulary: { differs-from: llama-3, fail-when: [identical, extends, subset], warn-when: [shared-ancestor] }
            """,
        [RuleKinds.Similarity] = """
            version: 1
            rules:
              - id: weights-are-not-llama-3.1
                component: text-decoder
                on-fail: reused
                priority: medium
                similarity: { against: llama-3.1-70b, layers: all, below: 0.1 }
            """,
        [RuleKinds.Integrity] = """
            version: 1
            rules:
              - id: files-are-as-published
                component: subject
                integrity: { formats: [safetensors, json], digests: manifest.sha256, declared-equals-actual: true }
            """,
        [RuleKinds.Assert] = """
            version: 1
            rules:
              - id: encoder-fits-the-decoder
                component: projector
                assert: Text.HiddenSize == Vision.OutputSize
            """,
    }.ToImmutableDictionary(row => row.Key, row => row.Value.Replace("\r\n", "\n") + "\n");

    /// <summary>The rule file of a kind; null where the table has none.</summary>
    public static string? Of(RuleKind kind) => all.TryGetValue(kind, out var example) ? example : null;
}
