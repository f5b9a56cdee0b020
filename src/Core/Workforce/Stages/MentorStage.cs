namespace Steadfast.Core.Workforce.Stages;

/// <summary>How far a peer mentor has come (§5.4.1). It decides what they may lead (rule 5).</summary>
public enum MentorStage
{
    /// <summary>Works beside a lead worker and learns how the service keeps young people safe.</summary>
    CoWorking,

    /// <summary>Works alone with young people who were assessed to be at lower risk.</summary>
    Independent,

    /// <summary>Does whatever a practitioner does.</summary>
    Practitioner,
}

/// <summary>The allowed moves, in one table. A test tries every pair. A step down is a decision too.</summary>
public static class StageMoves
{
    private static readonly Dictionary<MentorStage, MentorStage[]> Allowed = new()
    {
        [MentorStage.CoWorking] = [MentorStage.Independent],
        [MentorStage.Independent] = [MentorStage.Practitioner, MentorStage.CoWorking],
        [MentorStage.Practitioner] = [MentorStage.Independent],
    };

    public static bool CanMoveTo(this MentorStage from, MentorStage to) => Allowed[from].Contains(to);

    /// <summary>The stages that may be decided next.</summary>
    public static IReadOnlyList<MentorStage> Next(MentorStage from) => Allowed[from];

    /// <exception cref="RuleException">One step at a time, up or down.</exception>
    public static void MustBeAbleToMoveTo(this MentorStage from, MentorStage to)
    {
        if (from == to)
            throw new RuleException("They are at this stage already.", "To");
        if (!from.CanMoveTo(to))
            throw new RuleException("Stages go one step at a time: co-working, then independent with lower risk, then practitioner.", "To");
    }

    public static string Name(MentorStage stage) => stage switch
    {
        MentorStage.CoWorking => "Co-working",
        MentorStage.Independent => "Independent, with lower risk",
        MentorStage.Practitioner => "Practitioner",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };
}
