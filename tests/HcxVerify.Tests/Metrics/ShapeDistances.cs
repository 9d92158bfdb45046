using System.Collections.Immutable;

using CsCheck;

using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

public sealed class ShapeDistances
{
    const double Ln2 = 0.693147181;
    const double Far = double.PositiveInfinity;

    // By hand: ln 2 = 0.693147181, ln 3/2 = 0.405465108, ln 3 = 1.098612289, ln 10 = 2.302585093, 616 ln 10 = 1418.392417284.
    public static TheoryData<object?[], object?[], int, double> Examples => new()
    {
        { [4096], [4096], 1, 0 },
        { [4096], [8192], 0, Ln2 },
        { [8192], [4096], 0, Ln2 },
        { [7168, 61, 64], [7168, 61, 128], 2, Ln2 },
        { [40, 30], [80, 20], 0, 1.098612289 },
        { [500_000.0], [500_000], 1, 0 },
        { [1e-5], [1e-6], 0, 2.302585093 },
        { [4096, null], [4096, 32], 1, 0 },
        { [4096, 32], [4096, null], 1, 0 },
        { [null, null], [4096, 32], 0, Far },
        { ["silu", 4096], ["gelu", 8192], 0, Ln2 },
        { ["silu"], ["silu"], 1, Far },
        { ["4096", 30], [4096, 20], 0, 0.405465108 },
        { [0, 2], [0, 2], 2, 0 },
        { [0, 2], [5, 2], 1, Far },
        { [-2], [-4], 0, Ln2 },
        { [-2], [2], 0, Far },
        { [9_007_199_254_740_993], [9_007_199_254_740_992], 0, 0 },
        { [1e308], [1e-308], 0, 1418.392417284 },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Equal_fields_are_counted_and_ratios_of_numbers_added(object?[] candidate, object?[] reference, int equal, double ratios) =>
        Assert.Equal(new ShapeDistance(equal, candidate.Length, ratios), ShapeDistance.Measure(Fields([.. candidate.Zip(reference)])));

    [Fact]
    public void It_is_the_same_from_either_side() => shapes.Sample(shape =>
        Assert.Equal(ShapeDistance.Measure(Fields(shape)), ShapeDistance.Measure(Fields([.. shape.Select(field => (field.Item2, field.Item1))]))));

    [Fact]
    public void It_is_the_same_in_any_order_of_the_fields() => shapes.SelectMany(shape => Gen.Shuffle(shape).Select(shuffled => (shape, shuffled))).Sample(pair =>
        Assert.Equal(ShapeDistance.Measure(Fields(pair.shape)), ShapeDistance.Measure(Fields(pair.shuffled))));

    [Fact]
    public void A_shape_is_at_no_distance_from_itself() => shapes.Sample(shape =>
    {
        (object?, object?)[] own = [.. shape.Where(field => field.Item1 is not null).Select(field => (field.Item1, field.Item1))];
        var distance = ShapeDistance.Measure(Fields(own));
        Assert.True(distance.IsNone);
        Assert.Equal(own.Any(field => field.Item1 is not string) ? 0 : Far, distance.Ratios);
    });

    [Fact]
    public void A_field_that_is_unknown_on_a_side_brings_no_shape_nearer() => shapes.Sample(shape =>
    {
        var (known, more) = (ShapeDistance.Measure(Fields(shape)), ShapeDistance.Measure(Fields([.. shape, (4096, null)])));
        Assert.Equal(known with { Fields = known.Fields + 1 }, more);
        Assert.False(more.IsNone);
    });

    [Fact]
    public void The_nearest_has_the_most_equal_fields_then_the_smallest_ratios_then_the_first_name() => Assert.Equal(
        ["most-equal", "near", "a-tie", "b-tie", "far"],
        ShapeDistance.NearestFirst(
            Named(("far", [1, 9999]), ("b-tie", [1, 2048]), ("near", [1, 5000]), ("a-tie", [1, 8192]), ("most-equal", [2, 1])),
            shape => ShapeDistance.Measure(Fields([(2, shape.Fields[0]), (4096, shape.Fields[1])])),
            shape => shape.Name).Select(shape => shape.Name));

    // Texts, whole numbers, numbers of every size and sign, and what is not known.
    static readonly Gen<object?> values = Gen.OneOf(
        Gen.Const((object?)null),
        Gen.Bool.Select(one => (object?)(one ? "silu" : "gelu")),
        Gen.Int[-3, 200].Select(number => (object?)number),
        Gen.Long.Select(number => (object?)number),
        Gen.Double[-1e300, 1e300].Select(number => (object?)number),
        Gen.Double[0, 1e-300].Select(number => (object?)number));

    static readonly Gen<(object?, object?)[]> shapes = Gen.Select(values, values).Array[0, 12];

    static (string Name, int[] Fields)[] Named(params (string Name, int[] Fields)[] shapes) => shapes;

    static ImmutableArray<Measurement.Compared> Fields((object?, object?)[] values) =>
        [.. values.Select(pair => FactComparison.Measure("name", Fact(pair.Item1), "other", Fact(pair.Item2)))];

    static HcxVerify.Facts.Fact? Fact(object? value) => value is null ? null : Model.Fact(FactTable.TextHiddenSize, value);
}
