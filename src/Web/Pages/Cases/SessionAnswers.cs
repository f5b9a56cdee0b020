using System.ComponentModel.DataAnnotations;
using Steadfast.Core.Sessions;

namespace Steadfast.Web.Pages.Cases;

public sealed class SessionAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose what kind of session it was")]
    public string? Kind { get; set; }

    public string? Place { get; set; }

    [Display(Name = "Day"), Required(ErrorMessage = "Enter the day it happened")]
    public DateOnly? On { get; set; }

    [Display(Name = "Time"), Required(ErrorMessage = "Enter the time it happened, like 14:30")]
    public TimeOnly? At { get; set; }

    [Display(Name = "Minutes")]
    public int? Minutes { get; set; }

    [StringLength(200)]
    public string? WithWhom { get; set; }

    public string? SecondWorker { get; set; }

    public List<string> Topics { get; set; } = [];

    [StringLength(500)]
    public string? Hook { get; set; }

    [StringLength(4000)]
    public string? WhatTheySaid { get; set; }

    [StringLength(4000)]
    public string? Note { get; set; }

    [StringLength(2000)]
    public string? WhatNext { get; set; }

    [Display(Name = "Next contact")]
    public DateOnly? NextOn { get; set; }

    [Display(Name = "Time")]
    public TimeOnly? NextAt { get; set; }

    /// <summary>The block that was on when the form was opened, and whether this session is part of it.</summary>
    public Guid? BlockId { get; set; }

    public bool InBlock { get; set; }

    public Mood? Mood { get; set; }

    public TimeTogether? Together { get; set; }

    public StepForward? Step { get; set; }

    public bool Disclosed { get; set; }
}
