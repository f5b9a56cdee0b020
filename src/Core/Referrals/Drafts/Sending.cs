using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Referrals.Drafts;

/// <summary>From the answers of the form to the referral that is received.</summary>
internal static class Sending
{
    public static NewReferral ToReferral(ReferralAnswers answers, Guid siteId, Guid? accountId, (string? Known, string? SafeContact) told) =>
        new(Person(answers, siteId) with { SafeContact = told.SafeContact }, ReferralAnswers.CodeOf(answers.Referrer.Source), answers.Why.Reasons)
        {
            PartnerAccountId = accountId,
            ReferrerName = answers.Referrer.Name,
            ReferrerContact = answers.Referrer.Contact,
            Worries = answers.Why.Worries,
            Strengths = answers.Why.Strengths,
            YoungPersonView = answers.Views.YoungPerson,
            ParentView = answers.Views.Parent,
            YoungPersonKnows = TheirViews.Knows(answers.Views.YoungPersonKnows),
            ParentKnows = TheirViews.Knows(answers.Views.ParentKnows),
            Known = told.Known,
            EducationSetting = ReferralAnswers.CodeOf(answers.Known.EducationSetting),
            Agencies = answers.Known.Agencies,
        };

    private static NewPerson Person(ReferralAnswers answers, Guid siteId)
    {
        var person = answers.YoungPerson;
        return new(siteId, person.GivenNameNotKnown ? "" : person.GivenName!, person.FamilyNameNotKnown ? "" : person.FamilyName!)
        {
            KnownAs = person.KnownAs,
            DateOfBirth = person.DateOfBirth,
            Gender = ReferralAnswers.CodeOf(person.Gender),
            Ethnicity = ReferralAnswers.CodeOf(person.Ethnicity),
            Disability = ReferralAnswers.CodeOf(person.Disability),
            Language = ReferralAnswers.CodeOf(person.Language),
            Address = person.Address,
            Postcode = person.Postcode,
            Phone = answers.SafeContact.Phone,
        };
    }
}
