using Steadfast.Core.Evaluation.Tables;

namespace Steadfast.Core.Evaluation.Release.Ledger;

/// <summary>Figures that would tell of a few people beside those given before, and what could be asked for instead.</summary>
/// <param name="offer">A longer period, or all sites, that tells of nobody; null where none of those tried is safe.</param>
public sealed class FiguresRefusedException(TablesRequest? offer) : RuleException(Say(offer))
{
    /// <summary>What could be given instead.</summary>
    public TablesRequest? Offer => offer;

    private static Sentence Say(TablesRequest? offer) => offer switch
    {
        null => "Beside figures given before, these would tell of a few people. Ask for a period and sites that were given before, or for ones that differ by more.",
        { Sites.Count: 0 } => $"Beside figures given before, these would tell of a few people. {offer.From} to {offer.To} at all sites would not: ask for that instead.",
        _ => (Sentence)$"Beside figures given before, these would tell of a few people. {offer.From} to {offer.To} at {string.Join(", ", offer.Sites)} would not: ask for that instead.",
    };
}

/// <summary>The releases that hold a refused one and are coarser, finest first.</summary>
internal static class Coarser
{
    public static IEnumerable<TablesRequest> Than(TablesRequest request, DateOnly today)
    {
        IReadOnlyList<string>[] sites = request.Sites.Count > 0 ? [request.Sites, []] : [[]];
        return new[] { 0, 1, 3, 12 }.Select(months => Widened(request, months)).Where(period => period.To <= today).Distinct()
            .SelectMany(period => sites.Select(some => new TablesRequest(period.From, period.To, some)))
            .Where(wider => wider.From != request.From || wider.To != request.To || wider.Sites.Count != request.Sites.Count);
    }

    /// <summary>The whole months, quarters or years around a period; the period itself for 0.</summary>
    private static (DateOnly From, DateOnly To) Widened(TablesRequest request, int months) => months == 0
        ? (request.From, request.To)
        : (First(request.From, months), First(request.To, months).AddMonths(months).AddDays(-1));

    private static DateOnly First(DateOnly day, int months) => new(day.Year, (day.Month - 1) / months * months + 1, 1);
}
