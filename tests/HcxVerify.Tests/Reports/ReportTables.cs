using HcxVerify.Reports;

namespace HcxVerify.Tests.Reports;

public sealed class ReportTables
{
    [Fact]
    public void The_names_of_the_formats_are_those_of_the_contract_each_once_now_or_later() => Assert.Equal(
        ((string[])["text", "markdown", "html", "json", "sarif", "junit", "github"]).Order(),
        ReportTable.All.Select(format => format.Name).Concat(ReportTable.Later).Order());

    [Fact]
    public void Every_format_has_an_extension_of_its_own_and_is_found_by_its_name()
    {
        Assert.Equal(ReportTable.All.Length, ReportTable.All.DistinctBy(format => format.Extension).Count());
        Assert.All(ReportTable.All, format => Assert.StartsWith(".", format.Extension, StringComparison.Ordinal));
        Assert.All(ReportTable.All, format => Assert.Same(format, ReportTable.Find(format.Name)));
        Assert.All(ReportTable.Later, name => Assert.Null(ReportTable.Find(name)));
    }
}
