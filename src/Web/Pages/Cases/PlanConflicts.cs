using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Plans;
using Steadfast.Core.Vault;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

/// <summary>Shows a plan that somebody else changed while a form was open beside what was typed.</summary>
public sealed class PlanConflicts(ServiceDatabase db, OptionLists lists, Wording words)
{
    /// <summary>None where the plan is as the form found it. Once shown, the next sending goes over what was shown.</summary>
    public async Task<EditConflict?> FindAsync(PageModel page, PlanAnswers typed, WholePlan now, PersonWords personWords, CancellationToken cancel)
    {
        if (typed.Follows == now.Plan.Id && typed.Version == now.Plan.Version)
            return null;
        page.ModelState.AddModelError("", words["Somebody else changed this while your form was open. Look at both versions, then save again."]);
        var act = await db.Acts.AsNoTracking().Where(a => a.Chain == now.Plan.YoungPersonId && (a.Kind == ActKind.PlanChanged || a.Kind == ActKind.PlanAgreed || a.Kind == ActKind.GoalReached))
            .OrderByDescending(a => a.Sequence).Select(a => new { a.At, Name = db.Users.Where(u => u.Id == a.AccountId).Select(u => u.Name).FirstOrDefault() }).FirstOrDefaultAsync(cancel);
        var names = await lists.NamesAsync(cancel);
        var fields = Fields(PlanAnswers.Of(now, personWords), names).Zip(Fields(typed, names), (theirs, yours) => new EditedField(theirs.Label, theirs.Label, theirs.Value, yours.Value))
            .Where(f => (f.Theirs ?? "") != (f.Yours ?? "")).ToList();
        (typed.Follows, typed.Version) = (now.Plan.Id, now.Plan.Version);
        page.ModelState.Remove("Input.Follows");
        page.ModelState.Remove("Input.Version");
        return new(act?.Name, act?.At ?? now.Plan.At, fields);
    }

    private IEnumerable<(string Label, string? Value)> Fields(PlanAnswers plan, OptionNames names) =>
    [
        ("What they say", plan.Voice?.Trim()),
        ("Why their voice is missing", plan.VoiceMissingBecause?.Trim()),
        ("Their voice will be here by", plan.VoiceBy is { } by ? Shown.Date(by) : null),
        ("Goals", string.Join("; ", plan.Goals.Where(g => !string.IsNullOrWhiteSpace(g.InTheirWords)).Select(g => string.IsNullOrWhiteSpace(g.WhoDoesWhat) ? g.InTheirWords!.Trim() : $"{g.InTheirWords!.Trim()} ({g.WhoDoesWhat.Trim()})"))),
        ("What will we work on?", string.Join(", ", plan.Topics.Order(StringComparer.Ordinal).Select(t => names.Of("topic", t, Wording.Code)))),
        ("Contacts per week", plan.ContactsPerWeek?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("Crisis support", plan.CrisisSupport switch { "yes" => words["Yes"], "no" => words["No"], _ => null }),
        ("Who answers between the planned contacts, how and when?", plan.CrisisHow?.Trim()),
        ("Day the plan was agreed", plan.AgreedOn is { } agreed ? Shown.Date(agreed) : null),
        ("Review date", plan.ReviewOn is { } review ? Shown.Date(review) : null),
    ];
}
