using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Mail;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Microsoft.EntityFrameworkCore;

namespace Steadfast.Core.Tests.Mail;

/// <summary>Two administrators who look after one mail that was given up.</summary>
public sealed class DeadLetterRaceTests
{
    private const string NotThere = "This mail is no longer among those given up.";

    private static readonly Races<TestService> All = new()
    {
        ["two try one again"] = new(NotThere, TryAgainAsync, TryAgainAsync),
        ["two take one away"] = new(NotThere, TakeAwayAsync, TakeAwayAsync),
        ["take away what is tried again"] = new(NotThere, TryAgainAsync, TakeAwayAsync),
        ["try again what is taken away"] = new(NotThere, TakeAwayAsync, TryAgainAsync),
    };

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var service = new TestService { Mail = MailSettings.Demo(new("https://steadfast.example.org")) };
        await service.StartAsync();
        await service.AddAccountAsync(Role.Administrator);
        using (var piece = service.Scope())
        {
            var db = piece.Get<ServiceDatabase>();
            piece.Get<Outbox>().Post(new(LetterKind.ReferralLink, "jo@example.org", ["en"], "/refer/secret"), "cause");
            db.Record(new Deed(ActKind.ReferralLinkGiven, null, Act.House, Act.House));
            await db.SaveChangesAsync();
            await piece.Get<Delivering>().DeliverAsync((_, _, _) => Task.FromResult(new Handing(Handed.RefusedForGood)), default);
        }
        await All[race].RunAsync(service, service, moment);
    }

    private static Task TryAgainAsync(TestService service) => DoAsync(service, (letters, by, id) => letters.TryAgainAsync(by, id, default));

    private static Task TakeAwayAsync(TestService service) => DoAsync(service, (letters, by, id) => letters.TakeAwayAsync(by, id, default));

    private static async Task DoAsync(TestService service, Func<DeadLetters, Core.Access.Viewer, Guid, Task> work)
    {
        using var piece = service.Scope();
        var db = piece.Get<ServiceDatabase>();
        await work(piece.Get<DeadLetters>(), service.ViewerOf(await db.Users.AsNoTracking().SingleAsync()), await db.OutgoingMails.Select(m => m.Id).SingleAsync());
    }
}
