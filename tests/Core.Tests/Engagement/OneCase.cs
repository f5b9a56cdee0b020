using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Engagement;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Engagement;

/// <summary>A worker with one young person, for the rules of engagement.</summary>
public sealed class OneCase : IAsyncDisposable
{
    public TestService Service { get; } = new();

    public Account Worker { get; private set; } = null!;

    public YoungPerson Person { get; private set; } = null!;

    public Viewer By => Service.ViewerOf(Worker);

    public static async Task<OneCase> StartAsync()
    {
        var one = new OneCase();
        await one.Service.StartAsync();
        one.Worker = await one.Service.AddAccountAsync(Role.Practitioner, name: "Amina Farah");
        one.Person = await one.Service.AddCaseAsync(one.Worker);
        return one;
    }

    /// <summary>Does one piece of work as a request would.</summary>
    public async Task DoAsync(Func<Piece, Opened, Task> work)
    {
        using var scope = Service.Scope();
        await work(scope, await Opened.InAsync(scope, Service, Person.Id));
    }

    public Task RecordAsync(string kind, int daysAgo, DateOnly? next = null, Guid? formKey = null) => DoAsync((scope, opened) =>
        scope.Get<Recording>().RecordAsync(By, opened.Person, opened.Words, new NewContact(formKey ?? Guid.NewGuid(), kind, By.Now.AddDays(-daysAgo)) { Way = "knock", NextOn = next }, CancellationToken.None));

    public Task PlanNextAsync(DateOnly on) => DoAsync((scope, opened) => scope.Get<Recording>().PlanNextAsync(By, opened.Person, opened.Words, on, null, CancellationToken.None));

    public async Task<DateOnly?> NextContactAsync()
    {
        await using var db = Service.Open();
        return (await db.YoungPeople.SingleAsync(p => p.Id == Person.Id)).NextContactOn;
    }

    public Task HoldAsync(DateOnly reviewOn, Guid? formKey = null) => DoAsync((scope, opened) =>
        scope.Get<Holding>().HoldAsync(By, opened.Episode, opened.Words, new NewHold(reviewOn, "Away for a while", "His mum", "He has my number") { FormKey = formKey ?? Guid.NewGuid() }, CancellationToken.None));

    public Task EndAsync(string reason, string? inTheirWords, Guid? formKey = null) => DoAsync((scope, opened) =>
        scope.Get<ComingAndGoing>().EndAsync(By, opened.Episode, opened.Words, reason, inTheirWords, null, CancellationToken.None, formKey));

    public Task TakeBackAsync(Guid? otherWorker = null, Guid? formKey = null) => DoAsync((scope, opened) =>
        scope.Get<ComingAndGoing>().TakeBackAsync(By, opened.Person, opened.Words, "He rang", otherWorker, null, CancellationToken.None, formKey));

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
