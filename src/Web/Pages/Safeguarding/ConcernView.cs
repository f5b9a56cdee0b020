using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Governance;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>A concern as a page shows it: the same on a young person's page and on the page for concerns about colleagues.</summary>
/// <param name="Href">The address that the concern's own pages begin with.</param>
public sealed record ConcernView(WholeConcern Whole, PersonWords PersonWords, OptionNames Names, IReadOnlyList<ManagerToRing> ToRing, Viewer Viewer, DateTime Now, string Href, Wording Words)
{
    public Concern Concern => Whole.Concern;

    /// <summary>The steps that this person may take next.</summary>
    public IReadOnlyList<ConcernStatus> Next => [.. Concern.Status.Next().Where(to => TakingSteps.MayTake(Viewer.Role, to) && !(to == ConcernStatus.Closed && Concern.RaisedBy == Viewer.AccountId))];

    public string? Open(Sealed? box) => PersonWords.Open(box);

    public string? Name(string list, string? code) => Names.Of(list, code, Wording.Code);

    public string By(Guid account) => Whole.NameOf(account);

    public string In(BothWords both) => both.In(Wording.Code);

    public string Colleague => Concern.ColleagueId is { } id ? By(id) : Open(Concern.ColleagueName) ?? Words["Not known"];

    /// <summary>What a step's code stands for: a way of telling, an answer, an outcome.</summary>
    public string? CodeOf(ConcernStep step) => step.To switch
    {
        ConcernStatus.Referred => Name("told_how", step.Code),
        ConcernStatus.Answered => Name("statutory_answer", step.Code),
        ConcernStatus.Closed => Name("concern_outcome", step.Code),
        _ => null,
    };

    /// <summary>By when, in words: at once, a day and time, and how long it is overdue.</summary>
    public string Due(Duty duty)
    {
        if (duty.Line.Hours == 0)
            return Words["At once"];
        var by = Words["By {0}", Shown.DateTime(duty.DueAt!.Value)];
        return duty.IsOverdue(Now) ? $"{by}, {Words["{0} hours ago", (int)(Now - duty.DueAt!.Value).TotalHours]}" : by;
    }
}

/// <summary>Gathers what a concern's pages show.</summary>
public sealed class ConcernViews(OptionLists lists, OnCall onCall, Promoting promoting, Wording words, TimeProvider clock)
{
    public async Task<ConcernView> OfAsync(WholeConcern whole, PersonWords personWords, Guid siteId, Viewer viewer, string href, CancellationToken cancel) =>
        new(whole, personWords, await lists.NamesAsync(cancel), await onCall.ForAsync(siteId, cancel), await promoting.AtWorkAsync(viewer, cancel), clock.Instant(), href, words);
}
