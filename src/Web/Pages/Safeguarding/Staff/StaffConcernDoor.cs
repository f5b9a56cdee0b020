using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Safeguarding.Staff;

/// <summary>A concern about a colleague, opened: the concern, the young person it is about, and the key that opens its words.</summary>
public sealed record OpenStaffConcern(WholeConcern Whole, YoungPerson Person, PersonWords Words)
{
    public string Href => $"/safeguarding/staff-concerns/{Whole.Concern.Id}";
}

/// <summary>
/// The one way to a concern about a colleague: past the young person's record, which the reader may not reach, and with
/// the look recorded.
/// </summary>
public sealed class StaffConcernDoor(ConcernRecords concerns, ServiceDatabase db, Sealer sealer, LookRecorder looks, IHttpContextAccessor http)
{
    public async Task<OpenStaffConcern?> OpenAsync(Guid id, CancellationToken cancel)
    {
        var viewer = http.HttpContext!.Viewer();
        if (await concerns.FindAboutStaffAsync(viewer, id, cancel) is not { } whole)
            return null;
        var person = await db.YoungPeople.Include(p => p.Key).SingleAsync(p => p.Id == whole.Concern.YoungPersonId, cancel);
        looks.Add(new Look { YoungPersonId = person.Id, AccountId = viewer.AccountId, Page = Concern.StaffPage, At = viewer.Now });
        return new(whole, person, sealer.WordsOf(person.Key));
    }
}
