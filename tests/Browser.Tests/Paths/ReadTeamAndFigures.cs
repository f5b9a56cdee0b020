using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Paths;

/// <summary>A manager sees who has been silent too long, what is not known, and the service's figures with the cases behind them.</summary>
public sealed class ReadTeamAndFigures : MainPath
{
    public override async Task GoAsync(Walk walk)
    {
        await walk.SignInAsync(walk.Mode.Team.Manager);
        await walk.ArriveAsync("My team");
        await walk.SeeAsync("Longest silence");
        await walk.GoAsync("On the waiting list", "On the waiting list");
        await walk.GoFromHeadAsync("Service figures", "Service figures");
        var tables = await walk.DownloadAsync("CSV");
        tables.ShouldStartWith("table,row,site,n,denominator,percent");
        await walk.PressAsync("Show as a picture");

        await walk.GoAsync(await walk.FirstNameAsync("td a"), "The cases behind a figure");
    }
}
