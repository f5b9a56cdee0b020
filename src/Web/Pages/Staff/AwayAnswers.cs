using System.ComponentModel.DataAnnotations;
using Steadfast.Core.Workforce.Away;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Staff;

/// <summary>Time away as somebody's manager notes it, or they themselves.</summary>
public sealed class AwayAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose what it is")]
    public AbsenceKind? Kind { get; set; }

    [Display(Name = "First day"), Required(ErrorMessage = "Enter the first day away")]
    public DateOnly? From { get; set; }

    [Display(Name = "Last day")]
    public DateOnly? To { get; set; }

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<AbsenceKind>().Select(k => new Choice(k.ToString(), Absences.Name(k)))];
}
