namespace HcxVerify.Metrics;

/// <summary>Sampled rows on common scales: every axis has mean 0 and length 1 over the rows, so that no outlier among the axes outweighs the others.</summary>
static class StandardisedRows
{
    /// <summary>Puts the rows into those of a matrix from one on. Axes that do not vary become zeros.</summary>
    /// <returns>How many axes vary; -1 if a value is not finite.</returns>
    public static int Put(AxisRows rows, RowMatrix target, int fromRow)
    {
        var (sums, lengths) = (new double[rows.Axes], new double[rows.Axes]);
        for (var row = 0; row < rows.Rows; row++)
        {
            var source = Row(rows, row);
            var placed = target[fromRow + row];
            for (var axis = 0; axis < source.Length; axis++)
                sums[axis] += placed[axis] = source[axis];
        }

        for (var row = 0; row < rows.Rows; row++)
        {
            var placed = target[fromRow + row];
            for (var axis = 0; axis < placed.Length; axis++)
            {
                var less = placed[axis] -= sums[axis] / rows.Rows;
                lengths[axis] += less * less;
            }
        }

        var varying = 0;
        for (var axis = 0; axis < rows.Axes; axis++)
        {
            if (!double.IsFinite(lengths[axis]))
                return -1;
            // What rounding leaves of equal values is no variation.
            var mean = sums[axis] / rows.Rows;
            var varies = lengths[axis] > 1e-24 * rows.Rows * mean * mean;
            varying += varies ? 1 : 0;
            lengths[axis] = varies ? 1 / Math.Sqrt(lengths[axis]) : 0;
        }

        for (var row = 0; row < rows.Rows; row++)
        {
            var placed = target[fromRow + row];
            for (var axis = 0; axis < placed.Length; axis++)
                placed[axis] *= lengths[axis];
        }

        return varying;
    }

    /// <summary>The rows alone.</summary>
    public static AxisRows Of(AxisRows rows)
    {
        var matrix = new RowMatrix(rows.Rows, rows.Axes);
        Put(rows, matrix, 0);
        var values = new float[rows.Values.Length];
        for (var row = 0; row < rows.Rows; row++)
        {
            var source = matrix[row];
            for (var axis = 0; axis < source.Length; axis++)
                values[row * rows.Axes + axis] = (float)source[axis];
        }

        return rows with { Values = values };
    }

    static ReadOnlySpan<float> Row(AxisRows rows, int row) => rows.Values.Span.Slice(row * rows.Axes, rows.Axes);
}
