using System.ComponentModel.DataAnnotations;

namespace Steadfast.Web.Pages.Cases;

public sealed class ContactAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Say what it was: an attempt, or a contact")]
    public string? Kind { get; set; }

    [Required(ErrorMessage = "Choose how you tried or met")]
    public string? Way { get; set; }

    public string? Outcome { get; set; }

    public string? Place { get; set; }

    [StringLength(200)]
    public string? WithWhom { get; set; }

    /// <summary>Those of the family who were spoken to.</summary>
    public List<string> SpokenTo { get; set; } = [];

    [StringLength(2000)]
    public string? Wish { get; set; }

    /// <summary>yes or no; nothing where nobody says.</summary>
    public string? Alone { get; set; }

    [StringLength(4000)]
    public string? Note { get; set; }

    [Display(Name = "Day"), Required(ErrorMessage = "Enter the day it happened")]
    public DateOnly? On { get; set; }

    [Display(Name = "Time"), Required(ErrorMessage = "Enter the time it happened, like 14:30")]
    public TimeOnly? At { get; set; }

    /// <summary>Days from today, "other" for a day of the worker's own, or "keep" to leave the plan as it is.</summary>
    public string Next { get; set; } = Keep;

    public const string Keep = "keep";

    [Display(Name = "Day of the next try")]
    public DateOnly? NextOn { get; set; }

    [StringLength(500)]
    public string? NextPlan { get; set; }
}
