namespace HcxVerify.Metrics;

/// <summary>Sampled vectors of a model along one axis, such as the residual stream: rows of a matrix that reads it, columns of one that writes it, embeddings of tokens.</summary>
/// <param name="Values">Row after row.</param>
/// <param name="Rows">How many vectors.</param>
/// <param name="Axes">The length of each: the width of the model, or the number of its axes that were sampled.</param>
public sealed record AxisRows(ReadOnlyMemory<float> Values, int Rows, int Axes)
{
    /// <summary>Vectors that stand in columns: sampled rows of a matrix whose rows, not columns, are the axis.</summary>
    /// <param name="values">Row after row; each row is one axis.</param>
    public static AxisRows OfColumns(ReadOnlySpan<float> values, int axes, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, checked(axes * rows));
        var turned = new float[values.Length];
        for (var axis = 0; axis < axes; axis++)
        {
            for (var row = 0; row < rows; row++)
                turned[row * axes + axis] = values[axis * rows + row];
        }

        return new(turned, rows, axes);
    }

    /// <summary>At most so many of the rows, evenly spread.</summary>
    public AxisRows Thinned(int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        if (Rows <= most)
            return this;
        var values = new float[checked(most * Axes)];
        for (var row = 0; row < most; row++)
            Values.Span.Slice((int)((long)row * Rows / most) * Axes, Axes).CopyTo(values.AsSpan(row * Axes));
        return new(values, most, Axes);
    }
}
