using System.Runtime.CompilerServices;

namespace HcxVerify.Tests.Shared;

/// <summary>Compares a whole text with a committed file. <c>HCXVERIFY_UPDATE_SNAPSHOTS=1</c> writes the files anew: read the difference before you commit it.</summary>
static class Snapshot
{
    const string Switch = "HCXVERIFY_UPDATE_SNAPSHOTS";

    /// <summary>Fails unless a folder holds exactly these files; the switch deletes the others.</summary>
    /// <param name="folder">Relative to the folder of the calling source file.</param>
    public static void HoldsOnly(string folder, IEnumerable<string> names, [CallerFilePath] string caller = "")
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, folder));
        string[] others = Directory.Exists(path) ? [.. Directory.GetFiles(path).Select(file => Path.GetFileName(file)).Except(names, StringComparer.Ordinal).Order(StringComparer.Ordinal)] : [];
        if (Environment.GetEnvironmentVariable(Switch) == "1")
            Array.ForEach(others, other => File.Delete(Path.Combine(path, other)));
        else
            Assert.True(others.Length == 0, $"{path} holds what nothing writes; {Switch}=1 deletes it: {string.Join(", ", others)}");
    }

    /// <summary>Fails unless the file holds exactly this text; without the file it fails, too.</summary>
    /// <param name="path">Relative to the folder of the calling source file.</param>
    public static void Matches(string path, string actual, [CallerFilePath] string caller = "")
    {
        var file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, path));
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        Assert.True(File.Exists(file), $"{file} is not there; {Switch}=1 writes it. The text is:\n{actual}");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
