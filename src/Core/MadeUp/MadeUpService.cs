using Steadfast.Core.DataPackages;

namespace Steadfast.Core.MadeUp;

/// <summary>A made-up service as the rows of a data package.</summary>
public sealed class MadeUpService
{
    public List<YoungPersonRow> YoungPeople { get; } = [];

    public List<ReferralRow> Referrals { get; } = [];

    public List<ReferralReasonRow> Reasons { get; } = [];

    public List<EducationRow> Education { get; } = [];

    public List<AgencyRow> Agencies { get; } = [];

    public List<PlanRow> Plans { get; } = [];

    public List<PlanTopicRow> Topics { get; } = [];

    /// <summary>Writes the service as a data package into a folder.</summary>
    public void WriteTo(string folder) => new PackageWriter(folder)
        .Write(YoungPeople).Write(Referrals).Write(Reasons).Write(Education).Write(Agencies).Write(Plans).Write(Topics)
        .End("published-service", "A made-up service that gives the published tables");

    /// <summary>The rows, person by person.</summary>
    internal IEnumerable<PackagePerson> Gather()
    {
        var (referrals, reasons) = (Referrals.ToLookup(r => r.YoungPersonId), Reasons.ToLookup(r => r.ReferralId));
        var (education, agencies) = (Education.ToLookup(e => e.YoungPersonId), Agencies.ToLookup(a => a.YoungPersonId));
        var (plans, topics) = (Plans.ToLookup(p => p.YoungPersonId), Topics.ToLookup(t => t.PlanId));
        foreach (var row in YoungPeople)
        {
            var person = new PackagePerson(row);
            person.Referrals.AddRange(referrals[row.Id].Select(r => new PackageReferral(r, [.. reasons[r.Id].Select(x => x.Reason!)])));
            person.Education.AddRange(education[row.Id]);
            person.Agencies.AddRange(agencies[row.Id]);
            person.Plans.AddRange(plans[row.Id].Select(p => new PackagePlan(p, [.. topics[p.Id].Select(x => x.Topic!)])));
            yield return person;
        }
    }
}
