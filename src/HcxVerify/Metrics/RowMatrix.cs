namespace HcxVerify.Metrics;

/// <summary>Rows of doubles; rows and columns are filled up with zeros to whole tiles, which change no sum of products.</summary>
sealed class RowMatrix
{
    readonly double[] values;

    public RowMatrix(int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        Stride = checked(columns + 7) & ~7;
        PaddedRows = checked(rows + DotProducts.Side - 1) / DotProducts.Side * DotProducts.Side;
        values = new double[checked(PaddedRows * Stride)];
    }

    public int Rows { get; }

    public int Columns { get; }

    public int Stride { get; }

    public int PaddedRows { get; }

    public Span<double> this[int row] => values.AsSpan(row * Stride, Columns);

    /// <summary>From the first value of a row on, over the padding to the end.</summary>
    public ReadOnlySpan<double> From(int row) => values.AsSpan(row * Stride);

    /// <summary>Some of its columns as rows.</summary>
    public RowMatrix Turned(ReadOnlySpan<int> columns)
    {
        var turned = new RowMatrix(columns.Length, Rows);
        for (var row = 0; row < Rows; row++)
        {
            var source = this[row];
            for (var index = 0; index < columns.Length; index++)
                turned.values[index * turned.Stride + row] = source[columns[index]];
        }

        return turned;
    }
}
