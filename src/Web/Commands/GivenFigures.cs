using Steadfast.Core;
using Steadfast.Core.Evaluation.Release.Ledger;
using Steadfast.Core.Files;

namespace Steadfast.Web.Commands;

/// <summary>Figures that leave by a command: given, or refused as wrong input with the guard's own sentence.</summary>
internal static class GivenFigures
{
    public static async Task<Given<T>> OrRefusedAsync<T>(Func<Task<Given<T>>> give)
    {
        try
        {
            var given = await give();
            if (!given.IsNew)
                Console.Error.WriteLine($"note: these figures were given out before, {given.At:yyyy-MM-dd}, and are given as they were then");
            return given;
        }
        catch (RuleException refused)
        {
            throw new InputFaultsException("--from, --to, --site", 0, "", refused.Message);
        }
    }
}
