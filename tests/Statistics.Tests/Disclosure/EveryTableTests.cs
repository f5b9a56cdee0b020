using FsCheck;
using FsCheck.Fluent;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Statistics.Tests.Disclosure;

/// <summary>
/// A reader with all the time there is writes down every table that fits what is printed. It shares nothing with the choice of what to
/// hide, nor with the auditor, nor with linear programming.
/// </summary>
public class EveryTableTests
{
    private const int Most = 14;

    [Fact]
    public void SmallTables_NoHiddenCountIsTheOnlyOnePossible() => Hold(RandomTables.TwoWay(2, 3), ProtectionRules.Standard, 150);

    [Fact]
    public void TablesSharingMargins_NoHiddenCountIsTheOnlyOnePossible() => Hold(RandomTables.SharedMargins(2, 2), ProtectionRules.Standard, 150);

    [Fact]
    public void WithWidth_PossibleCountsOfASmallOneLieThatFarApart() => Hold(RandomTables.TwoWay(2, 3), new ProtectionRules(3, GuardSingletons: false), 100);

    private static void Hold(Gen<LinkedTable> tables, ProtectionRules rules, int times) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(times),
        Prop.ForAll(Arb.From(tables.Where(table => table.Cells.All(cell => cell.Count <= 60))), table =>
        {
            ProtectedTable released = Protection.Apply(table, ReleaseProfile.Below(5), rules);
            int[] hidden = [.. Enumerable.Range(0, table.Cells.Count).Where(cell => released.Cells[cell].IsHidden)];
            return hidden.Length > 8 || released.Unmet.Count > 0 || hidden.All(cell =>
            {
                int needed = released.Cells[cell].Release == CellRelease.Small ? rules.Width : 1;
                (int least, int most) = (int.MaxValue, int.MinValue);
                return Possible(table, released, hidden, cell).Any(count => (most = Math.Max(most, count)) - (least = Math.Min(least, count)) >= needed);
            });
        }));

    /// <summary>The counts of one hidden cell in every table that satisfies all sums and all that is printed, within a few of the true ones.</summary>
    private static IEnumerable<int> Possible(LinkedTable table, ProtectedTable released, int[] hidden, int asked)
    {
        int[] counts = [.. table.Cells.Select(cell => cell.Count)];
        return Fill(0);

        IEnumerable<int> Fill(int at)
        {
            if (table.Sums.Any(sum => sum.Parts.Append(sum.Total).All(cell => Array.IndexOf(hidden, cell, at) < 0) && sum.Parts.Sum(part => counts[part]) != counts[sum.Total]))
            {
                yield break;
            }

            if (at == hidden.Length)
            {
                yield return counts[asked];
                yield break;
            }

            int truth = table.Cells[hidden[at]].Count;
            for (int count = Math.Max(released.Cells[hidden[at]].Known.Low, truth - Most / 2); count <= Math.Min(released.Cells[hidden[at]].Known.High, truth + Most / 2); count++)
            {
                counts[hidden[at]] = count;
                foreach (int found in Fill(at + 1))
                {
                    yield return found;
                }
            }

            counts[hidden[at]] = truth;
        }
    }
}
