using Steadfast.Core.Database;

namespace Steadfast.Core.Engagement;

/// <summary>Somebody's attempt or contact.</summary>
public sealed record TouchOf(Guid YoungPersonId, Touch Touch);

/// <summary>Reads attempts and contacts without their words.</summary>
internal static class Touches
{
    // With one of these a worker is alone with them, unless somebody else is named.
    private static readonly string[] OneToOne = ["one_to_one", "walk_or_drive"];

    /// <summary>Those of whom at least the day is known.</summary>
    public static IQueryable<TouchOf> Of(ServiceDatabase db, IQueryable<Guid> people) =>
        from c in db.Contacts
        where people.Contains(c.YoungPersonId) && c.WhenKnown != WhenKnown.NotKnown
        join s in db.Sessions on c.Id equals s.ContactId into sessions
        from s in sessions.DefaultIfEmpty()
        select new TouchOf(c.YoungPersonId, new Touch(c.HappenedAt, c.WhenKnown == WhenKnown.ToTheMinute, c.Kind, c.Reached, c.Way, c.Place,
            c.Alone ?? (s != null && OneToOne.Contains(s.Kind) && s.SecondWorkerId == null && c.WithWhom == null ? true : null)));
}
