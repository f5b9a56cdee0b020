using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Families;
using Steadfast.Core.Plans;
using Steadfast.Core.Plans.Safety;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Support;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Access;

/// <summary>
/// Young people in every relation to people of every role. The restricted record is full of canaries: words that occur
/// nowhere else, so that one of them on a page is a leak.
/// </summary>
public sealed class World : IAsyncLifetime
{
    public static readonly string[] Canaries = ["Qwyzzar", "Vuxolith", "Jintrabel", "Ozzylquip", "Krevvadoon", "Plimmuscant"];

    /// <summary>Stands in a safety matter at <see cref="Case.Cardiff"/>.</summary>
    public const string SafetyCanary = "Zzorvantle";

    /// <summary>A reflective note, a wellbeing check kept and one shown to the supervisor, a supervision, and a past told to nobody.</summary>
    public static readonly string[] StaffCanaries = ["Drumblewick", "Fazzlenorn", "Hobbletarn", "Wexlimbo", "Quinzeldorf"];

    public static readonly Guid[] StaffNoteIds = [.. Enumerable.Range(0, 4).Select(_ => Ids.New())];

    private readonly Dictionary<Guid, Dictionary<Case, Relation>> relations = [];

    private Task<IReadOnlyList<Answer>>? answers;

    public WebHost Host { get; } = new();

    /// <summary>Everyone who comes, each with a browser; the last has not signed in.</summary>
    public List<Visitor> Visitors { get; } = [];

    public Dictionary<Case, string> References { get; } = [];

    /// <summary>The references of their referrals.</summary>
    public Dictionary<Case, string> Referrals { get; } = [];

    public async Task InitializeAsync()
    {
        await Host.InitializeAsync();
        var lead = await AddAsync("leads at Cardiff", Role.Practitioner);
        var edinburgh = await AddAsync("leads at Edinburgh", Role.Practitioner, "Edinburgh");
        var partner = await AddAsync("referred", Role.Partner, null);
        var peer = await AddAsync("co-works at Cardiff", Role.PeerMentor);
        var standsIn = await AddAsync("stands in at Cardiff", Role.Practitioner);
        var stoodIn = await AddAsync("stood in at Cardiff until yesterday", Role.Practitioner);
        foreach (var (what, role, site) in new (string, Role, string?)[]
        {
            ("works at Cardiff", Role.Practitioner, "Cardiff"), ("works at Cardiff", Role.PeerMentor, "Cardiff"), ("runs Cardiff", Role.ServiceManager, "Cardiff"),
            ("runs Edinburgh", Role.ServiceManager, "Edinburgh"), ("leads all", Role.NationalLead, null), ("steers", Role.SteeringMember, null), ("evaluates", Role.Evaluator, null),
            ("refers others", Role.Partner, null), ("guards", Role.Guardian, null), ("administers", Role.Administrator, null),
        })
            await AddAsync(what, role, site);
        Visitors.Add(new("nobody", null, null, Host.Anyone()));
        await AddCasesAsync(lead, edinburgh, peer, partner);
        await AddCoverAsync(lead, standsIn, stoodIn);
        await AddNotesAsync(peer, lead);
    }

    /// <summary>How somebody stands to a young person, apart from role and site.</summary>
    public Relation RelationOf(Visitor visitor, Case of) =>
        visitor.Account is { } account && relations.TryGetValue(account.Id, out var known) ? known.GetValueOrDefault(of) : Relation.None;

    /// <summary>What every endpoint answers to one person of each role and to nobody; asked once.</summary>
    public Task<IReadOnlyList<Answer>> AnswersAsync() => answers ??= AskAsync();

    public Task DisposeAsync() => Host.DisposeAsync();

    private async Task<IReadOnlyList<Answer>> AskAsync()
    {
        var all = new List<Answer>();
        foreach (var visitor in Visitors.DistinctBy(v => v.Account?.Role))
        {
            foreach (var address in Door.All(Host).Select(door => door.Address(Host, References[Case.Cardiff], Visitors[0].Account!.Id)).Concat(["/nowhere", "/problem/500"]))
                all.Add(await AnswerAsync(address, await visitor.Browser.SendAsync(HttpMethod.Get, new Uri(WebHost.Address, address), null)));
        }
        all.Add(await AnswerAsync("/language", await Host.Anyone().PostWithoutTokenAsync("/language")));
        return all;
    }

    private static async Task<Answer> AnswerAsync(string address, HttpResponseMessage response) =>
        new(address, response, response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "");

