using Steadfast.Core.Database;

namespace Steadfast.Core.Accounts;

/// <summary>One sign-in, from one device, until it ends. A cookie without one that stands opens nothing.</summary>
public sealed class SignInSession
{
    /// <summary>However busy, nobody stays signed in for longer than a working day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public Guid Id { get; init; } = Ids.New();

    public required Guid AccountId { get; init; }

    public required DateTime StartedAt { get; init; }

    public DateTime? EndedAt { get; set; }
}
