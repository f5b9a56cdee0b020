namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>A concern as it is typed. Nothing here is compulsory but what was said or seen: a concern is never lost over a date.</summary>
public sealed class ConcernAnswers
{
    public Guid FormKey { get; set; }

    public string? InTheirWords { get; set; }

    public string? Seen { get; set; }

    public string? DoneAtOnce { get; set; }

    /// <summary>yes or no.</summary>
    public string? Danger { get; set; }

    /// <summary>yes or no.</summary>
    public string? Called { get; set; }

    public string? Kind { get; set; }

    public DateOnly? NoticedOn { get; set; }

    /// <summary>yes or no.</summary>
    public string? AboutStaff { get; set; }

    public string? Colleague { get; set; }

    public string? ColleagueName { get; set; }
}
