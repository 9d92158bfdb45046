using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>Walks over a ModelProto and the graphs in it.</summary>
sealed class OnnxReader(ProtobufReader reader)
{
    const int MostTensors = 1_000_000;
    const int MostGraphs = 32; // One within the other; protobuf itself stops at some hundred messages.
    const int LongestWay = 1000;
    const int OfOne = 128; // What a tensor, a value or the like takes at least, in bytes.

    readonly ImmutableArray<OnnxTensor>.Builder tensors = ImmutableArray.CreateBuilder<OnnxTensor>();
    readonly ImmutableArray<OnnxOperatorSet>.Builder operatorSets = ImmutableArray.CreateBuilder<OnnxOperatorSet>();
    readonly ImmutableArray<OnnxValue>.Builder inputs = ImmutableArray.CreateBuilder<OnnxValue>();
    readonly ImmutableArray<OnnxValue>.Builder outputs = ImmutableArray.CreateBuilder<OnnxValue>();
    int sparseTensors;
    int attributeTensors;
    int tensorsRead;

    /// <summary>The model.</summary>
    public OnnxModel Model()
    {
        var model = new OnnxModel(0, "", "", "", 0, [], "", [], [], []);
        ulong seen = 0;
        foreach (var field in reader.Fields(reader.Length))
        {
            if (field.Number is >= 1 and <= 7)
                reader.Once(field, ref seen);
            model = field.Number switch
            {
                1 => model with { IrVersion = reader.Number(field) is > 0 and var version ? version : throw reader.Refused(new($"its version is {(long)field.Value}", $"버전이 {(long)field.Value}입니다"), field.At) },
                2 => model with { ProducerName = reader.Text(field) },
                3 => model with { ProducerVersion = reader.Text(field) },
                4 => model with { Domain = reader.Text(field) },
                5 => model with { ModelVersion = reader.Number(field) },
                7 => model with { GraphName = Graph(field, "", 1) },
                _ => model,
            };
            if (field.Number is 8)
                operatorSets.Add(OperatorSet(field));
            else if (field.Number is 20)
                Training(field);
            else if (field.Number is 25)
                Function(field);
        }

        if (model.IrVersion == 0 || (seen & (1 << 7)) == 0)
            throw reader.Refused(new("it has no ir_version or no graph", "ir_version 또는 graph가 없습니다"), reader.Length);
        return model with
        {
            OperatorSets = operatorSets.ToImmutable(),
            Inputs = inputs.ToImmutable(),
            Outputs = outputs.ToImmutable(),
            Tensors = tensors.ToImmutable(),
            SparseTensors = sparseTensors,
            AttributeTensors = attributeTensors,
        };
    }

    OnnxOperatorSet OperatorSet(ProtobufField message)
    {
        reader.Keep(OfOne, message.At);
        var set = new OnnxOperatorSet("", 0);
        ulong seen = 0;
        foreach (var field in reader.Fields(reader.Counted(message).End))
        {
            if (field.Number is not (1 or 2))
                continue;
            reader.Once(field, ref seen);
            set = field.Number is 1 ? set with { Domain = reader.Text(field) } : set with { Version = reader.Number(field) };
        }

        return set;
    }

    // Both graphs of it stand for the model's own while it is trained.
    void Training(ProtobufField message)
    {
        foreach (var field in reader.Fields(reader.Counted(message).End))
        {
            if (field.Number is 1 or 2)
                Graph(field, field.Number is 1 ? "training/initialization" : "training/algorithm", 2);
        }
    }

    void Function(ProtobufField message)
    {
        var (name, nodes) = ("function", 0);
        foreach (var field in reader.Fields(reader.Counted(message).End))
        {
            if (field.Number is 1)
                name = reader.Text(field);
            else if (field.Number is 7)
                Node(field, name, nodes++, 1);
        }
    }

    /// <returns>The name of the graph.</returns>
    string Graph(ProtobufField message, string way, int depth)
    {
        if (depth > MostGraphs)
            throw reader.Refused(new($"graphs are nested deeper than {MostGraphs}", $"그래프의 중첩이 {MostGraphs}단계를 넘습니다"), message.At);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var (name, nodes) = ("", 0);
        ulong seen = 0;
        foreach (var field in reader.Fields(reader.Counted(message).End))
        {
            switch (field.Number)
            {
                case 1:
                    Node(field, way, nodes++, depth);
                    break;
                case 2:
                    reader.Once(field, ref seen);
                    name = reader.Text(field);
                    break;
                case 5:
                    tensors.Add(Initializer(field, names) with { Graph = way });
                    break;
                case 15:
                    sparseTensors += Sparse(field, names);
                    break;
                case 11 or 12 when depth == 1:
                    reader.Keep(OfOne, field.At);
                    (field.Number is 11 ? inputs : outputs).Add(OnnxValue.Read(reader, field));
                    break;
            }
        }

        return name;
    }

    OnnxTensor Initializer(ProtobufField message, HashSet<string> names)
    {
        var tensor = Tensor(message);
        return tensor.Name.Length == 0 ? throw reader.Refused(new("a tensor of the graph has no name", "그래프의 텐서에 이름이 없습니다"), message.At)
            : names.Add(tensor.Name) ? tensor
            : throw reader.Refused(new($"the name {SingleLine.Of(tensor.Name)} stands twice", $"이름 {SingleLine.Of(tensor.Name)}이(가) 두 번 있습니다"), message.At);
    }

    OnnxTensor Tensor(ProtobufField message)
    {
        if (++tensorsRead > MostTensors)
            throw reader.Refused(new($"it has more than {MostTensors} tensors", $"텐서가 {MostTensors}개를 넘습니다"), message.At);
        reader.Keep(OfOne, message.At);
        return new OnnxTensorReader(reader, message).Read();
    }

    // The values have the name; the other tensor says where they are.
    int Sparse(ProtobufField message, HashSet<string>? names)
    {
        ulong seen = 0;
        foreach (var field in reader.Fields(reader.Counted(message).End))
        {
            if (field.Number is not (1 or 2))
                continue;
            reader.Once(field, ref seen);
            if (field.Number is 1 && names is not null)
                Initializer(field, names);
            else
                Tensor(field);
        }

        return 1;
    }

    void Node(ProtobufField message, string way, int index, int depth)
    {
        var node = FormattableString.Invariant($"{(way.Length == 0 ? way : way + "/")}{index}");
        foreach (var field in reader.Fields(reader.Counted(message).End))
        {
            if (field.Number is 3 && reader.Text(field) is { Length: > 0 } name)
                node = way.Length == 0 ? name : $"{way}/{name}";
            else if (field.Number is 5)
                Attribute(field, node, depth);
        }
    }

    void Attribute(ProtobufField message, string node, int depth)
    {
        var name = "";
        ulong seen = 0;
        foreach (var field in reader.Fields(reader.Counted(message).End))
        {
            if (field.Number is 1 or 5 or 6 or 22)
                reader.Once(field, ref seen);
            switch (field.Number)
            {
                case 1:
                    name = reader.Text(field);
                    break;
                case 5 or 10:
                    Tensor(field);
                    attributeTensors++;
                    break;
                case 22 or 23:
                    attributeTensors += Sparse(field, null);
                    break;
                case 6 or 11:
                    Graph(field, Way(node, name, field), depth + 1);
                    break;
            }
        }
    }

    string Way(string node, string attribute, ProtobufField field)
    {
        var way = SingleLine.Of($"{node}/{attribute}", LongestWay);
        reader.Keep(way.Length * sizeof(char), field.At);
        return way;
    }
}
