using System.Collections.Immutable;
using System.Diagnostics;

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>How two tokenizers cut the same texts. It is context: no relation and no verdict is made of it. Method: docs/method/tokenizers.md.</summary>
/// <param name="Languages">In the order of the texts.</param>
/// <param name="Samples">Words with both cuts: of each language that was measured the first that is cut differently, else the first.</param>
/// <param name="CandidateAssumed">What had to be assumed of the candidate's tokenizer; null where its file says all.</param>
/// <param name="ReferenceAssumed">The same of the reference's.</param>
public sealed record TokenizerBehaviour(
    ImmutableArray<LanguageBehaviour> Languages, ImmutableArray<SampleCut> Samples, LocalizedText? CandidateAssumed, LocalizedText? ReferenceAssumed)
{
    /// <summary>All languages that were measured as one; null where none was.</summary>
    public BehaviourCounts? Overall => Languages.Select(language => language.Counts).OfType<BehaviourCounts>().ToList() is { Count: > 0 } all ? all.Aggregate((one, other) => one + other) : null;

    /// <summary>Compares two tokenizers, or says which of them was not loaded.</summary>
    public static Measured<TokenizerBehaviour> Of(Measured<TextCutter> candidate, Measured<TextCutter> reference) => (candidate, reference) switch
    {
        (Measured<TextCutter>.Value(var one), Measured<TextCutter>.Value(var other)) => new Measured<TokenizerBehaviour>.Value(Of(one, other)),
        (Measured<TextCutter>.Missing(var reason), _) => new Measured<TokenizerBehaviour>.Missing(reason),
        (_, Measured<TextCutter>.Missing(var reason)) => new Measured<TokenizerBehaviour>.Missing(reason),
        _ => throw new UnreachableException(),
    };

    static TokenizerBehaviour Of(TextCutter candidate, TextCutter reference)
    {
        var samples = ImmutableArray.CreateBuilder<SampleCut>();
        ImmutableArray<LanguageBehaviour> languages = [.. BehaviourTexts.All.Select(text => Language(text, candidate, reference, samples))];
        return new(languages, samples.ToImmutable(), candidate.Assumed, reference.Assumed);
    }

    static LanguageBehaviour Language(BehaviourText text, TextCutter candidate, TextCutter reference, ImmutableArray<SampleCut>.Builder samples)
    {
        switch (candidate.Cut(text.Text), reference.Cut(text.Text))
        {
            case (Measured<ImmutableArray<byte[]>>.Value(var one), Measured<ImmutableArray<byte[]>>.Value(var other)):
                var cuts = WordCuts.Of(text, one, other);
                samples.Add((cuts.FirstOrDefault(cut => !cut.IsAlike) ?? cuts[0]).Sample(text.Id));
                return new(text, new(cuts.Length, cuts.Count(cut => cut.IsAlike), text.Characters, one.Length, other.Length), null);
            case (Measured<ImmutableArray<byte[]>>.Missing(var reason), _):
                return new(text, null, Messages.TextNotCut.With(Labels.Candidate, reason));
            case (_, Measured<ImmutableArray<byte[]>>.Missing(var reason)):
                return new(text, null, Messages.TextNotCut.With(Labels.Reference, reason));
            default:
                throw new UnreachableException();
        }
    }
}
