using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts.Checkpoints;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Files;
using Steadfast.Core.Vault;
using Steadfast.Statistics;

namespace Steadfast.Web.Commands;

/// <summary>
/// The folder of one demo, held for as long as it is served. What the first demo of a day made is kept beside the program,
/// and the later ones of that day begin from a copy of it.
/// </summary>
internal sealed class DemoFolder : IDisposable
{
    private const string Mark = "steadfast.demo", DatabaseFile = "steadfast.db", KeyFile = "steadfast.key", CheckpointsFile = "steadfast.checkpoints";
    private static readonly string[] Made = [DatabaseFile, KeyFile, CheckpointsFile];

    private readonly string folder;
    private readonly FileStream held;

    private DemoFolder(string folder, FileStream held)
    {
        (this.folder, this.held) = (folder, held);
        Database = DatabaseSetting.Parse("sqlite:" + Path.Combine(folder, DatabaseFile));
    }

    public DatabaseSetting Database { get; }

    /// <summary>Where a demo made by this very program today is kept.</summary>
    private static string Kept => Path.Combine(AllKept, $"{TimeProvider.System.Today():yyyy-MM-dd}-{Build()}");

    private static string AllKept => Path.Combine(AppContext.BaseDirectory, "demo");

    /// <summary>With keys or checkpoints that are named elsewhere, a copy would be sealed under other keys than are used.</summary>
    private bool CanCopy => InstallationKeys.AreBeside(Database) && CheckpointFile.IsBeside;

    /// <summary>A demo that is being served keeps its folder: another would delete the records from under it.</summary>
    /// <exception cref="EnvironmentException">Another demo uses it, or what is in it was not made by a demo.</exception>
    public static DemoFolder Hold(string path)
    {
        var folder = Directory.CreateDirectory(path).FullName;
        try
        {
            var held = new FileStream(Path.Combine(folder, "demo.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            return new(folder, held);
        }
        catch (IOException)
        {
            throw new EnvironmentException($"another demo is using {folder}: stop it first, or give --data another folder");
        }
    }

    /// <summary>Removes the last demo and puts today's in its place, where one is kept.</summary>
    /// <returns>Whether the records are there already.</returns>
    public bool BeginFresh()
    {
        if (Made.Any(f => File.Exists(In(f))) && !File.Exists(In(Mark)))
            throw new EnvironmentException($"{folder} holds records that no demo made, and a demo begins by deleting what is there: give --data another folder");
        foreach (var file in (string[])[.. Made, DatabaseFile + "-wal", DatabaseFile + "-shm"])
            File.Delete(In(file));
        File.WriteAllText(In(Mark), "Made by './steadfast demo', and deleted by the next demo in this folder.\n");
        if (!CanCopy || !Directory.Exists(Kept))
            return false;
        foreach (var file in Made)
            File.Copy(Path.Combine(Kept, file), In(file));
        return true;
    }

    /// <summary>Keeps what was made for the next demo of today. Where the program's folder may not be written, the next one is made again.</summary>
    public async Task KeepAsync(ServiceDatabase db, CancellationToken cancel)
    {
        if (!CanCopy)
            return;
        var own = Path.Combine(AllKept, $"making-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(own);
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {Path.Combine(own, DatabaseFile)}", cancel);
            File.Copy(In(KeyFile), Path.Combine(own, KeyFile));
            File.Copy(In(CheckpointsFile), Path.Combine(own, CheckpointsFile));
            foreach (var older in Directory.GetDirectories(AllKept, "20*"))
                Directory.Delete(older, recursive: true);
            Directory.Move(own, Kept);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException)
        {
            if (Directory.Exists(own))
                Directory.Delete(own, recursive: true);
        }
    }

    public void Dispose() => held.Dispose();

    private string In(string file) => Path.Combine(folder, file);

    private static string Build()
    {
        Type[] parts = [typeof(DemoFolder), typeof(ServiceDatabase), typeof(Answer)];
        return Convert.ToHexStringLower(SHA256.HashData([.. parts.SelectMany(p => p.Module.ModuleVersionId.ToByteArray())]))[..16];
    }
}
