using Steadfast.Core.DataPackages;
using Steadfast.Core.MadeUp;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.MadeUp;

public sealed class ServiceGeneratorTests : IDisposable
{
    private readonly PackageFolder _package = new();

    [Fact]
    public void SameSeed_GivesTheSameBytes_AndAnotherSeedOthers()
    {
        using var again = new PackageFolder();
        using var other = new PackageFolder();
        ServiceGenerator.Write(5000, 7, _package.Path);
        ServiceGenerator.Write(5000, 7, again.Path);
        ServiceGenerator.Write(5000, 8, other.Path);
        foreach (var file in Directory.EnumerateFiles(_package.Path).Select(Path.GetFileName))
            Bytes(_package, file!).SequenceEqual(Bytes(again, file!)).ShouldBeTrue(file);
        Bytes(_package, "young_people.csv").SequenceEqual(Bytes(other, "young_people.csv")).ShouldBeFalse();
    }

    [Fact]
    public void LargerService_BeginsWithTheSmallerOnesPeople()
    {
        using var larger = new PackageFolder();
        ServiceGenerator.Write(100, 7, _package.Path);
        ServiceGenerator.Write(3000, 7, larger.Path);
        var people = Bytes(_package, "young_people.csv");
        Bytes(larger, "young_people.csv").AsSpan(0, people.Length).SequenceEqual(people).ShouldBeTrue();
    }

    [Fact]
    public void Package_HasNoFaultAndNothingToNotice()
    {
        ServiceGenerator.Write(3000, 1, _package.Path);
        _package.Report().ShouldBeEmpty();
    }

    [Fact]
    public void People_AreMostly11To18_OfManyNames_AndInEverySite()
    {
        ServiceGenerator.Write(10_000, 3, _package.Path);
        using var package = DataPackage.Open(_package.Path);
        var people = package.Read<YoungPersonRow>().ToList();
        var referred = package.Read<ReferralRow>().Where(r => r.ReferredOn is not null).GroupBy(r => r.YoungPersonId).ToDictionary(g => g.Key, g => g.Min(r => r.ReferredOn)!.Value);
        var ages = people.Where(p => p.DateOfBirth is not null && referred.ContainsKey(p.Id)).Select(p => (referred[p.Id].DayNumber - p.DateOfBirth!.Value.DayNumber) / 365.25).ToList();
        ages.Count(a => a is >= 11 and < 19).ShouldBeGreaterThan(ages.Count * 8 / 10);
        people.Select(p => $"{p.GivenName} {p.FamilyName}").Distinct().Count().ShouldBeGreaterThan(8500);
        people.Select(p => p.Site).Distinct().ShouldBe(["Cardiff", "Edinburgh", "Newcastle", "Dundee"], ignoreOrder: true);
        new[] { "Llinos", "Mhairi", "Agnieszka", "Hamza", "Abdirahman", "Chidi" }
            .ShouldBeSubsetOf(PersonNames.Groups.SelectMany(g => g.Boys.Concat(g.Girls)));
    }

    public void Dispose() => _package.Dispose();

    private static byte[] Bytes(PackageFolder package, string file) => File.ReadAllBytes(Path.Combine(package.Path, file));
}
