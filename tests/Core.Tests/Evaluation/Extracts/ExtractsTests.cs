using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Core.Evaluation.PoliceData;
using Steadfast.Core.Evaluation.PoliceData.Runs;
using Steadfast.Core.Files;
using Steadfast.Core.Workforce;
using Steadfast.Statistics.Matching.Deciding;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Evaluation.Extracts;

public sealed class ExtractsTests : IAsyncLifetime
{
    private readonly ExtractWorld world = new();

    public Task InitializeAsync() => world.StartAsync();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Columns_AreProposedFromHeadings_AndAsTheyWereTheNextTime()
    {
        var first = await world.LinkedAsync();
        using var scope = world.Service.Scope();
        var extracts = scope.Get<Core.Evaluation.Extracts.Extracts>();
        first.State.ShouldBe(ExtractState.Linked);
        (first.People, first.Events).ShouldBe((15, 5));
        var people = "Officer note,Code A,URN,Surname,DOB\nx,y,N1,Hopkin,14/03/2006\n";
        var again = await extracts.BringInAsync(world.As(world.Lead), world.Given(people, "URN,Date of offence,Offence\n"), default);
        var proposed = await extracts.ProposeAsync(again, default);
        proposed.Columns[ExtractField.PersonId].ShouldBe("URN");
        proposed.Columns[ExtractField.OffenceDate].ShouldBe("Date of offence");
        proposed.Columns[ExtractField.GivenName].ShouldBeNull();
        await extracts.ReadAsync(world.As(world.Lead), again, new ExtractColumns(new Dictionary<ExtractField, string>(proposed.Columns.Headings) { [ExtractField.GivenName] = "Code A" }), default);
        var third = await extracts.BringInAsync(world.As(world.Lead), world.Given(people, "URN,Date of offence,Offence\n") with { Force = " NORTHSHIRE Police" }, default);
        (await extracts.ProposeAsync(third, default)).Columns[ExtractField.GivenName].ShouldBe("Code A");
    }

    [Fact]
    public async Task EveryFault_IsNamed_AndNothingIsRead()
    {
        using var scope = world.Service.Scope();
        var extracts = scope.Get<Core.Evaluation.Extracts.Extracts>();
        var extract = await extracts.BringInAsync(world.As(world.Lead), world.Given(ExtractWorld.People + "N1,Again,Carys,01/01/2006\n,Nobody,X,\n", ExtractWorld.Events + "N99,01/01/2021,Theft,\nN1,32/01/2021,Theft,\n"), default);
        var columns = (await extracts.ProposeAsync(extract, default)).Columns;
        var wrong = await Should.ThrowAsync<InputFaultsException>(() => extracts.ReadAsync(world.As(world.Lead), extract, columns, default));
        wrong.Faults.Select(fault => $"{fault.File}:{fault.Line}:{fault.Column}").ShouldBe(["people.csv:17:URN", "people.csv:18:URN", "events.csv:7:URN", "events.csv:8:Date of offence"]);
        await using var db = world.Service.Open();
        (await db.LinkSubjects.CountAsync()).ShouldBe(0);
        (await db.PoliceExtracts.SingleAsync()).State.ShouldBe(ExtractState.Received);
    }

