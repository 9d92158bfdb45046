using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>A set of operators that a model uses.</summary>
/// <param name="Domain">Empty for the operators of ONNX itself.</param>
public sealed record OnnxOperatorSet(string Domain, long Version);

/// <summary>
/// What an ONNX file says of itself: its graph's name, inputs and outputs, and the tensors that are its weights. Their bytes are not read, and
/// nothing of the runtime takes part. <see href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3"/>
/// </summary>
/// <param name="IrVersion">The version of the representation.</param>
/// <param name="ProducerName">The tool that wrote the file; empty where it does not say.</param>
/// <param name="ModelVersion">The publisher's own number of the model; 0 where there is none.</param>
/// <param name="Tensors">The initializers of the graph, and of the graphs within its nodes, its functions and its training, in the order of the file.</param>
public sealed record OnnxModel(
    long IrVersion,
    string ProducerName,
    string ProducerVersion,
    string Domain,
    long ModelVersion,
    ImmutableArray<OnnxOperatorSet> OperatorSets,
    string GraphName,
    ImmutableArray<OnnxValue> Inputs,
    ImmutableArray<OnnxValue> Outputs,
    ImmutableArray<OnnxTensor> Tensors)
{
    /// <summary>How many sparse initializers there are; their values are not among <see cref="Tensors"/>.</summary>
    public int SparseTensors { get; init; }

    /// <summary>How many tensors are attributes of nodes, such as constants; they are not among <see cref="Tensors"/>.</summary>
    public int AttributeTensors { get; init; }

    /// <summary>Reads and checks all of it but the bytes of tensors.</summary>
    /// <exception cref="ArtifactException">It is cut, nested too deeply, says something in two ways, or has a tensor whose bytes or place do not fit.</exception>
    public static OnnxModel Read(FileView view, string display) =>
        new OnnxReader(new(view, (problem, at) => new(ArtifactCodes.NotOnnx.At(new(display), problem, at)))).Model();
}
