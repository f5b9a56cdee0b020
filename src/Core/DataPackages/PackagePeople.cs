namespace Steadfast.Core.DataPackages;

/// <summary>Everything a data package holds about one young person.</summary>
public sealed class PackagePerson(YoungPersonRow row)
{
    public YoungPersonRow Row { get; } = row;
    public List<PackageReferral> Referrals { get; } = [];
    public List<EducationRow> Education { get; } = [];
    public List<AgencyRow> Agencies { get; } = [];
    public List<PackagePlan> Plans { get; } = [];
    public List<ContactRow> Contacts { get; } = [];
    public List<OutcomeRow> Outcomes { get; } = [];
}

public sealed record PackageReferral(ReferralRow Row, List<string> Reasons);

public sealed record PackagePlan(PlanRow Row, List<string> Topics);

/// <summary>The rows of a data package, gathered person by person. The package has been checked: every reference is there.</summary>
public static class PackagePeople
{
    public static IReadOnlyCollection<PackagePerson> Gather(DataPackage package)
    {
        var people = package.Read<YoungPersonRow>().Select(row => new PackagePerson(row)).ToDictionary(p => p.Row.Id);
        var referrals = package.Read<ReferralRow>().ToDictionary(r => r.Id, r => new PackageReferral(r, []));
        foreach (var reason in package.Read<ReferralReasonRow>())
            referrals[reason.ReferralId].Reasons.Add(reason.Reason ?? Options.BuiltInLists.NotKnown);
        foreach (var referral in referrals.Values)
            people[referral.Row.YoungPersonId].Referrals.Add(referral);
        var plans = package.Read<PlanRow>().ToDictionary(p => p.Id, p => new PackagePlan(p, []));
        foreach (var topic in package.Read<PlanTopicRow>())
            plans[topic.PlanId].Topics.Add(topic.Topic ?? Options.BuiltInLists.NotKnown);
        foreach (var plan in plans.Values)
            people[plan.Row.YoungPersonId].Plans.Add(plan);
        foreach (var row in package.Read<EducationRow>())
            people[row.YoungPersonId].Education.Add(row);
        foreach (var row in package.Read<AgencyRow>())
            people[row.YoungPersonId].Agencies.Add(row);
        foreach (var row in package.Read<ContactRow>())
            people[row.YoungPersonId].Contacts.Add(row);
        foreach (var row in package.Read<OutcomeRow>())
            people[row.YoungPersonId].Outcomes.Add(row);
        return people.Values;
    }
}
