using Steadfast.Core.Files;

namespace Steadfast.Core.Database;

/// <summary>
/// Where the records are: <c>sqlite:PATH</c> or <c>postgres:CONNECTION STRING</c>,
/// as in <c>--database</c> and <c>STEADFAST_DATABASE</c>.
/// </summary>
public sealed record DatabaseSetting(DatabaseEngine Engine, string Where)
{
    public const string Default = "sqlite:./data/steadfast.db";

    public static DatabaseSetting Parse(string? text)
    {
        var setting = string.IsNullOrWhiteSpace(text) ? Default : text.Trim();
        if (setting.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase) && setting.Length > 7)
            return new(DatabaseEngine.Sqlite, Path.GetFullPath(setting[7..]));
        if (setting.StartsWith("postgres:", StringComparison.OrdinalIgnoreCase) && setting.Length > 9)
            return new(DatabaseEngine.Postgres, setting[9..]);
        throw new EnvironmentException(
            $"the database setting must be sqlite:PATH or postgres:CONNECTION STRING; it is '{setting}'");
    }

    /// <summary>The folder that files kept outside the database (installation key, checkpoints) go to by default.</summary>
    public string Folder => Engine == DatabaseEngine.Sqlite ? Path.GetDirectoryName(Where)! : Path.GetFullPath("./data");
}

public enum DatabaseEngine
{
    Sqlite,
    Postgres,
}
