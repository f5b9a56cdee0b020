using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Safeguarding;

namespace Steadfast.Core.Tests.Safeguarding;

public sealed class MissingTests : IAsyncLifetime
{
    private OneConcern one = null!;

    public async Task InitializeAsync() => one = await OneConcern.StartAsync(raised: false);

    public Task DisposeAsync() => one.DisposeAsync().AsTask();

    private DateTime Now => one.Service.Clock.Instant();

    [Theory]
    [InlineData(1, null, null)]
    [InlineData(-10, -11, null)]
    [InlineData(-10, -10, null)]
    [InlineData(-10, 1, null)]
    [InlineData(-10, null, -11)]
    [InlineData(-10, null, 1)]
    public async Task Missing_OutOfOrderOrNotYet_IsRefused(int from, int? to, int? reported)
    {
        await Should.ThrowAsync<RuleException>(() => RecordAsync(Guid.NewGuid(), from, to, reported));
        await using var db = one.Service.Open();
        (await db.MissingEpisodes.CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(-30, -20, true)]
    [InlineData(-50, -41, true)]
    [InlineData(-35, -25, false)]
    [InlineData(-60, null, false)]
    [InlineData(-25, null, false)]
    public async Task Missing_OverlappingAnother_IsRefused(int from, int? to, bool allowed)
    {
        await RecordAsync(Guid.NewGuid(), -40, -30);
        await RecordAsync(Guid.NewGuid(), -20, null);
        if (allowed)
            await RecordAsync(Guid.NewGuid(), from, to);
        else
            await Should.ThrowAsync<RuleException>(() => RecordAsync(Guid.NewGuid(), from, to));
    }

    [Fact]
    public async Task TheSameForm_AndTwoFormsOfOneNight_AtOnce_MakeOneEpisode()
    {
        var same = Guid.NewGuid();
        var sent = new[] { same, same, Guid.NewGuid(), Guid.NewGuid() }.Select(async key =>
        {
            try
            {
                await RecordAsync(key, -10, null);
            }
            catch (RuleException)
            {
                // The one that came first stands.
            }
        });
        await Task.WhenAll(sent);
        await using var db = one.Service.Open();
        (await db.MissingEpisodes.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task OneMadeLonger_AndAnotherRecordedWithinIt_AtOnce_NeverBothStand()
    {
        var first = Guid.NewGuid();
        await RecordAsync(first, -100, -80);
        (await Refused.DoneOfAsync([() => ChangeAsync(first, -40), () => RecordAsync(Guid.NewGuid(), -60, -50)])).ShouldBe(1);
    }

    [Fact]
    public async Task AnOffer_IsNoConversation_AndNoIsAnAnswer()
    {
        var id = Guid.NewGuid();
        await RecordAsync(id, -100, -80);
        (await ReadAsync()).IsOverdue(Now).ShouldBeTrue();
        await TalkAsync(id, ReturnAnswer.Offered, -79);
        (await ReadAsync()).IsTalkedOf.ShouldBeFalse();
        await TalkAsync(id, ReturnAnswer.Declined, -78);
        (await ReadAsync()).IsOverdue(Now).ShouldBeFalse();
    }

    [Theory]
    [InlineData(-81)]
    [InlineData(1)]
    public async Task Conversation_BeforeTheyCameBackOrInTheFuture_IsRefused(int at)
    {
        var id = Guid.NewGuid();
        await RecordAsync(id, -100, -80);
        await Should.ThrowAsync<RuleException>(() => TalkAsync(id, ReturnAnswer.Held, at));
    }

    [Fact]
    public async Task Conversation_WhileTheyAreMissing_IsRefused()
    {
        var id = Guid.NewGuid();
        await RecordAsync(id, -10, null);
        (await Should.ThrowAsync<RuleException>(() => TalkAsync(id, ReturnAnswer.Held, -1))).Message.ShouldStartWith("They are still missing");
    }

    [Fact]
    public async Task SeventyTwoHours_AreHours_AlsoOverTheNightTheClocksGoBack()
    {
        one.Service.Clock.Set(new DateTime(2021, 11, 3, 12, 0, 0, DateTimeKind.Utc));
        var back = new DateTime(2021, 10, 30, 20, 0, 0, DateTimeKind.Utc);
        await one.Case.DoAsync((scope, opened) => scope.Get<Missing>().RecordAsync(one.Case.By, opened.Person.Id, opened.Words, new NewMissing(Guid.NewGuid(), back.AddHours(-5)) { To = back }, CancellationToken.None));
        (await ReadAsync()).ConversationDue.ShouldBe(new DateTime(2021, 11, 2, 20, 0, 0, DateTimeKind.Utc));
    }

    private Task RecordAsync(Guid key, int from, int? to, int? reported = null) => one.Case.DoAsync((scope, opened) =>
        scope.Get<Missing>().RecordAsync(one.Case.By, opened.Person.Id, opened.Words, new NewMissing(key, Now.AddHours(from)) { To = to is { } t ? Now.AddHours(t) : null, ReportedToPoliceAt = reported is { } r ? Now.AddHours(r) : null }, CancellationToken.None));

    private Task ChangeAsync(Guid id, int to) => one.Case.DoAsync(async (scope, opened) =>
    {
        var time = (await scope.Get<Missing>().OfAsync(opened.Person.Id, CancellationToken.None)).Single(m => m.Episode.Id == id);
        await scope.Get<Missing>().ChangeAsync(one.Case.By, time.Episode, opened.Words, Now.AddHours(to), null, null, CancellationToken.None);
    });

    private Task TalkAsync(Guid id, ReturnAnswer answer, int at) => one.Case.DoAsync(async (scope, opened) =>
    {
        var time = (await scope.Get<Missing>().OfAsync(opened.Person.Id, CancellationToken.None)).Single(m => m.Episode.Id == id);
        await scope.Get<Missing>().TalkAsync(one.Case.By, time.Episode, opened.Words, new NewReturnConversation(Guid.NewGuid(), answer, Now.AddHours(at), "Sioned", null), CancellationToken.None);
    });

    private async Task<MissingTime> ReadAsync()
    {
        using var scope = one.Service.Scope();
        return (await scope.Get<Missing>().OfAsync(one.Case.Person.Id, CancellationToken.None)).ShouldHaveSingleItem();
    }
}
