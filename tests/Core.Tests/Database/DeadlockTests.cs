using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Database;

/// <summary>Two who take the same two rows from either side: one of them is done, and the other is told that somebody else saved.</summary>
public sealed class DeadlockTests
{
    [Fact]
    public async Task TwoWhoWaitForEachOther_OneIsDone_AndTheOtherIsToldThatSomebodyElseSaved()
    {
        await using var service = new TestService();
        await service.StartAsync();
        TaskCompletionSource one = new(), other = new();
        var told = await Task.WhenAll(
            ToldAsync(() => HoldAsync(service, ["Cardiff", "Dundee"], one, other)),
            ToldAsync(() => HoldAsync(service, ["Dundee", "Cardiff"], other, one)));
        // SQLite has one lock, and lets them in one after the other.
        told.Count(t => t is DeadlockException).ShouldBe(TestDatabases.Engine == "postgres" ? 1 : 0);
        told.Count(t => t is null).ShouldBe(TestDatabases.Engine == "postgres" ? 1 : 2);
    }

    private static async Task HoldAsync(TestService service, string[] sites, TaskCompletionSource mine, TaskCompletionSource theirs)
    {
        await using var db = service.Open();
        await db.InOneAsync(async () =>
        {
            await HoldAsync(db, sites[0]);
            mine.SetResult();
            await Task.WhenAny(theirs.Task, Task.Delay(500));
            await HoldAsync(db, sites[1]);
            return true;
        }, default);
    }

    private static Task HoldAsync(ServiceDatabase db, string site) => db.Sites.Where(s => s.Name == site).ExecuteUpdateAsync(set => set.SetProperty(s => s.Version, s => s.Version));

    private static async Task<Exception?> ToldAsync(Func<Task> work)
    {
        try
        {
            await Task.Run(work);
            return null;
        }
        catch (DbUpdateConcurrencyException told)
        {
            return told;
        }
    }
}
