using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Plans.Steps;

/// <summary>A step as told.</summary>
public sealed record ToldStep(string? What, string? ByWhom, DateOnly? ByDay);

/// <summary>Keeps the small steps towards the goals of a plan.</summary>
public sealed class SmallSteps(ServiceDatabase db, TimeProvider clock)
{
    /// <summary>The steps towards these goals: to do first, by their day, then what is done, then what was left out.</summary>
    public async Task<ILookup<Guid, GoalStep>> OfAsync(IEnumerable<Guid> goals, CancellationToken cancel)
    {
        var ids = goals.ToList();
        var steps = await db.GoalSteps.Where(s => ids.Contains(s.GoalId)).ToListAsync(cancel);
        return steps.OrderBy(s => s.Status).ThenBy(s => s.DoneOn ?? s.ByDay ?? DateOnly.MaxValue).ThenBy(s => s.Id).ToLookup(s => s.GoalId);
    }

    /// <param name="formKey">Sent twice, it is added once.</param>
    public Task AddAsync(Viewer by, Goal goal, PersonWords words, Guid formKey, ToldStep told, CancellationToken cancel) => db.InTurnAsync(goal.YoungPersonId, async () =>
    {
        if (string.IsNullOrWhiteSpace(told.What))
            throw new RuleException("Say what the step is, small enough to be done.", nameof(told.What));
        if (told.ByDay < clock.Today())
            throw new RuleException("The day for a step must be today or later.", nameof(told.ByDay));
        // It may have been reached since the page was read.
        await ReadAgainAsync(goal, cancel);
        if (goal.ReachedOn is not null)
            throw new RuleException("This goal is reached. Agree on another goal to go on.");
        await MustBeGoneOnWithAsync(goal.YoungPersonId, goal.PlanId, cancel);
        if (await db.GoalSteps.AnyAsync(s => s.Id == formKey, cancel))
            return;
        db.GoalSteps.Add(new GoalStep { Id = formKey, GoalId = goal.Id, YoungPersonId = goal.YoungPersonId, What = words.SealText(told.What), ByWhom = words.Seal(told.ByWhom), ByDay = told.ByDay });
        db.Record(new Deed(ActKind.StepAdded, by.AccountId, goal.YoungPersonId, formKey));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>It is done, left out, or to do again. Said twice, it is said once.</summary>
    public Task MoveAsync(Viewer by, GoalStep step, StepStatus to, CancellationToken cancel) => db.InTurnAsync(step.YoungPersonId, async () =>
    {
        await ReadAgainAsync(step, cancel);
        if (step.Status == to)
            return;
        await MustBeGoneOnWithAsync(step.YoungPersonId, await db.Goals.Where(g => g.Id == step.GoalId).Select(g => g.PlanId).SingleAsync(cancel), cancel);
        step.MoveTo(to, clock.Today());
        db.Record(new Deed(to switch { StepStatus.Done => ActKind.StepDone, StepStatus.LeftOut => ActKind.StepLeftOut, _ => ActKind.StepTakenUpAgain }, by.AccountId, step.YoungPersonId, step.Id));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>A goal or a step as it stands now.</summary>
    /// <exception cref="RuleException">Somebody else took the goal out of the plan, and its steps with it.</exception>
    internal async Task ReadAgainAsync(Editable read, CancellationToken cancel)
    {
        var entry = db.Entry(read);
        await entry.ReloadAsync(cancel);
        if (entry.State == EntityState.Detached)
            throw new RuleException("Somebody else took this goal out of the plan. Open the plan again.");
    }

    /// <summary>Whether this is the plan that stands, so that its steps are gone on with.</summary>
    public async Task<bool> AreGoneOnWithAsync(Guid youngPersonId, Guid planId, CancellationToken cancel) =>
        await Planning.Latest(db, youngPersonId).Select(p => p.Id).FirstOrDefaultAsync(cancel) == planId;

    private async Task MustBeGoneOnWithAsync(Guid youngPersonId, Guid planId, CancellationToken cancel)
    {
        if (!await AreGoneOnWithAsync(youngPersonId, planId, cancel))
            throw new RuleException("A new plan was agreed since. Go on with its steps there.");
    }

    /// <summary>Puts what is still to do towards a goal under the same goal of a new plan. The old plan keeps its own.</summary>
    internal async Task CarryOverAsync(IReadOnlyList<(Guid From, Goal To)> goals, CancellationToken cancel)
    {
        var steps = await OfAsync(goals.Select(g => g.From), cancel);
        foreach (var (from, to) in goals)
        {
            foreach (var step in steps[from].Where(s => s.Status == StepStatus.ToDo && s.YoungPersonId == to.YoungPersonId))
                db.GoalSteps.Add(new GoalStep { GoalId = to.Id, YoungPersonId = to.YoungPersonId, What = step.What, ByWhom = step.ByWhom, ByDay = step.ByDay });
        }
    }
}
