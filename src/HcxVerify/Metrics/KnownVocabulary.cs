using HcxVerify.Facts;

namespace HcxVerify.Metrics;

/// <summary>A public vocabulary that others are made from.</summary>
public sealed record KnownVocabulary(string Name, VocabularyFingerprint Fingerprint);