    [Fact]
    public async Task Linking_FindsTheOne_AsksOfTheTwo_AndLeavesTheRest()
    {
        var extract = await world.LinkedAsync();
        await using var db = world.Service.Open();
        var bands = await db.LinkSubjects.GroupBy(s => s.Band).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        (bands[Band.Match], bands[Band.Several], bands[Band.None]).ShouldBe((1, 1, 6));
        using var scope = world.Service.Scope();
        (await scope.Get<LinkedExtracts>().RatesAsync(extract, default)).ShouldBe([new SiteLinkRate("Cardiff", 8, 1, 1, 6)]);
        (await world.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Content_IsSealedAtRest()
    {
        await world.LinkedAsync();
        await using var db = world.Service.Open();
        var content = (await db.SealedExtracts.SingleAsync()).Content;
        Encoding.UTF8.GetString(content).ShouldNotContain("Tregaskis");
        content.Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task AfterTheAgreedDay_NothingIsKept_AndTheActSaysSo()
    {
        var extract = await world.LinkedAsync();
        await world.ReviewAsync(extract, world.Manager, 2);
        world.Service.Clock.Set(new DateTimeOffset(2021, 12, 31, 20, 0, 0, TimeSpan.Zero));
        using (var onTheDay = world.Service.Scope())
            (await onTheDay.Get<Core.Evaluation.Extracts.Extracts>().DeleteExpiredAsync(default)).ShouldBe(0);
        world.Service.Clock.Set(new DateTimeOffset(2022, 1, 1, 0, 30, 0, TimeSpan.Zero));
        using (var late = world.Service.Scope())
            await Refused.AsAsync("This extract has been deleted.", () => late.Get<LinkedExtracts>().FilesAsync(world.As(world.Lead), extract, IndexDateIs.Referral, default));
        using (var after = world.Service.Scope())
            (await after.Get<Core.Evaluation.Extracts.Extracts>().DeleteExpiredAsync(default)).ShouldBe(1);
        await using var db = world.Service.Open();
        (await db.SealedExtracts.CountAsync() + await db.LinkSubjects.CountAsync() + await db.LinkPairs.CountAsync() + await db.LinkReviews.CountAsync()).ShouldBe(0);
        (await db.PoliceExtracts.SingleAsync()).State.ShouldBe(ExtractState.Deleted);
        (await db.Acts.SingleAsync(a => a.Kind == ActKind.PoliceExtractDeleted)).AccountId.ShouldBeNull();
        (await world.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task OutsideItsAgreement_AnExtractDoesNotComeIn()
    {
        using var scope = world.Service.Scope();
        var extracts = scope.Get<Core.Evaluation.Extracts.Extracts>();
        const string notInForce = "The agreement is not in force today; an extract comes in under one that is.";
        foreach (var (wrong, sentence) in new[]
        {
            (world.Given() with { AgreedTo = new DateOnly(2020, 12, 31) }, "The agreement must end after it begins."),
            (world.Given() with { AgreedTo = new DateOnly(2021, 8, 30) }, notInForce), (world.Given() with { AgreedFrom = new DateOnly(2021, 9, 1) }, notInForce),
            (world.Given() with { KeepUntil = new DateOnly(2021, 8, 30) }, "The day until which it may be kept must not be over."),
            (world.Given() with { ExtractEnd = new DateOnly(2021, 9, 1) }, "The extract cannot end after today."),
        })
            await Refused.AsAsync(sentence, () => extracts.BringInAsync(world.As(world.Lead), wrong, default));
        await Refused.AsAsync("Police extracts are brought in and deleted by the national lead.", () => extracts.BringInAsync(world.As(world.Manager), world.Given(), default));
    }

    [Fact]
    public async Task Extracts_ThatComeInAtOnce_GetNumbersOfTheirOwn_AndTheSameFormIsOne()
    {
        var given = new[] { world.Given(), world.Given() };
        await Task.WhenAll(given.Concat(given).Select(one => Task.Run(async () =>
        {
            using var scope = world.Service.Scope();
            await scope.Get<Core.Evaluation.Extracts.Extracts>().BringInAsync(world.As(world.Lead), one, default);
        })));
        await using var db = world.Service.Open();
        (await db.PoliceExtracts.Select(e => e.Number).Order().ToListAsync()).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task AnExtract_ThatWasReadOrDeleted_IsNotAgain_AndNoneIsReadWhereNobodyWasReferred()
    {
        var extract = await world.LinkedAsync();
        using var scope = world.Service.Scope();
        var extracts = scope.Get<Core.Evaluation.Extracts.Extracts>();
        var mine = (await extracts.FindAsync(extract.Number, default))!;
        await Refused.AsAsync("The columns of this extract have been read already.", () => extracts.ProposeAsync(mine, default));
        await Refused.AsAsync("The columns of this extract have been read already.", () => Task.Run(() => mine.BecomeLinked(1, 1)));
        await extracts.DeleteAsync(world.As(world.Lead), mine, default);
        await Refused.AsAsync("This extract has been deleted.", () => extracts.DeleteAsync(world.As(world.Lead), mine, default));

        await using var empty = new TestService();
        await empty.StartAsync();
        var lead = empty.ViewerOf(await empty.AddAccountAsync(Role.NationalLead));
        using var there = empty.Scope();
        extracts = there.Get<Core.Evaluation.Extracts.Extracts>();
        var nobodys = await extracts.BringInAsync(lead, world.Given(), default);
        var columns = (await extracts.ProposeAsync(nobodys, default)).Columns;
        await Refused.AsAsync("There is no young person to look for.", () => extracts.ReadAsync(lead, nobodys, columns, default));
    }

    [Fact]
    public async Task Files_HoldTheLinkedUnderNumbersThatMeanNothing()
    {
        var extract = await world.LinkedAsync();
        var evaluator = await world.Service.AddAccountAsync(Role.Evaluator);
        using var scope = world.Service.Scope();
        var files = await scope.Get<LinkedExtracts>().FilesAsync(world.As(evaluator), extract, IndexDateIs.Referral, default);
        var (cohort, offences, links, missing) = (Lines(InputKind.Cohort), Lines(InputKind.Offences), Lines(InputKind.Links), Lines(InputKind.Missing));
        cohort[0].ShouldBe("id,index_date,site");
        cohort.Length.ShouldBe(9);
        cohort[1..].ShouldAllBe(line => Regex.IsMatch(line, "^P[0-9a-f]{16},2021-08-31,Cardiff$"));
        var pairs = links[1..].Select(line => line.Split(',')).ToDictionary(pair => pair[0], pair => pair[1]);
        var missed = missing[1..].ShouldHaveSingleItem().Split(',');
        missed[1].ShouldBe("2021-09-01");
        offences.ShouldContain($"{pairs[missed[0]]},2021-02-01,Theft");
        await Should.ThrowAsync<RuleException>(() => scope.Get<LinkedExtracts>().FilesAsync(world.As(world.Manager), extract, IndexDateIs.Referral, default));

        string[] Lines(InputKind kind) => Encoding.UTF8.GetString(files[kind]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What the screen computes and what `offending` computes from the files taken along are one result.</summary>
    [Fact]
    public async Task Files_GiveTheResultOfTheScreen()
    {
        var extract = await world.LinkedAsync();
        using var scope = world.Service.Scope();
        var linked = scope.Get<LinkedExtracts>();
        var files = await linked.FilesAsync(world.As(world.Lead), extract, IndexDateIs.Referral, default);
        var number = await linked.MeasureAsync(world.As(world.Lead), extract, IndexDateIs.Referral, 12, 12, Guid.NewGuid(), default);
        var kept = (await scope.Get<OffendingRuns>().FindAsync(number, default))!.Result;
        var again = OffendingStudy.Run(new OffendingRequest(File(InputKind.Cohort), File(InputKind.Offences), extract.ExtractEnd, 12, 12) { Links = File(InputKind.Links), Missing = File(InputKind.Missing) });
        Encoding.UTF8.GetString(OffendingJson.Of(kept with { Source = null })).ShouldBe(Encoding.UTF8.GetString(OffendingJson.Of(again)));
        kept.Source!.ToString().ShouldStartWith("Extract ");

        InputFile File(InputKind kind) => InputFile.InMemory($"{kind.ToString().ToLowerInvariant()}.csv", files[kind]);
    }

    [Fact]
    public async Task Measure_GoesDownFromReferredToMatched()
    {
        var extract = await world.LinkedAsync();
        using var scope = world.Service.Scope();
        var number = await scope.Get<LinkedExtracts>().MeasureAsync(world.As(world.Lead), extract, IndexDateIs.Referral, 12, 12, Guid.NewGuid(), default);
        var result = (await scope.Get<OffendingRuns>().FindAsync(number, default))!.Result;
        result.Funnel.Take(2).Select(step => (step.Step, step.People)).ShouldBe([("referred", 8), ("matched", 1)]);
        result.Linkage!.Sites.ShouldBe([new("Cardiff", 8, 1)]);
    }

    /// <summary>20,000 people and 100,000 events come in, are read, sealed and searched; what it takes stands in docs/measurements.md.</summary>
    [Fact]
    public async Task AHundredThousandEvents_ComeInWithinAMinute()
    {
        string[] given = ["Alun", "Bethan", "Cerys", "Dafydd", "Elin", "Ffion", "Gareth"], family = ["Ashby", "Birch", "Corder", "Dunne", "Eccles", "Fell", "Gaunt", "Hale", "Ings"];
        var people = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Q{i},{family[i % 9]}{i / 630},{given[i % 7]},{1 + (i % 28):00}/{1 + (i % 12):00}/{2001 + (i % 9)}\n"));
        var events = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"Q{i % 20_000},{1 + (i % 28):00}/{1 + (i % 12):00}/2021,Theft,Charged\n"));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        using var scope = world.Service.Scope();
        var extracts = scope.Get<Core.Evaluation.Extracts.Extracts>();
        var extract = await extracts.BringInAsync(world.As(world.Lead), world.Given("URN,Surname,Forenames,DOB\n" + people, "URN,Date of offence,Offence,Disposal\n" + events), default);
        await extracts.ReadAsync(world.As(world.Lead), extract, (await extracts.ProposeAsync(extract, default)).Columns, default);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
        (extract.People, extract.Events).ShouldBe((20_000, 100_000));
    }
}
