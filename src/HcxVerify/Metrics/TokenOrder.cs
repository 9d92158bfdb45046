namespace HcxVerify.Metrics;

/// <summary>What the order of the common tokens says.</summary>
enum TokenOrder
{
    /// <summary>Too few tokens are common.</summary>
    TooFew,

    /// <summary>Next to none of many tokens are common.</summary>
    Disjoint,

    /// <summary>They have one order: one vocabulary was made from the other, or both from a third.</summary>
    Kept,

    /// <summary>Neighbours are kept, but not the order as a whole.</summary>
    Broken,

    /// <summary>Nearly all tokens are the same, in another order.</summary>
    Reordered,

    /// <summary>Each vocabulary has an order of its own.</summary>
    Own,

    /// <summary>More neighbours are kept than chance keeps, and fewer than reuse does.</summary>
    Between,
}
