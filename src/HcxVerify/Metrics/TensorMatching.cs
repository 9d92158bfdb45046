using System.Collections.Immutable;

using HcxVerify.Facts;

namespace HcxVerify.Metrics;

/// <summary>Which tensors of two models are compared with each other, by what their names say that they do.</summary>
sealed record TensorMatching(ImmutableArray<TensorMatch> Matches, ImmutableArray<TensorLeftOut> LeftOut)
{
    /// <summary>Matches the tensors of one component.</summary>
    /// <param name="layers">The layer of the reference that a layer of the candidate is compared with.</param>
    public static TensorMatching Of(IEnumerable<TensorFacts> candidate, IEnumerable<TensorFacts> reference, Func<int, int> layers)
    {
        var known = reference.ToLookup(tensor => new Key(tensor.Place.Layer, tensor.Place));
        var matches = ImmutableArray.CreateBuilder<TensorMatch>();
        var left = ImmutableArray.CreateBuilder<TensorLeftOut>();
        foreach (var group in candidate.GroupBy(tensor => new Key(tensor.Place.Layer, tensor.Place)))
        {
            var others = known[group.Key with { Layer = group.Key.Layer is { } layer ? layers(layer) : null }].ToList();
            foreach (var tensor in group)
            {
                if (WeightClass.Of(tensor.Place.Role) is not { } kind)
                    continue;
                if (Partner(tensor, [.. group], others) is not { } other)
                    left.Add(new(tensor.Name, new("the reference has no tensor that does the same", "같은 역할의 텐서가 참조 모델에 없습니다")));
                else
                    matches.Add(new(tensor.Name, kind, tensor.Place.Layer, other.Place.Layer, tensor, other));
            }
        }

        return new(matches.ToImmutable(), left.ToImmutable());
    }

    // One each is a pair whatever the two layouts call it; of several, the names decide.
    static TensorFacts? Partner(TensorFacts tensor, List<TensorFacts> alike, List<TensorFacts> others) =>
        others.Count == 1 && alike.Count(one => IsBias(one) == IsBias(tensor)) == 1 && IsBias(others[0]) == IsBias(tensor) && tensor.Place.Role is not TensorRole.Other ? others[0]
        : others.FirstOrDefault(other => Stem(other) == Stem(tensor))
        ?? (tensor.Place.Role is TensorRole.Other || others.Count(other => IsBias(other) == IsBias(tensor)) != 1 || alike.Count(one => IsBias(one) == IsBias(tensor)) != 1
            ? null
            : others.Single(other => IsBias(other) == IsBias(tensor)));

    static bool IsBias(TensorFacts tensor) => tensor.Name.EndsWith("bias", StringComparison.Ordinal);

    // What follows the number of the layer, or the last two parts: prefixes of larger models differ.
    static string Stem(TensorFacts tensor)
    {
        var parts = tensor.Name.Split('.');
        var layer = Array.FindLastIndex(parts, part => int.TryParse(part, System.Globalization.CultureInfo.InvariantCulture, out var number) && number == tensor.Place.Layer);
        return string.Join('.', parts[(tensor.Place.Layer is null || layer < 0 ? Math.Max(0, parts.Length - 2) : layer + 1)..]);
    }

    readonly record struct Key(int? Layer, int? Expert, TensorRole Role)
    {
        public Key(int? layer, TensorPlace place)
            : this(layer, place.Expert, place.Role)
        {
        }
    }
}
