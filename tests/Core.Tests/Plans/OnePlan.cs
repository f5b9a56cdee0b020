using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Plans;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Plans;

/// <summary>A young person with a worker and a plan of one goal, for tests of what hangs on a plan.</summary>
public abstract class OnePlan : IAsyncLifetime
{
    protected TestService Service { get; } = new();

    protected Account Worker { get; private set; } = null!;

    protected YoungPerson Person { get; private set; } = null!;

    protected Guid Plan { get; } = Ids.New();

    protected DateOnly Today => Service.Clock.Today();

    public async Task InitializeAsync()
    {
        await Service.StartAsync();
        Worker = await Service.AddAccountAsync(Role.Practitioner);
        Person = await Service.AddCaseAsync(Worker);
        await AgreeAsync(Plan, null, new ToldGoal(null, "Get my CSCS card", null));
    }

    public Task DisposeAsync() => Service.DisposeAsync().AsTask();

    protected async Task AgreeAsync(Guid key, Guid? follows, params ToldGoal[] goals)
    {
        using var record = await OpenAsync();
        var told = new AgreedPlan(Today, new("I want to be left alone by them.", null, null), Today.AddDays(60)) { ContactsPerWeek = 2, Goals = goals };
        await record.Get<Planning>().AgreeAsync(record.By, record.Person, record.Words, key, follows, told, CancellationToken.None);
    }

    protected Task<OpenedRecord> OpenAsync() => Service.OpenRecordAsync(Worker, Person.Id);

    protected static async Task<WholePlan> CurrentAsync(OpenedRecord record) => (await record.Get<Planning>().CurrentAsync(record.Person.Id, CancellationToken.None))!;
}
