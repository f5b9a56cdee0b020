namespace Steadfast.Statistics.Disclosure.Lattice;

/// <summary>People who are in the same figures and in no others: sites and stretches of days that no figure tells apart.</summary>
/// <param name="Figures">Which figures hold them, by their place.</param>
internal readonly record struct LatticeCell(IReadOnlySet<int> Figures)
{
    /// <summary>
    /// The cells that figures of one row cut time and sites into: days between any two ends of periods, at each site, put together
    /// where the same figures hold them.
    /// </summary>
    public static LatticeCell[] Of(IReadOnlyList<ReleasedFigure> figures)
    {
        DateOnly[] cuts = [.. figures.SelectMany(figure => new[] { figure.From, figure.To.AddDays(1) }).Distinct().Order()];
        string[] sites = [.. figures.SelectMany(figure => figure.Sites).Distinct()];
        var found = new Dictionary<string, LatticeCell>();
        foreach (DateOnly day in cuts)
        {
            foreach (string site in sites)
            {
                int[] holding = [.. Enumerable.Range(0, figures.Count).Where(at => figures[at].From <= day && figures[at].To >= day && figures[at].Sites.Contains(site))];
                if (holding.Length > 0)
                {
                    found.TryAdd(string.Join(',', holding), new LatticeCell(holding.ToHashSet()));
                }
            }
        }

        return [.. found.Values];
    }
}
