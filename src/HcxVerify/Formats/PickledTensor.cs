using System.Collections.Immutable;
using System.Globalization;

using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>What pickles of PyTorch build tensors with, and where in them tensors are. <see href="https://github.com/pytorch/pytorch/blob/main/torch/_utils.py"/></summary>
static class PickledTensor
{
    const string OrderedDict = "collections.OrderedDict";
    const string RebuildTensor = "torch._utils._rebuild_tensor_v2";
    const string RebuildParameter = "torch._utils._rebuild_parameter";
    const int MostDimensions = 64;
    const int MostLevels = 64;
    const int MostVisited = 1_000_000; // What stands in one place may be reached by many ways.
    const int LongestName = 4096;
    const long MostNames = 64 << 20;

    /// <summary>Whether a name is one of those that plain tensors need.</summary>
    public static bool IsKnown(string import) => import is OrderedDict or RebuildTensor or RebuildParameter || PyTorchType.Of(import) is not null;

    /// <summary>The storage that a persistent id names; null for any other.</summary>
    public static PickledValue? Storage(PickledValue id) =>
        id is PickledValue.Tuple { Items: [PickledValue.Text { Value: "storage" }, PickledValue.Import type, PickledValue.Text key, PickledValue.Text, PickledValue.Number { Value: >= 0 } elements] }
        && PyTorchType.Of(type.Name) is { } found
            ? new PickledValue.Storage(found, key.Value, elements.Value)
            : null;

    /// <summary>What a call of a known name with plain arguments is; nothing is called for that. Null for any other.</summary>
    public static PickledValue? Built(string name, ImmutableArray<PickledValue> arguments) => (name, arguments) switch
    {
        (OrderedDict, []) => new PickledValue.Mapping(IsOrdered: true),
        (RebuildTensor, [PickledValue.Storage storage, PickledValue.Number offset, PickledValue.Tuple shape, PickledValue.Tuple strides, PickledValue.Scalar, { } hooks, .. var rest])
            when IsEmpty(hooks) && rest.Length <= 1 && rest.All(IsEmpty) && Numbers(shape) is { } sizes && Numbers(strides) is { } steps =>
            new PickledValue.Tensor(storage, offset.Value, sizes, steps),
        (RebuildParameter, [PickledValue.Tensor tensor, PickledValue.Scalar, { } hooks]) when IsEmpty(hooks) => tensor,
        _ => null,
    };

    // Hooks, and what else there is to a tensor, such as that it is read negated.
    static bool IsEmpty(PickledValue value) => value is PickledValue.Scalar or PickledValue.Mapping { Items.Count: 0 };

    static ImmutableArray<long>? Numbers(PickledValue.Tuple tuple) =>
        tuple.Items.Length <= MostDimensions && tuple.Items.All(item => item is PickledValue.Number) ? [.. tuple.Items.Select(item => ((PickledValue.Number)item).Value)] : null;

    /// <summary>The tensors in a value, each with the keys on the way to it, joined by dots; none and a reason where they cannot be told.</summary>
    public static (ImmutableArray<(string Name, PickledValue.Tensor Tensor)> Found, LocalizedText? Reason) In(PickledValue value)
    {
        var found = ImmutableArray.CreateBuilder<(string, PickledValue.Tensor)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var way = new List<string>();
        var (visited, characters) = (0, 0L);
        return Visit(value) is { } reason ? ([], reason) : (found.ToImmutable(), null);

        LocalizedText? Visit(PickledValue value)
        {
            if (++visited > MostVisited || way.Count > MostLevels)
                return new("data.pkl nests too deeply, or has too many values", "data.pkl의 중첩이 너무 깊거나 값이 너무 많습니다");
            return value switch
            {
                PickledValue.Tensor tensor => Take(tensor),
                PickledValue.Mapping mapping => Keyed(mapping.Items),
                PickledValue.List list => Listed(list.Items),
                PickledValue.Tuple tuple => Listed(tuple.Items),
                _ => null,
            };
        }

        LocalizedText? Keyed(List<(PickledValue Key, PickledValue Value)> items)
        {
            var keys = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (key, item) in items)
            {
                if (KeyOf(key) is not { } text)
                    return new("data.pkl has a key that is neither a text nor a number", "data.pkl에 문자열도 숫자도 아닌 키가 있습니다");
                if (!keys.Add(text))
                    return Twice(text);
                if (Below(text, item) is { } reason)
                    return reason;
            }

            return null;
        }

        LocalizedText? Listed(IReadOnlyList<PickledValue> items)
        {
            for (var index = 0; index < items.Count; index++)
            {
                if (Below(index.ToString(CultureInfo.InvariantCulture), items[index]) is { } reason)
                    return reason;
            }

            return null;
        }

        LocalizedText? Below(string key, PickledValue value)
        {
            way.Add(key);
            var reason = Visit(value);
            way.RemoveAt(way.Count - 1);
            return reason;
        }

        LocalizedText? Take(PickledValue.Tensor tensor)
        {
            var length = way.Sum(key => key.Length + 1);
            if (length > LongestName || (characters += length) > MostNames)
                return new("data.pkl has names that are too long", "data.pkl의 이름이 너무 깁니다");
            var name = string.Join('.', way);
            if (!names.Add(name))
                return Twice(name);
            found.Add((name, tensor));
            return null;
        }
    }

    static string? KeyOf(PickledValue key) => key switch
    {
        PickledValue.Text text => text.Value,
        PickledValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    static LocalizedText Twice(string name) => new LocalizedText("data.pkl has the name {name} twice", "data.pkl에 이름 {name}이(가) 두 번 있습니다").With(SingleLine.Of(name));
}
