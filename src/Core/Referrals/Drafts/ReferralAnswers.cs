using System.ComponentModel.DataAnnotations;
using Steadfast.Core.Options;

namespace Steadfast.Core.Referrals.Drafts;

/// <summary>Everything a referrer answers, one part for each page of the form. Not known is an answer everywhere.</summary>
public sealed class ReferralAnswers
{
    /// <summary>The referrer chose the site; otherwise the link came with it.</summary>
    public bool SiteChosen { get; set; }

    public AboutYoungPerson YoungPerson { get; set; } = new();

    public WhyYouAsk Why { get; set; } = new();

    public WhatIsKnown Known { get; set; } = new();

    public TheirViews Views { get; set; } = new();

    public SafeContact SafeContact { get; set; } = new();

    public AboutReferrer Referrer { get; set; } = new();

    /// <summary>A code of a list, or nothing where the answer is that it is not known.</summary>
    public static string? CodeOf(string? answer) => answer is null or BuiltInLists.NotKnown ? null : answer;

    /// <summary>What still stands in the way of sending, with the page on which it is mended.</summary>
    public IReadOnlyList<(string Step, string Sentence)> Faults() =>
    [
        .. Faults("young-person", YoungPerson), .. Faults("why", Why), .. Faults("known", Known),
        .. Faults("views", Views), .. Faults("safe-contact", SafeContact), .. Faults("about-you", Referrer),
    ];

    private static IEnumerable<(string Step, string Sentence)> Faults(string step, object part)
    {
        var wrong = new List<ValidationResult>();
        Validator.TryValidateObject(part, new ValidationContext(part), wrong, validateAllProperties: true);
        return wrong.Select(fault => (step, fault.ErrorMessage!));
    }
}

/// <summary>The young person. Only a name is a must, and that may be not known.</summary>
public sealed class AboutYoungPerson
{
    public string? Language { get; set; }

    [Text(100), NeededUnless(nameof(GivenNameNotKnown), ErrorMessage = "Enter their given name, or tick that you do not know it")]
    public string? GivenName { get; set; }

    public bool GivenNameNotKnown { get; set; }

    [Text(100), NeededUnless(nameof(FamilyNameNotKnown), ErrorMessage = "Enter their family name, or tick that you do not know it")]
    public string? FamilyName { get; set; }

    public bool FamilyNameNotKnown { get; set; }

    [Text(100)]
    public string? KnownAs { get; set; }

    [Display(Name = "Date of birth")]
    public DateOnly? DateOfBirth { get; set; }

    /// <summary>About how old, where the date of birth is not known.</summary>
    [Display(Name = "Age"), Range(0, 99, ErrorMessage = "Give the age in whole years, like 15")]
    public int? Age { get; set; }

    public string? Gender { get; set; }

    public string? Ethnicity { get; set; }

    public string? Disability { get; set; }

    [Text(500)]
    public string? Address { get; set; }

    [Text(20)]
    public string? Postcode { get; set; }
}

public sealed class WhyYouAsk
{
    [Text(10_000)]
    public string? Strengths { get; set; }

    [MinLength(1, ErrorMessage = "Choose at least one reason")]
    public List<string> Reasons { get; set; } = [];

    [Text(10_000)]
    public string? Worries { get; set; }
}

public sealed class WhatIsKnown
{
    [Text(10_000)]
    public string? Family { get; set; }

    public string? EducationSetting { get; set; }

    public List<string> Agencies { get; set; } = [];

    /// <summary>What workers should know before they knock.</summary>
    [Text(10_000)]
    public string? BeforeVisiting { get; set; }
}

/// <summary>Whether they know of the referral (yes, no, not_known) and what they think of it.</summary>
public sealed class TheirViews
{
    public string? YoungPersonKnows { get; set; }

    [Text(10_000)]
    public string? YoungPerson { get; set; }

    public string? ParentKnows { get; set; }

    [Text(10_000)]
    public string? Parent { get; set; }

    /// <summary>Yes, no, or nothing where it is not known.</summary>
    public static bool? Knows(string? answer) => answer switch { "yes" => true, "no" => false, _ => null };
}

public sealed class SafeContact
{
    [Text(300)]
    public string? Phone { get; set; }

    [Text(1000)]
    public string? When { get; set; }

    [Text(1000)]
    public string? MustNotKnow { get; set; }
}

public sealed class AboutReferrer
{
    [Required(ErrorMessage = "Say where the referral comes from")]
    public string? Source { get; set; }

    [Text(100)]
    public string? Name { get; set; }

    [Text(300)]
    public string? Contact { get; set; }
}
