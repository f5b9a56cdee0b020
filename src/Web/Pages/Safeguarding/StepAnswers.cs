using System.ComponentModel.DataAnnotations;

namespace Steadfast.Web.Pages.Safeguarding;

public sealed class StepAnswers
{
    public Guid FormKey { get; set; }

    [StringLength(10_000)]
    public string? Said { get; set; }

    public string? Code { get; set; }

    [StringLength(500)]
    public string? With { get; set; }

    public string? Service { get; set; }

    [StringLength(100)]
    public string? TheirNumber { get; set; }

    /// <summary>yes or no.</summary>
    public string? FamilyTold { get; set; }

    [StringLength(2000)]
    public string? WhyFamilyNotTold { get; set; }
}
