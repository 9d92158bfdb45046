using HcxVerify.Formats;

using static HcxVerify.Tests.Given.Protobuf;

namespace HcxVerify.Tests.Given;

/// <summary>ONNX models, written field by field.</summary>
static class Onnx
{
    public const int Floats = 1, Longs = 7, Texts = 8;

    /// <summary>A model whose graph has these fields.</summary>
    public static byte[] Model(params byte[][] graph) => [.. Number(1, 8), .. Message(7, graph)];

    /// <summary>An initializer of the graph.</summary>
    public static byte[] Initializer(params byte[][] tensor) => Message(5, tensor);

    /// <summary>An initializer with its bytes, or values, in further fields.</summary>
    public static byte[] Tensor(string name, int type, long[] shape, params byte[][] data) => Initializer([.. Tensor(name, type, shape), .. data]);

    /// <summary>An initializer in another file.</summary>
    public static byte[] External(string name, long[] shape, params (string Key, string Value)[] entries) =>
        Initializer([.. Tensor(name, Floats, shape), .. entries.Select(entry => Entry(entry.Key, entry.Value)), Number(14, 1)]);

    /// <summary>An entry that tells where external data is.</summary>
    public static byte[] Entry(string key, string value) => Message(13, Text(1, key), Text(2, value));

    /// <summary>Plain bytes of a tensor.</summary>
    public static byte[] Raw(int size) => Counted(9, [.. Enumerable.Repeat((byte)7, size)]);

    /// <summary>A node whose attribute has these fields.</summary>
    public static byte[] Node(string name, string attribute, params byte[][] fields) => Message(1, Text(3, name), Message(5, [Text(1, attribute), .. fields]));

    /// <summary>What is read of a file of these bytes.</summary>
    public static OnnxModel Read(byte[] bytes) => Bytes.Look(bytes, view => OnnxModel.Read(view, "f"));

    static byte[][] Tensor(string name, int type, long[] shape) => [.. shape.Select(size => Number(1, size)), Number(2, type), Text(8, name)];
}
