using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Files;
using Steadfast.Core.Governance;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Assessment;

public sealed class QuestionDraftingTests : IAsyncLifetime
{
    private static readonly Question Sleeps = new("sleeps_badly", QuestionKind.Criterion, LifeContext.Home, new("They sleep badly", "Maen nhw'n cysgu'n wael"), null, "how_often", null, Level.Medium);

    private readonly TestService service = new();
    private Account lead = null!;
    private Account manager = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        lead = await service.AddAccountAsync(Role.NationalLead);
        manager = await service.AddAccountAsync(Role.ServiceManager);
    }

    public Task DisposeAsync() => service.DisposeAsync().AsTask();

    [Fact]
    public void BuiltIn_WrittenAndRead_IsTheSame() => ShouldBeSame(Read(QuestionFileWriting.Write(Read(BuiltInQuestions.Content))), Read(BuiltInQuestions.Content));

    [Fact]
    public void AnySequenceOfChanges_ThatCanBeRead_IsWrittenAndReadAsItIs()
    {
        var start = Read(BuiltInQuestions.Content);
        var codes = start.Questions.Select(q => q.Code).ToArray();
        var change = from what in Gen.Choose(0, 4) from which in Gen.Choose(0, codes.Length - 1) from words in Gen.Elements("Plain", "With, a comma", "With \"quotes\"", "Â gwên", "a;b") select (what, codes[which], words);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(change.ArrayOf(8).ToArbitrary(), changes =>
        {
            var list = changes.Aggregate(start, Changed);
            try
            {
                ShouldBeSame(Read(QuestionFileWriting.Write(list)), list);
            }
            catch (InputFaultsException)
            {
                // What cannot be published cannot be saved.
            }
            return true;
        }));
    }

    [Fact]
    public async Task Draft_IsChanged_AndPublishedForItsSite_AndIsThenGone()
    {
        var id = await BeginAsync(manager, new(null, manager.SiteId));
        await SaveAsync(manager, id, list => list.With(Sleeps).WithContacts(new Dictionary<Level, int> { [Level.Low] = 1, [Level.Medium] = 3, [Level.High] = 5 }));
        (await AskedAsync("Cardiff")).Find("sleeps_badly").ShouldBeNull();
        await PublishAsync(manager, id, service.Clock.Today().AddDays(2));
        (await AskedAsync("Cardiff")).Find("sleeps_badly").ShouldBeNull();
        service.Clock.Advance(TimeSpan.FromDays(2));
        var asked = await AskedAsync("Cardiff");
        (asked.Find("sleeps_badly"), asked.ContactsPerWeek[Level.High]).ShouldBe((Sleeps, 5));
        (await AskedAsync("Edinburgh")).Find("sleeps_badly").ShouldBeNull();
        await using var db = service.Open();
        (await db.QuestionDrafts.CountAsync()).ShouldBe(0);
        (await db.Acts.AnyAsync(a => a.Kind == ActKind.QuestionDraftThrownAway)).ShouldBeFalse();
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatCannotBePublished_CannotBeSaved()
    {
        var id = await BeginAsync(lead, new(null, null));
        (await RefusedAsync(() => SaveAsync(lead, id, list => list.Without("home_worries")))).ShouldContain("home needs a question of kind worry");
        (await RefusedAsync(() => SaveAsync(lead, id, list => list.With(Sleeps with { Text = new("They sleep badly", "") })))).ShouldContain("both languages are needed");
        (await RefusedAsync(() => SaveAsync(lead, id, list => list.With(Sleeps with { Need = null })))).ShouldContain("which level");
        (await RefusedAsync(() => SaveAsync(lead, id, list => list.With(Sleeps with { Scale = "none_such" })))).ShouldContain("there is no scale");
        (await RefusedAsync(() => SaveAsync(lead, id, list => list.WithContacts(new Dictionary<Level, int> { [Level.Low] = 3, [Level.Medium] = 2, [Level.High] = 5 })))).ShouldContain("cannot ask for fewer");
        (await RefusedAsync(() => PublishAsync(lead, id, service.Clock.Today(), " "))).ShouldBe("Say what is new in it.");
        (await RefusedAsync(() => PublishAsync(lead, id, service.Clock.Today().AddDays(-1)))).ShouldContain("from today");
        (await RefusedAsync(() => BeginAsync(lead, new(Nation.Wales, null), 99))).ShouldContain("no such version");
    }

    [Fact]
    public async Task Draft_IsThereForWhoMayPublishIt_AndForNobodyElse()
    {
        var id = await BeginAsync(lead, new(null, null));
        (await RefusedAsync(() => BeginAsync(manager, new(null, null)))).ShouldContain("for their own site");
        await Should.ThrowAsync<NullReferenceException>(() => SaveAsync(manager, id, list => list));
        using var scope = service.Scope();
        (await scope.Get<QuestionDrafting>().OfAsync(service.ViewerOf(manager), default)).ShouldBeEmpty();
        (await scope.Get<QuestionDrafting>().OfAsync(service.ViewerOf(lead), default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task TwoWhoBeginAtOnce_MeetInOneDraft_AndOfTwoWhoChangeIt_OneIsTold()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => BeginAsync(lead, new(Nation.Wales, null)))));
        ids.Distinct().Count().ShouldBe(1);
        using var one = service.Scope();
        using var other = service.Scope();
        var (first, second) = ((await FindAsync(one, lead, ids[0]))!, (await FindAsync(other, lead, ids[0]))!);
        await one.Get<QuestionDrafting>().SaveAsync(service.ViewerOf(lead), first, Read(first.Content).With(Sleeps), default);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => other.Get<QuestionDrafting>().SaveAsync(service.ViewerOf(lead), second, Read(second.Content).Without("debt"), default));
    }

    [Fact]
    public void Moved_StaysWithinItsPartAndKind_AndACodeIsNeverUsedTwice()
    {
        var list = Read(BuiltInQuestions.Content);
        List<string> Signs(QuestionList l) => [.. l.Questions.Where(q => q is { Context: LifeContext.Home, Kind: QuestionKind.Criterion }).Select(q => q.Code)];
        var before = Signs(list);
        Signs(list.Moved(before[0], earlier: false)).Take(2).ShouldBe([before[1], before[0]]);
        Signs(list.Moved(before[0], earlier: true)).ShouldBe(before);
        Signs(list.Moved(before[^1], earlier: false)).ShouldBe(before);
        list.NewCode("They owe money, or somebody says that they do").ShouldBe("they_owe_money_or_somebody_says_th");
        list.NewCode("Debt").ShouldBe("debt_2");
        list.NewCode("123?").ShouldBe("q_123");
    }

    private static QuestionList Changed(QuestionList list, (int What, string Code, string Words) change) => (change.What, list.Find(change.Code)) switch
    {
        (0, _) => list.Without(change.Code),
        (1, _) => list.Moved(change.Code, earlier: true),
        (2, _) => list.Moved(change.Code, earlier: false),
        (3, { } q) => list.With(q with { Text = new(change.Words, change.Words) }),
        (_, { } q) => list.With(q with { Context = LifeContext.Online }),
        _ => list,
    };

    private static void ShouldBeSame(QuestionList one, QuestionList other)
    {
        one.Questions.ShouldBe(other.Questions);
        one.Scales.SelectMany(s => s.Value, (s, a) => (s.Key, a)).ShouldBe(other.Scales.SelectMany(s => s.Value, (s, a) => (s.Key, a)));
        one.ContactsPerWeek.OrderBy(c => c.Key).ShouldBe(other.ContactsPerWeek.OrderBy(c => c.Key));
    }

    private static QuestionList Read(string content) => QuestionFile.Read(content);

    private async Task<Guid> BeginAsync(Account by, Audience audience, int from = 1)
    {
        using var scope = service.Scope();
        return (await scope.Get<QuestionDrafting>().BeginAsync(service.ViewerOf(by), audience, from, default)).Id;
    }

    private Task<QuestionDraft?> FindAsync(Piece scope, Account by, Guid id) => scope.Get<QuestionDrafting>().FindAsync(service.ViewerOf(by), id, default);

    private async Task SaveAsync(Account by, Guid id, Func<QuestionList, QuestionList> change)
    {
        using var scope = service.Scope();
        var draft = await FindAsync(scope, by, id);
        await scope.Get<QuestionDrafting>().SaveAsync(service.ViewerOf(by), draft!, change(Read(draft!.Content)), default);
    }

    private async Task PublishAsync(Account by, Guid id, DateOnly from, string what = "Sleep")
    {
        using var scope = service.Scope();
        await scope.Get<QuestionDrafting>().PublishAsync(service.ViewerOf(by), (await FindAsync(scope, by, id))!, from, what, default);
    }

    private async Task<QuestionList> AskedAsync(string site)
    {
        using var scope = service.Scope();
        return (await scope.Get<Questionnaires>().ForSiteAsync((await service.SiteAsync(site)).Id, default)).List;
    }

    private static async Task<string> RefusedAsync(Func<Task> work) => (await Should.ThrowAsync<RuleException>(work)).Message;
}
