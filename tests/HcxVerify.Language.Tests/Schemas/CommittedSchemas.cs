using HcxVerify.Tests.Shared;

namespace HcxVerify.Language.Tests.Schemas;

public sealed class CommittedSchemas
{
    public static TheoryData<string> Names => [.. SchemaFiles.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_of_the_documents_is_the_one_that_the_tables_give(string name) =>
        Snapshot.Matches(Repository.Path("docs/schemas", name), SchemaFiles.Text(SchemaFiles.All.Single(file => file.Name == name).Schema));
}
