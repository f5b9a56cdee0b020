using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Plans;

/// <summary>A plan as it was agreed or changed.</summary>
public sealed record AgreedPlan(DateOnly AgreedOn, OwnVoice Voice, DateOnly ReviewOn)
{
    /// <summary>Planned direct contacts a week; empty where the plan does not say.</summary>
    public int? ContactsPerWeek { get; init; }

    public bool? CrisisSupport { get; init; }

    /// <summary>Who answers between the planned contacts, how and when.</summary>
    public string? CrisisHow { get; init; }

    /// <summary>Codes of the list of topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<ToldGoal> Goals { get; init; } = [];
}

/// <summary>A goal in their words. One that stands in the plan already has an id; its words left blank take it out.</summary>
public sealed record ToldGoal(Guid? Id, string? InTheirWords, string? WhoDoesWhat)
{
    /// <summary>The goal of the plan before that this one carries on, with the steps that are still to do.</summary>
    public Guid? CarriesOn { get; init; }
}

/// <summary>A plan with what belongs to it; words are still sealed.</summary>
public sealed record WholePlan(InterventionPlan Plan, IReadOnlyList<Goal> Goals, IReadOnlyList<PlanTopic> Topics);
