using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Options;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MadeUp;

/// <summary>The two hundred whose work runs up to the day the demo service is made: fifty at each site.</summary>
internal sealed class DemoNow(Sealer sealer, NameSearch search, ReferenceBook references, Account partner, DateTime now)
{
    private const long Seed = 20211;

    public void Add(NewRecords fresh, DemoTeam team)
    {
        for (var place = 0; place < DemoStages.OfSite.Count; place++)
            AddPerson(fresh, team, place);
    }

    private void AddPerson(NewRecords fresh, DemoTeam team, int place)
    {
        var stage = DemoStages.OfSite[place];
        var who = Who(team, DemoStages.SameAs(stage) ?? place);
        if (stage == DemoStage.ReceivedTwice)
            who = who with { Person = who.Person with { FamilyName = Misspelt(who.Person.FamilyName) } };
        var (person, words) = Open(team, who);
        var made = new DemoCase(person, words, who.Person.GivenName, team, now, new Dice(Seed + 1, StreamOf(team, place)));
        DemoPerson.Describe(made);
        new DemoCaseload(made, new DemoReferrals(made, partner, references), stage, place, who.Person.FamilyName).Tell();
        fresh.Add(person.Id, made.Happened);
        foreach (var token in search.TokensOf(who.Person.GivenName, who.Person.FamilyName, null))
            fresh.AddUnnamed(new NameToken { YoungPersonId = person.Id, Token = token });
    }

    private (YoungPerson, PersonWords) Open(DemoTeam team, (MadeUpPerson Person, DateOnly? Born, string? Disability, string Language) who)
    {
        var id = Ids.New();
        var key = sealer.NewKey(id);
        var words = sealer.WordsOf(key);
        return (new YoungPerson
        {
            Id = id,
            Reference = references.Next(team.SiteId),
            SiteId = team.SiteId,
            Key = key,
            GivenName = words.SealText(who.Person.GivenName),
            FamilyName = words.SealText(who.Person.FamilyName),
            DateOfBirth = who.Born,
            Gender = who.Person.Gender,
            Ethnicity = who.Person.Ethnicity,
            Disability = who.Disability,
            Language = who.Language,
            CreatedAt = now,
        }, words);
    }

    /// <summary>The same person for the same place, however often they are referred.</summary>
    private (MadeUpPerson Person, DateOnly? Born, string? Disability, string Language) Who(DemoTeam team, int place)
    {
        var dice = new Dice(Seed, StreamOf(team, place));
        var person = MadeUpPerson.Of(team.City, ref dice);
        var born = now.ToLondonDay().AddYears(-10 - dice.Weighted(StoryShares.Ages)).AddDays(-dice.Below(365));
        var disability = dice.Percent(30) ? BuiltInLists.Disabilities[1 + dice.Below(BuiltInLists.Disabilities.Count - 1)].Code : dice.Percent(60) ? "none" : null;
        var language = team.City.Name == "Cardiff" && dice.Percent(25) ? "cy" : "en";
        return (person, dice.Percent(4) ? null : born, disability, language);
    }

    private static long StreamOf(DemoTeam team, int place) => (1000L * MadeUpSite.All.ToList().IndexOf(team.City)) + place;

    private static string Misspelt(string family) => family.Length > 4 ? family[..^2] + family[^1] : family + family[^1];
}
