using System.ComponentModel.DataAnnotations;
using Steadfast.Core.Calendar;
using Steadfast.Core.Safeguarding;

namespace Steadfast.Web.Pages.Safeguarding;

public sealed class TellingAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Say whom you told"), StringLength(300)]
    public string? Who { get; set; }

    [Required(ErrorMessage = "Choose how you told them")]
    public string? How { get; set; }

    [Display(Name = "Day"), Required(ErrorMessage = "Enter the day they were told")]
    public DateOnly? On { get; set; }

    [Display(Name = "Time"), Required(ErrorMessage = "Enter the time they were told, like 14:30")]
    public TimeOnly? At { get; set; }

    [StringLength(5000)]
    public string? WhatTheySaid { get; set; }

    public static TellingAnswers Now(Guid formKey, DateTime london) => new() { FormKey = formKey, On = DateOnly.FromDateTime(london), At = new TimeOnly(london.Hour, london.Minute) };

    public NewTelling Told(string? line) => new(FormKey, line, On!.Value.AtLondon(At!.Value), How!, Who!, WhatTheySaid);
}
