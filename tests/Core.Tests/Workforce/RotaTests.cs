using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Stages;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Workforce;

public sealed class RotaTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account manager = null!;
    private Account worker = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        manager = await service.AddAccountAsync(Role.ServiceManager);
        worker = await service.AddAccountAsync(Role.Practitioner, name: "Amina Farah");
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task OnCall_IsWhoAnswersAtTheHour_TheHourOfTheEndNotInIt()
    {
        await PutAsync(worker, OnCallPart.Worker, Saturday(9), Saturday(21));
        await PutAsync(manager, OnCallPart.Manager, Saturday(0), Saturday(24));
        (await NamesAsync(Saturday(9))).ShouldBe(["Amina Farah", manager.Name]);
        (await NamesAsync(Saturday(21))).ShouldBe([manager.Name]);
        (await NamesAsync(Saturday(8))).ShouldBe([manager.Name]);
        (await NamesAsync(Saturday(24))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Shift_ThatMeetsAnother_IsRefused_AndNextToItIsNot()
    {
        await PutAsync(worker, OnCallPart.Worker, Saturday(9), Saturday(21));
        (await RefusedAsync(worker, OnCallPart.Worker, Saturday(20), Saturday(22))).ShouldContain("on call for some of these hours already");
        await PutAsync(worker, OnCallPart.Worker, Saturday(21), Saturday(23));
    }

    [Fact]
    public async Task Shift_OfTheWrongPerson_IsRefused()
    {
        (await RefusedAsync(worker, OnCallPart.Manager, Saturday(9), Saturday(21))).ShouldContain("service manager or the national lead");
        (await RefusedAsync(await service.AddMentorAsync(MentorStage.Independent), OnCallPart.Worker, Saturday(9), Saturday(21))).ShouldContain("from the practitioner stage on");
        (await RefusedAsync(await service.AddAccountAsync(Role.Practitioner, "Dundee"), OnCallPart.Worker, Saturday(9), Saturday(21))).ShouldContain("worker of this site");
        await service.NoteAwayAsync(manager, worker, Day, Day);
        (await RefusedAsync(worker, OnCallPart.Worker, Saturday(9), Saturday(21))).ShouldContain("away on some of these days");
        await PutAsync(await service.AddMentorAsync(MentorStage.Practitioner), OnCallPart.Worker, Saturday(9), Saturday(21));
    }

    [Fact]
    public async Task Shift_ByAManagerOfAnotherSite_OrInThePast_IsRefused()
    {
        var elsewhere = await service.AddAccountAsync(Role.ServiceManager, "Dundee");
        (await RefusedAsync(worker, OnCallPart.Worker, Saturday(9), Saturday(21), elsewhere)).ShouldContain("kept by the service manager");
        (await RefusedAsync(worker, OnCallPart.Worker, Saturday(-200), Saturday(-190))).ShouldBe("These hours have gone.");
        (await RefusedAsync(worker, OnCallPart.Worker, Saturday(9), Saturday(9))).ShouldContain("ends after it begins");
    }

    [Fact]
    public async Task Shift_PutByTwoAtOnce_IsOne()
    {
        var done = await Task.WhenAll(new[] { worker, await service.AddAccountAsync(Role.Practitioner) }.Select(w => Task.Run(async () =>
        {
            try
            {
                await PutAsync(w, OnCallPart.Worker, Saturday(9), Saturday(21));
                return 1;
            }
            catch (RuleException)
            {
                return 0;
            }
        })));
        done.Sum().ShouldBe(1);
    }

    private static DateOnly Day { get; } = new(2021, 9, 4);

    private static DateTime Saturday(int hour) => Day.StartUtc().AddHours(hour);

    private async Task PutAsync(Account who, OnCallPart part, DateTime from, DateTime until, Account? by = null)
    {
        using var scope = service.Scope();
        var site = manager.SiteId!.Value;
        await scope.Get<Rota>().PutAsync(service.ViewerOf(by ?? manager), new(Ids.New(), site, part, who.Id, from, until, "07700 900444"), default);
    }

    private async Task<string> RefusedAsync(Account who, OnCallPart part, DateTime from, DateTime until, Account? by = null) =>
        (await Should.ThrowAsync<RuleException>(() => PutAsync(who, part, from, until, by))).Message;

    private async Task<IReadOnlyList<string>> NamesAsync(DateTime at)
    {
        using var scope = service.Scope();
        return [.. (await scope.Get<Rota>().OnCallAsync(manager.SiteId!.Value, at, default)).Select(s => s.Name)];
    }
}
