using System.Security.Cryptography;
using System.Text;
using Steadfast.Core.Database;
using Steadfast.Core.Files;

namespace Steadfast.Core.Vault;

/// <summary>
/// The keys of this installation, from outside the database: the first wraps, the others still open what an earlier
/// one wrapped. A key file has a line <c>ID BASE64</c> for each key, newest first.
/// </summary>
public sealed class InstallationKeys
{
    /// <summary>A sealed box of the installation begins with the key's name in this many bytes.</summary>
    internal const int LongestId = 32;

    private readonly Dictionary<string, byte[]> byId;

    private InstallationKeys(IReadOnlyList<(string Id, byte[] Key)> keys)
    {
        Current = keys[0].Id;
        Oldest = keys[^1].Key;
        byId = keys.ToDictionary(k => k.Id, k => k.Key);
    }

    public string Current { get; }

    /// <summary>What name search and checkpoints are keyed by: the last line of the file, which stays when keys are rotated.</summary>
    public byte[] Oldest { get; }

    public byte[] Key(string id) => byId.TryGetValue(id, out var key)
        ? key
        : throw new EnvironmentException($"the installation key '{id}' is missing from the key file, and words sealed under it cannot be opened without it");

    /// <summary>
    /// Looks in <c>STEADFAST_KEY</c>, then the file <c>STEADFAST_KEY_FILE</c>, then systemd's credential
    /// <c>steadfast.key</c>, then <c>steadfast.key</c> beside the database.
    /// </summary>
    public static InstallationKeys Find(DatabaseSetting database)
    {
        if (Environment.GetEnvironmentVariable("STEADFAST_KEY") is { Length: > 0 } given)
            return Parse(given, "STEADFAST_KEY");
        var path = FilePath(database);
        if (!File.Exists(path))
            throw new EnvironmentException($"no installation key: {path} does not exist. Give STEADFAST_KEY_FILE, or run 'steadfast migrate' on a new database to have one made");
        return Parse(File.ReadAllText(path), path);
    }

    /// <summary>As <see cref="Find"/>, but makes a key file for a new installation where there is none.</summary>
    public static InstallationKeys FindOrCreate(DatabaseSetting database)
    {
        var path = FilePath(database);
        if (Environment.GetEnvironmentVariable("STEADFAST_KEY") is not { Length: > 0 } && !File.Exists(path))
            WriteNew(path);
        return Find(database);
    }

    /// <summary>Whether the keys are <c>steadfast.key</c> beside the database, and not named or given elsewhere.</summary>
    public static bool AreBeside(DatabaseSetting database) =>
        Environment.GetEnvironmentVariable("STEADFAST_KEY") is not { Length: > 0 } && FilePath(database) == Beside(database);

    public static InstallationKeys Parse(string text, string source)
    {
        var keys = new List<(string, byte[])>();
        foreach (var line in text.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var key = new byte[32];
            if (parts.Length != 2 || !Convert.TryFromBase64String(parts[1], key, out var written) || written != 32)
                throw new EnvironmentException($"{source}: each key must be 'ID BASE64', the base64 of 32 bytes");
            if (parts[0].Length > LongestId || !Ascii.IsValid(parts[0]))
                throw new EnvironmentException($"{source}: the key's name '{parts[0]}' must be at most {LongestId} plain letters and digits");
            if (keys.Any(k => k.Item1 == parts[0]))
                throw new EnvironmentException($"{source}: two keys are named '{parts[0]}'; give the new one a name of its own");
            keys.Add((parts[0], key));
        }
        return keys.Count > 0 ? new(keys) : throw new EnvironmentException($"{source}: there is no key in it");
    }

    private static string FilePath(DatabaseSetting database)
    {
        if (Environment.GetEnvironmentVariable("STEADFAST_KEY_FILE") is { Length: > 0 } named)
            return named;
        if (Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY") is { Length: > 0 } credentials
            && Path.Combine(credentials, "steadfast.key") is var credential && File.Exists(credential))
            return credential;
        return Beside(database);
    }

    private static string Beside(DatabaseSetting database) => Path.Combine(database.Folder, "steadfast.key");

    private static void WriteNew(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.WriteLine($"{Guid.CreateVersion7():N} {Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}");
    }
}
