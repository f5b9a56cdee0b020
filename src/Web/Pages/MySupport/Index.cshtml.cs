using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.Workforce.Support;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.MySupport;

/// <summary>What is there for the person signed in: their supervision, check-ins and notes, and whom they supervise.</summary>
public sealed class IndexModel(ServiceDatabase db, Supporting supporting, SupervisionDates dates, StageHistory history, Promoting promoting, TimeProvider clock) : PageModel
{
    private IReadOnlyDictionary<Guid, MentorStage> stages = new Dictionary<Guid, MentorStage>();

    public IReadOnlyList<OpenNote> Notes { get; private set; } = [];

    public SupervisionDate? Mine { get; private set; }

    public IReadOnlyList<SupervisionDate> Held { get; private set; } = [];

    public StagePast? Stage { get; private set; }

    public DateOnly Today { get; } = clock.Today();

    /// <summary>Whom evidence for a next stage can be put forward for.</summary>
    public bool MayRise(Guid accountId) => stages.TryGetValue(accountId, out var stage) && stage != MentorStage.Practitioner;

    public bool Works => Core.Workforce.Staff.Works(HttpContext.Viewer().Role);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        Notes = await supporting.ReadAsync(viewer, null, cancel);
        Mine = (await dates.OfAsync(db.Users.Where(u => u.Id == viewer.AccountId), cancel)).SingleOrDefault();
        Held = await dates.HeldByAsync(viewer.AccountId, cancel);
        stages = await promoting.StagesAsync(Held.Select(h => h.AccountId), cancel);
        Stage = viewer.Role == Role.PeerMentor ? await history.OfAsync(viewer.AccountId, cancel) : null;
    }
}
