using Steadfast.Statistics.Disclosure;
using Steadfast.Statistics.Disclosure.Auditing;

namespace Steadfast.Statistics.Tests.Disclosure;

/// <summary>Referrals by source and site in Table 3 of the service's year-one evaluation: 11 of its 32 figures are 1 to 4.</summary>
public class PublishedTable3Tests
{
    internal static readonly int[,] Table3 =
    {
        { 9, 13, 4 }, { 0, 6, 10 }, { 7, 0, 2 }, { 1, 0, 3 }, { 3, 0, 0 }, { 2, 0, 0 }, { 0, 1, 0 },
    };

    private readonly LinkedTable table = LinkedTable.TwoWay(Table3);

    [Fact]
    public void Apply_CountsBelow5_Hides13InAllAndProvesItTheLeast()
    {
        ProtectedTable released = Protection.Apply(table, ReleaseProfile.Below(5));

        released.Cells.Count(cell => cell.Release == CellRelease.Small).ShouldBe(11);
        released.HiddenCount.ShouldBe(13);
        released.IsLeast.ShouldBeTrue();
        Auditor.Attack(table, released).ShouldBeEmpty();
    }

    [Fact]
    public void Apply_WithoutSecondarySuppression_WouldLetTheAuditorThrough()
    {
        ProtectedTable bare = WithoutSecondary(Protection.Apply(table, ReleaseProfile.Below(5)), table);

        Auditor.Attack(table, bare).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(3, false, 13)]
    [InlineData(5, false, 14)]
    [InlineData(1, true, 14)]
    [InlineData(3, true, 14)]
    public void Apply_StricterRules_HidesTheLeastAndTheAuditorFindsNothing(int width, bool guard, int hidden)
    {
        var rules = new ProtectionRules(width, guard);
        ProtectedTable released = Protection.Apply(table, ReleaseProfile.Below(5), rules);

        released.Unmet.ShouldBeEmpty();
        (released.HiddenCount, released.IsLeast).ShouldBe((hidden, true));
        Auditor.Attack(table, released, rules).ShouldBeEmpty();
    }

    [Fact]
    public void Apply_EachProfile_TheAuditorFindsNothing()
    {
        foreach (ReleaseProfile profile in new[] { ReleaseProfile.Ofqual, ReleaseProfile.Nhs, ReleaseProfile.Research })
        {
            ProtectedTable released = Protection.Apply(table, profile);
            released.Unmet.ShouldBeEmpty(profile.Name);
            Auditor.Attack(table, released).ShouldBeEmpty(profile.Name);
        }
    }

    [Fact]
    public void Apply_AThousandCells_TheAuditorFindsNothing()
    {
        var random = new Random(1);
        var counts = new int[49, 19];
        for (int at = 0; at < counts.Length; at++)
        {
            counts[at / 19, at % 19] = random.NextDouble() < 0.3 ? 0 : (int)Math.Exp(random.NextDouble() * 5);
        }

        LinkedTable thousand = LinkedTable.TwoWay(counts);
        Auditor.Attack(thousand, Protection.Apply(thousand, ReleaseProfile.Below(5))).ShouldBeEmpty();
    }

    internal static ProtectedTable WithoutSecondary(ProtectedTable released, LinkedTable table) => released with
    {
        Cells = [.. released.Cells.Select((cell, at) => cell.Release == CellRelease.Withheld
            ? cell with { Release = CellRelease.Shown, Known = new CountRange(table.Cells[at].Count, table.Cells[at].Count) }
            : cell)],
    };
}
