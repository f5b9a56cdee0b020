using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Workforce.Away;

/// <summary>
/// Somebody stands in for a young person's lead worker from one day to another, both in it, in London. Their reach begins
/// and ends with the days by itself. The words are the young person's, on one page.
/// </summary>
public sealed class CaseCover : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    /// <summary>The lead worker who is away.</summary>
    public required Guid ForAccountId { get; init; }

    /// <summary>Who stands in.</summary>
    public required Guid AccountId { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>What keeps them safe, and what to do in a crisis.</summary>
    public required Sealed Safety { get; init; }

    public required Sealed WhoToCall { get; init; }

    public required Sealed WhatNotToDo { get; init; }

    public required Guid ArrangedBy { get; init; }

    /// <summary>Taken back before its last day.</summary>
    public DateTime? EndedAt { get; set; }
}

public static class CaseCovers
{
    /// <summary>Those that stand on a day in London.</summary>
    public static IQueryable<CaseCover> On(this IQueryable<CaseCover> covers, DateOnly day) =>
        covers.Where(c => c.EndedAt == null && c.From <= day && c.To >= day);
}
