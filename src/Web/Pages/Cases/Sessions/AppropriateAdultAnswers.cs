using System.ComponentModel.DataAnnotations;

namespace Steadfast.Web.Pages.Cases.Sessions;

public sealed class AppropriateAdultAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Say whether you have a part in the matter")]
    public string? HasPart { get; set; }

    [Required(ErrorMessage = "Say at which police station"), StringLength(200)]
    public string? Where { get; set; }

    [Display(Name = "Day"), Required(ErrorMessage = "Enter the day it happened")]
    public DateOnly? On { get; set; }

    [Display(Name = "Time you came"), Required(ErrorMessage = "Enter the time you came, like 14:30")]
    public TimeOnly? Arrived { get; set; }

    [Display(Name = "Time you left"), Required(ErrorMessage = "Enter the time you left, like 16:10")]
    public TimeOnly? Left { get; set; }

    public List<string> Steps { get; set; } = [];

    [Required(ErrorMessage = "Say which training lets you do this"), StringLength(300)]
    public string? Training { get; set; }

    [Display(Name = "Day of the training"), Required(ErrorMessage = "Enter the day of the training")]
    public DateOnly? TrainedOn { get; set; }

    [StringLength(1000)]
    public string? Vulnerability { get; set; }

    public string? Solicitor { get; set; }

    public string? Rights { get; set; }

    [StringLength(4000)]
    public string? Words { get; set; }
}
