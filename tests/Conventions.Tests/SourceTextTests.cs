namespace Steadfast.Conventions.Tests;

public class SourceTextTests
{
    [Fact]
    public void Repository_HasNoUnfinishedWork() => SourceText.UnfinishedWork(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void Repository_ReadsNoClockThatTestsCannotMove() => SourceText.ClocksNoTestCanMove(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void Repository_NamesNoRegistryAndNoOnesMachine() => SourceText.OneMachineOnly(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void Repository_IsRead() => Repository.Files.ShouldContain(file => file.Path == "tests/Conventions.Tests/SourceTextTests.cs");

    [Theory]
    [InlineData("// TO" + "DO later")]
    [InlineData("# FIX" + "ME")]
    [InlineData("throw new NotImplemented" + "Exception();")]
    [InlineData("[Fact(Sk" + "ip = \"slow\")]")]
    [InlineData("[Theory(DisplayName = \"x\", Sk" + "ip=\"slow\")]")]
    public void UnfinishedWork_Planted_IsFound(string line) =>
        SourceText.UnfinishedWork([new("src/Core/A.cs", "fine\n" + line)]).ShouldHaveSingleItem().ShouldStartWith("src/Core/A.cs:2:");

    [Theory]
    [InlineData("rows.Skip(10)")]
    [InlineData("to do nothing")]
    public void UnfinishedWork_OrdinaryLine_IsNot(string line) => SourceText.UnfinishedWork([new("src/Core/A.cs", line)]).ShouldBeEmpty();

    [Theory]
    [InlineData("src/Web/Pages/A.cshtml", "@Date" + "Time.Today")]
    [InlineData("tests/A.cs", "var now = Date" + "TimeOffset.UtcNow;")]
    [InlineData("src/Core/A.cs", "var now = TimeProvider.Sys" + "tem.GetUtcNow();")]
    public void ClocksNoTestCanMove_Planted_IsFound(string path, string line) =>
        SourceText.ClocksNoTestCanMove([new(path, line)]).ShouldHaveSingleItem();

    [Theory]
    [InlineData("src/Web/Program.cs", "var clock = TimeProvider.Sys" + "tem;")]
    [InlineData("src/Core/A.cs", "services.TryAddSingleton(TimeProvider.Sys" + "tem);")]
    public void ClocksNoTestCanMove_SystemClockHandedIn_IsNot(string path, string line) =>
        SourceText.ClocksNoTestCanMove([new(path, line)]).ShouldBeEmpty();

    [Theory]
    [InlineData("nuget.config", "<add value=\"https://api.nu" + "get.org/v3/index.json\" />")]
    [InlineData("src/Web/package-lock.json", "\"resol" + "ved\": \"https://somewhere/a.tgz\"")]
    [InlineData("docs/a.md", "see /ho" + "me/anna/steadfast")]
    [InlineData("bench/a.cs", "\"/ro" + "ot/data/a.csv\"")]
    public void OneMachineOnly_Planted_IsFound(string path, string line) =>
        SourceText.OneMachineOnly([new(path, line)]).ShouldHaveSingleItem();

    [Theory]
    [InlineData("https://example.org/ho" + "me/page/one")]
    [InlineData("../wo" + "rk/pages/one")]
    public void OneMachineOnly_AddressOrRelativePath_IsNot(string line) => SourceText.OneMachineOnly([new("a.md", line)]).ShouldBeEmpty();
}
