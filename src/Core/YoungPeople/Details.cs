using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.YoungPeople;

/// <summary>Who a young person is, as it is now known; empty means not known.</summary>
public sealed record PersonDetails(string GivenName, string FamilyName)
{
    public string? KnownAs { get; init; }
    public string? Pronouns { get; init; }
    public DateOnly? DateOfBirth { get; init; }
    public string? Gender { get; init; }
    public string? Ethnicity { get; init; }
    public string? Disability { get; init; }
    public string? Language { get; init; }
    public string? Address { get; init; }
    public string? Postcode { get; init; }
}

/// <summary>Changes what is written about a young person. Each change is an act, and words left as they were are left sealed as they are.</summary>
public sealed class Details(ServiceDatabase db, NameSearch search, TimeProvider clock)
{
    /// <summary>Whoever was a young person when records began, in years.</summary>
    internal const int OldestEver = 60;

    public Task ChangeAsync(Viewer by, YoungPerson person, PersonWords words, PersonDetails told, CancellationToken cancel) => db.InTurnAsync(person.Id, async () =>
    {
        if (told.DateOfBirth > clock.Today())
            throw BornLater();
        if (told.DateOfBirth != person.DateOfBirth && told.DateOfBirth < clock.Today().AddYears(-OldestEver))
            throw BornTooEarly();
        var before = (person.GivenName, person.FamilyName, person.KnownAs);
        SetNames(person, words, told);
        SetWhereabouts(person, words, told);
        (person.DateOfBirth, person.Gender, person.Ethnicity) = (told.DateOfBirth, told.Gender, told.Ethnicity);
        (person.Disability, person.Language) = (told.Disability, told.Language);
        if (before != (person.GivenName, person.FamilyName, person.KnownAs))
        {
            await db.MustStandAsReadAsync(person, person.Version, cancel);
            await search.IndexAsync(person, words, cancel);
        }
        await SaveAsync(by, person, ActKind.DetailsChanged, cancel);
    }, cancel);

    /// <summary>Writes down who they are in their own words, and what matters now.</summary>
    public Task WriteWordsAsync(Viewer by, YoungPerson person, PersonWords words, string? inTheirWords, string? mattersNow, CancellationToken cancel)
    {
        person.InTheirWords = words.Change(person.InTheirWords, inTheirWords);
        person.MattersNow = words.Change(person.MattersNow, mattersNow);
        return SaveAsync(by, person, ActKind.WordsChanged, cancel);
    }

    /// <summary>Which number, which time, who must not know.</summary>
    public Task ChangeSafeContactAsync(Viewer by, YoungPerson person, PersonWords words, string? safeContact, string? phone, CancellationToken cancel)
    {
        person.SafeContact = words.Change(person.SafeContact, safeContact);
        person.Phone = words.Change(person.Phone, phone);
        return SaveAsync(by, person, ActKind.SafeContactChanged, cancel);
    }

    /// <summary>Where they learn, as known today.</summary>
    /// <param name="formKey">Sent twice, it is recorded once.</param>
    public Task RecordEducationAsync(Viewer by, YoungPerson person, Guid formKey, DateOnly on, string? setting, CancellationToken cancel) => db.InTurnAsync(person.Id, async () =>
    {
        if (on > clock.Today())
            throw NotYet();
        if (await db.Education.FindAsync([formKey], cancel) is not null)
            return;
        db.Education.Add(new EducationRecord { Id = formKey, YoungPersonId = person.Id, RecordedOn = on, Setting = setting });
        db.Record(new Deed(ActKind.EducationRecorded, by.AccountId, person.Id, formKey));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    internal static RuleException BornTooEarly() => new RuleException("This date of birth would make them older than 60. Check the year.", nameof(PersonDetails.DateOfBirth));

    internal static RuleException BornLater() => new RuleException("The date of birth must be in the past.", nameof(PersonDetails.DateOfBirth));

    internal static RuleException NotYet() => new RuleException("The day must be today or earlier.", "On");

    private static void SetNames(YoungPerson person, PersonWords words, PersonDetails told)
    {
        person.GivenName = words.ChangeText(person.GivenName, told.GivenName);
        person.FamilyName = words.ChangeText(person.FamilyName, told.FamilyName);
        person.KnownAs = words.Change(person.KnownAs, told.KnownAs);
        person.Pronouns = words.Change(person.Pronouns, told.Pronouns);
    }

    private static void SetWhereabouts(YoungPerson person, PersonWords words, PersonDetails told)
    {
        person.Address = words.Change(person.Address, told.Address);
        person.Postcode = words.Change(person.Postcode, told.Postcode);
    }

    // Sent again with nothing new, a form writes nothing: one effect.
    private async Task SaveAsync(Viewer by, YoungPerson person, ActKind kind, CancellationToken cancel)
    {
        if (!db.ChangeTracker.HasChanges())
            return;
        db.Record(new Deed(kind, by.AccountId, person.Id, person.Id));
        await db.SaveChangesAsync(cancel);
    }
}
