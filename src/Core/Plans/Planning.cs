using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Plans.Steps;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Plans;

/// <summary>Agrees and changes plans with young people, and marks the goals they reach.</summary>
public sealed class Planning(ServiceDatabase db, Judging judging, SmallSteps steps, TimeProvider clock)
{
    /// <summary>Daily at most; once to three times a week as a rule (§4.3).</summary>
    public const int MostContactsPerWeek = 7;

    /// <summary>Agrees a plan: the first, or a new one after a review. The one before stays as it was.</summary>
    /// <param name="formKey">The form's own key: sent twice, there is one plan.</param>
    /// <param name="follows">The plan that stood when the form was opened.</param>
    public async Task AgreeAsync(Viewer by, YoungPerson person, PersonWords words, Guid formKey, Guid? follows, AgreedPlan told, CancellationToken cancel)
    {
        MustBeWhole(told);
        await db.InTurnAsync(person.Id, async () =>
        {
            if (await db.Plans.AnyAsync(p => p.Id == formKey, cancel))
                return;
            await MustMeetOftenEnoughAsync(person.Id, told, null, cancel);
            if ((await Latest(db, person.Id).FirstOrDefaultAsync(cancel))?.Id != follows)
                throw AgreedMeanwhile();
            var plan = new InterventionPlan { Id = formKey, YoungPersonId = person.Id, AccountId = by.AccountId, At = clock.Instant() };
            Set(plan, words, told);
            db.Plans.Add(plan);
            SetTopics(plan, [], told.Topics);
            await AddGoalsAsync(plan, words, told, follows, cancel);
            db.Record(new Deed(ActKind.PlanAgreed, by.AccountId, person.Id, plan.Id));
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    /// <summary>Changes the plan that stands, for a reason.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed it since <paramref name="version"/>.</exception>
    public async Task ChangeAsync(Viewer by, WholePlan whole, PersonWords words, int version, AgreedPlan told, string? why, CancellationToken cancel)
    {
        MustBeWhole(told);
        var plan = whole.Plan;
        await db.InTurnAsync(plan.YoungPersonId, async () =>
        {
            await MustStandAsync(plan, version, cancel);
            await MustMeetOftenEnoughAsync(plan.YoungPersonId, told, plan.ContactsPerWeek, cancel);
            Set(plan, words, told);
            SetTopics(plan, whole.Topics, told.Topics);
            await SetGoalsAsync(whole, words, told.Goals, cancel);
            if (!db.ChangeTracker.HasChanges())
                return;
            // Its goals and topics are rows of their own: the plan's version stands for all of it.
            db.Entry(plan).State = EntityState.Modified;
            db.Record(new Deed(ActKind.PlanChanged, by.AccountId, plan.YoungPersonId, plan.Id, words.Seal(why)));
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    internal static RuleException AgreedMeanwhile() =>
        new RuleException("Somebody else agreed a plan with them while you were writing. Read it first, then change it.");

    internal static RuleException AgreedLater() => new RuleException("The day the plan was agreed must be today or before.", nameof(AgreedPlan.AgreedOn));

    internal static RuleException TooFewOrTooMany() =>
        new RuleException("Contacts per week must be from 1 to 7. Leave it empty if the plan does not say.", nameof(AgreedPlan.ContactsPerWeek));

    // Asked before anything is written: whoever changed it meanwhile may have written the same topic, or carried its goals into a new plan.
    private async Task MustStandAsync(InterventionPlan plan, int version, CancellationToken cancel)
    {
        if (await Latest(db, plan.YoungPersonId).Select(p => p.Id).FirstAsync(cancel) != plan.Id)
            throw AgreedMeanwhile();
        await db.MustStandAsReadAsync(plan, version, cancel);
    }

    /// <summary>They reached a goal. Said twice, the first day stands.</summary>
    public Task ReachAsync(Viewer by, Goal goal, CancellationToken cancel) => SayAsync(by, goal, clock.Today(), ActKind.GoalReached, cancel);

    /// <summary>It was said by mistake that they reached it. Said twice, it is said once.</summary>
    public Task NotYetAsync(Viewer by, Goal goal, CancellationToken cancel) => SayAsync(by, goal, null, ActKind.GoalNotReachedYet, cancel);

    private Task SayAsync(Viewer by, Goal goal, DateOnly? reachedOn, ActKind kind, CancellationToken cancel) => db.InTurnAsync(goal.YoungPersonId, async () =>
    {
        await steps.ReadAgainAsync(goal, cancel);
        if (goal.ReachedOn is null == reachedOn is null)
            return;
        goal.ReachedOn = reachedOn;
        db.Record(new Deed(kind, by.AccountId, goal.YoungPersonId, goal.Id));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>A goal of the plan that stands, or of one before it: a form may be older than the plan.</summary>
    public Task<Goal?> GoalAsync(Guid youngPersonId, Guid id, CancellationToken cancel) =>
        db.Goals.SingleOrDefaultAsync(g => g.Id == id && g.YoungPersonId == youngPersonId, cancel);

    /// <summary>The plan that stands now, tracked for changing.</summary>
    public async Task<WholePlan?> CurrentAsync(Guid youngPersonId, CancellationToken cancel)
    {
        if (await Latest(db, youngPersonId).FirstOrDefaultAsync(cancel) is not { } plan)
            return null;
        return new(
            plan,
            await db.Goals.Where(g => g.PlanId == plan.Id).OrderBy(g => g.Id).ToListAsync(cancel),
            await db.PlanTopics.Where(t => t.PlanId == plan.Id).ToListAsync(cancel));
    }

    /// <summary>The plans of a young person, the one that stands first.</summary>
    internal static IQueryable<InterventionPlan> Latest(ServiceDatabase db, Guid youngPersonId) =>
        db.Plans.Where(p => p.YoungPersonId == youngPersonId).OrderByDescending(p => p.AgreedOn).ThenByDescending(p => p.At).ThenByDescending(p => p.Id);

    private void MustBeWhole(AgreedPlan told)
    {
        var today = clock.Today();
        if (told.AgreedOn > today)
            throw AgreedLater();
        ReviewDay.MustComeSoon(told.ReviewOn, today);
        told.Voice.MustBeThereOrPromised(today, told.ReviewOn);
        if (told.ContactsPerWeek is < 1 or > MostContactsPerWeek)
            throw TooFewOrTooMany();
    }

    /// <summary>How often they meet follows from the level; who plans for less needs a manager's decision (risk-need-responsivity).</summary>
    /// <param name="before">What the plan says already, which nobody need defend again.</param>
    private async Task MustMeetOftenEnoughAsync(Guid youngPersonId, AgreedPlan told, int? before, CancellationToken cancel)
    {
        if (told.ContactsPerWeek is not { } planned || planned == before)
            return;
        if (planned < (await judging.StandingAsync(youngPersonId, cancel))?.ContactsPerWeek)
            throw new RuleException("The assessment asks for more contacts a week than this. A service manager may decide on fewer, and says why.", nameof(told.ContactsPerWeek));
    }

    private static void Set(InterventionPlan plan, PersonWords words, AgreedPlan told)
    {
        var voice = told.Voice.Settled;
        (plan.AgreedOn, plan.ReviewOn) = (told.AgreedOn, told.ReviewOn);
        (plan.ContactsPerWeek, plan.CrisisSupport) = (told.ContactsPerWeek, told.CrisisSupport);
        plan.CrisisHow = words.Change(plan.CrisisHow, told.CrisisHow);
        plan.Voice = words.Change(plan.Voice, voice.Voice);
        plan.VoiceMissingBecause = words.Change(plan.VoiceMissingBecause, voice.VoiceMissingBecause);
        plan.VoiceBy = voice.VoiceBy;
    }

    private void SetTopics(InterventionPlan plan, IReadOnlyList<PlanTopic> before, IReadOnlyList<string> now)
    {
        db.PlanTopics.RemoveRange(before.Where(t => !now.Contains(t.Topic)));
        foreach (var topic in now.Distinct().Except(before.Select(t => t.Topic)))
            db.PlanTopics.Add(new PlanTopic { PlanId = plan.Id, YoungPersonId = plan.YoungPersonId, Topic = topic });
    }

    private async Task SetGoalsAsync(WholePlan whole, PersonWords words, IReadOnlyList<ToldGoal> told, CancellationToken cancel)
    {
        var stepsOf = await steps.OfAsync(whole.Goals.Select(g => g.Id), cancel);
        foreach (var goal in told)
        {
            var before = whole.Goals.FirstOrDefault(g => g.Id == goal.Id);
            if (before is null)
                AddGoal(whole.Plan, words, goal);
            else if (!string.IsNullOrWhiteSpace(goal.InTheirWords))
                (before.InTheirWords, before.WhoDoesWhat) = (words.ChangeText(before.InTheirWords, goal.InTheirWords), words.Change(before.WhoDoesWhat, goal.WhoDoesWhat));
            else if (before.ReachedOn is null)
            {
                db.GoalSteps.RemoveRange(stepsOf[before.Id]);
                db.Goals.Remove(before);
            }
        }
    }

    private async Task AddGoalsAsync(InterventionPlan plan, PersonWords words, AgreedPlan told, Guid? follows, CancellationToken cancel)
    {
        var before = await db.Goals.Where(g => g.PlanId == follows).Select(g => g.Id).ToListAsync(cancel);
        var carried = new List<(Guid, Goal)>();
        foreach (var goal in told.Goals)
        {
            if (AddGoal(plan, words, goal) is { } added && goal.CarriesOn is { } from && before.Contains(from))
                carried.Add((from, added));
        }
        await steps.CarryOverAsync(carried, cancel);
    }

    private Goal? AddGoal(InterventionPlan plan, PersonWords words, ToldGoal told)
    {
        if (string.IsNullOrWhiteSpace(told.InTheirWords))
            return null;
        var goal = new Goal { PlanId = plan.Id, YoungPersonId = plan.YoungPersonId, InTheirWords = words.SealText(told.InTheirWords), WhoDoesWhat = words.Seal(told.WhoDoesWhat) };
        db.Goals.Add(goal);
        return goal;
    }
}
