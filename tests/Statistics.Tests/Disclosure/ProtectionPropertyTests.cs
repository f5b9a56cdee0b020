using FsCheck;
using FsCheck.Fluent;
using Steadfast.Statistics.Disclosure;
using Steadfast.Statistics.Disclosure.Auditing;

namespace Steadfast.Statistics.Tests.Disclosure;

/// <summary>Whatever the table, the auditor, which shares no code with the choice of what to hide, finds nothing that can be worked out.</summary>
public class ProtectionPropertyTests
{
    private static readonly ReleaseProfile[] Profiles = [ReleaseProfile.Below(5), ReleaseProfile.Ofqual, ReleaseProfile.Nhs, ReleaseProfile.Research];

    [Fact]
    public void Apply_TwoWayTables_NothingCanBeWorkedOut() => Hold(RandomTables.TwoWay(8, 5), ProtectionRules.Standard, 300);

    [Fact]
    public void Apply_TablesSharingMargins_NothingCanBeWorkedOut() => Hold(RandomTables.SharedMargins(5, 3), ProtectionRules.Standard, 200);

    [Fact]
    public void Apply_Cubes_NothingCanBeWorkedOut() => Hold(RandomTables.Cube(3), ProtectionRules.Standard, 40);

    [Fact]
    public void Apply_WithWidthAndGuard_NothingCanBeWorkedOut() => Hold(RandomTables.TwoWay(6, 4), new ProtectionRules(3, GuardSingletons: true), 100);

    /// <summary>Of this cube a cell was withheld that the sums give away, and whose showing tells nothing.</summary>
    [Fact]
    public void Apply_CubeWithACellWithheldForNothing_ShowsIt() =>
        Hold(RandomTables.Cube(3), ProtectionRules.Standard, Config.QuickThrowOnFailure.WithMaxTest(1).WithReplay(2098122190801716443ul, 10453880505568633447ul, 16));

    private static void Hold(Gen<LinkedTable> tables, ProtectionRules rules, int times) => Hold(tables, rules, Config.QuickThrowOnFailure.WithMaxTest(times));

    private static void Hold(Gen<LinkedTable> tables, ProtectionRules rules, Config config)
    {
        Gen<(LinkedTable Table, ReleaseProfile Profile)> cases =
            from table in tables from profile in Gen.Elements(Profiles) select (table, profile);
        Check.One(
            config,
            Prop.ForAll(Arb.From(cases), given => Auditor.Attack(given.Table, Protection.Apply(given.Table, given.Profile, rules), rules)
                .All(found => Protection.Apply(given.Table, given.Profile, rules).Unmet.Contains(found.Cell))));
    }
}
