using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Database;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Questions;

/// <summary>A draft with its questions read.</summary>
public sealed record OpenDraft(QuestionDraft Draft, QuestionList List)
{
    public string Href => $"/questions/draft/{Draft.Id}";
}

/// <summary>The one way from a page's address to a draft: for whoever may publish it. For others it is not there.</summary>
public sealed class DraftDoor(QuestionDrafting drafting, ServiceDatabase db, IHttpContextAccessor http)
{
    /// <param name="version">What the form carries; a newer one in the database makes the save fail, and the page says so.</param>
    public async Task<OpenDraft?> OpenAsync(Guid id, int? version, CancellationToken cancel)
    {
        if (await drafting.FindAsync(http.HttpContext!.Viewer(), id, cancel) is not { } draft)
            return null;
        if (version is { } seen)
            db.Entry(draft).Property(d => d.Version).OriginalValue = seen;
        return new(draft, QuestionFile.Read(draft.Content));
    }
}
