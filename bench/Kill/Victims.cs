using System.Diagnostics;
using Steadfast.TestData;

namespace Steadfast.Kill;

/// <summary>A database and what can be killed of it.</summary>
internal interface IVictim : IDisposable
{
    /// <summary>As STEADFAST_DATABASE takes it.</summary>
    string Setting { get; }

    /// <summary>Makes a new empty database: the rows of two hundred rounds would only make each round longer.</summary>
    Task BeginAnewAsync();

    /// <summary>Kills the writer, or what stands under it; says which.</summary>
    string Kill(Process writer, int round);

    /// <summary>Whatever must run again before the service can.</summary>
    void Rise();
}

internal sealed class SqliteVictim : IVictim
{
    private readonly string folder = Directory.CreateTempSubdirectory("steadfast-kill-").FullName;
    private int count;

    public string Setting => $"sqlite:{folder}/{count}/steadfast.db";

    public Task BeginAnewAsync()
    {
        count++;
        return Task.CompletedTask;
    }

    public string Kill(Process writer, int round)
    {
        writer.Kill();
        return "writer";
    }

    public void Rise()
    {
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

internal sealed class PostgresVictim : IVictim
{
    private readonly ThrowawayPostgres server = ThrowawayPostgres.Start(durable: true);
    private bool down;

    public string Setting { get; private set; } = "";

    public async Task BeginAnewAsync() => Setting = "postgres:" + await server.CreateDatabaseAsync();

    public string Kill(Process writer, int round)
    {
        down = round % 2 == 0;
        if (down)
            server.Kill();
        writer.Kill();
        return down ? "server" : "writer";
    }

    public void Rise()
    {
        if (down)
            server.StartAgain();
        down = false;
    }

    public void Dispose() => server.Dispose();
}
