using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Metrics;

/// <summary>Compares the weights of a model with those of references, component by component.</summary>
public sealed class WeightMeasurement(ModelFacts candidate, Workspace workspace, WeightOptions options)
{
    /// <summary>The candidate's relation to a reference, or why there is none.</summary>
    /// <exception cref="ArtifactException">A file of the weights is damaged, or not what it was.</exception>
    public Measured<WeightComparison> Against(LoadedReference reference, string component)
    {
        if (reference.Facts is not { } facts)
            return Missing(Messages.ReferenceUnavailable.With(reference.Name, reference.Unavailable));
        var (own, its) = (Tensors(candidate, component), Tensors(facts, component));
        if (own.IsEmpty || its.IsEmpty)
            return Missing(WhyNone(own.IsEmpty ? candidate : facts, component));
        var (width, other) = (ResidualWidth.Of(own), ResidualWidth.Of(its));
        if (width is null || other is null)
            return NotComparable(new("the width of the residual stream is not known", "residual 스트림의 폭을 알 수 없습니다"));
        if (width != other)
            return NotComparable(new LocalizedText("the residual stream is {width} wide, and the reference's {other}: what compares models of different widths is not there yet", "residual 스트림의 폭이 {width}이고 참조 모델은 {other}입니다. 폭이 다른 모델을 비교하는 검정은 아직 없습니다").With(width.Value, other.Value));
        using var candidateFiles = new TensorFiles(candidate, workspace);
        using var referenceFiles = new TensorFiles(facts, workspace);
        var models = new WeightPair(candidate, candidateFiles, own, facts, referenceFiles, its, width.Value);
        var comparison = WeightComparer.Compare(models, options.Mode ?? (Math.Max(Bytes(own), Bytes(its)) <= WeightOptions.LargestWhole ? WeightMode.Full : WeightMode.Sampled), options);
        candidateFiles.EnsureUnchanged();
        referenceFiles.EnsureUnchanged();
        return new Measured<WeightComparison>.Value(comparison);
    }

    static ImmutableArray<TensorFacts> Tensors(ModelFacts model, string component) =>
        [.. (model.Weights?.Tensors ?? []).Where(tensor => tensor.Place.Component == component && WeightClass.Of(tensor.Place.Role) is not null)];

    static long Bytes(ImmutableArray<TensorFacts> tensors) => tensors.Sum(tensor => tensor.Bytes ?? 0);

    static LocalizedText WhyNone(ModelFacts model, string component) => model.Weights switch
    {
        null => new LocalizedText("there are no weights of {model} to compare", "비교할 {model}의 가중치가 없습니다").With(model.Name),
        { Unknown: { } reason } => reason,
        _ => new LocalizedText("{model} has no tensors of {component}", "{model}에 {component}의 텐서가 없습니다").With(model.Name, component),
    };

    static Measured<WeightComparison> Missing(LocalizedText reason) => new Measured<WeightComparison>.Missing(reason);

    static Measured<WeightComparison> NotComparable(LocalizedText reason) =>
        new Measured<WeightComparison>.Value(new(WeightRelation.NotComparable, null, null) { Reason = reason });
}
