using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Triage;

/// <summary>Runs a decision; when a rule says no, or somebody decided meanwhile, the page says so and keeps what was typed.</summary>
public sealed class Deciding(ServiceDatabase db, Wording words)
{
    /// <param name="version">The referral's version when the form was drawn: an older one than the stored one is refused, and the form can then be sent again.</param>
    public async Task<bool> TryAsync(ModelStateDictionary state, OpenReferral open, int version, Func<Task> decide)
    {
        db.Entry(open.Referral).Property(r => r.Version).OriginalValue = version;
        try
        {
            await decide();
            return true;
        }
        catch (RuleException rule)
        {
            state.AddModelError("", words[rule.Sentence]);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var now = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == open.Referral.Id);
            state.StandAt(now.Version);
            state.AddModelError("", words["Somebody else changed this referral while you read it. It is now: {0}. Nothing of yours was saved; look at it again.", words[TriageWords.Of(now.Status)]]);
        }
        return false;
    }

    /// <summary>The choices of need, the most pressing first.</summary>
    public static IReadOnlyList<Choice> Needs { get; } = [.. Enum.GetValues<Need>().OrderDescending().Select(n => new Choice(n.ToString(), TriageWords.Of(n)))];
}
