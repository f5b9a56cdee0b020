namespace Steadfast.Conventions.Tests;

public class PackagesTests
{
    [Fact]
    public void CentralVersions_AreExact() => Packages.FloatingCentrally(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void Projects_GiveNoVersion() => Packages.VersionsInProjects(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void NpmVersions_AreExact() => Packages.RangesInNpm(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void EveryProject_HasALockFile() => Packages.WithoutLockFile(Repository.Files).ShouldBeEmpty();

    [Theory]
    [InlineData("10.0.*")]
    [InlineData("[10.0.0,11.0.0)")]
    [InlineData("")]
    public void FloatingCentrally_Planted_IsFound(string version) =>
        Packages.FloatingCentrally([new("Directory.Packages.props", $"<Project><PackageVersion Include=\"A\" Version=\"{version}\" /></Project>")])
            .ShouldBe(["Directory.Packages.props: A"]);

    [Theory]
    [InlineData("Version=\"1.0.0\" />")]
    [InlineData("VersionOverride=\"1.0.0\" />")]
    [InlineData("><Version>1.0.0</Version></PackageReference>")]
    public void VersionsInProjects_Planted_IsFound(string rest) =>
        Packages.VersionsInProjects([new("src/A/A.csproj", $"<Project><PackageReference Include=\"A\" {rest}</Project>")]).ShouldBe(["src/A/A.csproj: A"]);

    [Fact]
    public void VersionsInProjects_InImportedProps_IsFound() =>
        Packages.VersionsInProjects([new("tests/Directory.Build.props", "<Project><PackageReference Include=\"A\" Version=\"1.0.0\" /></Project>")])
            .ShouldHaveSingleItem();

    [Theory]
    [InlineData("dependencies", "^1.2.3")]
    [InlineData("devDependencies", "latest")]
    public void RangesInNpm_Planted_IsFound(string list, string version) =>
        Packages.RangesInNpm([new("src/Web/package.json", $$"""{ "name": "x", "{{list}}": { "a": "{{version}}", "b": "1.0.0" } }""")])
            .ShouldBe(["src/Web/package.json: a"]);

    [Fact]
    public void WithoutLockFile_Planted_IsFound() =>
        Packages.WithoutLockFile([new("src/A/A.csproj", ""), new("src/B/B.csproj", ""), new("src/B/packages.lock.json", ""), new("package.json", "")])
            .ShouldBe(["src/A/A.csproj", "package.json"]);
}
