namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>
/// Inputs that are well written and make a result of nobody's offences: the force's own numbers without links, and a last day
/// before anybody's index date. Everybody would have no offence after, and it would read as a fall.
/// </summary>
internal sealed class ResultOfNothing(OffendingRequest request, People people, ExtractContent extract, bool foundAnybody)
{
    private DateOnly FirstIndexDate => DateOnly.FromDayNumber(people.IndexDays.Take(people.Cohort).Min());

    private bool EndsBeforeAll => request.ExtractEnd < FirstIndexDate;

    // A file with the heading alone says that nobody has an offence.
    private bool SharesNoId => request.Links is null && extract.Rows > 0 && !foundAnybody;

    public IEnumerable<Sentence> Warnings => Rules().Select(rule => rule.Sentence);

    /// <exception cref="RuleException">It would be a result of nothing.</exception>
    public void Refuse()
    {
        if (Rules().FirstOrDefault() is { } rule)
            throw rule;
    }

    private IEnumerable<RuleException> Rules()
    {
        if (SharesNoId)
            yield return new RuleException("No id of the offences is an id of the people. Where the force has numbers of its own, give Links too; where none of these people has an offence, give a file with the heading alone.", "Offences");
        if (EndsBeforeAll)
            yield return new RuleException($"The extract ends before every index date; the first is {FirstIndexDate}. Give the last day that the extract covers.", "ExtractEnd");
    }
}
