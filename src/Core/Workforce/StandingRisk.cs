using Steadfast.Core.Assessment;
using Steadfast.Core.Database;

namespace Steadfast.Core.Workforce;

/// <summary>A young person's risk as it stands: the latest assessment's, or what a manager decided on it.</summary>
internal sealed class StandingRisk
{
    public required Guid YoungPersonId { get; init; }

    /// <summary>None where nobody has said.</summary>
    public required Level? Risk { get; init; }

    /// <summary>One for each young person who was assessed. Static, so that it becomes part of the queries it stands in.</summary>
    public static IQueryable<StandingRisk> Of(ServiceDatabase db) => db.Assessments
        .Where(a => !db.Assessments.Any(later => later.YoungPersonId == a.YoungPersonId && later.Number > a.Number))
        .Select(a => new StandingRisk
        {
            YoungPersonId = a.YoungPersonId,
            Risk = db.LevelDecisions.Where(d => d.AssessmentId == a.Id).OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Select(d => (Level?)d.ExploitationRisk).FirstOrDefault() ?? a.ExploitationRisk,
        });
}
