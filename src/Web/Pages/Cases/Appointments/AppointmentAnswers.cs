using System.ComponentModel.DataAnnotations;
using Steadfast.Core.Sessions;

namespace Steadfast.Web.Pages.Cases.Appointments;

/// <summary>What is asked of an appointment beside its day and kind.</summary>
public class DetailAnswers
{
    [StringLength(500)]
    public string? Purpose { get; set; }

    [StringLength(300)]
    public string? Where { get; set; }

    public string? Place { get; set; }

    public string? Worker { get; set; }

    public string? SecondWorker { get; set; }

    [StringLength(200)]
    public string? WithWhom { get; set; }

    public string? Transport { get; set; }

    public AppointmentDetails Told() => new()
    {
        Purpose = Purpose,
        Where = Where,
        Place = Place,
        WorkerId = Guid.TryParse(Worker, out var id) ? id : null,
        SecondWorkerId = Guid.TryParse(SecondWorker, out var second) ? second : null,
        WithWhom = WithWhom,
        Transport = Transport,
    };

    public void Fill(AppointmentDetails details)
    {
        (Purpose, Where, Place, WithWhom, Transport) = (details.Purpose, details.Where, details.Place, details.WithWhom, details.Transport);
        (Worker, SecondWorker) = (details.WorkerId?.ToString(), details.SecondWorkerId?.ToString());
    }
}

public sealed class ArrangeAnswers : DetailAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose what kind of appointment it is")]
    public string? Kind { get; set; }

    [Display(Name = "Day"), Required(ErrorMessage = "Enter the day of the appointment")]
    public DateOnly? On { get; set; }

    [Display(Name = "Time")]
    public TimeOnly? At { get; set; }
}

public sealed class ChangeAnswers : DetailAnswers
{
    /// <summary>How far the record's acts went when the form was opened.</summary>
    public long Seen { get; set; }
}

public sealed class MoveAnswers
{
    public Guid FormKey { get; set; }

    public int Version { get; set; }

    [Display(Name = "Day"), Required(ErrorMessage = "Enter the new day")]
    public DateOnly? On { get; set; }

    [Display(Name = "Time")]
    public TimeOnly? At { get; set; }

    [StringLength(1000)]
    public string? Why { get; set; }
}

public sealed class OutcomeAnswers
{
    public Guid FormKey { get; set; }

    public int Version { get; set; }

    [Required(ErrorMessage = "Say whether it worked out")]
    public string? Went { get; set; }

    [StringLength(2000)]
    public string? Words { get; set; }
}

public sealed class CallOffAnswers
{
    public Guid FormKey { get; set; }

    public int Version { get; set; }

    [Required(ErrorMessage = "Say why it is called off"), StringLength(1000)]
    public string? Why { get; set; }
}