    private async Task<Account> AddAsync(string what, Role role, string? site = "Cardiff")
    {
        var account = await Host.Service.AddAccountAsync(role, site);
        Visitors.Add(new($"{role} who {what}", account, site, await Host.SignedInAsync(account)));
        return account;
    }

    private async Task AddCasesAsync(Account lead, Account edinburgh, Account peer, Account partner)
    {
        relations[lead.Id] = new() { [Case.Cardiff] = Relation.Worker, [Case.Restricted] = Relation.Worker, [Case.Ended] = Relation.Worker };
        relations[edinburgh.Id] = new() { [Case.Edinburgh] = Relation.Worker };
        relations[peer.Id] = new() { [Case.Cardiff] = Relation.Beside };
        relations[partner.Id] = new() { [Case.Cardiff] = Relation.Referrer };
        References[Case.Cardiff] = (await Host.Service.AddCaseAsync(lead)).Reference;
        References[Case.Edinburgh] = (await Host.Service.AddCaseAsync(edinburgh, "Ailsa", "Munro", "Edinburgh")).Reference;
        References[Case.Ended] = (await Host.Service.AddCaseAsync(lead, "Owain", "Pugh")).Reference;
        References[Case.Restricted] = (await Host.Service.AddCaseAsync(lead, Canaries[0], Canaries[1])).Reference;
        References[Case.NotThere] = Core.YoungPeople.References.Of("CDF", 999_999);
        await Host.Service.AddReferralAsync("Tomos", "Hughes", partner: partner);
        await WithAsync(Case.Cardiff, (piece, by, referral, words) =>
            piece.Get<Allocating>().AllocateAsync(by, referral, words, peer.Id, AllocationPart.CoWorker, "made for a test", default));
        await WithAsync(Case.Ended, (piece, by, referral, words) => piece.Get<ComingAndGoing>().EndAsync(by, referral, words, "support_no_longer_required", null, null, default));
        await RestrictAsync(lead);
        await WithAsync(Case.Cardiff, (piece, _, referral, words) => WarnAsync(piece, lead, referral.YoungPersonId, words));
        foreach (var of in new[] { Case.Cardiff, Case.Edinburgh, Case.Ended, Case.Restricted })
            await WithAsync(of, (piece, _, referral, words) => AddWorkAsync(piece, referral.SiteId == edinburgh.SiteId ? edinburgh : lead, referral.YoungPersonId, words));
        foreach (var of in new[] { Case.Cardiff, Case.Edinburgh, Case.Ended, Case.Restricted })
            await WithAsync(of, (_, _, referral, _) => Task.FromResult(Referrals[of] = referral.Reference));
        Referrals[Case.NotThere] = "R-" + References[Case.NotThere];
    }

    /// <summary>One stands in today and for three days more; another did until yesterday.</summary>
    private async Task AddCoverAsync(Account lead, Account standsIn, Account stoodIn)
    {
        relations[standsIn.Id] = new() { [Case.Cardiff] = Relation.Beside };
        await WithAsync(Case.Cardiff, async (piece, _, referral, words) =>
        {
            var (db, today) = (piece.Get<ServiceDatabase>(), Host.Clock.Today());
            foreach (var (worker, from, to) in new[] { (standsIn, today, today.AddDays(3)), (stoodIn, today.AddDays(-4), today.AddDays(-1)) })
            {
                var text = words.SealText("made for a test");
                var cover = new CaseCover { YoungPersonId = referral.YoungPersonId, ForAccountId = lead.Id, AccountId = worker.Id, From = from, To = to, Safety = text, WhoToCall = text, WhatNotToDo = text, ArrangedBy = lead.Id };
                db.CaseCovers.Add(cover);
                db.Record(new Deed(ActKind.CoverArranged, lead.Id, referral.YoungPersonId, cover.Id));
            }
            await db.SaveChangesAsync();
        });
    }

    /// <summary>What a peer mentor wrote for their own sake, and their supervisor with them.</summary>
    private async Task AddNotesAsync(Account peer, Account supervisor)
    {
        using var piece = Host.Service.Scope();
        var (supporting, own) = (piece.Get<Supporting>(), Host.Service.ViewerOf(peer));
        var manager = Visitors.First(v => v.Account?.Role == Role.ServiceManager).Account!;
        await supporting.ArrangeAsync(Host.Service.ViewerOf(manager), peer.Id, supervisor.Id, 28, default);
        await supporting.ReflectAsync(own, StaffCanaries[0], StaffNoteIds[0], default);
        await supporting.CheckInAsync(own, 2, StaffCanaries[1], false, StaffNoteIds[1], default);
        await supporting.CheckInAsync(own, 2, StaffCanaries[2], true, StaffNoteIds[2], default);
        await supporting.SuperviseAsync(Host.Service.ViewerOf(supervisor), peer.Id, Host.Clock.Today(), StaffCanaries[3], null, StaffNoteIds[3], default);
        await piece.Get<OwnStory>().TellAsync(own, StaffCanaries[4], toColleagues: false, toFamilies: false, default);
    }

