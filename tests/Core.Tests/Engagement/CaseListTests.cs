using Steadfast.Core.Access;
using Steadfast.Core.Engagement;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Engagement;

public sealed class CaseListTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Viewer viewer = null!;
    private Account worker = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        worker = await service.AddAccountAsync(Role.Practitioner);
        viewer = service.ViewerOf(worker);
    }

    public Task DisposeAsync() => service.DisposeAsync().AsTask();

    [Fact]
    public async Task Names_RunOnOverPages_InTheOrderOfFamilyNames()
    {
        foreach (var number in Enumerable.Range(0, 53).Reverse())
            await service.AddCaseAsync(worker, "Rhys", $"{(char)('A' + (number % 26))}name{(char)('a' + (number / 26))}");
        var first = await AskAsync(CaseSort.Name, page: 1);
        var second = await AskAsync(CaseSort.Name, page: 2);
        (first.Total, first.Pages, first.Rows.Count, second.Rows.Count).ShouldBe((53, 2, 50, 3));
        var names = first.Rows.Concat(second.Rows).Select(r => r.Name).ToList();
        names.ShouldBe(names.Order(StringComparer.OrdinalIgnoreCase));
        names.ShouldBeUnique();
    }

    [Fact]
    public async Task Letters_FindFamilyNamesThatBeginSo_AccentsAndAll()
    {
        foreach (var family in new[] { "Évans", "Edwards", "Bowen", "van der Elst", "李" })
            await service.AddCaseAsync(worker, "Sam", family);
        (await AskAsync(CaseSort.Name, letters: "e")).Rows.Select(r => r.Name).ShouldBe(["Sam Edwards", "Sam van der Elst", "Sam Évans"]);
        (await AskAsync(CaseSort.Name, letters: "ed")).Rows.ShouldHaveSingleItem().Name.ShouldBe("Sam Edwards");
        (await AskAsync(CaseSort.Name, letters: "#")).Rows.ShouldHaveSingleItem().Name.ShouldBe("Sam 李");
    }

    [Fact]
    public async Task Sorted_ByLastContact_NeverReachedAndLongestUnreachedComeFirst()
    {
        var (lately, longAgo) = (await service.AddCaseAsync(worker, "A", "Lately"), await service.AddCaseAsync(worker, "B", "Long"));
        await service.AddCaseAsync(worker, "C", "Never");
        await ContactAsync(lately.Id, 1);
        await ContactAsync(longAgo.Id, 30);
        (await AskAsync(CaseSort.LastContact)).Rows.Select(r => r.Name).ShouldBe(["C Never", "B Long", "A Lately"]);
    }

    [Fact]
    public async Task RestrictedRecord_IsNotOnAManagersList()
    {
        var person = await service.AddCaseAsync(worker);
        var manager = service.ViewerOf(await service.AddAccountAsync(Role.ServiceManager));
        using (var scope = service.Scope())
        {
            var opened = await Opened.InAsync(scope, service, person.Id);
            await Should.ThrowAsync<RuleException>(() => scope.Get<Restricting>().SetAsync(viewer, opened.Person, opened.Words, true, "why", CancellationToken.None));
            await scope.Get<Restricting>().SetAsync(manager, opened.Person, opened.Words, true, "Known to a colleague", CancellationToken.None);
        }
        using var again = service.Scope();
        (await again.Get<CaseList>().AskAsync(new(CaseFilter.All, CaseSort.Name, false, null, 1), manager, CancellationToken.None)).Rows.ShouldBeEmpty();
        (await AskAsync(CaseSort.Name)).Rows.Count.ShouldBe(1);
    }

    private async Task<CasePage> AskAsync(CaseSort sort, string? letters = null, int page = 1)
    {
        using var scope = service.Scope();
        return await scope.Get<CaseList>().AskAsync(new(CaseFilter.Now, sort, false, letters, page), viewer, CancellationToken.None);
    }

    private async Task ContactAsync(Guid person, int daysAgo)
    {
        using var scope = service.Scope();
        var opened = await Opened.InAsync(scope, service, person);
        await scope.Get<Recording>().RecordAsync(viewer, opened.Person, opened.Words, new NewContact(Guid.NewGuid(), "contact", viewer.Now.AddDays(-daysAgo)), CancellationToken.None);
    }
}
