using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;

namespace Steadfast.Core.Tests.AtOnce;

/// <summary>What somebody is told who sends a form: nothing when it is done, a rule's sentence, or that somebody else saved.</summary>
/// <remarks>Every other exception is a fault, and is not caught; so is that two waited for each other, though its user is not told of an error.</remarks>
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
        catch (DbUpdateConcurrencyException found) when (found is not DeadlockException)
        {
            return new Outcome(null, ElseSaved: true);
        }
    }
}
