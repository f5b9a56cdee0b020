using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Database.Backups;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Vault;

/// <summary>S11: of a hundred words planted in names and notes none is in the bytes of the database, its log, the key ring, a backup or a log file.</summary>
public sealed class AtRestTests : IAsyncLifetime
{
    private const int Canaries = 100;
    private readonly string canary = "Zq" + Guid.NewGuid().ToString("N")[..10];
    private readonly TestService service = new();
    private readonly KeptLog log = new();
    private readonly string backup = Path.Combine(Path.GetTempPath(), $"steadfast-{Guid.NewGuid():N}.backup");

    public Task InitializeAsync() => service.StartAsync();

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        File.Delete(backup);
    }

    [Fact]
    public async Task PlantedWords_AreInNoByteThatIsKept()
    {
        await using var services = Services();
        for (var n = 0; n < Canaries; n += 10)
            await PlantAsync(services, n);
        await service.CheckpointAsync();
        await using (var db = service.Open())
            await new Backup(db, service.Sealer, service.Clock).WriteAsync(backup, new Progress<double>());

        Kept().Where(k => Holds(k.Bytes)).Select(k => k.Name).ShouldBeEmpty();
    }

    [Fact]
    public async Task PlainWord_IsFound_SoTheSearchCanFail()
    {
        await using (var connection = await service.ConnectAsync())
            await connection.RunAsync("UPDATE \"Options\" SET \"English\" = @p0 WHERE \"Code\" = 'police'", canary);
        await FlushAsync();

        Kept().Count(k => Holds(k.Bytes)).ShouldBeGreaterThan(0);
        Holds(Encoding.Unicode.GetBytes($"x{canary}x")).ShouldBeTrue();
    }

    private async Task PlantAsync(ServiceProvider services, int n)
    {
        string Word(int i) => $"{canary}{n + i}";
        using var scope = services.CreateScope();
        var worker = await service.AddAccountAsync(Role.Practitioner);
        var site = (await service.SiteAsync()).Id;
        var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
        var receipt = await scope.ServiceProvider.GetRequiredService<Intake>().ReceiveAsync(
            new NewReferral(new NewPerson(site, Word(0), Word(1)) { KnownAs = Word(2), Address = Word(3), Phone = Word(4), InTheirWords = Word(5) }, "police", ["weapon_use"]) { Worries = Word(6), ReferrerName = Word(7) }, default);
        var person = db.YoungPeople.Single(p => db.Referrals.Any(r => r.Reference == receipt.Reference && r.YoungPersonId == p.Id));
        var words = service.Sealer.WordsOf(db.PersonKeys.Single(k => k.YoungPersonId == person.Id));
        await scope.ServiceProvider.GetRequiredService<Recording>().RecordAsync(service.ViewerOf(worker), person, words,
            new NewContact(Guid.NewGuid(), "contact", service.Clock.GetUtcNow().UtcDateTime) { Note = Word(8), WithWhom = Word(9) }, default);
        db.KeyRing.Add(new KeyRingEntry { Name = $"key {n}", SealedXml = service.Sealer.SealForInstallation(Encoding.UTF8.GetBytes(Word(9))) });
        db.Record(new Deed(ActKind.KeyRingChanged, null, Act.House, Act.House));
        await db.SaveChangesAsync();
    }

    /// <summary>As the service wires it, with everything logged that the components ever log.</summary>
    private ServiceProvider Services() => new ServiceCollection()
        .AddSingleton<TimeProvider>(service.Clock)
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
        .AddServiceDatabase(service.Setting, InstallationKeys.Parse(TestService.Key, "tests"))
        .AddAreas()
        .BuildServiceProvider();

    private async Task FlushAsync()
    {
        if (service.Setting.Engine != DatabaseEngine.Postgres)
            return;
        await using var connection = await service.ConnectAsync();
        await connection.RunAsync("CHECKPOINT");
    }

    private IEnumerable<(string Name, byte[] Bytes)> Kept()
    {
        FlushAsync().GetAwaiter().GetResult();
        foreach (var file in Directory.EnumerateFiles(DatabaseFolder(), "*", SearchOption.AllDirectories))
            yield return (file, Read(file));
        yield return ("checkpoints", Read(service.Checkpoints.FullPath));
        yield return ("log", Encoding.UTF8.GetBytes(log.Text));
        if (!File.Exists(backup))
            yield break;
        yield return ("backup", Read(backup));
        using var zip = ZipFile.OpenRead(backup);
        foreach (var entry in zip.Entries)
        {
            using var memory = new MemoryStream();
            using (var stream = entry.Open())
                stream.CopyTo(memory);
            yield return ($"backup: {entry.FullName}", memory.ToArray());
        }
    }

    private string DatabaseFolder() => service.Setting.Engine == DatabaseEngine.Sqlite
        ? service.Setting.Folder
        : Path.Combine(new NpgsqlConnectionStringBuilder(service.Setting.Where).Host!, "data");

    private static byte[] Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (IOException)
        {
            // A running server takes files away that it no longer needs.
            return [];
        }
    }

    private bool Holds(byte[] bytes) =>
        new[] { canary, canary.ToLowerInvariant(), canary.ToUpperInvariant() }
            .SelectMany(word => new[] { Encoding.UTF8.GetBytes(word), Encoding.Unicode.GetBytes(word), Encoding.BigEndianUnicode.GetBytes(word) })
            .Any(word => bytes.AsSpan().IndexOf(word) >= 0);

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        private readonly StringBuilder text = new();

        public string Text
        {
            get
            {
                lock (text)
                    return text.ToString();
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (text)
                text.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
        }

        public void Dispose()
        {
        }
    }
}
