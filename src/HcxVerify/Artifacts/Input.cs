namespace HcxVerify.Artifacts;

/// <summary>What was looked at in the course of a verification.</summary>
public enum InputKind
{
    /// <summary>The bytes of a file.</summary>
    File,

    /// <summary>The names and sizes of the files below a folder.</summary>
    Folder,

    /// <summary>The size of a file and some of its bytes; the digest says which.</summary>
    Parts,

    /// <summary>The size and the last write time of a file, of which too much was read to read it again.</summary>
    Stamp,

    /// <summary>Nothing was there, and that counted.</summary>
    Absent,

    /// <summary>Something was there that could not be read, and that counted. Whether it still cannot is only known by trying anew.</summary>
    Refused,
}

/// <summary>One thing that a verification depends on, with the state in which it was found.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Digest"><c>sha256:</c> and 64 hexadecimal digits; for a stamp, size and time; empty for what was absent or refused.</param>
public sealed record Input(string Path, InputKind Kind, string Digest);
