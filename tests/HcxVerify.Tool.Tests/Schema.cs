using HcxVerify.Tests.Shared;

namespace HcxVerify.Tool.Tests;

public sealed class Schema
{
    [Fact]
    public void The_tool_carries_the_schema_of_rule_files_as_it_is_published()
    {
        using var carried = typeof(CommandLine).Assembly.GetManifestResourceStream("hcx.schema.json");
        Assert.NotNull(carried);
        using var reader = new StreamReader(carried);
        Assert.Equal(File.ReadAllText(Repository.Path("docs/schemas/hcx.schema.json")), reader.ReadToEnd());
    }
}
