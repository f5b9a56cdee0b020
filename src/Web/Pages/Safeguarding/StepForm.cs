using Steadfast.Core.Safeguarding;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>What the form of a step shows and how it is read: the same on both ways to a concern.</summary>
/// <param name="Codes">The list that the step's code comes from; empty where it has none.</param>
public sealed record StepForm(StepAnswers Input, ConcernStatus To, IReadOnlyList<Choice> Codes, IReadOnlyList<Choice> Services)
{
    /// <summary>Reads the step's name from its address; none where there is no such step.</summary>
    public static ConcernStatus? StepOf(string name) =>
        Enum.TryParse<ConcernStatus>(name, ignoreCase: true, out var to) && Enum.IsDefined(to) && !int.TryParse(name, out _) && to != ConcernStatus.Raised ? to : null;

    public static async Task<StepForm> OfAsync(StepAnswers input, ConcernStatus to, Choices choices, Guid siteId, CancellationToken cancel)
    {
        var list = to switch { ConcernStatus.Referred => "told_how", ConcernStatus.Answered => "statutory_answer", ConcernStatus.Closed => "concern_outcome", _ => null };
        return new(input, to, list is null ? [] : await choices.ForAsync(list, siteId, cancel), to == ConcernStatus.Referred ? await choices.ForAsync("statutory_service", siteId, cancel) : []);
    }

    public void Check(Microsoft.AspNetCore.Mvc.RazorPages.PageModel page, Wording words)
    {
        page.MustBeOneOf(words, "Input.Code", Input.Code, Codes);
        page.MustBeOneOf(words, "Input.Service", Input.Service, Services);
    }

    public NewStep Told() => new(Input.FormKey, To)
    {
        Said = Input.Said,
        Code = Input.Code,
        With = Input.With,
        Service = Input.Service,
        TheirNumber = Input.TheirNumber,
        FamilyTold = Input.FamilyTold switch { "yes" => true, "no" => false, _ => null },
        WhyFamilyNotTold = Input.FamilyTold == "no" ? Input.WhyFamilyNotTold : null,
    };
}
