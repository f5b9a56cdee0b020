using System.ComponentModel.DataAnnotations;
using Steadfast.Core.Plans;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Web.Pages.Cases;

public sealed class GoalAnswers
{
    public Guid? Id { get; set; }

    /// <summary>The goal of the plan before that this one carries on.</summary>
    public Guid? CarriesOn { get; set; }

    [StringLength(1000)]
    public string? InTheirWords { get; set; }

    [StringLength(1000)]
    public string? WhoDoesWhat { get; set; }
}

/// <summary>The form of a plan, for agreeing and for changing it.</summary>
public sealed class PlanAnswers : IVoiceAnswers
{
    /// <summary>How many goals a form offers; a plan with more keeps them all.</summary>
    public const int GoalsOffered = 5;

    public Guid FormKey { get; set; }

    /// <summary>The plan that stood when the form was opened, and its version.</summary>
    public Guid? Follows { get; set; }

    public int Version { get; set; }

    [StringLength(4000), VoiceOrReason]
    public string? Voice { get; set; }

    [StringLength(1000)]
    public string? VoiceMissingBecause { get; set; }

    [Display(Name = "The day their voice will be here")]
    public DateOnly? VoiceBy { get; set; }

    public List<GoalAnswers> Goals { get; set; } = [];

    public List<string> Topics { get; set; } = [];

    [Display(Name = "Contacts per week")]
    public int? ContactsPerWeek { get; set; }

    /// <summary>yes, no, or nothing where the plan does not say.</summary>
    public string? CrisisSupport { get; set; }

    [StringLength(500)]
    public string? CrisisHow { get; set; }

    [Display(Name = "Day the plan was agreed"), Required(ErrorMessage = "Enter the day the plan was agreed")]
    public DateOnly? AgreedOn { get; set; }

    [Display(Name = "Review date"), Required(ErrorMessage = "Enter the review date")]
    public DateOnly? ReviewOn { get; set; }

    [StringLength(1000)]
    public string? Why { get; set; }

    /// <summary>The plan as it stands.</summary>
    public static PlanAnswers Of(WholePlan whole, PersonWords words) => new()
    {
        Follows = whole.Plan.Id,
        Version = whole.Plan.Version,
        Voice = words.Open(whole.Plan.Voice),
        VoiceMissingBecause = words.Open(whole.Plan.VoiceMissingBecause),
        VoiceBy = whole.Plan.VoiceBy,
        Goals = [.. whole.Goals.Select(g => new GoalAnswers { Id = g.Id, InTheirWords = words.Open(g.InTheirWords), WhoDoesWhat = words.Open(g.WhoDoesWhat) })],
        Topics = [.. whole.Topics.Select(t => t.Topic)],
        ContactsPerWeek = whole.Plan.ContactsPerWeek,
        CrisisSupport = whole.Plan.CrisisSupport switch { true => "yes", false => "no", null => null },
        CrisisHow = words.Open(whole.Plan.CrisisHow),
        AgreedOn = whole.Plan.AgreedOn,
        ReviewOn = whole.Plan.ReviewOn,
    };

    /// <summary>A new plan begins from the one before, without its goals that were reached; their voice is asked anew.</summary>
    public static PlanAnswers After(WholePlan? last, PersonWords words, Guid formKey, DateOnly today)
    {
        var answers = last is null ? new() : Of(last with { Goals = [.. last.Goals.Where(g => g.ReachedOn is null)] }, words);
        answers.Goals.ForEach(g => (g.CarriesOn, g.Id) = (g.Id, null));
        (answers.FormKey, answers.AgreedOn, answers.ReviewOn) = (formKey, today, null);
        (answers.Voice, answers.VoiceMissingBecause, answers.VoiceBy) = (null, null, null);
        return answers;
    }

    public AgreedPlan Told() => new(AgreedOn!.Value, new OwnVoice(Voice, VoiceMissingBecause, VoiceBy), ReviewOn!.Value)
    {
        ContactsPerWeek = ContactsPerWeek,
        CrisisSupport = CrisisSupport switch { "yes" => true, "no" => false, _ => null },
        CrisisHow = CrisisHow,
        Topics = Topics,
        Goals = [.. Goals.Select(g => new ToldGoal(g.Id, g.InTheirWords, g.WhoDoesWhat) { CarriesOn = g.CarriesOn })],
    };

    /// <summary>Offers room for more goals.</summary>
    public void MakeRoom()
    {
        while (Goals.Count < GoalsOffered || Goals[^1].InTheirWords is { Length: > 0 })
            Goals.Add(new());
    }
}
