using System.Collections.Immutable;

namespace HcxVerify.Formats;

/// <summary>A value of a pickle of tensors, as data. What it imports is a name, and nothing stands behind it.</summary>
abstract record PickledValue
{
    PickledValue()
    {
    }

    /// <summary>The mark that begins a list of items.</summary>
    public sealed record Mark : PickledValue;

    /// <summary>None, a truth value, a fraction, bytes or a large number: nothing that a tensor is made of.</summary>
    public sealed record Scalar : PickledValue;

    public sealed record Text(string Value) : PickledValue;

    public sealed record Number(long Value) : PickledValue;

    /// <summary>One of the few names that tensors need, as <c>module.name</c>.</summary>
    public sealed record Import(string Name) : PickledValue;

    public sealed record Tuple(ImmutableArray<PickledValue> Items) : PickledValue;

    public sealed record List : PickledValue
    {
        public List<PickledValue> Items { get; } = [];
    }

    /// <summary>A dictionary. A key that stands twice is kept twice.</summary>
    /// <param name="IsOrdered">Whether it is an OrderedDict, which alone may have a state.</param>
    public sealed record Mapping(bool IsOrdered) : PickledValue
    {
        public List<(PickledValue Key, PickledValue Value)> Items { get; } = [];
    }

    /// <summary>The bytes of an entry of the archive.</summary>
    /// <param name="Elements">How many elements of its type they are.</param>
    public sealed record Storage(PyTorchType Type, string Key, long Elements) : PickledValue;

    /// <param name="Offset">Where it begins there, in elements.</param>
    public sealed record Tensor(Storage StoredIn, long Offset, ImmutableArray<long> Shape, ImmutableArray<long> Strides) : PickledValue;
}
