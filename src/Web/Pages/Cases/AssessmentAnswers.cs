using System.ComponentModel.DataAnnotations;
using Steadfast.Core.Assessment;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Web.Pages.Cases;

/// <summary>What is found in one context.</summary>
public sealed class FindingAnswers
{
    [StringLength(4000)]
    public string? Strengths { get; set; }

    [StringLength(4000)]
    public string? Worries { get; set; }
}

/// <summary>The form of an assessment.</summary>
public sealed class AssessmentAnswers : IVoiceAnswers
{
    public static readonly LifeContext[] Contexts = Enum.GetValues<LifeContext>();

    public Guid FormKey { get; set; }

    /// <summary>The version it began from; 0 for the first.</summary>
    public int Follows { get; set; }

    [StringLength(4000)]
    public string? Voice { get; set; }

    [StringLength(1000)]
    public string? VoiceMissingBecause { get; set; }

    [Display(Name = "The day their voice will be here")]
    public DateOnly? VoiceBy { get; set; }

    /// <summary>One for each context, in the contexts' order.</summary>
    public List<FindingAnswers> Findings { get; set; } = [];

    [Required(ErrorMessage = "Choose the risk of exploitation, or that it is not known yet")]
    public string? ExploitationRisk { get; set; }

    [Required(ErrorMessage = "Choose how much support they need, or that it is not known yet")]
    public string? NeedLevel { get; set; }

    [StringLength(4000)]
    public string? WhyLevels { get; set; }

    [Display(Name = "Day of the assessment"), Required(ErrorMessage = "Enter the day of the assessment")]
    public DateOnly? AssessedOn { get; set; }

    [Display(Name = "Review date"), Required(ErrorMessage = "Enter the review date")]
    public DateOnly? ReviewOn { get; set; }

    /// <summary>Begins from the version before: what was found stands, and their voice is asked anew.</summary>
    public static AssessmentAnswers From(ContextualAssessment? last, PersonWords words, Guid formKey, DateOnly today)
    {
        var answers = new AssessmentAnswers { FormKey = formKey, AssessedOn = today, Follows = last?.Number ?? 0 };
        foreach (var context in Contexts)
        {
            var found = last?.Findings.Find(f => f.Context == context);
            answers.Findings.Add(new() { Strengths = words.Open(found?.Strengths), Worries = words.Open(found?.Worries) });
        }
        if (last is null)
            return answers;
        (answers.ExploitationRisk, answers.NeedLevel) = (AssessmentWords.Code(last.ExploitationRisk), AssessmentWords.Code(last.NeedLevel));
        answers.WhyLevels = words.Open(last.WhyLevels);
        return answers;
    }

    public NewAssessment Told() => new(FormKey, Follows, AssessedOn!.Value, new OwnVoice(Voice, VoiceMissingBecause, VoiceBy), ReviewOn!.Value)
    {
        ExploitationRisk = AssessmentWords.Read(ExploitationRisk),
        NeedLevel = AssessmentWords.Read(NeedLevel),
        WhyLevels = WhyLevels,
        Findings = [.. Contexts.Zip(Findings).Select(x => new NewFinding(x.First, x.Second.Strengths, x.Second.Worries))],
    };

    /// <summary>A form that came without some of its contexts gets them back, empty.</summary>
    public void Complete()
    {
        while (Findings.Count < Contexts.Length)
            Findings.Add(new());
    }
}
