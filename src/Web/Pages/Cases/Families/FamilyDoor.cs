using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Families;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Families;

/// <summary>The way from an address to somebody of a young person's family: through the young person's own record.</summary>
public sealed class FamilyDoor(CaseDoor door, ServiceDatabase db, Choices choices, Wording words, TimeProvider clock)
{
    public DateOnly Today { get; } = clock.Today();

    public async Task<(OpenCase Case, CaseHead Head)?> OpenAsync(string reference, CancellationToken cancel) =>
        await door.OpenAsync(reference, cancel) is { } opened ? (opened, CaseHead.Of(opened, Today, words)) : null;

    /// <summary>One of the family, tracked for changing; none where they are of another family.</summary>
    public Task<FamilyMember?> MemberAsync(OpenCase opened, Guid id, CancellationToken cancel) =>
        db.FamilyMembers.SingleOrDefaultAsync(m => m.Id == id && m.YoungPersonId == opened.Id, cancel);

    /// <summary>The family to choose from, with who they are to the young person.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(OpenCase opened, CancellationToken cancel)
    {
        var who = (await choices.ForAsync("relationship", opened.Person.SiteId, cancel)).ToDictionary(c => c.Value, c => c.Text);
        return [.. (await db.FamilyMembers.AsNoTracking().Where(m => m.YoungPersonId == opened.Id).OrderBy(m => m.Id).ToListAsync(cancel))
            .Select(m => new Choice(m.Id.ToString(), opened.Words.Open(m.Name), who.GetValueOrDefault(m.Relationship)))];
    }
}
