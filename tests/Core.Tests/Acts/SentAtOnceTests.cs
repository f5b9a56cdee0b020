using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment.Life;
using Steadfast.Core.Assessment.Surroundings;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Families;
using Steadfast.Core.Plans.Brokered;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Tests.Families;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Recruitment;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Acts;

/// <summary>The same form sent several times at once, as a phone does in a bad network: one effect, and nobody is told of an error.</summary>
public sealed class SentAtOnceTests
{
    private static readonly DateOnly Today = new(2021, 8, 31);

    private static readonly Dictionary<ActKind, Func<OneFamily, Piece, Opened, Guid, Task>> Forms = new()
    {
        [ActKind.LifeEventAdded] = (one, piece, on, key) => piece.Get<LifeStory>().AddAsync(one.By, on.Person, on.Words, key, new ToldEvent("move", "To his nan's") { Year = 2015 }, default),
        [ActKind.MapEntryAdded] = (one, piece, on, key) => piece.Get<PeopleAndPlaces>().AddAsync(one.By, on.Person, on.Words, key, new ToldEntry(MapKind.Friend, "Tom", Tie.Close, null), default),
        [ActKind.NoteAdded] = (one, piece, on, key) => piece.Get<Recording>().AddNoteAsync(one.By, on.Person, on.Words, key, "Prefers mornings.", default),
        [ActKind.FamilyMemberAdded] = (one, piece, on, key) => piece.Get<AroundThem>().AddAsync(one.By, on.Person.Id, on.Words, key, new Someone("Mair", "aunt_or_uncle"), default),
        [ActKind.FamilySupportBegan] = (one, piece, on, key) => piece.Get<FamilySupporting>().BeginAsync(one.By, on.Person, on.Words, new(key, one.Mother, "course", "Talking Teens", Today), default),
        [ActKind.SafetyMatterRecorded] = (one, piece, on, key) => piece.Get<SafetyMatters>().RecordAsync(one.By, on.Person, on.Words, new(key, one.Uncle, "Keeps a knife", "Go in twos", null), default),
        [ActKind.ServiceAskedFor] = (one, piece, on, key) => piece.Get<Brokering>().AskAsync(one.By, on.Person, on.Words, new(key, "counselling", "CAMHS", Today, null), default),
        [ActKind.EducationRecorded] = (one, piece, on, key) => piece.Get<Details>().RecordEducationAsync(one.By, on.Person, key, Today, "school", default),
        [ActKind.AgencyAdded] = (one, piece, on, key) => piece.Get<Involvements>().AddAsync(one.By, on.Person.Id, on.Words, key, "youth_justice", Today, null, default),
        [ActKind.ServicesAsked] = (one, piece, on, key) => piece.Get<KnownToServices>().AskAsync(one.By, on.Person.Id, on.Words, key, "police", Today, "PC Rees", ServicesAnswer.NotYet, null, default),
        [ActKind.MissingRecorded] = (one, piece, on, key) => piece.Get<Missing>().RecordAsync(one.By, on.Person.Id, on.Words, new(key, one.By.Now.AddHours(-9)), default),
        [ActKind.NationalReferralHandedOver] = (one, piece, on, key) => piece.Get<NationalReferrals>().HandOverAsync(one.By, on.Person.Id, on.Words, key, "police", "DS Hughes", Today, default),
        [ActKind.ConcernRaised] = (one, piece, on, key) => piece.Get<Raising>().RaiseAsync(one.By, on.Person, on.Words, new(key) { Seen = "A new phone." }, default),
        [ActKind.CasePutOnHold] = (one, piece, on, key) => piece.Get<Holding>().HoldAsync(one.By, on.Episode, on.Words, new(Today.AddDays(30), "Away", "His mum", "He has my number") { FormKey = key }, default),
        [ActKind.CaseEnded] = (one, piece, on, key) => piece.Get<ComingAndGoing>().EndAsync(one.By, on.Episode, on.Words, "support_no_longer_required", null, null, default, key),
        [ActKind.CaseTransferred] = (one, piece, on, key) => piece.Get<ComingAndGoing>().HandOverAsync(one.By, on.Episode, on.Words, Other(piece), "Moved", "made for a test", default, key),
        [ActKind.CandidateAdded] = (one, piece, on, key) => piece.Get<Recruiting>().AddAsync(Manager(one, on), on.Person.SiteId, Role.PeerMentor, "Jade Osei", null, Today, key, default),
    };

    public static TheoryData<ActKind> Kinds => [.. Forms.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Form_SentAtOnce_HasOneEffect(ActKind kind)
    {
        await using var one = await OneFamily.StartAsync();
        await one.SomebodyAsync(Role.ServiceManager, "Cardiff");
        var before = await CountAsync(one, kind);
        var key = Ids.New();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => one.DoAsync((piece, on) => Forms[kind](one, piece, on, key)))));
        (await CountAsync(one, kind) - before).ShouldBe(1);
        (await one.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task TakenBack_SentAtOnce_IsOneReturn()
    {
        await using var one = await OneFamily.StartAsync();
        await one.Case.EndAsync("support_no_longer_required", null);
        one.Service.Clock.Advance(TimeSpan.FromDays(30));
        var key = Ids.New();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => one.Case.TakeBackAsync(formKey: key))));
        (await CountAsync(one, ActKind.CaseReturned)).ShouldBe(1);
        await using var db = one.Service.Open();
        (await db.Referrals.CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task TakenBackOrHandedOver_ByTwoAtOnce_LeavesOneReturnAndOneLead()
    {
        await using var one = await OneFamily.StartAsync();
        var workers = new[] { await one.SomebodyAsync(Role.Practitioner), await one.SomebodyAsync(Role.Practitioner) };
        await one.Case.EndAsync("support_no_longer_required", null);
        (await Refused.DoneOfAsync(workers.Select<Account, Func<Task>>(w => () => one.Case.TakeBackAsync(w.Id)))).ShouldBe(1);
        await Refused.DoneOfAsync(workers.Select<Account, Func<Task>>(w => () => one.DoAsync((piece, on) => piece.Get<ComingAndGoing>().HandOverAsync(one.By, on.Episode, on.Words, w.Id, "Moved", null, default))));
        await using var db = one.Service.Open();
        (await db.Returns.CountAsync(), await db.Referrals.CountAsync(), await db.Allocations.CountAsync(a => a.Part == AllocationPart.Lead && a.To == null)).ShouldBe((1, 2, 1));
    }

    // The manager added before the forms are sent.
    private static Guid Other(Piece piece) => piece.Get<ServiceDatabase>().Users.Where(u => u.Role == Role.ServiceManager).OrderByDescending(u => u.Id).Select(u => u.Id).First();

    private static Viewer Manager(OneFamily one, Opened on) => one.By with { Role = Role.ServiceManager, SiteId = on.Person.SiteId };

    private static async Task<int> CountAsync(OneFamily one, ActKind kind)
    {
        await using var db = one.Service.Open();
        return await db.Acts.CountAsync(a => a.Kind == kind);
    }
}
