namespace Steadfast.Core.Database;

/// <summary>
/// A record that two people may edit at once. The version is set by us, not by the engine, so that both databases
/// behave alike: a save with an older version than the stored one is refused, and the page shows both edits.
/// </summary>
public abstract class Editable
{
    public int Version { get; set; } = 1;
}

/// <summary>A record about one young person: its acts go on that young person's chain.</summary>
public interface IAboutYoungPerson
{
    Guid YoungPersonId { get; }
}
