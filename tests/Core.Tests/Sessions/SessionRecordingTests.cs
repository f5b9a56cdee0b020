using Microsoft.EntityFrameworkCore;
using Shouldly;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Sessions;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;
using Xunit;

namespace Steadfast.Core.Tests.Sessions;

public sealed class SessionRecordingTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account worker = null!;
    private YoungPerson person = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        worker = await service.AddAccountAsync(Role.Practitioner);
        person = await service.AddCaseAsync(worker);
    }

    public Task DisposeAsync() => service.DisposeAsync().AsTask();

    [Fact]
    public async Task Record_IsOneContactAndOneAct()
    {
        await RecordAsync(Told());
        await using var db = service.Open();
        var contact = await db.Contacts.SingleAsync();
        (contact.Kind, contact.Reached, contact.Minutes).ShouldBe(("session", true, 45));
        (await db.Sessions.SingleAsync()).ContactId.ShouldBe(contact.Id);
        (await db.SessionTopics.Select(t => t.Topic).ToListAsync()).ShouldBe(["exploitation"]);
        (await db.Acts.Where(a => a.Chain == person.Id).OrderByDescending(a => a.Sequence).Select(a => a.Kind).FirstAsync()).ShouldBe(ActKind.SessionRecorded);
        (await db.Acts.CountAsync(a => a.Kind == ActKind.ContactRecorded)).ShouldBe(0);
    }

    [Fact]
    public async Task Record_TheSameFormTwice_IsOneSession()
    {
        var told = Told();
        await RecordAsync(told);
        await RecordAsync(told);
        await using var db = service.Open();
        ((await db.Sessions.CountAsync()), (await db.Contacts.CountAsync())).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Record_TheSameFormTenTimesAtOnce_IsOneSession()
    {
        var told = Told();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => RecordAsync(told))));
        await using var db = service.Open();
        ((await db.Sessions.CountAsync()), (await db.Contacts.CountAsync())).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Record_PlansTheNextContact()
    {
        var next = service.Clock.Today().AddDays(2);
        await RecordAsync(Told() with { Contact = Contact() with { NextOn = next } });
        await using var db = service.Open();
        (await db.YoungPeople.SingleAsync(p => p.Id == person.Id)).NextContactOn.ShouldBe(next);
    }

    [Fact]
    public async Task Record_InTheFuture_IsRefused() =>
        await Should.ThrowAsync<RuleException>(() => RecordAsync(Told() with { Contact = Contact() with { HappenedAt = service.Clock.Instant().AddMinutes(1) } }));

    [Theory]
    [InlineData(0)]
    [InlineData(721)]
    public async Task Record_MinutesNobodyWorks_AreRefused(int minutes) =>
        (await Should.ThrowAsync<RuleException>(() => RecordAsync(Told() with { Contact = Contact() with { Minutes = minutes } }))).About.ShouldBe("Minutes");

    [Fact]
    public async Task Record_OneselfAsSecondWorker_IsRefused() =>
        await Should.ThrowAsync<RuleException>(() => RecordAsync(Told() with { SecondWorkerId = worker.Id }));

    private NewContact Contact() => new(Ids.New(), "attempt", service.Clock.Instant().AddHours(-1)) { Minutes = 45, Place = "car" };

    private NewSession Told() => new(Contact(), "walk_or_drive") { Topics = ["exploitation", "exploitation"], Hook = "Music", WhatTheySaid = "I am tired of it." };

    private async Task RecordAsync(NewSession told)
    {
        using var record = await service.OpenRecordAsync(worker, person.Id);
        await record.Get<SessionRecording>().RecordAsync(record.By, record.Person, record.Words, told, CancellationToken.None);
    }
}
