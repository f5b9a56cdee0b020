using Steadfast.Web.Pages.Guardian;

namespace Steadfast.Web.Tests.Guardian;

public sealed class PageNamesTests
{
    [Theory]
    [InlineData("/cases/{reference}", "overview")]
    [InlineData("cases/{reference}/record-contact", "record contact")]
    [InlineData("cases/{reference}/assessments/{number:int}", "assessments")]
    public void Route_IsReadAsWords(string route, string name) => PageNames.Of(route).ShouldBe(name);
}
