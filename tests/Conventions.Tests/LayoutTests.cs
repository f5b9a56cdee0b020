namespace Steadfast.Conventions.Tests;

public class LayoutTests
{
    [Fact]
    public void Projects_ReferOneWay() => Layout.WrongProjectReferences(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void Core_KnowsNothingOfTheWeb() => Layout.WrongInCore(UsedBy("Steadfast.Core.dll")).ShouldBeEmpty();

    [Fact]
    public void Statistics_HasNoDatabaseAndNoPeople() => Layout.WrongInStatistics(UsedBy("Steadfast.Statistics.dll")).ShouldBeEmpty();

    [Fact]
    public void Areas_UseOnlyWhatComesBefore() => Layout.WrongBetweenAreas(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void NamespacesUsedBy_ThisAssembly_FindsWhatItUses()
    {
        var used = Layout.NamespacesUsedBy(typeof(LayoutTests).Assembly.Location);

        used.ShouldContain("System.Reflection.Metadata");
        used.ShouldContain("Xunit");
    }

    [Theory]
    [InlineData("src/Statistics/Statistics.csproj", "../Core/Core.csproj")]
    [InlineData("src/Core/Core.csproj", "../Web/Web.csproj")]
    [InlineData("src/Core/Core.csproj", "../../tests/TestData/TestData.csproj")]
    public void WrongProjectReferences_Planted_IsFound(string project, string target) =>
        Layout.WrongProjectReferences([new(project, $"<Project><ItemGroup><ProjectReference Include=\"{target}\" /></ItemGroup></Project>")])
            .ShouldHaveSingleItem();

    [Theory]
    [InlineData("Microsoft.AspNetCore.Http")]
    [InlineData("Microsoft.AspNetCore.IdentityServer")]
    [InlineData("Steadfast.Web.Commands")]
    public void WrongInCore_Planted_IsFound(string name) => Layout.WrongInCore(["System", name]).ShouldBe([name]);

    [Fact]
    public void WrongInCore_Identity_IsNot() =>
        Layout.WrongInCore(["Microsoft.AspNetCore.Identity", "Microsoft.AspNetCore.Identity.EntityFrameworkCore", "Steadfast.Website"]).ShouldBeEmpty();

    [Theory]
    [InlineData("Steadfast.Core.Files")]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Microsoft.Data.Sqlite")]
    public void WrongInStatistics_Planted_IsFound(string name) => Layout.WrongInStatistics(["MathNet.Numerics", name]).ShouldBe([name]);

    [Fact]
    public void WrongBetweenAreas_ReferralsUsingPlans_IsFound() =>
        Layout.WrongBetweenAreas([new("src/Core/Referrals/A.cs", "using System;\nusing Steadfast.Core.Plans;\n")]).ShouldHaveSingleItem();

    [Fact]
    public void WrongBetweenAreas_PlansUsingReferralsAndActs_IsNot() =>
        Layout.WrongBetweenAreas([new("src/Core/Plans/A.cs", "using Steadfast.Core.Referrals;\nusing Steadfast.Core.Acts;\n")]).ShouldBeEmpty();

    private static IReadOnlySet<string> UsedBy(string assembly) => Layout.NamespacesUsedBy(Path.Combine(AppContext.BaseDirectory, assembly));
}
