using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.YoungPeople;

/// <summary>What is needed to open a record about a young person.</summary>
public sealed record NewPerson(Guid SiteId, string GivenName, string FamilyName)
{
    public string? KnownAs { get; init; }
    public DateOnly? DateOfBirth { get; init; }
    public string? Gender { get; init; }
    public string? Ethnicity { get; init; }
    public string? Disability { get; init; }
    public string? Language { get; init; }
    public string? Address { get; init; }
    public string? Postcode { get; init; }
    public string? Phone { get; init; }
    public string? SafeContact { get; init; }
    public string? InTheirWords { get; init; }
    public string? PackageId { get; init; }
}

/// <summary>Opens records: a key of their own, a reference, and the tokens their name is found by.</summary>
public sealed class Records(ServiceDatabase db, Sealer sealer, NameSearch search, TimeProvider clock)
{
    /// <summary>Adds a record to the save that is being prepared. The caller names the deed and holds the transaction.</summary>
    public async Task<(YoungPerson Person, PersonWords Words)> OpenAsync(NewPerson given, CancellationToken cancel)
    {
        var id = Ids.New();
        var key = sealer.NewKey(id);
        var words = sealer.WordsOf(key);
        var person = new YoungPerson
        {
            Id = id,
            Reference = await References.NextAsync(db, given.SiteId, cancel),
            PackageId = given.PackageId,
            SiteId = given.SiteId,
            Key = key,
            GivenName = words.SealText(given.GivenName),
            FamilyName = words.SealText(given.FamilyName),
            KnownAs = words.Seal(given.KnownAs),
            DateOfBirth = given.DateOfBirth,
            Gender = given.Gender,
            Ethnicity = given.Ethnicity,
            Disability = given.Disability,
            Language = given.Language,
            Address = words.Seal(given.Address),
            Postcode = words.Seal(given.Postcode),
            Phone = words.Seal(given.Phone),
            SafeContact = words.Seal(given.SafeContact),
            InTheirWords = words.Seal(given.InTheirWords),
            CreatedAt = clock.Instant(),
        };
        db.YoungPeople.Add(person);
        await search.IndexAsync(person, words, cancel);
        return (person, words);
    }
}
