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
}
