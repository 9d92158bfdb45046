namespace HcxVerify.Tests.Structure;

public sealed class LateAssemblies
{
    // A method that names one of its types has the assembly loaded, in a build too, whose package does not bring it.
    [Fact]
    public void One_file_alone_names_the_library_that_only_comparisons_load() => Assert.Equal(
        ["Metrics/MicrosoftTokenizers.cs"],
        SourceFile.Under("src/HcxVerify").Where(source => source.Text.Contains("using Microsoft.ML.Tokenizers", StringComparison.Ordinal) || source.Text.Contains("Google.Protobuf", StringComparison.Ordinal)).Select(source => source.Path));
}
