using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Steadfast.TestData;

/// <summary>
/// Counts the commands sent to one service's database. What each database context sends is counted apart, so that work
/// in the background does not count with a request.
/// </summary>
public sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string where;
    private readonly IDisposable listening;
    private readonly ConcurrentDictionary<string, int> counts = new();

    public QueryCount(TestService service)
    {
        where = service.Setting.Where;
        listening = DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <summary>The most that one context sent since the last time this was asked.</summary>
    public int Taken()
    {
        var most = counts.Values.DefaultIfEmpty().Max();
        counts.Clear();
        return most;
    }

    /// <summary>What asking takes: the least of three, because signing checkpoints and recording looks goes on beside the pages.</summary>
    public async Task<int> OfAsync(Func<Task> ask)
    {
        var least = int.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            Taken();
            await ask();
            least = Math.Min(least, Taken());
        }
        return least;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory)
            value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData { Context: { } context } sent && where.Contains(NameOf(sent.Command.Connection!), StringComparison.Ordinal))
            counts.AddOrUpdate(context.ContextId.ToString(), 1, (_, so) => so + 1);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => listening.Dispose();

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";

    private static string NameOf(DbConnection connection) => connection is SqliteConnection ? connection.DataSource : connection.Database;
}
