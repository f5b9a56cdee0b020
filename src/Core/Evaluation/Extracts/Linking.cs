using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.Matching;
using Steadfast.Core.Files;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;
using Steadfast.Statistics.Matching;
using Steadfast.Statistics.Matching.Deciding;

namespace Steadfast.Core.Evaluation.Extracts;

/// <summary>Searches an extract for everybody who was referred, by the one matcher. Names are opened in memory and nowhere else.</summary>
internal sealed class Linking(ServiceDatabase db, Sealer sealer)
{
    private const int MostPairs = 8;

    /// <summary>Who was searched for and who may be whom, to be saved.</summary>
    /// <returns>Each <see cref="LinkSubject"/> with its <see cref="LinkPair"/>s after it.</returns>
    public async Task<IReadOnlyList<object>> FindAsync(PoliceExtract extract, ExtractData data, CancellationToken cancel)
    {
        var people = await db.YoungPeople.AsNoTracking().Include(p => p.Key)
            .Where(p => db.Referrals.Any(r => r.YoungPersonId == p.Id)).OrderBy(p => p.Id).ToListAsync(cancel);
        if (people.Count == 0)
            throw new RuleException("There is no young person to look for.");
        var ours = InputFile.InMemory("service", Write(people.ConvertAll(Known)));
        var theirs = InputFile.InMemory(ExtractReader.PeopleName, Write([.. data.People.Select((person, i) => person with { Id = Number(i) })]));
        var files = RecordFiles.Read(ours, theirs);
        var result = Matcher.Match(files.Table, new MatchOptions());
        var found = result.Candidates.Where(pair => pair.Probability >= Bands.Possible).ToLookup(pair => pair.Left);
        var rows = new List<object>();
        for (var left = 0; left < people.Count; left++)
        {
            var pairs = found[left].OrderByDescending(pair => pair.Probability).Take(MostPairs).ToList();
            var subject = new LinkSubject { ExtractId = extract.Id, YoungPersonId = people[left].Id, SiteId = people[left].SiteId, Band = Bands.Of([.. pairs.Select(pair => pair.Probability)]) };
            rows.Add(subject);
            rows.AddRange(pairs.Select(pair => Pair(subject, pair, files, result)));
        }
        return rows;
    }

    /// <summary>What we know of a young person, in the extract's own form.</summary>
    public ExtractPerson Known(YoungPerson person)
    {
        var words = sealer.WordsOf(person.Key);
        return new ExtractPerson(person.Id.ToString("N"), words.Open(person.GivenName), words.Open(person.FamilyName),
            person.DateOfBirth?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), person.Gender, words.Open(person.Postcode), words.Open(person.Address));
    }

    private static LinkPair Pair(LinkSubject subject, ScoredPair pair, RecordFiles files, MatchResult result) => new()
    {
        SubjectId = subject.Id,
        Place = int.Parse(files.IdOf(pair.Right), CultureInfo.InvariantCulture),
        Millionths = (int)Math.Round(1e6 * pair.Probability),
        Waterfall = string.Join('\n', result.Scorer.Waterfall(pair.Left, pair.Right).Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Part}|{step.Finding}|{step.Weight:0.0}"))),
    };

    /// <summary>Columns that nobody on a side has are left out, so that they are not taken for known and empty.</summary>
    private static byte[] Write(List<ExtractPerson> people)
    {
        (string Name, Func<ExtractPerson, string?> Value)[] all =
        [
            ("given_name", p => p.GivenName), ("family_name", p => p.FamilyName), ("date_of_birth", p => p.DateOfBirth), ("sex", p => p.Sex), ("postcode", p => p.Postcode), ("address", p => p.Address),
        ];
        var used = all.Where(column => people.Exists(person => column.Value(person) is not null)).ToArray();
        using var bytes = new MemoryStream();
        using (var csv = new CsvWriter(bytes))
        {
            csv.Row([.. used.Select(column => column.Name).Prepend("id")]);
            foreach (var person in people)
                csv.Row([.. used.Select(column => column.Value(person)).Prepend(person.Id)]);
        }
        return bytes.ToArray();
    }

    private static string Number(int place) => place.ToString(CultureInfo.InvariantCulture);
}
