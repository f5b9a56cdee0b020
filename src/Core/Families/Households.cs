using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Options;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Families;

/// <summary>A move as told, or who lives where for the first time.</summary>
/// <param name="FormKey">The form's own key: sent twice, it is one move.</param>
/// <param name="Members">Those of the family who moved.</param>
/// <param name="YoungPersonToo">The young person moved with them, or alone.</param>
public sealed record NewMove(Guid FormKey, IReadOnlyList<Guid> Members, bool YoungPersonToo)
{
    /// <summary>A home that is written down; otherwise a new one of this kind and name.</summary>
    public Guid? HomeId { get; init; }
    public string? NewKind { get; init; }
    public string? NewName { get; init; }

    /// <summary>Empty where not known since when.</summary>
    public DateOnly? On { get; init; }

    /// <summary>They live where they lived too: half the week here, half there.</summary>
    public bool StayToo { get; init; }
    public string? Why { get; init; }
}

/// <summary>Keeps who lives where, and every change with its day.</summary>
public sealed class Households(ServiceDatabase db, TimeProvider clock)
{
    public Task MoveAsync(Viewer by, YoungPerson person, PersonWords words, NewMove told, CancellationToken cancel)
    {
        MustBeWhole(told);
        return db.InTurnAsync(person.Id, async () =>
        {
            // Moves of one household are written one after the other.
            if (await db.HomeStays.AnyAsync(s => s.Id == told.FormKey, cancel))
                return;
            var members = await db.FamilyMembers.Where(m => m.YoungPersonId == person.Id).ToListAsync(cancel);
            if (told.Members.Except(members.Select(m => m.Id)).Any())
                throw new RuleException("Choose who it is about.", nameof(told.Members));
            var stays = await db.HomeStays.Where(s => s.YoungPersonId == person.Id && s.Until == null).ToListAsync(cancel);
            var home = await HomeAsync(person.Id, words, told, cancel);
            foreach (var (who, i) in Who(told).Select((who, i) => (who, i)))
                Move(person.Id, words, told, stays, home, who, i == 0 ? told.FormKey : Ids.New());
            KeepLivesWith(members, stays);
            db.Record(new Deed(ActKind.HouseholdChanged, by.AccountId, person.Id, told.FormKey, words.Seal(told.Why)));
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    private void MustBeWhole(NewMove told)
    {
        if (told.Members.Count == 0 && !told.YoungPersonToo)
            throw new RuleException("Choose who it is about.", nameof(told.Members));
        if (told.On > clock.Today())
            throw new RuleException("This has not happened yet. Write the move down on the day.", nameof(told.On));
        if (told.HomeId is null && string.IsNullOrWhiteSpace(told.NewName) && told.NewKind != BuiltInLists.NotKnown)
            throw new RuleException("Say what this home is called, as the family calls it.", nameof(told.NewName));
    }

    private static IEnumerable<Guid?> Who(NewMove told) =>
        told.Members.Distinct().Select(m => (Guid?)m).Concat(told.YoungPersonToo ? new Guid?[] { null } : []);

    private async Task<Guid> HomeAsync(Guid youngPersonId, PersonWords words, NewMove told, CancellationToken cancel)
    {
        if (told.HomeId is { } id)
            return await db.Homes.AnyAsync(h => h.Id == id && h.YoungPersonId == youngPersonId, cancel) ? id : throw new RuleException("Choose where they live.", nameof(told.HomeId));
        return db.Homes.Add(new() { YoungPersonId = youngPersonId, Kind = told.NewKind ?? BuiltInLists.NotKnown, Name = words.Seal(told.NewName) }).Entity.Id;
    }

    private void Move(Guid youngPersonId, PersonWords words, NewMove told, List<HomeStay> stays, Guid home, Guid? who, Guid id)
    {
        var here = stays.Where(s => s.FamilyMemberId == who && s.Until is null).ToList();
        if (here.Any(s => s.HomeId == home))
            throw new RuleException("They live there already.", nameof(told.HomeId));
        if (!told.StayToo)
            Leave(here, told);
        var stay = new HomeStay { Id = id, YoungPersonId = youngPersonId, HomeId = home, FamilyMemberId = who, From = told.On, Why = words.Seal(told.Why) };
        stays.Add(stay);
        db.HomeStays.Add(stay);
    }

    private static void Leave(List<HomeStay> here, NewMove told)
    {
        if (here.Count > 0 && told.On is null)
            throw new RuleException("Say on which day they moved from where they lived.", nameof(told.On));
        if (here.Any(s => s.From > told.On))
            throw new RuleException("They moved again after that day. Write moves down in the order they happened.", nameof(told.On));
        foreach (var stay in here)
            stay.Until = told.On;
    }

    /// <summary>Who lives with the young person follows from who lives where, for those of whom that is written down.</summary>
    private static void KeepLivesWith(List<FamilyMember> members, List<HomeStay> stays)
    {
        var now = stays.Where(s => s.Until is null).ToList();
        var theirs = now.Where(s => s.FamilyMemberId is null).Select(s => s.HomeId).ToHashSet();
        if (theirs.Count == 0)
            return;
        foreach (var member in members.Where(m => stays.Any(s => s.FamilyMemberId == m.Id)))
            member.LivesWith = now.Any(s => s.FamilyMemberId == member.Id && theirs.Contains(s.HomeId));
    }
}
