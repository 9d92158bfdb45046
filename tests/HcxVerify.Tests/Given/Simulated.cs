using HcxVerify.Metrics;

namespace HcxVerify.Tests.Given;

/// <summary>Weights with what makes naive statistics fail: axes of very different scales, outliers among them, meaning that all models share, and one strong direction.</summary>
static class Simulated
{
    const int Factors = 4;

    public static double Normal(this SeededRandom random)
    {
        var (radius, angle) = (((random.Next() >> 11) + 0.5) / (1L << 53), (random.Next() >> 11) / (double)(1L << 53));
        return Math.Sqrt(-2 * Math.Log(radius)) * Math.Cos(2 * Math.PI * angle);
    }

    public static double[] Normals(this SeededRandom random, int count)
    {
        var values = new double[count];
        foreach (ref var value in values.AsSpan())
            value = random.Normal();
        return values;
    }

    /// <summary>Rows of two models that share nothing but what their tokens mean.</summary>
    /// <param name="oneDirection">Within each model all rows lean to one direction.</param>
    public static AxisPair Independent(SeededRandom random, int rows, int axes, bool oneDirection)
    {
        var meaning = random.Normals(rows * Factors);
        return new(Model(random, meaning, rows, axes, oneDirection), Model(random, meaning, rows, axes, oneDirection));
    }

    static AxisRows Model(SeededRandom random, double[] meaning, int rows, int axes, bool oneDirection)
    {
        var (mixing, direction) = (random.Normals(Factors * axes), random.Normals(axes));
        double[] scales = [.. random.Normals(axes).Select(value => Math.Exp(value / 2))];
        for (var outlier = 0; outlier < 2; outlier++)
            scales[random.Below(axes)] *= 30;
        var values = new float[rows * axes];
        for (var row = 0; row < rows; row++)
        {
            var along = oneDirection ? 2 + 2 * random.Normal() : 0;
            for (var axis = 0; axis < axes; axis++)
            {
                var value = random.Normal() + along * direction[axis];
                for (var factor = 0; factor < Factors; factor++)
                    value += meaning[row * Factors + factor] * mixing[factor * axes + axis];
                values[row * axes + axis] = (float)(scales[axis] * value);
            }
        }

        return new(values, rows, axes);
    }
}
