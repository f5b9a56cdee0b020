using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.TestData;

/// <summary>A young person's record, opened in a piece of work of its own, as a page opens it.</summary>
public sealed record OpenedRecord(Piece Piece, Viewer By, YoungPerson Person, PersonWords Words) : IDisposable
{
    public T Get<T>()
        where T : notnull => Piece.Get<T>();

    public ServiceDatabase Db => Piece.Get<ServiceDatabase>();

    public void Dispose() => Piece.Dispose();
}

public static class Casework
{
    public static async Task<OpenedRecord> OpenRecordAsync(this TestService service, Account by, Guid youngPersonId)
    {
        var piece = service.Scope();
        var person = await piece.Get<ServiceDatabase>().YoungPeople.Include(p => p.Key).SingleAsync(p => p.Id == youngPersonId);
        return new(piece, service.ViewerOf(by), person, service.Sealer.WordsOf(person.Key));
    }
}
