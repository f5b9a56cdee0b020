using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MyTeam;

/// <summary>A worker's caseload against their limit, and the longest silence in it.</summary>
public sealed record TeamWorker(Caseload Load, Silence? Longest);

/// <summary>What a manager sees of one site.</summary>
public sealed record SiteTeam(IReadOnlyList<TeamWorker> Workers, IReadOnlyDictionary<TeamFigure, int> Figures)
{
    public int? LongestWaitDays { get; init; }

    public IReadOnlyList<NamedSilence> LongestSilences { get; init; } = [];

    public IReadOnlyList<KnownShare> Known { get; init; } = [];
}

/// <summary>Reads one site's team in the same number of queries, however many young people there are.</summary>
public sealed class TeamSummary(ServiceDatabase db, Allocating allocating, Silences silences, Completeness completeness, TimeProvider clock)
{
    /// <summary>How many of the longest silences are shown.</summary>
    public const int Shown = 10;

    public async Task<SiteTeam> ReadAsync(Viewer viewer, Guid siteId, CancellationToken cancel)
    {
        var quiet = await silences.ReadAsync(viewer, siteId, cancel);
        var longest = quiet.Where(s => s.LeadId is not null).DistinctBy(s => s.LeadId).ToDictionary(s => s.LeadId!.Value);
        var loads = await allocating.CaseloadsAsync(siteId, cancel);
        return new([.. loads.Select(l => new TeamWorker(l, longest.GetValueOrDefault(l.AccountId)))], await FiguresAsync(viewer, siteId, cancel))
        {
            LongestWaitDays = await LongestWaitAsync(viewer, siteId, cancel),
            LongestSilences = await silences.NameAsync([.. quiet.Take(Shown)], cancel),
            Known = await completeness.ReadAsync(viewer, siteId, cancel),
        };
    }

    private async Task<Dictionary<TeamFigure, int>> FiguresAsync(Viewer viewer, Guid siteId, CancellationToken cancel)
    {
        var figures = new Dictionary<TeamFigure, int>();
        foreach (var figure in Enum.GetValues<TeamFigure>())
            figures[figure] = await db.Behind(figure, viewer, siteId, clock.Today()).CountAsync(cancel);
        return figures;
    }

    private async Task<int?> LongestWaitAsync(Viewer viewer, Guid siteId, CancellationToken cancel)
    {
        var waiting = db.Waiting(viewer, siteId);
        var first = await db.Referrals.Where(r => r.Status == ReferralStatus.Waiting && waiting.Any(p => p.Id == r.YoungPersonId)).MinAsync(r => r.ReferredOn, cancel);
        return first is { } day ? clock.Today().DayNumber - day.DayNumber : null;
    }
}
