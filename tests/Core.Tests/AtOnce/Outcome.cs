using Microsoft.EntityFrameworkCore;

namespace Steadfast.Core.Tests.AtOnce;

/// <summary>What somebody is told who sends a form: nothing when it is done, a rule's sentence, or that somebody else saved.</summary>
/// <remarks>Every other exception is a fault, and is not caught.</remarks>
internal sealed record Outcome(string? Told, bool ElseSaved = false)
{
    public bool IsDone => Told is null && !ElseSaved;

    public static async Task<Outcome> OfAsync(Func<Task> work)
    {
        try
        {
            await work();
            return new Outcome(Told: null);
        }
        catch (RuleException rule)
        {
            return new Outcome(rule.Message);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome(null, ElseSaved: true);
        }
    }
}
