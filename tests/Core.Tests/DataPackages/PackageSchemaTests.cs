using System.Text.Json;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Options;

namespace Steadfast.Core.Tests.DataPackages;

public class PackageSchemaTests
{
    [Fact]
    public void Schema_NamesEveryFileColumnKeyAndClosedCode()
    {
        var resources = JsonDocument.Parse(PackageSchema.Write("service", "A service", PackageFiles.All)).RootElement.GetProperty("resources").EnumerateArray().ToList();
        resources.Select(r => r.GetProperty("path").GetString()).ShouldBe(PackageFiles.All.Select(f => f.Name));
        var referrals = resources[1].GetProperty("schema");
        referrals.GetProperty("primaryKey").GetString().ShouldBe("id");
        referrals.GetProperty("foreignKeys")[0].GetProperty("reference").GetProperty("resource").GetString().ShouldBe("young_people");
        var fields = referrals.GetProperty("fields").EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!);
        fields["referred_on"].GetProperty("type").GetString().ShouldBe("date");
        fields["referred_by"].GetProperty("constraints").GetProperty("enum").EnumerateArray().Select(e => e.GetString())
            .ShouldBe(BuiltInLists.ReferralSources.Select(o => o.Code));
        fields["decision"].TryGetProperty("constraints", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2021-05-31", true)]
    [InlineData("2021-05-31T14:30", true)]
    [InlineData("2021-05-31 14:30:59", true)]
    [InlineData("2021-05-31T14:30:00Z", true)]
    [InlineData("2021-05-31T14:30+01:00", true)]
    [InlineData("2021-05-31T14:30:00.123456-05:00", true)]
    [InlineData("2021-05-31T25:30", false)]
    [InlineData("2021-05-31T14:30+25:00", false)]
    [InlineData("31/05/2021", false)]
    public void Moments_AreReadAndWrittenBack(string text, bool isMoment)
    {
        IsoDay.TryParseMoment(System.Text.Encoding.UTF8.GetBytes(text), out var moment).ShouldBe(isMoment);
        if (isMoment)
            IsoDay.TryParseMoment(System.Text.Encoding.UTF8.GetBytes(moment.ToString()), out _).ShouldBeTrue(moment.ToString());
    }
}
