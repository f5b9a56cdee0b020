namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>The people to follow, from one or two files: a place, an index day and a site each.</summary>
internal sealed class People
{
    private readonly Dictionary<string, int> siteNumbers = [];

    public PersonTable Keys { get; } = new();

    public List<int> IndexDays { get; } = [];

    public List<int> SiteOf { get; } = [];

    public IReadOnlyList<string> Sites => [.. siteNumbers.Keys];

    /// <summary>How many of them, from the first on, are the cohort; the rest are the comparison.</summary>
    public int Cohort { get; set; }

    public void Add(int indexDay, int site)
    {
        IndexDays.Add(indexDay);
        SiteOf.Add(site);
    }

    /// <summary>The number of a site's name, new or known.</summary>
    public int Site(string name)
    {
        if (!siteNumbers.TryGetValue(name, out var number))
            siteNumbers.Add(name, number = siteNumbers.Count);
        return number;
    }
}
