using System.Text;
using Steadfast.Core.Database;
using Steadfast.Core.Files;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Acts.Checkpoints;

/// <summary>
/// The file of signed checkpoints, kept outside the database and only ever added to. Several processes of one machine
/// and several databases may share it: whoever adds holds it alone, and reads first what others added.
/// </summary>
public sealed class CheckpointFile(string path, Sealer sealer)
{
    private const int MostEnds = 4096;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly byte[] key = sealer.CheckpointKey();

    /// <summary><c>STEADFAST_CHECKPOINTS</c>, else a file beside the SQLite database.</summary>
    public static CheckpointFile Of(DatabaseSetting database, Sealer sealer) =>
        new(IsBeside ? Path.Combine(database.Folder, "steadfast.checkpoints") : Path.GetFullPath(Named!), sealer);

    /// <summary>Whether the file is beside the database, and not named elsewhere.</summary>
    public static bool IsBeside => string.IsNullOrWhiteSpace(Named);

    private static string? Named => Environment.GetEnvironmentVariable("STEADFAST_CHECKPOINTS");

    public string FullPath => path;

    public bool Exists => File.Exists(path);

    /// <summary>Reads the whole file, for what it says about one database.</summary>
    internal CheckpointReading Read(string database)
    {
        var reading = new CheckpointReading(key, database);
        if (!Exists)
            return reading;
        using var stream = Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        reading.Continue(stream);
        return reading;
    }

    /// <summary>Adds the ends that the file does not have yet.</summary>
    /// <param name="reading">What this process read of the file before; brought up to date.</param>
    /// <returns>How many ends were added.</returns>
    internal int Add(CheckpointReading reading, IEnumerable<ChainEnd> ends, DateTime at, bool restored = false)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = Open(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        reading.Continue(stream);
        var fresh = restored ? [.. ends] : ends.Where(e => !reading.Knows(e)).ToList();
        if (fresh.Count == 0)
            return 0;
        stream.Seek(0, SeekOrigin.End);
        // A line that a power cut left unfinished stays as it is; the next begins on a line of its own.
        var lines = new StringBuilder(reading.EndsInLine ? "\n" : "");
        foreach (var (chunk, first) in fresh.Chunk(MostEnds).Select((chunk, i) => (chunk, i == 0)))
            lines.Append(reading.Next(chunk, at, restored && first)).Append('\n');
        stream.Write(Encoding.ASCII.GetBytes(lines.ToString()));
        stream.Flush(flushToDisk: true);
        reading.Position = stream.Length;
        return fresh.Count;
    }

    private FileStream Open(FileMode mode, FileAccess access, FileShare share)
    {
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(50))
        {
            try
            {
                return new FileStream(path, mode, access, share);
            }
            catch (IOException) when (waited < Patience && File.Exists(path))
            {
                Thread.Sleep(50);
            }
            catch (Exception fails) when (fails is IOException or UnauthorizedAccessException)
            {
                throw new EnvironmentException($"the checkpoints in {path} cannot be opened: {fails.Message}", fails);
            }
        }
    }
}
