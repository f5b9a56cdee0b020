using System.ComponentModel.DataAnnotations;
using Steadfast.Core.Plans.Promises;

namespace Steadfast.Web.Pages.Cases.Plans;

public sealed class PromiseAnswers
{
    [StringLength(300)]
    public string? What { get; set; }

    [StringLength(100)]
    public string? ByWhom { get; set; }

    [Display(Name = "Day")]
    public DateOnly? ByDay { get; set; }
}

/// <summary>A form that asks who does what until when.</summary>
public interface IPromiseAnswers
{
    /// <summary>Lines on the form; those left empty are none.</summary>
    public const int Lines = 3;

    List<PromiseAnswers> Promises { get; set; }

    /// <summary>Gives the form its lines, whatever was sent.</summary>
    public void MakeRoom()
    {
        while (Promises.Count < Lines)
            Promises.Add(new());
    }

    public static IReadOnlyList<ToldPromise> Told(IEnumerable<PromiseAnswers> promises) => [.. promises.Select(p => new ToldPromise(p.What, p.ByWhom, p.ByDay))];
}
