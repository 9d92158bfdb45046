using System.IO.Compression;
using System.Security.Cryptography;

namespace HcxVerify.Tasks.Tests;

public sealed class PackageContent(PackedPackage package)
{
    const string Nupkg = "HcxVerify.Tasks.0.1.0.nupkg";

    [Fact]
    public void The_package_holds_these_files_and_no_others() => Assert.Equal(
        """
        HcxVerify.Tasks.nuspec
        README.md
        THIRD-PARTY-NOTICES.txt
        [Content_Types].xml
        _rels/.rels
        build/HcxVerify.Tasks.props
        build/HcxVerify.Tasks.targets
        buildMultiTargeting/HcxVerify.Tasks.props
        buildMultiTargeting/HcxVerify.Tasks.targets
        buildTransitive/HcxVerify.Tasks.props
        buildTransitive/HcxVerify.Tasks.targets
        package/services/metadata/core-properties/nuget.psmdcp
        schemas/hcx.schema.json
        schemas/hcx.test.schema.json
        schemas/hcx.waivers.schema.json
        tasks/net10.0/HcxVerify.Engine.dll
        tasks/net10.0/HcxVerify.Language.dll
        tasks/net10.0/HcxVerify.Tasks.deps.json
        tasks/net10.0/HcxVerify.Tasks.dll
        tasks/net10.0/Microsoft.ML.Tokenizers.Data.Cl100kBase.dll
        tasks/net10.0/Microsoft.ML.Tokenizers.Data.O200kBase.dll
        tasks/net10.0/System.IO.Hashing.dll
        tasks/net10.0/YamlDotNet.dll
        """.ReplaceLineEndings("\n"),
        string.Join('\n', Files(package.Feed).Keys));

    [Fact]
    public void A_second_pack_holds_the_same_bytes() => Assert.Equal(Files(package.Feed), Files(package.Pack("feed-again")));

    [Fact]
    public void It_is_a_development_dependency_without_dependencies()
    {
        using var nupkg = ZipFile.OpenRead(Path.Combine(package.Feed, Nupkg));
        using var reader = new StreamReader(nupkg.GetEntry("HcxVerify.Tasks.nuspec")!.Open());
        var nuspec = reader.ReadToEnd();
        Assert.Contains("<developmentDependency>true</developmentDependency>", nuspec, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependenc", nuspec, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stamp_beside_it_names_the_package_that_was_packed_last() => Assert.StartsWith(
        File.ReadAllText(Path.Combine(package.Feed, "HcxVerify.Tasks.stamp")).Trim(),
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(package.Feed, Nupkg)))),
        StringComparison.Ordinal);

    static SortedDictionary<string, string> Files(string feed)
    {
        using var nupkg = ZipFile.OpenRead(Path.Combine(feed, Nupkg));
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (var entry in nupkg.Entries)
        {
            using var content = entry.Open();
            files.Add(entry.FullName, Convert.ToHexStringLower(SHA256.HashData(content)));
        }

        return files;
    }
}
