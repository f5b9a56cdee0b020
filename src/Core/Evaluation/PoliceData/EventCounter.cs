using Steadfast.Statistics.Windows;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>Windows to count in, and from which probability on a link's offences are counted in them.</summary>
internal sealed record CountedWindows(WindowTally Tally, double LeastProbability = 0);

/// <summary>Offence codes with their weights in thousandths, and the sums.</summary>
internal sealed record Severities(IReadOnlyDictionary<string, long> Weights, WeightTally Sums);

/// <summary>Whose events are counted, by which ids, in which windows.</summary>
/// <param name="People">The people by their own ids.</param>
/// <param name="Links">Where the extract has ids of its own, whose they are.</param>
/// <param name="Windows">One for each question asked of the same events; at least one.</param>
/// <param name="Severities">Weights to sum in the first windows, or null.</param>
internal sealed record EventCounter(PersonTable People, Links? Links, IReadOnlyList<CountedWindows> Windows, Severities? Severities = null)
{
    public int ExtractEnd => Windows[0].Tally.Windows.ExtractEnd;

    public PersonKey Key(ReadOnlySpan<byte> id) => (Links?.Keys ?? People).KeyToFind(id);

    /// <summary>The person of an id and how sure that is; -1 where nobody's, or surely not enough for any window.</summary>
    public (int Person, double Probability) Find(PersonKey key)
    {
        if (Links is null)
            return (People.Find(key), 1);
        var place = Links.Keys.Find(key);
        return place < 0 ? (-1, 0) : Links[place];
    }
}

/// <summary>
/// Events gathered until there are enough to look up together: the searches then wait for memory side by side and
/// not one after another. One for each thread.
/// </summary>
internal sealed class EventBatch(EventCounter counter)
{
    private const int Size = 512;
    private readonly PersonKey[] ids = new PersonKey[Size];
    private readonly int[] days = new int[Size];
    private readonly long[] weights = new long[Size];
    private readonly double[] chances = new double[Size];
    private readonly int[] persons = new int[Size];
    private int filled;

    /// <summary>Takes one event; gives how many of a batch just counted were of nobody known.</summary>
    public int Add(PersonKey id, int day, long weight)
    {
        (ids[filled], days[filled], weights[filled]) = (id, day, weight);
        return ++filled == Size ? Count() : 0;
    }

    /// <summary>Counts what was gathered; gives how many were of nobody known.</summary>
    public int Count()
    {
        var known = 0;
        for (var i = 0; i < filled; i++)
        {
            (persons[known], chances[known]) = counter.Find(ids[i]);
            (days[known], weights[known]) = (days[i], weights[i]);
            known += persons[known] >= 0 ? 1 : 0;
        }

        foreach (var windows in counter.Windows)
            AddTo(windows, known);
        for (var i = 0; counter.Severities is { } severities && i < known; i++)
            if (weights[i] > 0 && chances[i] >= counter.Windows[0].LeastProbability)
                severities.Sums.Add(persons[i], days[i], weights[i]);
        var others = filled - known;
        filled = 0;
        return others;
    }

    private void AddTo(CountedWindows windows, int known)
    {
        if (counter.Links is null)
        {
            windows.Tally.Add(persons.AsSpan(0, known), days.AsSpan(0, known));
            return;
        }
        for (var i = 0; i < known; i++)
            if (chances[i] >= windows.LeastProbability)
                windows.Tally.Add(persons[i], days[i]);
    }
}
