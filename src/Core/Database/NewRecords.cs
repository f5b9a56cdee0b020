using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Steadfast.Core.Acts;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Database;

/// <summary>Something that was done, and the rows it wrote.</summary>
internal sealed record Happened(DateTime At, Deed Deed, params IReadOnlyList<object> Rows);

/// <summary>
/// Writes the records of young people whom the database does not have yet, many at a time: every row with the act that
/// names it, on a chain that begins here. For packages and made-up services; everything else is saved one by one.
/// </summary>
/// <param name="now">When the chains were begun, for checkpoints to take them up.</param>
internal sealed class NewRecords(ServiceDatabase db, Sealer sealer, DateTime now)
{
    private readonly Dictionary<IEntityType, List<object>> rows = [];

    /// <summary>Adds a young person's whole record. What happened is put in the order of its times.</summary>
    public void Add(Guid youngPersonId, IEnumerable<Happened> happened)
    {
        var chain = new ActChain { Id = youngPersonId, At = now };
        foreach (var one in happened.OrderBy(h => h.At))
        {
            Add(chain.Follow(one.Deed, one.At, RowChange.Write(one.Rows.Select(Describe))));
            foreach (var row in one.Rows)
                Add(row);
        }
        chain.Seal = ActChain.SealOf(sealer.ChainKey, chain.Id, chain.Sequence, chain.Head);
        Add(chain);
    }

    /// <summary>Adds a row that no act names, a name token say.</summary>
    public void AddUnnamed(object row)
    {
        if (Recorded.Covers(TypeOf(row)))
            throw new InvalidOperationException($"{row.GetType().Name} is part of the record: an act must name it");
        Add(row);
    }

    /// <summary>Writes what was added, those first whom others point to. The caller holds the transaction.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        foreach (var type in Ordered([.. rows.Keys]))
            await db.InsertAsync(BulkTable.Of(type), rows[type], cancel);
        rows.Clear();
    }

    private RowChange Describe(object row)
    {
        var type = TypeOf(row);
        return new(type.ClrType.Name, RowChange.KeyOf(type, row), [], RowChange.DigestOf(type, row));
    }

    private void Add(object row)
    {
        var type = TypeOf(row);
        if (!rows.TryGetValue(type, out var same))
            rows[type] = same = [];
        same.Add(row);
    }

    private IEntityType TypeOf(object row) => db.Model.FindEntityType(row.GetType())!;

    private static IEnumerable<IEntityType> Ordered(List<IEntityType> types)
    {
        while (types.Count > 0)
        {
            var next = types.First(t => !t.GetForeignKeys().Any(f => f.PrincipalEntityType != t && types.Contains(f.PrincipalEntityType)));
            types.Remove(next);
            yield return next;
        }
    }
}
