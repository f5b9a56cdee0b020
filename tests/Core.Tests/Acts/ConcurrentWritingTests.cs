using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Acts;

public sealed class ConcurrentWritingTests : IAsyncLifetime
{
    private const int Writers = 20;
    private const int WritesEach = 5;
    private readonly TestService service = new();
    private Account worker = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        worker = await service.AddAccountAsync(Role.Practitioner, limit: 100);
    }

    public Task DisposeAsync() => service.DisposeAsync().AsTask();

    [Fact]
    public async Task TwentyWriters_OnOneCase_LoseNoAct()
    {
        var person = await service.AddCaseAsync(worker);
        var before = await ActsAsync(person.Id);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => WriteAsync(person))));

        (await ActsAsync(person.Id)).ShouldBe(before + Writers * WritesEach);
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task TwentyWriters_OnCasesOfTheirOwn_LoseNoAct()
    {
        var people = new List<YoungPerson>();
        for (var i = 0; i < Writers; i++)
            people.Add(await service.AddCaseAsync(worker));

        await Task.WhenAll(people.Select(person => Task.Run(() => WriteAsync(person))));

        await using var db = service.Open();
        (await db.Acts.CountAsync(a => a.Kind == ActKind.ContactRecorded)).ShouldBe(Writers * WritesEach);
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task TwentyReferrals_AtOnce_GetReferencesOfTheirOwn()
    {
        var referrals = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => service.AddReferralAsync())));

        referrals.Select(r => r.Reference).Distinct().Count().ShouldBe(Writers);
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_ThatFailed_CanBeTriedAgain_WithOneAct()
    {
        var person = await service.AddCaseAsync(worker);
        var before = await ActsAsync(person.Id);
        var form = Guid.NewGuid();
        await using (var first = service.Open())
            await SaveAsync(first, NewContact(person, form));

        await using var second = service.Open();
        var again = NewContact(person, form);
        second.Contacts.Add(again);
        second.Record(new Deed(ActKind.ContactRecorded, worker.Id, person.Id, again.Id));
        await Should.ThrowAsync<DbUpdateException>(() => second.SaveChangesAsync());
        second.Contacts.Remove(again);
        second.Contacts.Add(NewContact(person, Guid.NewGuid()));
        await second.SaveChangesAsync();

        (await ActsAsync(person.Id)).ShouldBe(before + 2);
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_RaisesTheVersionByOne_AndOnlyOfWhatChanged()
    {
        var person = await service.AddCaseAsync(worker);
        await using var db = service.Open();
        var mine = await db.YoungPeople.SingleAsync(p => p.Id == person.Id);
        var referral = await db.Referrals.SingleAsync(r => r.YoungPersonId == person.Id);
        var version = referral.Version;
        mine.Restricted = true;
        db.Record(new Deed(ActKind.CaseRestricted, worker.Id, person.Id, person.Id));

        await db.SaveChangesAsync();

        mine.Version.ShouldBe(person.Version + 1);
        referral.Version.ShouldBe(version);
    }

    private async Task WriteAsync(YoungPerson person)
    {
        for (var i = 0; i < WritesEach; i++)
        {
            await using var db = service.Open();
            await SaveAsync(db, NewContact(person, Guid.NewGuid()));
        }
    }

    private async Task SaveAsync(ServiceDatabase db, Contact contact)
    {
        db.Contacts.Add(contact);
        db.Record(new Deed(ActKind.ContactRecorded, worker.Id, contact.YoungPersonId, contact.Id));
        await db.SaveChangesAsync();
    }

    private Contact NewContact(YoungPerson person, Guid form) => new()
    {
        YoungPersonId = person.Id,
        HappenedAt = service.Clock.GetUtcNow().UtcDateTime,
        Kind = "contact",
        Reached = true,
        FormKey = form,
        AccountId = worker.Id,
    };

    private async Task<int> ActsAsync(Guid chain)
    {
        await using var db = service.Open();
        return await db.Acts.CountAsync(a => a.Chain == chain);
    }
}
