using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;

namespace Steadfast.Core.Acts.Verification;

/// <summary>Says findings in words a person can follow up: references instead of ids, the act's kind and time; earliest first.</summary>
internal sealed class FindingWords(ServiceDatabase db, RowLedger ledger)
{
    public async Task<List<Finding>> OfActsAsync(List<ActFinding> findings, CancellationToken cancel)
    {
        var said = new List<Finding>();
        foreach (var finding in findings)
            said.Add(new($"act {finding.Sequence} of {await ChainAsync(finding.Chain, cancel)}{About(finding)}", finding.What, finding.Act?.At));
        return InOrder(said);
    }

    public async Task<List<Finding>> OfRowsAsync(List<RowFinding> findings, CancellationToken cancel)
    {
        var said = new List<Finding>();
        foreach (var finding in findings)
            said.Add(await OfRowAsync(finding, cancel));
        return InOrder(said);
    }

    private async Task<Finding> OfRowAsync(RowFinding finding, CancellationToken cancel)
    {
        if (finding.Last is not { } last)
            return new($"{finding.Table} {finding.Key}", finding.What);
        var chain = ledger.ChainOf(last);
        var act = await ActAsync(chain, last.Sequence, cancel);
        var row = finding.Table.Length > 0
            ? $"{finding.Table} {finding.Key}"
            : RowChange.Read(act.Changes).Where(c => RowLedger.IdOf(c.Table, c.Key) == finding.Id).Select(c => $"{c.Table} {c.Key}").Last();
        return new(row, $"{finding.What}; last written by act {last.Sequence} of {await ChainAsync(chain, cancel)} ({act.Kind}, {Finding.Time(act.At)})", act.At);
    }

    private static List<Finding> InOrder(IEnumerable<Finding> findings) => [.. findings.OrderBy(f => f.At ?? DateTime.MaxValue)];

    private static string About(ActFinding finding) => finding.Act switch
    {
        null => "",
        { } act when act.Sequence == finding.Sequence => $" ({act.Kind}, {Finding.Time(act.At)})",
        { } before => $" (after {before.Kind} of {Finding.Time(before.At)})",
    };

    private async Task<string> ChainAsync(Guid chain, CancellationToken cancel)
    {
        if (chain == Act.House)
            return "the house's chain";
        var reference = await db.YoungPeople.Where(p => p.Id == chain).Select(p => p.Reference).FirstOrDefaultAsync(cancel);
        return reference is null ? $"chain {chain}" : $"{reference}'s chain";
    }

    private async Task<StoredAct> ActAsync(Guid chain, long sequence, CancellationToken cancel)
    {
        await using var command = db.CreateCommand($"{StoredAct.Select} WHERE \"Chain\" = @chain AND \"Sequence\" = @sequence");
        command.Add("chain", chain).Add("sequence", sequence);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        await rows.ReadAsync(cancel);
        return StoredAct.Read(rows);
    }
}
