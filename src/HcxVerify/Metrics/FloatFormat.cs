namespace HcxVerify.Metrics;

/// <summary>How an element of a tensor is stored; everything else is made into 32-bit floats before it is compared.</summary>
public enum FloatFormat
{
    /// <summary>The upper half of a 32-bit float.</summary>
    BFloat16,

    /// <summary>IEEE 754 binary16.</summary>
    Float16,

    /// <summary>IEEE 754 binary32.</summary>
    Float32,
}
