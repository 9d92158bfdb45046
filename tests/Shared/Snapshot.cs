using System.Runtime.CompilerServices;

namespace HcxVerify.Tests.Shared;

/// <summary>Compares a whole text with a committed file. <c>HCXVERIFY_UPDATE_SNAPSHOTS=1</c> writes the files anew: read the difference before you commit it.</summary>
static class Snapshot
{
    const string Switch = "HCXVERIFY_UPDATE_SNAPSHOTS";

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
