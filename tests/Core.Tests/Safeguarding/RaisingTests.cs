using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Sessions;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Safeguarding;

public sealed class RaisingTests : IAsyncLifetime
{
    private OneConcern one = null!;

    public async Task InitializeAsync() => one = await OneConcern.StartAsync(raised: false);

    public Task DisposeAsync() => one.DisposeAsync().AsTask();

    [Theory]
    [InlineData("I owe them", null)]
    [InlineData(null, "A knife in the bag")]
    public async Task Concern_WithWhatWasSaidOrSeen_IsKept(string? said, string? seen)
    {
        await one.RaiseAsync(new NewConcern(one.Id) { InTheirWords = said, Seen = seen });
        (await one.ReadAsync()).Status.ShouldBe(ConcernStatus.Raised);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  \n")]
    public async Task Concern_WithNeither_IsRefused(string? said)
    {
        await Should.ThrowAsync<RuleException>(() => one.RaiseAsync(new NewConcern(one.Id) { InTheirWords = said, DoneAtOnce = "Rang 999" }));
        await using var db = one.Service.Open();
        (await db.Concerns.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task TheSameConcern_SentTenTimesAtOnce_IsOne()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => one.RaiseAsync(new NewConcern(one.Id) { Seen = "A new phone" })));
        await using var db = one.Service.Open();
        (await db.Concerns.CountAsync()).ShouldBe(1);
        (await db.Acts.CountAsync(a => a.Kind == ActKind.ConcernRaised)).ShouldBe(1);
    }

    [Fact]
    public async Task Concern_NoticedTomorrow_IsKeptWithoutTheDay()
    {
        await one.RaiseAsync(new NewConcern(one.Id) { Seen = "A new phone", NoticedOn = one.Service.Clock.Today().AddDays(1) });
        (await one.ReadAsync()).NoticedOn.ShouldBeNull();
    }

    [Fact]
    public async Task PeerMentor_RaisesAConcern()
    {
        var mentor = one.Service.ViewerOf(await one.Service.AddAccountAsync(Role.PeerMentor));
        await one.RaiseAsync(new NewConcern(one.Id) { Seen = "A new phone" }, mentor);
        (await one.ReadAsync()).RaisedBy.ShouldBe(mentor.AccountId);
    }

    [Fact]
    public async Task Concern_OnARestrictedRecord_TellsTheGuardian()
    {
        await one.Case.DoAsync((scope, opened) => scope.Get<Restricting>().SetAsync(one.Manager, opened.Person, opened.Words, true, "His cousin works next door", CancellationToken.None));
        await one.RaiseAsync(new NewConcern(one.Id) { Seen = "A new phone" });
        await using var db = one.Service.Open();
        (await db.Alerts.SingleAsync()).Kind.ShouldBe(AlertKind.RestrictedConcernRaised);
    }

    [Fact]
    public async Task WhatWasToldInASession_IsReadWithoutTyping_AndOfAnotherYoungPersonIsNotThere()
    {
        var form = Guid.NewGuid();
        await one.Case.DoAsync((scope, opened) => scope.Get<SessionRecording>().RecordAsync(one.Case.By, opened.Person, opened.Words,
            new NewSession(new NewContact(form, "session", one.Case.By.Now) { Note = "In the car" }, "walk_or_drive") { WhatTheySaid = "I owe them" }, CancellationToken.None));
        await one.Case.DoAsync(async (scope, opened) =>
        {
            var session = await scope.Get<Core.Database.ServiceDatabase>().Sessions.SingleAsync();
            var told = await scope.Get<Disclosure>().ReadAsync(opened.Person.Id, opened.Words, "session", session.Id, CancellationToken.None);
            (told!.InTheirWords, told.Seen, told.Source).ShouldBe(("I owe them", "In the car", ConcernSource.Session));
            (await scope.Get<Disclosure>().ReadAsync(Guid.NewGuid(), opened.Words, "session", session.Id, CancellationToken.None)).ShouldBeNull();
            (await scope.Get<Disclosure>().ReadAsync(opened.Person.Id, opened.Words, "contact", session.ContactId, CancellationToken.None))!.Seen.ShouldBe("In the car");
            (await scope.Get<Disclosure>().ReadAsync(opened.Person.Id, opened.Words, "elsewhere", session.Id, CancellationToken.None)).ShouldBeNull();
        });
    }
}
