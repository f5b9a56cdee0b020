using System.Text.RegularExpressions;
using Steadfast.Core.Options;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Options;

public partial class BuiltInListsTests
{
    [Theory]
    [InlineData("referral_source", "3", "referred_by")]
    [InlineData("closure_reason", "3", "closure_reason")]
    [InlineData("referral_reason", "4", "reason")]
    [InlineData("education_setting", "5", "setting")]
    [InlineData("agency", "6", "agency")]
    [InlineData("topic", "7", "topic")]
    public void ListsOfTheReport_HaveItsCodesInItsOrder(string list, string table, string row)
    {
        var published = PublishedTables.Rows().Where(r => r.Table == table && r.Row.StartsWith(row + ": ", StringComparison.Ordinal))
            .Select(r => r.Row[(row.Length + 2)..]).Where(c => c != "total").Distinct();
        BuiltInLists.Named(list).Options.Select(o => o.Code).ShouldBe(published);
    }

    [Fact]
    public void EveryOption_HasACodeOfItsOwnAndANameInBothLanguages()
    {
        foreach (var list in BuiltInLists.All)
        {
            list.Options.Select(o => o.Code).ShouldBeUnique();
            list.Options.Select(o => o.English).ShouldBeUnique();
            list.Options.Select(o => o.Welsh).ShouldBeUnique();
            list.Options.ShouldAllBe(o => SnakeCase().IsMatch(o.Code) && o.English.Trim() != "" && o.Welsh.Trim() != "");
        }
    }

    [Fact]
    public void NoList_HasANonEngager() =>
        BuiltInLists.All.SelectMany(l => l.Options).ShouldAllBe(o => !o.Code.Contains("engager") && !o.English.Contains("ngager"));

    [GeneratedRegex("^[a-z]+(_[a-z]+)*$")]
    private static partial Regex SnakeCase();
}
