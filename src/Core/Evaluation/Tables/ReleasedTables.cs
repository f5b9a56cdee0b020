using System.Globalization;

namespace Steadfast.Core.Evaluation.Tables;

/// <summary>A cell as it is shown: numbers, a marker in place of a protected one, or nothing.</summary>
public sealed record ReleasedCell(int Table, string Row, string Site, string N, string Denominator, string Percent);

/// <summary>Tables as they are shown or given away.</summary>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period.</param>
/// <param name="Sites">The sites in their order.</param>
/// <param name="Cells">In the order of the published tables.</param>
/// <param name="Notes">What a reader must know, in sentences.</param>
public sealed record ReleasedTables(
    DateOnly From, DateOnly To, IReadOnlyList<string> Sites, IReadOnlyList<ReleasedCell> Cells, IReadOnlyList<Sentence> Notes)
{
    /// <summary>Everything as it is, for use inside the service.</summary>
    public static ReleasedTables Whole(EvaluationTables tables) => new(
        tables.Request.From, tables.Request.To, tables.Request.Sites,
        [.. tables.Cells.Select(c => new ReleasedCell(c.Table, c.Row, c.Site, Text(c.N), Text(c.Denominator), Text(c.Percent)))],
        Sentences(tables.Notes));

    internal static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <param name="notes">What to say.</param>
    /// <param name="number">How a number of records is told; the number itself by default, for it may be small.</param>
    internal static IReadOnlyList<Sentence> Sentences(TablesNotes notes, Func<long, Sentence>? number = null)
    {
        number ??= count => Text(count);
        var sentences = new List<Sentence>();
        Add(notes.UndatedReferrals, count => $"{count} referrals have no day and are counted in every period.");
        Add(notes.UnknownStatuses, count => $"{count} referrals have no status and are counted neither as open nor as closed.");
        Add(notes.UndatedSettings, count => $"{count} education records have no day and are not counted.");
        Add(notes.UndatedPlans, count => $"{count} plans have no day of agreement and are not counted as agreed.");
        foreach (var site in notes.SitesNotFound)
            sentences.Add($"No referral names the site {site}.");
        return sentences;

        void Add(long count, Func<Sentence, Sentence> say)
        {
            if (count > 0)
                sentences.Add(say(number(count)));
        }
    }
}
