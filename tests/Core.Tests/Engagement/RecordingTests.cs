using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Tests.Engagement;

public sealed class RecordingTests : IAsyncLifetime
{
    private OneCase one = null!;

    public async Task InitializeAsync() => one = await OneCase.StartAsync();

    public Task DisposeAsync() => one.DisposeAsync().AsTask();

    private DateOnly Today => one.Service.Clock.Today();

    [Fact]
    public async Task Attempt_IsNeverAContact()
    {
        await one.RecordAsync("attempt", 1);
        (await RowAsync()).ShouldSatisfyAllConditions(r => r.LastContactAt.ShouldBeNull(), r => r.LastAttemptAt!.Value.ToLondonDay().ShouldBe(Today.AddDays(-1)));
    }

    [Fact]
    public async Task Silence_RunsFromTheLastContact_WhateverWasTriedSince()
    {
        await one.RecordAsync("contact", 20);
        await one.RecordAsync("attempt", 6);
        await one.RecordAsync("attempt", 2);
        (await RowAsync()).ShouldSatisfyAllConditions(
            r => r.LastContactAt!.Value.ToLondonDay().ShouldBe(Today.AddDays(-20)),
            r => r.LastAttemptAt!.Value.ToLondonDay().ShouldBe(Today.AddDays(-2)));
        using var scope = one.Service.Scope();
        (await scope.Get<CaseSummary>().ReadAsync(one.Person, CancellationToken.None)).AttemptsSince.ShouldBe(2);
    }

    [Fact]
    public async Task TheSameForm_SentTwice_IsRecordedOnce()
    {
        var form = Guid.NewGuid();
        await one.RecordAsync("contact", 0, formKey: form);
        await one.RecordAsync("contact", 0, formKey: form);
        await using var db = one.Service.Open();
        (await db.Contacts.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task TheSameForm_SentAtOnce_IsRecordedOnce()
    {
        var form = Guid.NewGuid();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => one.RecordAsync("contact", 0, formKey: form))));
        await using var db = one.Service.Open();
        (await db.Contacts.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Contact_ThatHasNotHappened_IsRefused() =>
        (await Should.ThrowAsync<RuleException>(() => one.RecordAsync("contact", -1))).Message.ShouldContain("Plan it");

    [Fact]
    public async Task NextContact_BeforeToday_IsRefused() =>
        await Should.ThrowAsync<RuleException>(() => one.RecordAsync("attempt", 0, Today.AddDays(-1)));

    [Fact]
    public async Task PlannedContact_ThatHasCome_IsDoneWith_AndALaterOneStays()
    {
        await one.RecordAsync("attempt", 0, Today.AddDays(3));
        await one.RecordAsync("attempt", 0);
        (await RowAsync()).NextOn.ShouldBe(Today.AddDays(3));
        one.Service.Clock.Advance(TimeSpan.FromDays(3));
        await one.RecordAsync("contact", 0);
        (await RowAsync()).NextOn.ShouldBeNull();
    }

    [Fact]
    public async Task Records_FromAnotherWorker_AreOutOfReach()
    {
        var other = await TestData.People.AddAccountAsync(one.Service, Role.Practitioner);
        (await RowsAsync(TestData.People.ViewerOf(one.Service, other))).Rows.ShouldBeEmpty();
    }

    private async Task<CaseRow> RowAsync() => (await RowsAsync(one.By)).Rows.ShouldHaveSingleItem();

    private async Task<CasePage> RowsAsync(Viewer viewer)
    {
        using var scope = one.Service.Scope();
        return await scope.Get<CaseList>().AskAsync(new(CaseFilter.All, CaseSort.Name, false, null, 1), viewer, CancellationToken.None);
    }
}
