using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Acts;

/// <summary>A service with a few cases and their contacts, signed in a checkpoint, and a way round the program to its tables.</summary>
public sealed class TamperedService : IAsyncDisposable
{
    private readonly List<YoungPerson> people = [];
    private Account? worker;

    public TestService Service { get; } = new();

    public YoungPerson Person => people[0];

    public static async Task<TamperedService> StartAsync()
    {
        var tampered = new TamperedService();
        await tampered.Service.StartAsync();
        tampered.worker = await tampered.Service.AddAccountAsync(Role.Practitioner);
        foreach (var name in new[] { "Rhys", "Mali", "Osian" })
        {
            tampered.people.Add(await tampered.Service.AddCaseAsync(tampered.worker, name));
            await tampered.RecordAsync(tampered.people[^1], 3);
        }
        await tampered.Service.CheckpointAsync();
        return tampered;
    }

    /// <summary>Records contacts through the program.</summary>
    public async Task RecordAsync(YoungPerson who, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Service.Clock.Advance(TimeSpan.FromSeconds(1));
            using var piece = Service.Scope();
            var db = piece.Get<ServiceDatabase>();
            var person = await db.YoungPeople.SingleAsync(p => p.Id == who.Id);
            var words = Service.Sealer.WordsOf(await db.PersonKeys.SingleAsync(k => k.YoungPersonId == who.Id));
            await piece.Get<Recording>().RecordAsync(Service.ViewerOf(worker!), person, words, new NewContact(Guid.NewGuid(), "contact", Service.Clock.GetUtcNow().UtcDateTime) { Note = $"walked by the sea {i}", Minutes = 10 + i }, default);
        }
    }

    /// <summary>Does something behind the program's back.</summary>
    public async Task TamperAsync(Func<DbConnection, Task> change)
    {
        await using var connection = await Service.ConnectAsync();
        await change(connection);
    }

    public Task TamperAsync(string sql, params object?[] values) => TamperAsync(c => c.RunAsync(sql, values));

    /// <summary>What verify says first.</summary>
    public async Task<string> FirstFindingAsync() => (await Service.VerifyAsync())[0].ToString();

    /// <summary>The acts of the first person's chain.</summary>
    public async Task<List<Act>> ActsAsync()
    {
        await using var db = Service.Open();
        return await db.Acts.AsNoTracking().Where(a => a.Chain == Person.Id).OrderBy(a => a.Sequence).ToListAsync();
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
