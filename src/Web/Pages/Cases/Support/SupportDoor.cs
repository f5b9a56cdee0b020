using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Core.Governance;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases.Support;

/// <summary>One request, opened with the record it belongs to.</summary>
public sealed record OpenSupport(OpenCase Case, SupportRequest Request, CaseHead Head, string Kind)
{
    public string What => Case.Words.Open(Request.What);

    public string Back => $"{Head.Href}/support";
}

/// <summary>The one way from a page's address to a request about a young person: through their record.</summary>
public sealed class SupportDoor(CaseDoor door, ServiceDatabase db, OptionLists options, Wording words, TimeProvider clock)
{
    public async Task<OpenSupport?> OpenAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        if (await db.SupportRequests.SingleOrDefaultAsync(r => r.Id == id && r.YoungPersonId == opened.Id, cancel) is not { } request)
            return null;
        var names = await options.NamesAsync(cancel);
        return new(opened, request, CaseHead.Of(opened, clock.Today(), words), names.Of("support_kind", request.Kind, Wording.Code)!);
    }
}
