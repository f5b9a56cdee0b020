using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Mail;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Mail;

public sealed class DeliveringTests : IAsyncLifetime
{
    private readonly TestService service = new() { Mail = MailSettings.Demo(new("https://steadfast.example.org")) };
    private readonly ConcurrentBag<(Guid Id, string To)> sent = [];

    public Task InitializeAsync() => service.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Post_IsSavedWithWhatCausesIt_OrNotAtAll()
    {
        using (var piece = service.Scope())
        {
            var db = piece.Get<ServiceDatabase>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await PostAsync(piece, "jo@example.org", "cause");
            await transaction.RollbackAsync();
        }
        (await DeliverAsync(Handed.Taken)).ShouldBe(0);
    }

    [Fact]
    public async Task Post_SameCauseTwice_IsOneMail()
    {
        using var one = service.Scope();
        await PostAsync(one, "jo@example.org", "cause");
        using var other = service.Scope();
        await Should.ThrowAsync<DbUpdateException>(() => PostAsync(other, "jo@example.org", "cause"));
        (await DeliverAsync(Handed.Taken)).ShouldBe(1);
    }

    [Fact]
    public async Task Letter_IsNotReadableInTheDatabase_AndGoneOnceSent()
    {
        await PostAsync("planted.canary@example.org");
        await using var db = service.Open();
        var letter = (await db.OutgoingMails.AsNoTracking().SingleAsync()).Letter!;
        Encoding.Latin1.GetString(letter).ShouldNotContain("canary");
        await DeliverAsync(Handed.Taken);
        (await MailAsync()).ShouldSatisfyAllConditions(m => m.State.ShouldBe(MailState.Sent), m => m.Letter.ShouldBeNull(), m => m.SentAt.ShouldNotBeNull());
    }

