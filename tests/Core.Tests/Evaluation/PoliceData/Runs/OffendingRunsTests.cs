using System.Text;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Evaluation.PoliceData.Runs;
using Steadfast.Core.Files;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Evaluation.PoliceData.Runs;

public sealed class OffendingRunsTests : IAsyncLifetime
{
    private readonly TestService service = new();

    public Task InitializeAsync() => service.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    private static NewRun Asked() => new(
        new Dictionary<InputKind, byte[]>
        {
            [InputKind.Cohort] = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 12).Select(i => $"a{i},2020-01-01,{(i < 9 ? "Cardiff" : "Dundee")}\n").Prepend("id,index_date,site\n"))),
            [InputKind.Offences] = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 12).Select(i => $"a{i},2019-0{1 + i % 9}-15,x\na{i % 5},2020-06-15,x\n").Prepend("id,offence_date,offence_code\n"))),
        },
        IndexDateIs.Referral, new DateOnly(2021, 6, 30), 12, 12);

    [Fact]
    public async Task Run_IsKeptUnderItsNumber_WithWhoWhenAndWhatWentIn()
    {
        var by = service.ViewerOf(await service.AddAccountAsync(Role.Evaluator));
        using var scope = service.Scope();
        (await scope.Get<OffendingRuns>().RunAsync(by, Asked(), default)).ShouldBe(1);
        (await scope.Get<OffendingRuns>().RunAsync(by, Asked(), default)).ShouldBe(2);
        using var later = service.Scope();
        var open = (await later.Get<OffendingRuns>().FindAsync(1, default))!;
        (open.Result.People, open.Result.OffencesBefore).ShouldBe((12, 12L));
        (open.By, open.Run.IndexDateIs).ShouldBe((by.Name, IndexDateIs.Referral));
        open.Inputs.Select(input => input.Kind).ShouldBe([InputKind.Cohort, InputKind.Offences]);
        open.Inputs[0].Hash.Length.ShouldBe(64);
        open.Result.Methods.Single(method => method.Name == "sign_flip").P.ShouldNotBeNull();
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_SentTwice_IsOne()
    {
        var by = service.ViewerOf(await service.AddAccountAsync(Role.NationalLead));
        var asked = Asked();
        using var scope = service.Scope();
        await scope.Get<OffendingRuns>().RunAsync(by, asked, default);
        using var again = service.Scope();
        (await again.Get<OffendingRuns>().RunAsync(by, asked, default)).ShouldBe(1);
        (await again.Get<OffendingRuns>().ListAsync(opened: false, default)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Role.SteeringMember)]
    [InlineData(Role.Practitioner)]
    [InlineData(Role.ServiceManager)]
    public async Task Run_ByAnotherRole_IsRefused(Role role)
    {
        var by = service.ViewerOf(await service.AddAccountAsync(role));
        using var scope = service.Scope();
        await Refused.AsAsync("Change in offending is measured by an evaluator or the national lead.", () => scope.Get<OffendingRuns>().RunAsync(by, Asked(), default));
    }

    [Fact]
    public async Task Run_OfAWrongFile_NamesTheFault_AndKeepsNothing()
    {
        var by = service.ViewerOf(await service.AddAccountAsync(Role.Evaluator));
        var files = new Dictionary<InputKind, byte[]>(Asked().Files) { [InputKind.Cohort] = "id,index_date,site\na,01/02/2020,Cardiff\n"u8.ToArray() };
        using var scope = service.Scope();
        var wrong = await Should.ThrowAsync<InputFaultsException>(() => scope.Get<OffendingRuns>().RunAsync(by, Asked() with { Files = files }, default));
        wrong.Faults[0].ToString().ShouldStartWith("cohort.csv:2: index_date");
        await using var db = service.Open();
        (await db.OffendingRuns.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Run_WithAnExtractOfTheFuture_OrAWindowOfNoMonthOrTooMany_IsRefused()
    {
        var by = service.ViewerOf(await service.AddAccountAsync(Role.Evaluator));
        using var scope = service.Scope();
        await Refused.AsAsync("The extract cannot end after today.", () => scope.Get<OffendingRuns>().RunAsync(by, Asked() with { ExtractEnd = new DateOnly(2021, 9, 1) }, default));
        await Refused.AsAsync("Months before: a window is 1 to 120 months long.", () => scope.Get<OffendingRuns>().RunAsync(by, Asked() with { MonthsBefore = 0 }, default));
        await Refused.AsAsync("Months after: a window is 1 to 120 months long.", () => scope.Get<OffendingRuns>().RunAsync(by, Asked() with { MonthsAfter = 121 }, default));
    }

    [Fact]
    public async Task Run_OfOffencesOfNobodyAsked_IsRefused_UnlessThereIsNoneOrLinksAreGiven()
    {
        var by = service.ViewerOf(await service.AddAccountAsync(Role.Evaluator));
        using var scope = service.Scope();
        await Refused.AsAsync(
            "No id of the offences is an id of the people. Where the force has numbers of its own, give Links too; where none of these people has an offence, give a file with the heading alone.",
            () => scope.Get<OffendingRuns>().RunAsync(by, With("PNC1,2019-06-15,x\nPNC2,,x\n"), default));
        foreach (var taken in new[] { With(""), With("a3,,x\nPNC1,2019-06-15,x\n"), With("PNC1,2019-06-15,x\n", "left_id,right_id,probability\na1,PNC9,0.99\n") })
            (await scope.Get<OffendingRuns>().RunAsync(by, taken, default)).ShouldBeGreaterThan(0);

        NewRun With(string offences, string? links = null)
        {
            var files = new Dictionary<InputKind, byte[]>(Asked().Files) { [InputKind.Offences] = Encoding.UTF8.GetBytes("id,offence_date,offence_code\n" + offences) };
            if (links is not null)
                files.Add(InputKind.Links, Encoding.UTF8.GetBytes(links));
            return Asked() with { Files = files };
        }
    }

    [Fact]
    public async Task Run_OfAnExtractThatEndsBeforeEveryIndexDate_IsRefused_NamingTheFirst()
    {
        var by = service.ViewerOf(await service.AddAccountAsync(Role.Evaluator));
        using var scope = service.Scope();
        await Refused.AsAsync(
            "The extract ends before every index date; the first is 2020-01-01. Give the last day that the extract covers.",
            () => scope.Get<OffendingRuns>().RunAsync(by, Asked() with { ExtractEnd = new DateOnly(2019, 12, 31) }, default));
        (await scope.Get<OffendingRuns>().RunAsync(by, Asked() with { ExtractEnd = new DateOnly(2020, 1, 1) }, default)).ShouldBe(1);
    }

    [Fact]
    public async Task Runs_KeptAtOnce_GetNumbersOfTheirOwn_AndTheSameFormIsOne()
    {
        var by = service.ViewerOf(await service.AddAccountAsync(Role.Evaluator));
        var asked = new[] { Asked(), Asked() };
        await Task.WhenAll(asked.Concat(asked).Select(one => Task.Run(async () =>
        {
            using var scope = service.Scope();
            await scope.Get<OffendingRuns>().RunAsync(by, one, default);
        })));
        await using var db = service.Open();
        (await db.OffendingRuns.Select(r => r.Number).Order().ToListAsync()).ShouldBe([1, 2]);
    }
}
