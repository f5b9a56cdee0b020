using System.ComponentModel.DataAnnotations;
using Steadfast.Core.Groups;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Links;

/// <summary>What is said of every fact that counts before group sessions.</summary>
public abstract class FactAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose who says so")]
    public FactSource? Source { get; set; }

    [Display(Name = "Since when do we know?"), Required(ErrorMessage = "Enter since when we know")]
    public DateOnly? Since { get; set; }

    [StringLength(1000)]
    public string? Words { get; set; }
}

/// <summary>What is said of two young people, whether a manager writes it down or a worker reports it.</summary>
public abstract class BetweenTwoAnswers : FactAnswers
{
    [Required(ErrorMessage = "Choose what is known")]
    public LinkKind? Kind { get; set; }

    public string? Exploiter { get; set; }

    [Display(Name = "Last day of the order")]
    public DateOnly? Until { get; set; }

    public static IReadOnlyList<Choice> Exploiters(string name, Wording words) => [new("this", name), new("other", words["The other one"])];

    /// <summary>Who exploits, where exploitation is what is known.</summary>
    public ReportedExploiter? WhoExploits() =>
        Kind != LinkKind.Exploitation ? null : Exploiter switch { "this" => ReportedExploiter.This, "other" => ReportedExploiter.Other, _ => null };

    /// <summary>An order's last day, where an order is what is known.</summary>
    public DateOnly? LastDay() => Kind == LinkKind.NoContactOrder ? Until : null;
}
