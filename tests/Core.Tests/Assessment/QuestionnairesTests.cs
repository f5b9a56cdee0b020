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

public sealed class QuestionnairesTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account lead = null!;
    private Account manager = null!;

    private DateOnly Today => service.Clock.Today();

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        lead = await service.AddAccountAsync(Role.NationalLead);
        manager = await service.AddAccountAsync(Role.ServiceManager);
    }

    public Task DisposeAsync() => service.DisposeAsync().AsTask();

    [Fact]
    public async Task ASitesOwn_GoesBeforeItsNations_AndThatBeforeEverybodys()
    {
        await PublishAsync(manager, new(null, manager.SiteId));
        await PublishAsync(lead, new(Nation.Wales, null));
        await PublishAsync(lead, new(Nation.Scotland, null));
        await PublishAsync(lead, new(null, null));
        (await NumberAtAsync("Cardiff")).ShouldBe(2);
        (await NumberAtAsync("Edinburgh")).ShouldBe(4);
        (await NumberAtAsync("Newcastle")).ShouldBe(5);
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task AVersionForALaterDay_IsAskedFromThatDayOn()
    {
        await PublishAsync(lead, new(null, null), Today.AddDays(3));
        (await NumberAtAsync("Cardiff")).ShouldBe(1);
        service.Clock.Advance(TimeSpan.FromDays(3));
        (await NumberAtAsync("Cardiff")).ShouldBe(2);
    }

    [Fact]
    public async Task AnAssessment_StaysBoundToTheVersionItAnswered()
    {
        var worker = await service.AddAccountAsync(Role.Practitioner);
        var person = await service.AddCaseAsync(worker);
        await service.AssessAsync(worker, person.Id, ("debt", "yes"));
        await PublishAsync(manager, new(null, manager.SiteId), content: BuiltInQuestions.Content.Replace(",yes_no,,high,,", ",yes_no,,medium,,", StringComparison.Ordinal));
        await service.AssessAsync(worker, person.Id, ("debt", "yes"));
        await using var db = service.Open();
        (await db.Assessments.OrderBy(a => a.Number).Select(a => a.ExploitationRisk).ToListAsync()).ShouldBe([Level.High, Level.Medium]);
        (await db.Assessments.Select(a => a.QuestionSetId).Distinct().CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Publish_ByAManagerForAnybodyElse_IsRefused()
    {
        foreach (var audience in new Audience[] { new(null, null), new(Nation.Wales, null), new(null, (await service.SiteAsync("Edinburgh")).Id) })
            (await Should.ThrowAsync<RuleException>(() => PublishAsync(manager, audience))).Message.ShouldContain("their own site");
    }

    [Theory]
    [InlineData(Role.Practitioner)]
    [InlineData(Role.PeerMentor)]
    [InlineData(Role.Guardian)]
    [InlineData(Role.Administrator)]
    public async Task Publish_ByOthers_IsRefused(Role role)
    {
        var other = await service.AddAccountAsync(role);
        await Should.ThrowAsync<RuleException>(() => PublishAsync(other, new(null, manager.SiteId)));
    }

    [Fact]
    public async Task Publish_ForYesterday_IsRefused() =>
        (await Should.ThrowAsync<RuleException>(() => PublishAsync(lead, new(null, null), Today.AddDays(-1)))).About.ShouldBe("From");

    [Fact]
    public async Task Publish_WithAFault_PublishesNothing()
    {
        await Should.ThrowAsync<InputFaultsException>(() => PublishAsync(lead, new(null, null), content: "kind,code\n"));
        await using var db = service.Open();
        (await db.QuestionSets.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Publish_TheSameFormTwice_IsOneVersion_AndTwoAtOnceHaveTwoNumbers()
    {
        var key = Ids.New();
        await Task.WhenAll(PublishAsync(lead, new(null, null), key: key), PublishAsync(lead, new(null, null), key: key), PublishAsync(lead, new(null, null)));
        await using var db = service.Open();
        (await db.QuestionSets.OrderBy(q => q.Number).Select(q => q.Number).ToListAsync()).ShouldBe([1, 2, 3]);
        (await db.Acts.CountAsync(a => a.Kind == ActKind.QuestionsPublished)).ShouldBe(3);
    }

    private async Task PublishAsync(Account by, Audience audience, DateOnly? from = null, string? content = null, Guid? key = null)
    {
        using var piece = service.Scope();
        await piece.Get<Questionnaires>().PublishAsync(service.ViewerOf(by), key ?? Ids.New(), audience, from ?? Today, "Other signs", content ?? BuiltInQuestions.Content, CancellationToken.None);
    }

    private async Task<int> NumberAtAsync(string site)
    {
        using var piece = service.Scope();
        return (await piece.Get<Questionnaires>().ForSiteAsync((await service.SiteAsync(site)).Id, CancellationToken.None)).Set.Number;
    }
}
