using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Triage;

/// <summary>A form about a referral as it was read.</summary>
public interface IReadAt
{
    /// <summary>The referral's version when the form was drawn: an older one than the stored one is refused.</summary>
    int Version { get; set; }
}

/// <summary>Runs a decision; when a rule says no, or somebody decided meanwhile, the page says so and keeps what was typed.</summary>
public sealed class Deciding(ServiceDatabase db, Wording words)
{
    /// <param name="form">After a refusal because of another's change it stands at that change, so that it can be sent again.</param>
    public async Task<bool> TryAsync(ModelStateDictionary state, OpenReferral open, IReadAt form, Func<Task> decide)
    {
        db.Entry(open.Referral).Property(r => r.Version).OriginalValue = form.Version;
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
            form.Version = now.Version;
            // What was sent would be drawn before what the form holds.
            foreach (var sent in state.Keys.Where(key => key is nameof(IReadAt.Version) or $"Input.{nameof(IReadAt.Version)}").ToList())
                state.Remove(sent);
            state.AddModelError("", words["Somebody else changed this referral while you read it. It is now: {0}. Nothing of yours was saved; look at it again.", words[TriageWords.Of(now.Status)]]);
        }
        return false;
    }

    /// <summary>The choices of need, the most pressing first.</summary>
    public static IReadOnlyList<Ui.Choice> Needs { get; } = [.. Enum.GetValues<Need>().OrderDescending().Select(n => new Ui.Choice(n.ToString(), TriageWords.Of(n)))];
}