    /// <summary>Something to read, change and compare: a plan and two assessments.</summary>
    private async Task AddWorkAsync(Piece piece, Account worker, Guid youngPersonId, PersonWords words)
    {
        var by = Host.Service.ViewerOf(worker);
        var person = await piece.Get<ServiceDatabase>().YoungPeople.SingleAsync(p => p.Id == youngPersonId);
        var today = Host.Clock.Today();
        var voice = new OwnVoice("I want to be left alone by them.", null, null);
        await piece.Get<Planning>().AgreeAsync(by, person, words, Ids.New(), null, new AgreedPlan(today, voice, today.AddDays(60)) { Goals = [new(null, "Get my CSCS card", null)] }, default);
        var asked = await piece.Get<Questionnaires>().ForSiteAsync(person.SiteId, default);
        for (var follows = 0; follows < 2; follows++)
            await piece.Get<Assessing>().RecordAsync(by, person, words, Assessments.Told(asked, follows, today), default);
        await piece.Get<KeepingSafe>().MakeAsync(by, person, words, new NewSafetyPlan(Ids.New(), 0, voice, today.AddDays(60)) { WarningSigns = "Two calls at night", SafePlaces = "Nan's", WhoToCall = "Sam" }, default);
    }

    /// <summary>An uncle in crime, written down with a canary, at a record that many others may read.</summary>
    private async Task WarnAsync(Piece piece, Account worker, Guid youngPersonId, PersonWords words)
    {
        var (by, uncle) = (Host.Service.ViewerOf(worker), Ids.New());
        var person = await piece.Get<ServiceDatabase>().YoungPeople.SingleAsync(p => p.Id == youngPersonId);
        await piece.Get<AroundThem>().AddAsync(by, youngPersonId, words, uncle, new("Gary Pike", "aunt_or_uncle"), default);
        await piece.Get<SafetyMatters>().RecordAsync(by, person, words, new(Ids.New(), uncle, SafetyCanary, SafetyCanary, SafetyCanary), default);
    }

    private Task RestrictAsync(Account lead) => WithAsync(Case.Restricted, async (piece, by, referral, words) =>
    {
        var db = piece.Get<ServiceDatabase>();
        var person = await db.YoungPeople.SingleAsync(p => p.Id == referral.YoungPersonId);
        (person.KnownAs, person.InTheirWords, person.MattersNow) = (words.Seal(Canaries[2]), words.Seal(Canaries[3]), words.Seal(Canaries[4]));
        await piece.Get<Recording>().AddNoteAsync(Host.Service.ViewerOf(lead), person, words, Ids.New(), Canaries[5], default);
        await piece.Get<Restricting>().SetAsync(by, person, words, true, "made for a test", default);
    });

    private async Task WithAsync(Case key, Func<Piece, Viewer, Referral, PersonWords, Task> work)
    {
        using var piece = Host.Service.Scope();
        var db = piece.Get<ServiceDatabase>();
        var reference = References[key];
        var stored = await db.YoungPeople.Include(p => p.Key).SingleAsync(p => p.Reference == reference);
        var referral = await db.Referrals.SingleAsync(r => r.YoungPersonId == stored.Id);
        await work(piece, Host.Service.ViewerOf(Visitors.First(v => v.Account?.Role == Role.NationalLead).Account!), referral, Host.Service.Sealer.WordsOf(stored.Key));
    }
}

/// <summary>The young people of the matrix.</summary>
public enum Case
{
    Cardiff,
    Edinburgh,
    Ended,
    Restricted,
    NotThere,
}

public enum Relation
{
    None,
    Worker,

    /// <summary>Co-works, or stands in for the lead worker today.</summary>
    Beside,
    Referrer,
}

/// <summary>One response, with its document where it is a page.</summary>
public sealed record Answer(string Address, HttpResponseMessage Response, string Html);

/// <summary>The tests that look at all of it share one world.</summary>
[CollectionDefinition(Name)]
public sealed class OneWorld : ICollectionFixture<World>
{
    public const string Name = "one world";
}

public sealed record Visitor(string Who, Account? Account, string? Site, Browser Browser);
