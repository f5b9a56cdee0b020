using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MadeUp;

/// <summary>A made-up police extract in which about half of one site's young people occur, some of them misspelt, linked as the national lead would.</summary>
internal sealed class DemoExtract(ServiceDatabase db, Sealer sealer, Extracts extracts, DateTime now)
{
    private const long Seed = 20214;
    private const int Strangers = 150;
    private static readonly string[] Codes = ["Theft", "Common assault", "Possession of cannabis", "Criminal damage", "Missing episode"];

    private readonly StringBuilder people = new("URN,Surname,Forenames,DOB,Sex\n");
    private readonly StringBuilder events = new("URN,Date of offence,Offence,Disposal\n");
    private int number;

    public async Task AddAsync(Account lead, Guid siteId, CancellationToken cancel)
    {
        var known = await db.YoungPeople.AsNoTracking().Include(p => p.Key).Where(p => p.SiteId == siteId && !p.Restricted).OrderBy(p => p.Id).ToListAsync(cancel);
        foreach (var (person, place) in known.Select((person, place) => (person, place)))
        {
            var (words, dice) = (sealer.WordsOf(person.Key), new Dice(Seed, place));
            if (!dice.Percent(60))
                continue;
            var family = words.Open(person.FamilyName);
            var born = person.DateOfBirth?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            Add(ref dice, dice.Percent(25) ? Misspelt(family) : family, words.Open(person.GivenName), dice.Percent(15) ? null : born, person.Gender);
        }
        var families = PersonNames.Named("english").Families;
        for (var i = 0; i < Strangers; i++)
        {
            var dice = new Dice(Seed + 1, i);
            var other = known[dice.Below(known.Count)];
            var born = now.ToLondonDay().AddDays(-dice.Between(4400, 6600)).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            Add(ref dice, families[dice.Skewed(families.Count)], sealer.WordsOf(other.Key).Open(other.GivenName), born, other.Gender);
        }
        await BringInAsync(new Viewer(lead.Id, lead.Name, lead.Role, lead.SiteId, now), cancel);
    }

    private async Task BringInAsync(Viewer by, CancellationToken cancel)
    {
        var today = now.ToLondonDay();
        var given = new NewExtract("Northshire Police", "Measuring whether offending by young people changes while the service works with them; nothing else.",
            today.AddDays(-60), today.AddDays(305), today.AddDays(180), today.AddDays(-20),
            Encoding.UTF8.GetBytes(people.ToString()), Encoding.UTF8.GetBytes(events.ToString()));
        var extract = await extracts.BringInAsync(by, given, cancel);
        await extracts.ReadAsync(by, extract, (await extracts.ProposeAsync(extract, cancel)).Columns, cancel);
    }

    private void Add(ref Dice dice, string? family, string? given, string? born, string? sex)
    {
        var urn = $"N{++number:0000}";
        people.Append(CultureInfo.InvariantCulture, $"{urn},{family},{given},{born},{sex}\n");
        for (var left = dice.Below(6); left > 0; left--)
            events.Append(CultureInfo.InvariantCulture, $"{urn},{now.ToLondonDay().AddDays(-dice.Between(21, 900)):dd/MM/yyyy},{Codes[dice.Skewed(Codes.Length)]},{(dice.Percent(40) ? "Charged" : "Community resolution")}\n");
    }

    private static string? Misspelt(string? name) => name is { Length: > 3 } ? name[..2] + name[3] + name[2] + name[4..] : name;
}
