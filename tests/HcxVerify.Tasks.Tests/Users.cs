namespace HcxVerify.Tasks.Tests;

/// <summary>The package on its way through other projects, and the examples, which use it as any user does.</summary>
public sealed class Users(PackedPackage package)
{
    [Fact]
    public void A_reference_to_the_project_is_enough_to_have_it_verified()
    {
        var library = new Consumer(package, "library", targetFrameworks: "net10.0;netstandard2.0");
        library.Write("model/config.json", Consumer.Llama3Width);
        library.Write("../user/User.csproj", User);
        library.Dotnet("build", "../user/User.csproj").Fails(Consumer.Width, Consumer.Vocabulary, Consumer.Evidence);
    }

    [Fact]
    public void A_project_may_pass_the_package_on()
    {
        var library = new Consumer(package, "library", items: "");
        library.Write(Consumer.ProjectFile, library.Read(Consumer.ProjectFile).Replace(" PrivateAssets=\"all\"", "", StringComparison.Ordinal));
        library.Write("../user/User.csproj", User);
        library.Write("../user/model/config.json", Consumer.Llama3Width);
        library.Write("../user/rules/a.hcx.yml", Consumer.Rules);
        var run = library.Dotnet("build", "../user/User.csproj", "-t:HcxVerify", "-p:Model=model");
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith($"/user/{Consumer.Width}", Assert.Single(run.Places, place => place.Contains(": error", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_of_HyperCLOVA_X_SEED_Think_fails_on_its_vision_encoder_with_the_package_that_was_packed_last()
    {
        var folder = Path.Combine(package.Root, Guid.NewGuid().ToString("N"));
        Example.Copy(Path.Combine(PackedPackage.Repository, "examples"), Path.Combine(folder, "examples"));
        Example.Copy(package.Feed, Path.Combine(folder, "artifacts/feed"));
        var run = new Command(Path.Combine(folder, "examples/01-hyperclovax-seed-think-32b"), package.Root).Run("build", "-tl:off");
        Assert.Equal(1, run.ExitCode);
        var error = Assert.Single(run.Diagnostics, line => line.Contains(": error ", StringComparison.Ordinal));
        Assert.Matches(@"^rules/from-scratch\.hcx\.yml\(\d+,5\): error HCX1021: vision-encoder-is-its-own: ", error);
        var stamp = File.ReadAllText(Path.Combine(package.Feed, "HcxVerify.Tasks.stamp")).Trim();
        Assert.True(Directory.Exists(Path.Combine(folder, "artifacts/packages", stamp, "hcxverify.tasks")));
    }

    const string User = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="../library/App.csproj" />
            <HcxModel Include="$(Model)" Rules="rules/a.hcx.yml" />
          </ItemGroup>
        </Project>
        """;
}
