using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Groups;

/// <summary>The rules of programmes and of what workers report that depend on what stands, met by two at once.</summary>
public sealed class ProgrammeRaceTests
{
    private const string Answered = "This report was answered already.";
    private const string Later = "Sessions of this programme lie after that day. Call them off or move them first, or choose a later day.";
    private const string Ended = "This programme has ended by then. Plan the session on its own, or on an earlier day.";

    private static readonly Races<OneGroup> All = new()
    {
        ["two end a programme"] = new("This programme has its last day already.", g => EndAsync(g, 30), g => EndAsync(g, 20)),
        ["end before a session that is planned"] = new(Later, g => g.PlanAsync(20), g => EndAsync(g, 10)) { Or = [Ended] },
        ["end before a session that is moved"] = new(Later, g => MoveAsync(g, 20), g => EndAsync(g, 10)) { Or = [Ended] },
        ["plan after the last day"] = new(Ended, g => EndAsync(g, 10), g => g.PlanAsync(20)) { Or = [Later] },
        ["confirm a report that is answered"] = new(Answered, ConfirmAsync, ConfirmAsync) { Given = ReportedAsync },
        ["do not confirm a report that is confirmed"] = new(Answered, ConfirmAsync, DoNotConfirmAsync) { Given = ReportedAsync, OtherMayFollow = true },
        ["two do not confirm a report"] = new(Answered, DoNotConfirmAsync, DoNotConfirmAsync) { Given = ReportedAsync },
    };

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var group = await OneGroup.StartAsync(programme: true);
        await All[race].RunAsync(group, group.Service, moment);
    }

    private static Task EndAsync(OneGroup group, int daysAhead) => group.DoAsync(group.Leader, async (piece, by, _) =>
        await piece.Get<Programmes>().EndAsync(by, (await piece.Get<Programmes>().FindAsync(by, group.ProgrammeId!.Value, default))!, new DateOnly(2021, 8, 31).AddDays(daysAhead), "The gym closes", default));

    private static Task MoveAsync(OneGroup group, int daysAhead) => group.DoAsync(group.Leader, (piece, by, session) => piece.Get<GroupPlanning>().MoveAsync(by, session, by.Now.AddDays(daysAhead), 60, group.VenueId, default));

    private static async Task ReportedAsync(OneGroup group)
    {
        using var record = await group.Service.OpenRecordAsync(group.Leader, group.A);
        var told = new NewLinkReport(Ids.New(), "A boy they call Tiny", LinkKind.Conflict, FactSource.YoungPerson, new DateOnly(2021, 8, 20)) { Words = "Fought at the bus station" };
        await record.Get<LinkReporting>().ReportAsync(record.By, record.Person, record.Words, told, default);
    }

    private static async Task ConfirmAsync(OneGroup group)
    {
        using var record = await group.Service.OpenRecordAsync(group.Manager, group.A);
        await record.Get<LinkReporting>().ConfirmAsync(record.By, record.Person, record.Words, await record.Db.LinkReports.SingleAsync(), group.B, default);
    }

    private static async Task DoNotConfirmAsync(OneGroup group)
    {
        using var record = await group.Service.OpenRecordAsync(group.Manager, group.A);
        await record.Get<LinkReporting>().DoNotConfirmAsync(record.By, record.Person, record.Words, await record.Db.LinkReports.SingleAsync(), "They are friends", default);
    }
}
