namespace HcxVerify.Metrics;

/// <summary>The same rows of both models: of one tensor, or of the embeddings of common tokens.</summary>
public sealed record AxisPair(AxisRows Candidate, AxisRows Reference)
{
    /// <summary>Both have as many rows and axes, and as many values.</summary>
    public bool Fits => Candidate.Rows == Reference.Rows && Candidate.Axes == Reference.Axes && Whole(Candidate) && Whole(Reference);

    /// <summary>At most so many of the rows, the same of both.</summary>
    public AxisPair Thinned(int most) => new(Candidate.Thinned(most), Reference.Thinned(most));

    static bool Whole(AxisRows rows) => rows.Rows >= 0 && rows.Axes >= 0 && rows.Values.Length == (long)rows.Rows * rows.Axes;
}
