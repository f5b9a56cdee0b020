using FsCheck;
using FsCheck.Fluent;
using Steadfast.Statistics.Disclosure;
using Steadfast.Statistics.Disclosure.Auditing;

namespace Steadfast.Statistics.Tests.Disclosure;

/// <summary>What is said to be the least is the least: on tiny tables every choice is tried.</summary>
public class LeastSuppressionTests
{
    private const int MostCandidates = 10;

    [Fact]
    public void Apply_TinyTables_HidesAsFewAsTryingEveryChoiceDoes() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(Arb.From(RandomTables.TwoWay(3, 3).Where(table => Candidates(table).Length <= MostCandidates)), table =>
        {
            ProtectedTable released = Protection.Apply(table, ReleaseProfile.Below(5));
            return released.IsLeast && Cost(table, released) == LeastByTrying(table, released);
        }));

    private static int[] Candidates(LinkedTable table) =>
        [.. Enumerable.Range(0, table.Cells.Count).Where(cell => table.Cells[cell].Count >= 5)];

    private static (int Cells, int People) Cost(LinkedTable table, ProtectedTable released)
    {
        int[] withheld = [.. Candidates(table).Where(cell => released.Cells[cell].Release == CellRelease.Withheld)];
        return (withheld.Length, withheld.Sum(cell => table.Cells[cell].Count));
    }

    private static (int Cells, int People) LeastByTrying(LinkedTable table, ProtectedTable released)
    {
        int[] candidates = Candidates(table);
        ProtectedTable bare = PublishedTable3Tests.WithoutSecondary(released, table);
        return Enumerable.Range(0, 1 << candidates.Length)
            .Select(choice => candidates.Where((_, bit) => (choice >> bit & 1) == 1).ToArray())
            .OrderBy(choice => choice.Length).ThenBy(choice => choice.Sum(cell => table.Cells[cell].Count))
            .Where(choice => Auditor.Attack(table, Withholding(bare, choice)).Count == 0)
            .Select(choice => (choice.Length, choice.Sum(cell => table.Cells[cell].Count))).First();
    }

    private static ProtectedTable Withholding(ProtectedTable bare, int[] choice) => bare with
    {
        Cells = [.. bare.Cells.Select((cell, at) => choice.Contains(at)
            ? cell with { Release = CellRelease.Withheld, Known = CountRange.AtLeastOne }
            : cell)],
    };
}
