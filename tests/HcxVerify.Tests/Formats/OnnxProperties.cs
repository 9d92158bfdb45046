using System.Collections.Immutable;

using CsCheck;

using Google.Protobuf;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

using static HcxVerify.Tests.Given.Onnx;
using static HcxVerify.Tests.Given.Protobuf;

namespace HcxVerify.Tests.Formats;

/// <summary>What holds of every ONNX model, and of every file that was one.</summary>
public sealed class OnnxProperties
{
    [Fact]
    public void What_is_written_is_read_back() => models.Sample(tensors =>
    {
        var bytes = Written(tensors);
        var model = Read(bytes);
        Assert.Equal(tensors.Select((tensor, index) => (Name(tensor.Name, index), tensor.Shape.Aggregate(1L, (product, size) => product * size) * 4)), model.Tensors.Select(tensor => (tensor.Name, tensor.Bytes!.Value)));
        Assert.All(model.Tensors.Zip(tensors), pair =>
        {
            Assert.Equal(pair.Second.Shape, pair.First.Shape);
            Assert.True(bytes.AsSpan((int)pair.First.Offset!.Value, (int)pair.First.Bytes!.Value).IndexOfAnyExcept((byte)7) < 0);
        });
        AssertAlike(model, bytes);
    }, iter: 500);

    [Fact]
    public void Changed_bytes_are_read_as_another_reader_reads_them_or_refused_and_cost_little() =>
        Gen.Select(Gen.OneOf(models.Select(Written), Gen.Const(OnnxModels.Golden.ToArray())), Gen.Select(Gen.Int[0, 100_000], Gen.Byte).Array[1, 3]).Sample((original, changes) =>
        {
            var bytes = original.ToArray();
            foreach (var (at, value) in changes)
                bytes[at % bytes.Length] = value;
            if (Looked(bytes) is { } model)
                AssertAlike(model, bytes);
        }, iter: 6000, threads: 1);

    static readonly Gen<(string Name, long[] Shape)[]> models = Gen.Select(Gen.String[Gen.Char["abc.가é/_0"], 0, 8], Gen.Long[0, 4].Array[0, 4]).Array[0, 8];

    static byte[] Written((string Name, long[] Shape)[] tensors) =>
        Model([Text(2, "g"), .. tensors.Select((tensor, index) => Tensor(Name(tensor.Name, index), Floats, tensor.Shape, Raw((int)tensor.Shape.Aggregate(4L, (product, size) => product * size))))]);

    static string Name(string text, int index) => $"{text}{index}";

    static void AssertAlike(OnnxModel model, byte[] bytes)
    {
        var (name, tensors) = ByGoogle(bytes);
        Assert.Equal(name, model.GraphName);
        Assert.Equal(tensors, model.Tensors.Where(tensor => tensor.Graph.Length == 0).Select(tensor =>
            $"{tensor.Name} {tensor.Type} [{string.Join(',', tensor.Shape)}] {(tensor.Field is "raw_data" ? tensor.Bytes : null)}"));
        Assert.All(model.Tensors, tensor => Assert.True(tensor.Offset is not { } offset || offset + tensor.Bytes <= bytes.Length));
        Assert.All(model.Tensors, tensor => Assert.True(tensor.External is not { } external || !external.Location.Split('/').Contains("..")));
    }

    // The name of the graph and its initializers, as a reader of messages takes them.
    static (string Graph, ImmutableArray<string> Tensors) ByGoogle(byte[] bytes)
    {
        var (name, tensors) = ("", ImmutableArray.CreateBuilder<string>());
        foreach (var graph in Messages(bytes, 7))
        {
            var input = new CodedInputStream(graph);
            while (input.ReadTag() is not 0 and var tag)
            {
                if (tag == (2 << 3 | 2))
                    name = input.ReadString();
                else if (tag == (5 << 3 | 2))
                    tensors.Add(Shown(input.ReadBytes().ToByteArray()));
                else
                    input.SkipLastField();
            }
        }

        return (name, tensors.ToImmutable());
    }

    static IEnumerable<byte[]> Messages(byte[] bytes, int field)
    {
        var input = new CodedInputStream(bytes);
        while (input.ReadTag() is not 0 and var tag)
        {
            if (tag == (uint)(field << 3 | 2))
                yield return input.ReadBytes().ToByteArray();
            else
                input.SkipLastField();
        }
    }

    static string Shown(byte[] tensor)
    {
        var (name, type, shape, raw) = ("", 0, new List<long>(), (long?)null);
        var input = new CodedInputStream(tensor);
        while (input.ReadTag() is not 0 and var tag)
        {
            switch (tag)
            {
                case 1 << 3:
                    shape.Add(input.ReadInt64());
                    break;
                case 1 << 3 | 2:
                    for (var packed = new CodedInputStream(input.ReadBytes().ToByteArray()); !packed.IsAtEnd;)
                        shape.Add(packed.ReadInt64());
                    break;
                case 2 << 3:
                    type = input.ReadInt32();
                    break;
                case 8 << 3 | 2:
                    name = input.ReadString();
                    break;
                case 9 << 3 | 2:
                    raw = input.ReadBytes().Length;
                    break;
                default:
                    input.SkipLastField();
                    break;
            }
        }

        return $"{name} {OnnxType.Of(type).Name} [{string.Join(',', shape)}] {raw}";
    }

    // Null where it is refused; whatever it is, it costs little.
    static OnnxModel? Looked(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return Read(bytes);
        }
        catch (ArtifactException error)
        {
            Assert.Equal(ArtifactCodes.NotOnnx, error.Diagnostic.Code);
            return null;
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        }
    }
}
