using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Governance;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Sessions;

/// <summary>A visit as appropriate adult, as whoever went tells it.</summary>
/// <param name="FormKey">The form's own key: sent twice, it is recorded once.</param>
/// <param name="Steps">Codes of what they were there for.</param>
public sealed record NewAppropriateAdultVisit(Guid FormKey, DateTime ArrivedAt, DateTime LeftAt, string Where, IReadOnlyList<string> Steps, string Training, DateOnly TrainedOn)
{
    /// <summary>They are a witness, a victim or under suspicion in the matter, or the young person told them about it beforehand.</summary>
    public bool HasPartInIt { get; init; }
    public string? Vulnerability { get; init; }
    public bool? SolicitorThere { get; init; }
    public bool? RightsUnderstood { get; init; }
    public string? Words { get; init; }
}

/// <summary>Records visits as appropriate adult, and holds to who may be one.</summary>
public sealed class BeingAppropriateAdult(ServiceDatabase db, Recording recording, Assigning assigning, TimeProvider clock)
{
    public const int LongestHours = 24;

    private const int OfAge = 18;

    public Task RecordAsync(Viewer by, YoungPerson person, PersonWords words, NewAppropriateAdultVisit told, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await assigning.HoldAsync([by.AccountId], person.Id, cancel);
        if (await db.AppropriateAdultVisits.AnyAsync(v => v.Id == told.FormKey, cancel))
            return false;
        MustBeTrue(told);
        await assigning.OneMustSuitAsync(by.AccountId, null, person.Id, Work.BeAppropriateAdult, "Training", cancel);
        await MustNeedOneAsync(person, told, cancel);
        var contact = recording.Add(by, person, words, Contact(told));
        await recording.PlanNextAsync(person, words, Contact(told), cancel);
        var visit = Visit(by, person, words, told, contact);
        db.AppropriateAdultVisits.Add(visit);
        foreach (var step in told.Steps.Distinct())
            db.AppropriateAdultSteps.Add(new() { VisitId = visit.Id, YoungPersonId = person.Id, Step = step });
        db.Record(new Deed(ActKind.AppropriateAdultAttended, by.AccountId, person.Id, visit.Id));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    private void MustBeTrue(NewAppropriateAdultVisit told)
    {
        // PACE Code C, notes 1B and 1C.
        if (told.HasPartInIt)
            throw new RuleException("Whoever is a witness, a victim or under suspicion in the matter, or was told about it by the young person, cannot be their appropriate adult. Ask the police for somebody else, and tell your manager.", "HasPart");
        if (told.LeftAt > clock.Instant())
            throw new RuleException("This has not happened yet. Arrange it as an appointment, and record it afterwards.", "Left");
        if (told.LeftAt <= told.ArrivedAt || told.LeftAt - told.ArrivedAt > TimeSpan.FromHours(LongestHours))
            throw new RuleException("You left after you arrived, and within 24 hours. Check the times.", "Left");
        if (told.Steps.Count == 0)
            throw new RuleException("Say what you were there for.", nameof(told.Steps));
        if (string.IsNullOrWhiteSpace(told.Training) || told.TrainedOn > told.ArrivedAt.ToLondonDay())
            throw new RuleException("Only who was trained for it goes as appropriate adult: say which training, and on which day before this one.", nameof(told.Training));
    }

    private async Task MustNeedOneAsync(YoungPerson person, NewAppropriateAdultVisit told, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(told.Vulnerability))
            return;
        if (await db.Sites.AnyAsync(s => s.Id == person.SiteId && s.Nation == Nation.Scotland, cancel))
            throw new RuleException("In Scotland an appropriate adult comes for somebody of 16 or over who cannot follow what happens or make themselves understood: say what makes it hard for them. With somebody under 16 a parent or another adult they trust is there.", nameof(told.Vulnerability));
        if (person.DateOfBirth is { } born && born.AgeOn(told.ArrivedAt.ToLondonDay()) >= OfAge)
            throw new RuleException("They were 18 or over that day: say what makes it hard for them to follow what happens.", nameof(told.Vulnerability));
    }

    private static NewContact Contact(NewAppropriateAdultVisit told) => new(told.FormKey, "contact", told.ArrivedAt)
    {
        Way = "in_person",
        Place = "custody",
        Minutes = (int)(told.LeftAt - told.ArrivedAt).TotalMinutes,
        Outcome = "worked_together",
        Note = told.Words,
    };

    private AppropriateAdultVisit Visit(Viewer by, YoungPerson person, PersonWords words, NewAppropriateAdultVisit told, Contact contact) => new()
    {
        Id = told.FormKey,
        YoungPersonId = person.Id,
        AccountId = by.AccountId,
        ContactId = contact.Id,
        ArrivedAt = told.ArrivedAt,
        LeftAt = told.LeftAt,
        Where = words.SealText(told.Where),
        Training = words.SealText(told.Training),
        TrainedOn = told.TrainedOn,
        Vulnerability = words.Seal(told.Vulnerability),
        SolicitorThere = told.SolicitorThere,
        RightsUnderstood = told.RightsUnderstood,
        Words = words.Seal(told.Words),
        RecordedAt = clock.Instant(),
    };
}
