using Steadfast.Core.Governance;

namespace Steadfast.Core.Safeguarding;

/// <summary>Somebody who must be told of a concern, by when, and whether they were.</summary>
/// <param name="DueAt">None where it counts from a referral that has not been made.</param>
/// <param name="ToldAt">None while nobody has told them.</param>
public sealed record Duty(TellingLine Line, DateTime? DueAt, DateTime? ToldAt)
{
    public bool IsOverdue(DateTime now) => ToldAt is null && DueAt < now;
}

/// <summary>
/// Works out who must be told of a concern and by when. A pure function of the concern, its steps and its tellings, so
/// that nothing needs to be written for a deadline to stand.
/// </summary>
public static class WhoMustBeTold
{
    public const string Manager = "manager";
    public const string NationalLead = "national_lead";
    public const string Police999 = "police_999";
    public const string InWriting = "in_writing";

    private static readonly string[] Exploitation = ["criminal_exploitation", "sexual_exploitation", "trafficking"];

    /// <summary>The lines of a concern in the order they are due. Once our part is done, only those that were told are left.</summary>
    public static IReadOnlyList<Duty> Of(Concern concern, Nation? nation, IReadOnlyList<ConcernStep> steps, IReadOnlyList<Telling> tellings)
    {
        var done = concern.Status is ConcernStatus.OurPartDone or ConcernStatus.Closed;
        return [.. Guidance.Of(nation).Tell.Where(line => Applies(line, concern))
            .Select(line => new Duty(line, Due(line, concern, steps), Told(line, concern, steps, tellings)))
            .Where(duty => duty.ToldAt is not null || (duty.DueAt is not null && !done))
            .OrderBy(duty => duty.DueAt)];
    }

    /// <summary>When we ring the statutory service again; none while no answer is awaited.</summary>
    public static DateTime? AnswerDue(ConcernStatus status, Nation? nation, IReadOnlyList<ConcernStep> steps) =>
        status == ConcernStatus.Referred && Referred(steps) is { } at ? at.AddHours(Guidance.Of(nation).AnswerHours) : null;

    private static bool Applies(TellingLine line, Concern concern) => line.When switch
    {
        "any" => !concern.AboutStaff || line.Code is not Manager,
        "danger" => concern.ImmediateDanger,
        "exploitation" => !concern.AboutStaff && Exploitation.Contains(concern.Kind),
        "staff" => concern.AboutStaff,
        _ => throw new ArgumentOutOfRangeException(nameof(line), line.When, "no such case in the guidance"),
    };

    private static DateTime? Due(TellingLine line, Concern concern, IReadOnlyList<ConcernStep> steps) =>
        line.From == "raised" ? concern.RaisedAt.AddHours(line.Hours) : ReferredByPhone(steps)?.AddHours(line.Hours);

    private static DateTime? Told(TellingLine line, Concern concern, IReadOnlyList<ConcernStep> steps, IReadOnlyList<Telling> tellings)
    {
        var told = tellings.Where(t => t.Line == line.Code).Select(t => (DateTime?)t.ToldAt).Min();
        var byStep = line.Code switch
        {
            Manager or NationalLead => steps.Where(s => s.To == ConcernStatus.Seen).Select(s => (DateTime?)s.At).Min(),
            Police999 when concern.EmergencyCalled == true => concern.RaisedAt,
            _ => steps.Where(s => s.To == ConcernStatus.Referred && line.Service is not null && Reaches(s.Service, line.Service)).Select(s => (DateTime?)s.At).Min(),
        };
        return told is null ? byStep : byStep is null || told < byStep ? told : byStep;
    }

    // Out of hours the duty team is where children's services are reached.
    private static bool Reaches(string? service, string line) => service == line || (service == "emergency_duty_team" && line == "children_services");

    private static DateTime? Referred(IReadOnlyList<ConcernStep> steps) =>
        steps.Where(s => s.To == ConcernStatus.Referred).Select(s => (DateTime?)s.At).Max();

    // What was sent on their own form is in writing already.
    private static DateTime? ReferredByPhone(IReadOnlyList<ConcernStep> steps) =>
        steps.Where(s => s.To == ConcernStatus.Referred && s.Code is "phone" or "in_person" or "meeting").Select(s => (DateTime?)s.At).Min();
}
