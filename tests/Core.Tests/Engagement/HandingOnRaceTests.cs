using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Engagement;

/// <summary>Joining a referral to a record that is known, and handing over, while somebody else writes on one of the two.</summary>
public sealed class HandingOnRaceTests
{
    private const string Elsewhere = "Somebody joined one of these records to another while you read this. Go back to the referrals and look at it again.";
    private const string Joined = "This record was joined to another while you wrote. Copy what you typed, and write it down on that record.";
    private const string Worked = "Work has been written down on the record that this referral opened, so it cannot be joined to another.";

    private static readonly Races<World> All = new()
    {
        ["two join one referral to one record"] = new(Elsewhere, w => w.JoinAsync(w.Known), w => w.JoinAsync(w.Known)),
        ["two join one referral to two records"] = new(Elsewhere, w => w.JoinAsync(w.Known), w => w.JoinAsync(w.OtherKnown)),
        ["join what is decided"] = new("A referral joins another record before it is decided; this one is on the waiting list.", w => w.AcceptAsync(), w => w.JoinAsync(w.Known)) { OtherMayFollow = true },
        ["join a record that somebody writes on"] = new(Worked, w => w.WriteAsync(), w => w.JoinAsync(w.Known)) { Or = [Joined] },
        ["write on a record that is joined"] = new(Joined, w => w.JoinAsync(w.Known), w => w.WriteAsync()) { Or = [Worked] },
        ["two hand over to one worker"] = new("They already work with this worker.", w => w.HandOverAsync(w.Next), w => w.HandOverAsync(w.Next)),
    };

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var world = await World.StartAsync();
        await All[race].RunAsync(world, world.Service, moment);
    }

    /// <summary>Two young people we know, and a referral that may be one of them.</summary>
    private sealed class World : IAsyncDisposable
    {
        private Account worker = null!;
        private Account manager = null!;
        private Referral referral = null!;

        public TestService Service { get; } = new();

        public YoungPerson Known { get; private set; } = null!;

        public YoungPerson OtherKnown { get; private set; } = null!;

        public Account Next { get; private set; } = null!;

        public static async Task<World> StartAsync()
        {
            var world = new World();
            await world.Service.StartAsync();
            world.worker = await world.Service.AddAccountAsync(Role.Practitioner);
            world.Next = await world.Service.AddAccountAsync(Role.Practitioner);
            world.manager = await world.Service.AddAccountAsync(Role.ServiceManager);
            world.Known = await world.Service.AddCaseAsync(world.worker, "Owain", "Pugh");
            world.OtherKnown = await world.Service.AddCaseAsync(world.worker, "Owen", "Pugh");
            world.referral = await world.Service.AddReferralAsync("Owen", "Pugh");
            return world;
        }

        public Task JoinAsync(YoungPerson known) => DoAsync(async (piece, db, referral) => await piece.Get<ComingBack>().JoinAsync(
            Service.ViewerOf(manager), referral, await db.YoungPeople.Include(p => p.Key).SingleAsync(p => p.Id == known.Id), default));

        public Task AcceptAsync() => DoAsync(async (piece, db, referral) => await piece.Get<Triage>().AcceptToWaitingListAsync(
            Service.ViewerOf(manager), referral, await Service.WordsAsync(db, referral.YoungPersonId), Need.High, "Yes.", default));

        public async Task WriteAsync()
        {
            using var record = await Service.OpenRecordAsync(worker, referral.YoungPersonId);
            await record.Get<Recording>().AddNoteAsync(record.By, record.Person, record.Words, Ids.New(), "Prefers mornings.", default);
        }

        public async Task HandOverAsync(Account to)
        {
            using var record = await Service.OpenRecordAsync(worker, Known.Id);
            var episode = await record.Db.Referrals.SingleAsync(r => r.YoungPersonId == Known.Id);
            await record.Get<ComingAndGoing>().HandOverAsync(record.By, episode, record.Words, to.Id, "Moved", "made for a test", default);
        }

        private async Task DoAsync(Func<Piece, ServiceDatabase, Referral, Task> work)
        {
            using var piece = Service.Scope();
            var db = piece.Get<ServiceDatabase>();
            await work(piece, db, await db.Referrals.SingleAsync(r => r.Id == referral.Id));
        }

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
