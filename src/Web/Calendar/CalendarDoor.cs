using System.Text;
using System.Threading.RateLimiting;
using Steadfast.Core.Calendar;
using Steadfast.Core.Governance;
using Steadfast.Core.MyDay.Feeds;
using Steadfast.Web.Language;

namespace Steadfast.Web.Calendar;

/// <summary>
/// The address that calendars fetch. Whoever has it reads initials and days, so the address is the secret; a wrong one and
/// an ended one look the same. Phones ask every hour; who asks far more often is made to wait.
/// </summary>
public static class CalendarDoor
{
    public const string Root = "/calendar";

    public const int PerMinuteForOne = 12;

    public const int PerMinuteFromOnePlace = 240;

    public static string PathOf(string secret) => $"{Root}/{secret}/my-day.ics";

    public static void MapCalendar(this WebApplication app) => app.MapMethods(Root + "/{secret}/my-day.ics", [HttpMethods.Get, HttpMethods.Head], ReadAsync).AllowAnonymous();

    public static void AddCalendarLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(http => Limit(http, http.Request.Path.Value ?? "", PerMinuteForOne)),
            PartitionedRateLimiter.Create<HttpContext, string>(http => Limit(http, http.Connection.RemoteIpAddress?.ToString() ?? "", PerMinuteFromOnePlace)));
    });

    private static RateLimitPartition<string> Limit(HttpContext http, string key, int perMinute) => http.Request.Path.StartsWithSegments(Root)
        ? RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) })
        : RateLimitPartition.GetNoLimiter("");

    private static async Task<IResult> ReadAsync(string secret, Feeds feeds, FeedDays days, OptionLists lists, Wording words, TimeProvider clock, CancellationToken cancel)
    {
        if (await feeds.FindAsync(secret, cancel) is not { } open)
            return Results.NotFound();
        var entries = await days.ReadAsync(open, cancel);
        var names = await lists.NamesAsync(cancel);
        var text = Speaking.In(open.Language, () => CalendarText.Write(words["My day"], entries.Select(e => Event(e, names, words)), clock.Instant()));
        return Results.Text(text, "text/calendar", Encoding.UTF8);
    }

    private static CalendarEvent Event(FeedEntry entry, OptionNames names, Wording words)
    {
        var what = entry.Of switch
        {
            FeedEntryOf.Visit => words["Visit"],
            FeedEntryOf.Appointment => words["Appointment"],
            _ => words[entry.English!],
        };
        return new($"{entry.Uid}@steadfast", string.IsNullOrEmpty(entry.Initials) ? what : $"{what} {entry.Initials}", entry.On, entry.At, names.Of("place", entry.Place, Wording.Code));
    }
}
