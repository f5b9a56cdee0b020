using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Families;

/// <summary>Someone around a young person, as told.</summary>
public sealed record Someone(string Name, string Relationship)
{
    public bool LivesWith { get; init; }
    public bool FirstContact { get; init; }
    public string? Phone { get; init; }
    public string? Wishes { get; init; }
}

/// <summary>Keeps who is around a young person.</summary>
public sealed class AroundThem(ServiceDatabase db)
{
    /// <param name="formKey">Sent twice, they are added once.</param>
    public Task AddAsync(Viewer by, Guid youngPersonId, PersonWords words, Guid formKey, Someone told, CancellationToken cancel) => db.InTurnAsync(youngPersonId, async () =>
    {
        if (await db.FamilyMembers.AnyAsync(m => m.Id == formKey, cancel))
            return;
        db.FamilyMembers.Add(new FamilyMember
        {
            Id = formKey,
            YoungPersonId = youngPersonId,
            Name = words.SealText(told.Name),
            Relationship = told.Relationship,
            LivesWith = told.LivesWith,
            FirstContact = told.FirstContact,
            Phone = words.Seal(told.Phone),
            Wishes = words.Seal(told.Wishes),
        });
        db.Record(new Deed(ActKind.FamilyMemberAdded, by.AccountId, youngPersonId, formKey));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    public async Task ChangeAsync(Viewer by, FamilyMember member, PersonWords words, Someone told, CancellationToken cancel)
    {
        member.Name = words.ChangeText(member.Name, told.Name);
        member.Relationship = told.Relationship;
        (member.LivesWith, member.FirstContact) = (told.LivesWith, told.FirstContact);
        member.Phone = words.Change(member.Phone, told.Phone);
        member.Wishes = words.Change(member.Wishes, told.Wishes);
        if (!db.ChangeTracker.HasChanges())
            return;
        db.Record(new Deed(ActKind.FamilyMemberChanged, by.AccountId, member.YoungPersonId, member.Id));
        await db.SaveChangesAsync(cancel);
    }
}
