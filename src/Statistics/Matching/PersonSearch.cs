using System.Text;
using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Deciding;
using Steadfast.Statistics.Matching.Learning;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching;

/// <summary>One person as known somewhere: values by field, empty or absent where not known.</summary>
public sealed record PersonDescription(IReadOnlyDictionary<Field, string> Values);

/// <summary>Somebody who may be the person sought.</summary>
/// <param name="Index">Place in the list searched.</param>
/// <param name="Weight">Logarithm to base 2 of how much likelier the comparison is for one person than for two.</param>
/// <param name="Probability">Chance that it is the person sought.</param>
/// <param name="Waterfall">The weight part by part.</param>
public sealed record PersonFound(int Index, double Weight, double Probability, IReadOnlyList<WaterfallStep> Waterfall);

/// <summary>The answer of a search: its band, and who comes into question, likeliest first.</summary>
public sealed record PersonSearchResult(Band Band, IReadOnlyList<PersonFound> Found);

/// <summary>
/// Looks for one person among those already known, as at a new referral: every record is compared, with the shipped
/// chances of slips, and names as common as they are among the records.
/// </summary>
public static class PersonSearch
{
    /// <summary>Searches <paramref name="known"/> for <paramref name="sought"/>.</summary>
    /// <param name="sought">The person sought.</param>
    /// <param name="known">Those already known.</param>
    /// <param name="chanceKnown">The chance, before looking, that the person is among them.</param>
    public static PersonSearchResult Find(PersonDescription sought, IReadOnlyList<PersonDescription> known, double chanceKnown = 0.2)
    {
        var fields = sought.Values.Where(value => value.Value.Length > 0).Select(value => value.Key).ToArray();
        if (known.Count == 0 || fields.Length == 0)
            return new(Band.None, []);
        var table = new RecordTable(fields);
        foreach (var person in known.Prepend(sought))
            foreach (var column in table.Columns)
                column.Append(Encoding.UTF8.GetBytes(person.Values.GetValueOrDefault(column.Field, "")));
        table.EndLeft(1);
        table.Complete(known.Count + 1);
        return Decide(ScorerOf(table, chanceKnown / known.Count), chanceKnown);
    }

    private static PairScorer ScorerOf(RecordTable table, double share)
    {
        var comparer = new PairComparer(table);
        var contexts = new Contexts(table);
        var model = new MatchModel(table, contexts, new RandomPairs(table, comparer, contexts).LevelsWithin());
        model.Share = share;
        model.RelatedShare = model.HasRelatives ? Math.Min(2 * share, 0.01) : 0;
        return new PairScorer(table, comparer, model);
    }

    private static PersonSearchResult Decide(PairScorer scorer, double chanceKnown)
    {
        var records = scorer.Comparer.Records;
        var weights = new float[records];
        Parallel.For(1, records, record => weights[record] = scorer.Weigh(0, record));
        var prior = Math.Log(chanceKnown / (1 - chanceKnown) / (records - 1));
        var all = 1 + weights.Skip(1).Sum(weight => Math.Exp(weight + prior));
        var found = Enumerable.Range(1, records - 1)
            .Select(record => (record, Probability: Math.Exp(weights[record] + prior) / all))
            .Where(each => each.Probability >= 0.01)
            .OrderByDescending(each => each.Probability).ThenBy(each => each.record)
            .Select(each => new PersonFound(each.record - 1, weights[each.record] / Math.Log(2), each.Probability, scorer.Waterfall(0, each.record)))
            .ToArray();
        return new(Bands.Of([.. found.Select(each => each.Probability)]), found);
    }
}
