using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Web.Access;

/// <summary>A young person's record, opened: the record, and the key that opens its words.</summary>
public sealed record OpenCase(YoungPerson Person, PersonWords Words)
{
    /// <summary>The name they want to be called by, and their family name.</summary>
    public string Name => ShownName.Of(Words, Person).Whole;

    public Guid Id => Person.Id;
}

/// <summary>The one way from a page's address to a young person's record: by reach, and with the look recorded.</summary>
public sealed class CaseDoor(ServiceDatabase db, Sealer sealer, LookRecorder looks, IHttpContextAccessor http)
{
    /// <summary>The record behind a reference, tracked for changing; none when it is out of reach or not there.</summary>
    public async Task<OpenCase?> OpenAsync(string reference, CancellationToken cancel = default)
    {
        var context = http.HttpContext!;
        var viewer = context.Viewer();
        if (!References.TryRead(reference, out var tidy))
            return null;
        var person = await db.YoungPeople.VisibleTo(viewer, db).Include(p => p.Key).SingleOrDefaultAsync(p => p.Reference == tidy, cancel);
        if (person is null)
            return null;
        looks.Add(new Look { YoungPersonId = person.Id, AccountId = viewer.AccountId, Page = PageOf(context), At = viewer.Now });
        return new(person, sealer.WordsOf(person.Key));
    }

    /// <summary>The record for a manager who decides for its site; for anybody else it is not there, and no look at it is written down.</summary>
    public async Task<OpenCase?> OpenToDecideAsync(string reference, CancellationToken cancel)
    {
        var viewer = http.HttpContext!.Viewer();
        return viewer.Decides() && await OpenAsync(reference, cancel) is { } opened && viewer.Decides(opened.Person.SiteId) ? opened : null;
    }

    private static string PageOf(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
}
