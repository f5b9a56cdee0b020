using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Core.Sessions;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.Core.Tests.Workforce;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Referrals;

/// <summary>A referral that is decided on, answered or sent by two at the same instant.</summary>
public sealed class ReferralRaceTests
{
    private static readonly Races<OneTeam> All = new()
    {
        ["accepted and signposted"] = new("A referral that is signposted elsewhere cannot become on the waiting list.", SignpostAsync, AcceptAsync) { Given = ReceivedAsync },
        ["signposted and accepted"] = new("A referral that is on the waiting list cannot become signposted elsewhere.", AcceptAsync, SignpostAsync) { Given = ReceivedAsync },
        ["accepted by two, each with a worker"] = new("A referral that is open cannot become on the waiting list.", t => AcceptAsync(t, t.Worker), t => AcceptAsync(t, t.Colleague)) { Given = ReceivedAsync },
        ["accepted with a worker whom another takes up"] = new("Tom Rees already works with 1 young people, and the limit is 1. Say why one more is right, or choose somebody else.",
            t => t.AllocateAsync(t.Manager, t.Colleague), t => AcceptAsync(t, t.Colleague)) { Given = ReceivedAsync },
        ["answered by two"] = new("A referral that is received cannot become received.", AnswerAsync, AnswerAsync) { Given = AskedAsync },
        ["decided while the referrer answers"] = new("A referral that is on the waiting list cannot become received.", AcceptAsync, AnswerAsync) { Given = AskedAsync },
    };

    private static readonly Guid Form = Guid.Parse("00000000-0000-4000-8000-000000000001");

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var team = await OneTeam.StartAsync();
        await All[race].RunAsync(team, team.Service, moment);
    }

    [Fact]
    public async Task Sent_WhileAnAnswerIsTakenOut_IsRefused()
    {
        await using var team = await OneTeam.StartAsync();
        await DraftAsync(team);
        var send = new TurnHook { BeforeTurn = () => SaveAsync(team, a => a.Why.Reasons = []) };
        await Refused.AsAsync("Some answers are still needed before this can be sent.", () => send.OnAsync(() => SendAsync(team)));
        (await team.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sent_InTheInstantItExpires_IsRefused()
    {
        await using var team = await OneTeam.StartAsync();
        await DraftAsync(team);
        var send = new TurnHook
        {
            BeforeTurn = async () =>
            {
                team.Service.Clock.Advance(Drafting.Kept);
                await WithDraftAsync(team, drafts => drafts.ClearAsync(default));
            },
        };
        await Refused.AsAsync("Nobody wrote in this referral for 28 days, so it has just been deleted. Begin a new one.", () => send.OnAsync(() => SendAsync(team)));
        await using var db = team.Service.Open();
        (await db.Referrals.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task AcceptedWithAManager_WhoWritesOfThemMeanwhile_NeitherWaitsForTheOther()
    {
        await using var team = await OneTeam.StartAsync();
        await ReceivedAsync(team);
        Task? session = null;
        var accept = new TurnHook { BeforeSave = () => Task.WhenAny(session = Task.Run(() => SessionAsync(team)), Task.Delay(300)) };
        await accept.OnAsync(() => AcceptAsync(team, team.Manager));
        await session!;
        (await team.Service.VerifyAsync()).ShouldBeEmpty();
    }

    private static async Task SessionAsync(OneTeam team)
    {
        using var record = await team.Service.OpenRecordAsync(team.Manager, await WaitingAsync(team, r => r.YoungPersonId));
        await record.Get<SessionRecording>().RecordAsync(record.By, record.Person, record.Words, new(new NewContact(Ids.New(), "session", record.By.Now.AddHours(-1)), "walk_or_drive"), default);
    }

    private static Task ReceivedAsync(OneTeam team) => team.Service.AddReferralAsync("Luca", "Rossi");

    private static async Task AskedAsync(OneTeam team)
    {
        await ReceivedAsync(team);
        await WithAsync(team, (triage, referral, words) => triage.AskForMoreAsync(team.Service.ViewerOf(team.Manager), referral, words, "One thing.", "Which school?", default));
    }

    private static Task AcceptAsync(OneTeam team) => WithAsync(team, (triage, referral, words) => triage.AcceptToWaitingListAsync(team.Service.ViewerOf(team.Manager), referral, words, Need.Medium, "Yes.", default));

    private static Task AcceptAsync(OneTeam team, Account worker) => WithAsync(team, (triage, referral, words) => triage.AcceptAndAllocateAsync(team.Service.ViewerOf(team.OtherManager), referral, words, Need.High, "Yes.", worker.Id, null, default));

    private static Task SignpostAsync(OneTeam team) => WithAsync(team, (triage, referral, words) => triage.SignpostAsync(team.Service.ViewerOf(team.OtherManager), referral, words, "Others fit better.", "Barnardo's", default));

    private static Task AnswerAsync(OneTeam team) => WithAsync(team, (triage, referral, words) => triage.AnswerAsync(referral, words, "Cathays High", null, default));

    private static async Task WithAsync(OneTeam team, Func<Triage, Referral, PersonWords, Task> work) => await team.EpisodeAsync(work, await WaitingAsync(team, r => r.Id));

    private static async Task<Guid> WaitingAsync(OneTeam team, Expression<Func<Referral, Guid>> what)
    {
        await using var db = team.Service.Open();
        return await db.Referrals.Where(r => r.YoungPersonId != team.Person.Id).Select(what).SingleAsync();
    }

    private static async Task DraftAsync(OneTeam team)
    {
        await WithDraftAsync(team, drafts => drafts.GiveLinkAsync(team.Service.ViewerOf(team.Manager), Form, team.Manager.SiteId, default));
        await SaveAsync(team, a =>
        {
            a.YoungPerson = new() { GivenName = "Luca", FamilyName = "Rossi" };
            a.Why.Reasons = ["weapon_use"];
            a.Referrer.Source = "police";
        });
    }

    private static Task SaveAsync(OneTeam team, Action<ReferralAnswers> change) => OpenAsync(team, (drafts, open) => drafts.SaveAsync(open, change, default));

    private static Task SendAsync(OneTeam team) => OpenAsync(team, (drafts, open) => drafts.SendAsync(open, _ => (null, null), default));

    private static Task OpenAsync(OneTeam team, Func<Drafting, OpenDraft, Task> work) => WithDraftAsync(team, async drafts =>
        await work(drafts, (await drafts.OpenAsync(team.Service.Sealer.Secret("refer", Form), null, default))!));

    private static async Task WithDraftAsync(OneTeam team, Func<Drafting, Task> work)
    {
        using var scope = team.Service.Scope();
        await work(scope.Get<Drafting>());
    }
}
