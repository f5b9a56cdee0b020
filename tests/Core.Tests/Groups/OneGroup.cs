using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Groups;

/// <summary>A leader with a planned session, a manager, and young people whom the leader works with.</summary>
public sealed class OneGroup : IAsyncDisposable
{
    public TestService Service { get; } = new();

    public Account Leader { get; private set; } = null!;

    public Account Manager { get; private set; } = null!;

    public Guid SiteId { get; private set; }

    public Guid VenueId { get; private set; }

    public Guid SessionId { get; private set; }

    public Guid? ProgrammeId { get; private set; }

    public List<YoungPerson> People { get; } = [];

    public Guid A => People[0].Id;

    public Guid B => People[1].Id;

    public static async Task<OneGroup> StartAsync(int people = 2, bool programme = false)
    {
        var one = new OneGroup();
        await one.Service.StartAsync();
        one.Leader = await one.Service.AddAccountAsync(Role.Practitioner, limit: 100);
        one.Manager = await one.Service.AddAccountAsync(Role.ServiceManager);
        one.SiteId = (await one.Service.SiteAsync()).Id;
        for (var i = 0; i < people; i++)
            one.People.Add(await one.Service.AddCaseAsync(one.Leader, $"Person{i}", $"Family{i}"));
        await one.DoAsync(one.Leader, async (piece, by, _) => one.VenueId = (await piece.Get<GroupPlanning>().VenueAsync(by, one.SiteId, "The gym", default)).Id);
        if (programme)
        {
            one.ProgrammeId = Ids.New();
            await one.DoAsync(one.Leader, (piece, by, _) => piece.Get<GroupPlanning>().AddProgrammeAsync(
                by, new Programme { Id = one.ProgrammeId.Value, SiteId = one.SiteId, Name = "Boxing", LeaderId = one.Leader.Id, From = new DateOnly(2021, 9, 1) }, default));
        }
        one.SessionId = await one.PlanAsync();
        return one;
    }

    public async Task<Guid> PlanAsync(int daysAhead = 3)
    {
        var id = Ids.New();
        await DoAsync(Leader, (piece, by, _) => piece.Get<GroupPlanning>().PlanAsync(
            by, new NewGroupSession(id, SiteId, "Boxing on Friday", Leader.Id, Service.Clock.Instant().AddDays(daysAhead), 90, VenueId) { ProgrammeId = ProgrammeId }, default));
        return id;
    }

    /// <summary>One piece of work on a session, read first as a page reads it.</summary>
    public async Task DoAsync(Account who, Func<Piece, Viewer, GroupSession, Task> work, Guid? session = null)
    {
        using var scope = Service.Scope();
        var id = session ?? SessionId;
        await work(scope, Service.ViewerOf(who), (await scope.Get<ServiceDatabase>().GroupSessions.SingleOrDefaultAsync(s => s.Id == id))!);
    }

    public Task InviteAsync(params Guid[] people) => DoAsync(Leader, (piece, by, session) => piece.Get<GroupInviting>().InviteAsync(by, session, people, default));

    public Task InviteAsync(Guid session, Guid[] people) => DoAsync(Leader, (piece, by, s) => piece.Get<GroupInviting>().InviteAsync(by, s, people, default), session);

    public Task ConfirmAsync(Account? by = null, Guid? session = null) => DoAsync(by ?? Leader, (piece, viewer, s) => piece.Get<GroupPlanning>().ConfirmAsync(viewer, s, default), session);

    public Task LinkAsync(Guid one, Guid other, LinkKind kind = LinkKind.Conflict, Account? by = null, DateOnly? until = null, Guid? formKey = null) => DoAsync(by ?? Manager, (piece, viewer, _) =>
        piece.Get<GroupFacts>().AddLinkAsync(viewer, new NewLink(formKey ?? Ids.New(), one, other, kind, FactSource.Police, new DateOnly(2021, 8, 1))
        { Until = until, Words = "Fought in July", ExploiterId = kind == LinkKind.Exploitation ? one : null }, default));

    public Task UnsafeAsync(Guid who) => DoAsync(Manager, (piece, by, _) =>
        piece.Get<GroupFacts>().AddUnsafePlaceAsync(by, who, new NewUnsafePlace(Ids.New(), VenueId, FactSource.Family, new DateOnly(2021, 8, 1), "Chased from there"), default));

    public Task AnswerAsync(Guid who, InviteStatus answer, Account? by = null, Guid? session = null) => DoAsync(by ?? Leader, async (piece, viewer, s) =>
        await piece.Get<GroupInviting>().AnswerAsync(viewer, s, await piece.Get<ServiceDatabase>().GroupInvites.SingleAsync(i => i.SessionId == s.Id && i.YoungPersonId == who), answer, default), session);

    public Task ConsentAsync(Guid who, bool wholeProgramme = false, string purpose = "taking_part") => DoAsync(Leader, async (piece, by, s) => await piece.Get<GroupInviting>().ConsentAsync(
        by, s, await piece.Get<ServiceDatabase>().GroupInvites.SingleAsync(i => i.SessionId == s.Id && i.YoungPersonId == who), new NewConsent(Ids.New(), "parent", purpose, new DateOnly(2021, 8, 30), wholeProgramme), default));

    public Task DecideAsync(PairOutcome outcome, Account? by = null, string? basis = null, Guid? notInvited = null, bool wholeProgramme = false, string? why = "They are cousins and get on", string? forLeader = "Pick them up apart") =>
        DoAsync(by ?? Manager, async (piece, viewer, session) =>
        {
            var concern = (await piece.Get<GroupCheck>().RunAsync(session, default)).FirstOrDefault(c => !c.IsCleared);
            await piece.Get<GroupDeciding>().DecideAsync(viewer, session, new NewPairDecision(Ids.New(), concern?.OneId ?? A, concern?.OtherId ?? B, basis ?? concern?.Basis ?? "", outcome, why!)
            { ForLeader = forLeader, NotInvitedId = notInvited, WholeProgramme = wholeProgramme }, default);
        });

    public async Task<GroupStatus> StatusAsync(Guid? session = null)
    {
        await using var db = Service.Open();
        return (await db.GroupSessions.AsNoTracking().SingleAsync(s => s.Id == (session ?? SessionId))).Status;
    }

    /// <summary>Whether somebody who is not cleared stands in a confirmed session: what must never be.</summary>
    public async Task<bool> IsBrokenAsync()
    {
        using var scope = Service.Scope();
        var confirmed = await scope.Get<ServiceDatabase>().GroupSessions.AsNoTracking().Where(s => s.Status == GroupStatus.Confirmed).ToListAsync();
        return (await scope.Get<GroupCheck>().InDoubtAsync(confirmed, default)).Count > 0;
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
