using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>The fields that an <c>architecture</c> rule names: the subject's beside those of one reference.</summary>
sealed record Shape(LoadedReference Reference, ImmutableArray<Measurement.Compared> Fields)
{
    public ShapeDistance Distance { get; } = ShapeDistance.Measure(Fields);

    /// <summary>Whether the reference states any of them.</summary>
    public bool IsStated => Fields.Any(one => one.Reference is not null);

    /// <summary>Whether any of them is known on both sides.</summary>
    public bool IsComparable => Fields.Any(one => one is { Candidate: not null, Reference: not null });

    /// <summary>Those that cannot be compared: unknown on a side, or of other types.</summary>
    public IEnumerable<Measurement.Compared> Open => Fields.Where(one => one.Equal is null);

    public static Shape Of(ArchitectureCheck check, LoadedReference reference, Evaluating context) =>
        new(reference, [.. check.Fields.Select(field => FactComparison.Measure(field.Name, context.Fact(field), reference.Name, reference.Facts?.Find(field)))]);

    /// <summary>Whether the subject differs from the reference as the rule asks for it; null where what is not known could decide either way.</summary>
    public bool? Differs(bool each)
    {
        var (equal, different) = (Fields.Any(field => field.Equal is true), Fields.Any(field => field.Equal is false));
        return each && equal ? false
            : !each && different ? true
            : Open.Any() ? null
            : different;
    }

    /// <summary>The fields that are equal, with their values.</summary>
    public LocalizedText Shared() => Join(true, field => Messages.ArchitectureShared.With(field.Name, field.Candidate!.Shown));

    /// <summary>The fields that differ, with both values.</summary>
    public LocalizedText Differing() => Join(false, field => Messages.ArchitecturePair.With(field.Name, field.Candidate!.Shown, field.Reference!.Shown));

    LocalizedText Join(bool equal, Func<Measurement.Compared, LocalizedText> shown) => LocalizedText.Join(", ", Fields.Where(field => field.Equal == equal).Select(shown));
}
