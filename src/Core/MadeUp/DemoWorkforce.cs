using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Conflicts;
using Steadfast.Core.Workforce.Recruitment;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.Workforce.Support;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MadeUp;

/// <summary>The demo service's staff: a peer mentor at each stage, supervision, somebody on leave with cover, a rota, applications.</summary>
public sealed class DemoWorkforce(ServiceDatabase db, Sealer sealer, Promoting promoting, Supporting supporting, OwnStory story, TimeAway away, Covering covering, Rota rota,
    Recruiting recruiting, Declaring declaring, Weighing weighing, TimeProvider clock)
{
    private DateOnly Today => clock.Today();

    internal async Task FillAsync(IReadOnlyList<DemoTeam> teams, Account nationalLead, CancellationToken cancel)
    {
        foreach (var (team, number) in teams.Select((t, i) => (t, i)))
        {
            await DecideStagesAsync(team, cancel);
            await SuperviseAsync(team, nationalLead, cancel);
            await BeAwayAsync(team, number, cancel);
            await BeOnCallAsync(team, cancel);
            await SayMoreAsync(team, cancel);
            await RecruitAsync(team, nationalLead, number, cancel);
        }
    }

    private Viewer By(Account account) => new(account.Id, account.Name, account.Role, account.SiteId, clock.Instant());

    private async Task DecideStagesAsync(DemoTeam team, CancellationToken cancel)
    {
        var (mentor, manager) = (team.Mentor, By(team.Manager));
        await promoting.DecideAsync(manager, mentor.Id, MentorStage.Independent, "Four months beside a practitioner. Every session was recorded the same day, and he raised two concerns in time.", Ids.New(), cancel);
        if (DemoTeam.IsIndependent(mentor))
            await promoting.ProposeAsync(By(mentor), mentor.Id, "Six young people led since spring, one through a crisis weekend with the manager on call. Safeguarding level 3 done in June.", Ids.New(), cancel);
        else
            await promoting.DecideAsync(manager, mentor.Id, MentorStage.Practitioner, "A year of leading at lower risk, level 3 safeguarding, and families who ask for them by name.", Ids.New(), cancel);
    }

    private async Task SuperviseAsync(DemoTeam team, Account nationalLead, CancellationToken cancel)
    {
        await supporting.ArrangeAsync(By(nationalLead), team.Manager.Id, nationalLead.Id, 42, cancel);
        foreach (var (worker, number) in team.Workers.Select((w, i) => (w, i)))
        {
            var supervisor = worker == team.Mentor ? team.Workers[0] : team.Manager;
            await supporting.ArrangeAsync(By(team.Manager), worker.Id, supervisor.Id, Supervision.UsualDays, cancel);
            var daysAgo = number == 1 ? 36 : 9 + 5 * number;
            await supporting.SuperviseAsync(By(supervisor), worker.Id, Today.AddDays(-daysAgo), "We went through everybody they work with, what is heavy at the moment, and what went well.", "One afternoon a week without visits. Speak again in four weeks.", Ids.New(), cancel);
        }
        var mentor = By(team.Mentor);
        await supporting.CheckInAsync(mentor, 3, "Tired, and glad of the team. The knife talk on Thursday stayed with me.", true, Ids.New(), cancel);
        await supporting.ReflectAsync(mentor, "He answers when I say little. I must not tell my own story before he asks.", Ids.New(), cancel);
        await story.TellAsync(mentor, "I was in care from nine and inside at nineteen. A worker who kept coming back is why I am here.", toColleagues: !DemoTeam.IsIndependent(team.Mentor), toFamilies: team.City.Name == "Newcastle", cancel);
    }

    /// <summary>One on leave with cover, one who goes on leave soon and is not covered yet, one who is ill.</summary>
    private async Task BeAwayAsync(DemoTeam team, int number, CancellationToken cancel)
    {
        var (worker, manager) = (team.Workers[2], By(team.Manager));
        var (kind, from, to) = number switch
        {
            2 => (AbsenceKind.Leave, Today.AddDays(5), (DateOnly?)Today.AddDays(15)),
            3 => (AbsenceKind.Sickness, Today.AddDays(-1), null),
            _ => (AbsenceKind.Leave, Today.AddDays(-2), Today.AddDays(8)),
        };
        await away.NoteAsync(manager, worker.Id, kind, from, to, Ids.New(), cancel);
        if (number > 1)
            return;
        var led = await Weighing.Carried(db).Where(a => a.AccountId == worker.Id && a.Part == AllocationPart.Lead).Select(a => a.YoungPersonId).ToListAsync(cancel);
        var people = await db.YoungPeople.Include(p => p.Key).Where(p => led.Contains(p.Id) && !p.Restricted).OrderBy(p => p.Id).ToListAsync(cancel);
        foreach (var person in people.SkipLast(1))
            await CoverAsync(manager, person, team.Workers[1], from, to!.Value, cancel);
    }

    private Task CoverAsync(Viewer manager, YoungPerson person, Account worker, DateOnly from, DateOnly to, CancellationToken cancel) => covering.ArrangeAsync(
        manager,
        person,
        sealer.WordsOf(person.Key),
        new NewCover(Ids.New(), worker.Id, from, to,
            "Goes to his nan's when it is bad at home; the key is with her. If he is missing after ten at night, tell the manager on call.",
            "Nan first. Then the manager on call. The school's safeguarding lead by day.",
            "Do not call the house in the evening. Do not ask about his brother. Do not promise a new worker."),
        cancel);

    private async Task BeOnCallAsync(DemoTeam team, CancellationToken cancel)
    {
        for (var night = 0; night < 3; night++)
        {
            var day = Today.AddDays(night);
            await PutAsync(team, OnCallPart.Worker, team.Workers[night == 2 ? 0 : night], day.AtLondon(new TimeOnly(17, 0)), day.AddDays(1).AtLondon(new TimeOnly(9, 0)), cancel);
        }
        await PutAsync(team, OnCallPart.Manager, team.Manager, Today.AtLondon(new TimeOnly(17, 0)), Today.AddDays(3).AtLondon(new TimeOnly(9, 0)), cancel);
    }

    private Task PutAsync(DemoTeam team, OnCallPart part, Account who, DateTime from, DateTime until, CancellationToken cancel) => until <= clock.Instant() ? Task.CompletedTask : rota.PutAsync(
        By(team.Manager), new(Ids.New(), team.SiteId, part, who.Id, from, until, part == OnCallPart.Manager ? "07700 900199" : "07700 900144"), cancel);

    private async Task SayMoreAsync(DemoTeam team, CancellationToken cancel)
    {
        var weights = await weighing.OfSiteAsync(team.SiteId, cancel);
        (weights.Low, weights.High, weights.Intensive, weights.CoWorkerPercent) = (8, 12, 2, 50);
        await weighing.SayAsync(By(team.Manager), weights, cancel);
        var waiting = await db.YoungPeople.Where(p => p.SiteId == team.SiteId && db.Referrals.Any(r => r.YoungPersonId == p.Id && r.Status == Referrals.ReferralStatus.Waiting)).OrderBy(p => p.Id).Select(p => p.Reference).FirstAsync(cancel);
        await declaring.DeclareAsync(By(team.Workers[1]), ConflictKind.KnowsFamily, "His mother and I were at school together.", waiting, Ids.New(), cancel);
        await declaring.DeclareAsync(By(team.Workers[0]), ConflictKind.LivesNear, "The family with the blue van at the end of our road; I do not know their name.", null, Ids.New(), cancel);
    }

    private async Task RecruitAsync(DemoTeam team, Account nationalLead, int number, CancellationToken cancel)
    {
        var (id, manager) = (Ids.New(), By(team.Manager));
        await recruiting.AddAsync(manager, team.SiteId, Role.PeerMentor, number % 2 == 0 ? "Kyle Redmond" : "Ffion Bevan", "07700 900321", Today.AddDays(-40), id, cancel);
        foreach (var (step, daysAgo) in new[] { (RecruitmentStep.Conversation, 33), (RecruitmentStep.References, 21), (RecruitmentStep.Checks, 9), (RecruitmentStep.Training, 2) }.Take(2 + number))
            await recruiting.TakeStepAsync(manager, id, step, Today.AddDays(-daysAgo), "Done and talked over with them.", cancel);
        if (number >= 2)
            await recruiting.DecideAsync(By(nationalLead), id, true, "Two years steady, clear about what to tell and what to keep, and the referees would have them back.", cancel);
    }
}
