namespace HcxVerify.Tests.Shared;

/// <summary>Whole outputs, kept as committed text files. HCXVERIFY_UPDATE_SNAPSHOTS=1 writes them anew; read the difference before committing it.</summary>
static class Snapshot
{
    const string Update = "HCXVERIFY_UPDATE_SNAPSHOTS";

    /// <summary>Fails where the text differs from the file's, or the file is absent.</summary>
    public static void Matches(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable(Update) is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"there is no snapshot {path}; write it with {Update}=1");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
