using System.Globalization;

using Microsoft.Win32.SafeHandles;

namespace HcxVerify.Artifacts;

/// <summary>By what a change of a file shows whose bytes are too many to be read again.</summary>
/// <param name="Written">When it was last written, in coordinated universal time.</param>
sealed record FileStamp(long Size, DateTime Written)
{
    /// <summary>The stamp of an open file, whatever its path leads to by now.</summary>
    public static FileStamp Of(SafeFileHandle handle) => new(RandomAccess.GetLength(handle), File.GetLastWriteTimeUtc(handle));

    /// <summary>The time as people read it.</summary>
    public string Time => Written.ToString("O", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Size} {Written.Ticks}");
}
