namespace Steadfast.Statistics.Ordinal;

/// <summary>
/// Change between two readings of an ordered level (exploitation risk, confidence), for people read at the start. Shares are of
/// those read again; <see cref="Bounds"/> says what the share could be of everyone, whatever became of the rest.
/// </summary>
/// <param name="People">Everyone read at the start.</param>
/// <param name="Fell">Those whose level fell.</param>
/// <param name="Same">Those whose level stayed.</param>
/// <param name="Rose">Those whose level rose.</param>
public sealed record OrdinalChange(int People, int Fell, int Same, int Rose)
{
    /// <summary>Those read again.</summary>
    public int Followed => Fell + Same + Rose;

    /// <summary>Those not read again.</summary>
    public int Missing => People - Followed;

    /// <param name="readings">Each person's level before, and after; null after where they were not read again.</param>
    public static OrdinalChange Of(IEnumerable<(int Before, int? After)> readings)
    {
        var (people, fell, same, rose) = (0, 0, 0, 0);
        foreach (var (before, after) in readings)
        {
            people++;
            fell += after < before ? 1 : 0;
            same += after == before ? 1 : 0;
            rose += after > before ? 1 : 0;
        }
        return new OrdinalChange(people, fell, same, rose);
    }

    /// <summary>The share of those read again whose level fell, with Wilson's interval.</summary>
    public Answer ShareFell(double level = 0.95) => Noted(Proportion.Wilson(Fell, Followed, level));

    /// <summary>The same with the exact interval.</summary>
    public Answer ShareFellExact(double level = 0.95) => Noted(Proportion.ClopperPearson(Fell, Followed, level));

    /// <summary>The exact sign test of falls against rises.</summary>
    public Answer SignTest(double level = 0.95) => McNemar.Exact(Fell, Rose, level) with { Method = "Sign test, exact" };

    /// <summary>
    /// The share of everyone if no missing one fell (worst) and if all of them did (best); each with Wilson's interval. No
    /// assumption on why they are missing (Horowitz and Manski 2000).
    /// </summary>
    public (Answer Worst, Answer Best) Bounds(double level = 0.95) => (
        Proportion.Wilson(Fell, People, level) with { Note = $"If none of the {Missing} not read again fell." },
        Proportion.Wilson(Fell + Missing, People, level) with { Note = $"If all of the {Missing} not read again fell." });

    private Answer Noted(Answer answer) => Missing == 0 || !answer.HasEstimate
        ? answer
        : answer with { Note = $"{Missing} of {People} were not read again and are left out." };
}