    [Fact]
    public async Task Deliver_FourNodesAtOnce_SendEachMailOnce()
    {
        for (var i = 0; i < 8; i++)
            await PostAsync($"jo{i}@example.org");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DeliverAsync(Handed.Taken)));
        sent.Count.ShouldBe(8);
        sent.Select(s => s.Id).Distinct().Count().ShouldBe(8);
    }

    [Fact]
    public async Task Deliver_NodeThatDies_LeavesTheMailToTheNextAfterTenMinutes()
    {
        await PostAsync("jo@example.org");
        using (var piece = service.Scope())
            await Should.ThrowAsync<IOException>(() => piece.Get<Delivering>().DeliverAsync((_, _, _) => throw new IOException("the machine stops"), CancellationToken.None));
        (await DeliverAsync(Handed.Taken)).ShouldBe(0);
        service.Clock.Advance(Delivering.TakenFor);
        (await DeliverAsync(Handed.Taken)).ShouldBe(1);
    }

    [Fact]
    public async Task Deliver_RefusedForNow_WaitsLongerEachTime_AndIsGivenUpAfterThreeDays()
    {
        await PostAsync("jo@example.org");
        var tries = 0;
        for (var minutes = 0; minutes < 4 * 24 * 60; minutes++, service.Clock.Advance(TimeSpan.FromMinutes(1)))
        {
            await DeliverAsync(Handed.RefusedForNow, _ => tries++);
            if ((await MailAsync()).State == MailState.GivenUp)
                break;
            service.Clock.Advance(TimeSpan.FromMinutes(14));
        }
        tries.ShouldBeInRange(15, 30);
        (await MailAsync()).ShouldSatisfyAllConditions(m => m.State.ShouldBe(MailState.GivenUp), m => m.Trouble.ShouldBe("trouble"), m => m.Tries.ShouldBe(tries));
    }

    [Fact]
    public async Task Deliver_RefusedForGood_IsGivenUpAtOnce_AndTheOthersGo()
    {
        await PostAsync("nobody@example.org");
        await PostAsync("jo@example.org");
        using (var piece = service.Scope())
            (await piece.Get<Delivering>().DeliverAsync((_, letter, _) => Task.FromResult(new Handing(letter.To.StartsWith("nobody", StringComparison.Ordinal) ? Handed.RefusedForGood : Handed.Taken)), CancellationToken.None)).ShouldBe(1);
        await using var db = service.Open();
        (await db.OutgoingMails.CountAsync(m => m.State == MailState.GivenUp)).ShouldBe(1);
    }

    [Fact]
    public async Task Deliver_ServerNotReached_LeavesTheOthersAlone_AndDrainsWhenItIsBack()
    {
        for (var i = 0; i < 3; i++)
            await PostAsync($"jo{i}@example.org");
        var asked = 0;
        for (var hours = 0; hours < 100; hours++)
        {
            await DeliverAsync(Handed.NotReached, _ => asked++);
            service.Clock.Advance(TimeSpan.FromHours(1));
        }
        asked.ShouldBe(100);
        (await DeliverAsync(Handed.Taken)).ShouldBe(3);
    }

    [Fact]
    public async Task Deliver_ReminderOfYesterday_IsNotSentToday()
    {
        using (var piece = service.Scope())
        {
            piece.Get<Outbox>().Post(LetterTo("jo@example.org"), "day", goodUntil: service.Clock.GetUtcNow().UtcDateTime.AddHours(4));
            await SaveAsync(piece);
        }
        service.Clock.Advance(TimeSpan.FromHours(5));
        (await DeliverAsync(Handed.Taken)).ShouldBe(0);
        await using var db = service.Open();
        (await db.OutgoingMails.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task DeadLetter_IsTriedAgainOrTakenAway_AsActs()
    {
        var administrator = service.ViewerOf(await service.AddAccountAsync(Role.Administrator));
        await PostAsync("jo@example.org");
        await DeliverAsync(Handed.RefusedForGood);
        var dead = (await StandingAsync()).Dead.ShouldHaveSingleItem();
        (dead.To, dead.Trouble).ShouldBe(("j…@example.org", "trouble"));
        using (var piece = service.Scope())
            await piece.Get<DeadLetters>().TryAgainAsync(administrator, dead.Id, CancellationToken.None);
        (await StandingAsync()).ShouldSatisfyAllConditions(s => s.Dead.ShouldBeEmpty(), s => s.Waiting.ShouldBe(1));
        using (var piece = service.Scope())
            (await Should.ThrowAsync<RuleException>(() => piece.Get<DeadLetters>().TakeAwayAsync(administrator, dead.Id, CancellationToken.None))).Message.ShouldBe("This mail is no longer among those given up.");
        await DeliverAsync(Handed.RefusedForGood);
        using (var piece = service.Scope())
            await piece.Get<DeadLetters>().TakeAwayAsync(administrator, dead.Id, CancellationToken.None);
        await using var db = service.Open();
        (await db.OutgoingMails.CountAsync()).ShouldBe(0);
        (await db.Acts.CountAsync(a => a.AccountId == administrator.AccountId && a.SubjectId == dead.Id && (a.Kind == ActKind.MailTriedAgain || a.Kind == ActKind.MailTakenAway))).ShouldBe(2);
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public void Moves_EveryPair()
    {
        (MailState, MailState)[] allowed = [(MailState.Waiting, MailState.Sent), (MailState.Waiting, MailState.GivenUp), (MailState.GivenUp, MailState.Waiting)];
        foreach (var from in Enum.GetValues<MailState>())
        {
            foreach (var to in Enum.GetValues<MailState>())
                from.CanMoveTo(to).ShouldBe(allowed.Contains((from, to)), $"{from} to {to}");
        }
    }

    private async Task<int> DeliverAsync(Handed came, Action<Guid>? seen = null)
    {
        using var piece = service.Scope();
        return await piece.Get<Delivering>().DeliverAsync((id, letter, _) =>
        {
            seen?.Invoke(id);
            sent.Add((id, letter.To));
            return Task.FromResult(new Handing(came, came == Handed.Taken ? null : "trouble"));
        }, CancellationToken.None);
    }

    private async Task PostAsync(string to)
    {
        using var piece = service.Scope();
        await PostAsync(piece, to, Guid.NewGuid().ToString());
    }

    private static async Task PostAsync(Piece piece, string to, string cause)
    {
        piece.Get<Outbox>().Post(LetterTo(to), cause);
        await SaveAsync(piece);
    }

    private static async Task SaveAsync(Piece piece)
    {
        var db = piece.Get<ServiceDatabase>();
        db.Record(new Deed(ActKind.ReferralLinkGiven, null, Act.House, Act.House));
        await db.SaveChangesAsync();
    }

    private static Letter LetterTo(string to) => new(LetterKind.ReferralLink, to, ["en"], "/refer/secret");

    private async Task<OutgoingMail> MailAsync()
    {
        await using var db = service.Open();
        return await db.OutgoingMails.AsNoTracking().SingleAsync();
    }

    private async Task<MailStanding> StandingAsync()
    {
        using var piece = service.Scope();
        return await piece.Get<DeadLetters>().ReadAsync(CancellationToken.None);
    }
}
