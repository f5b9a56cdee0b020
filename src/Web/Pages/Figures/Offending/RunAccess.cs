using Steadfast.Core.Access;
using Steadfast.Core.Evaluation.PoliceData.Runs;
using Steadfast.Core.Evaluation.Release;
using Steadfast.Core.Workforce;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Web.Pages.Figures.Offending;

/// <summary>How a result is shown to whom: whole to those who evaluate and those who run the service, protected to everybody else (rule 9).</summary>
public static class RunAccess
{
    internal static readonly ReleaseProfile OutsideProfile = ReleaseProfile.Below(5);

    public static bool MayMeasure(Viewer viewer) => viewer.Role is Role.NationalLead or Role.Evaluator;

    public static bool SeesWhole(Viewer viewer) => viewer.Role is Role.NationalLead or Role.Evaluator or Role.ServiceManager;

    public static ReleasedOffending Released(this OpenRun open, Viewer viewer) =>
        SeesWhole(viewer) ? ReleasedOffending.Inside(open.Result) : ReleasedOffending.Outside(open.Result, OutsideProfile);
}
