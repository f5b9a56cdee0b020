using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Steadfast.Core.Calendar;
using Steadfast.Core.Safeguarding;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>A time missing as it is typed: days and times of London.</summary>
public sealed class MissingAnswers
{
    public Guid FormKey { get; set; }

    /// <summary>How far the record's acts went when the form was opened.</summary>
    public long Seen { get; set; }

    [Display(Name = "Day")]
    public DateOnly? FromOn { get; set; }

    [Display(Name = "Time")]
    public TimeOnly? FromAt { get; set; }

    [Display(Name = "Day they came back")]
    public DateOnly? ToOn { get; set; }

    [Display(Name = "Time they came back")]
    public TimeOnly? ToAt { get; set; }

    [Display(Name = "Day the police were told")]
    public DateOnly? ReportedOn { get; set; }

    [Display(Name = "Time the police were told")]
    public TimeOnly? ReportedAt { get; set; }

    [StringLength(100)]
    public string? PoliceNumber { get; set; }

    [StringLength(5000)]
    public string? Note { get; set; }

    public DateTime? To => Instant(ToOn, ToAt);

    public DateTime? Reported => Instant(ReportedOn, ReportedAt);

    public static MissingAnswers Of(MissingEpisode episode, string? policeNumber, long seen)
    {
        var (from, to, reported) = (episode.From.ToLondon(), episode.To?.ToLondon(), episode.ReportedToPoliceAt?.ToLondon());
        return new()
        {
            Seen = seen,
            FromOn = DateOnly.FromDateTime(from),
            FromAt = Minute(from),
            ToOn = to is { } back ? DateOnly.FromDateTime(back) : null,
            ToAt = Minute(to),
            ReportedOn = reported is { } told ? DateOnly.FromDateTime(told) : null,
            ReportedAt = Minute(reported),
            PoliceNumber = policeNumber,
        };
    }

    /// <summary>A time missing begins some day and hour.</summary>
    public void CheckBegin(ModelStateDictionary state)
    {
        if (FromOn is null && state["Input.FromOn"]?.Errors.Count is not > 0)
            state.AddModelError("Input.FromOn", "Enter the day they went missing");
        if (FromAt is null && state["Input.FromAt"]?.Errors.Count is not > 0)
            state.AddModelError("Input.FromAt", "Enter the time they were last seen, like 14:30");
    }

    /// <summary>A day without its time, or a time without its day, is asked for: a deadline of hours hangs on it.</summary>
    public void Check(ModelStateDictionary state)
    {
        if ((ToOn is null) != (ToAt is null))
            state.AddModelError(ToOn is null ? "Input.ToOn" : "Input.ToAt", "Enter both the day and the time they came back");
        if ((ReportedOn is null) != (ReportedAt is null))
            state.AddModelError(ReportedOn is null ? "Input.ReportedOn" : "Input.ReportedAt", "Enter both the day and the time the police were told");
    }

    public NewMissing Told() => new(FormKey, FromOn!.Value.AtLondon(FromAt!.Value)) { To = To, ReportedToPoliceAt = Reported, PoliceNumber = PoliceNumber, Note = Note };

    private static DateTime? Instant(DateOnly? on, TimeOnly? at) => on is { } day && at is { } time ? day.AtLondon(time) : null;

    private static TimeOnly? Minute(DateTime? at) => at is { } known ? new TimeOnly(known.Hour, known.Minute) : null;
}
