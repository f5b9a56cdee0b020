using System.Linq.Expressions;
using Steadfast.Core.Database;
using Steadfast.Core.Options;
using Steadfast.Core.Referrals;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MyTeam;

/// <summary>Something that a record should say, and when it is known.</summary>
/// <param name="Code">What addresses hold.</param>
/// <param name="English">Its name on screen; the key of its Welsh.</param>
public sealed record RecordField(string Code, string English, Func<ServiceDatabase, Expression<Func<YoungPerson, bool>>> IsKnown)
{
    public static IReadOnlyList<RecordField> All { get; } =
    [
        new("date_of_birth", "Date of birth", _ => p => p.DateOfBirth != null),
        new("gender", "Gender", _ => p => p.Gender != null && p.Gender != BuiltInLists.NotKnown),
        new("ethnicity", "Ethnicity", _ => p => p.Ethnicity != null && p.Ethnicity != BuiltInLists.NotKnown),
        new("disability", "Disability", _ => p => p.Disability != null && p.Disability != BuiltInLists.NotKnown),
        new("language", "Language", _ => p => p.Language != null),
        new("postcode", "Postcode", _ => p => p.Postcode != null),
        new("safe_contact", "Safe contact", _ => p => p.SafeContact != null),
        new("education", "Education", db => p => db.Education.Any(e => e.YoungPersonId == p.Id && e.Setting != null)),
        new("reasons", "Reasons for referral", db => p => db.Referrals.Any(r => r.YoungPersonId == p.Id && db.ReferralReasons.Any(reason => reason.ReferralId == r.Id))),
        new("referral_source", "Who referred", db => p => db.Referrals.Any(r => r.YoungPersonId == p.Id && (r.Status == ReferralStatus.Open || r.Status == ReferralStatus.OnHold) && r.ReferredBy != null && r.ReferredBy != BuiltInLists.NotKnown)),
        new("assessment", "Assessment", db => p => db.Assessments.Any(a => a.YoungPersonId == p.Id)),
        new("plan", "Plan", db => p => db.Plans.Any(x => x.YoungPersonId == p.Id && x.AgreedOn != null)),
        new("contacts_per_week", "Contacts per week in the plan", db => p => db.Plans.Any(x => x.YoungPersonId == p.Id && x.ContactsPerWeek != null)),
        new("crisis_support", "Crisis support in the plan", db => p => db.Plans.Any(x => x.YoungPersonId == p.Id && x.CrisisSupport != null)),
    ];

    public static RecordField? Named(string? code) => All.FirstOrDefault(f => f.Code == code);

    /// <summary>Those of whom it is not known.</summary>
    public IQueryable<YoungPerson> Missing(ServiceDatabase db, IQueryable<YoungPerson> people)
    {
        var known = IsKnown(db);
        return people.Where(Expression.Lambda<Func<YoungPerson, bool>>(Expression.Not(known.Body), known.Parameters));
    }
}
