using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Support;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Workforce;

/// <summary>Who reads what was written for a member of staff's own sake: as each kind demands, and nobody by their role.</summary>
public sealed class SupportingTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account manager = null!;
    private Account supervisor = null!;
    private Account mentor = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        manager = await service.AddAccountAsync(Role.ServiceManager);
        supervisor = await service.AddAccountAsync(Role.Practitioner);
        mentor = await service.AddAccountAsync(Role.PeerMentor);
        await DoAsync(s => s.ArrangeAsync(service.ViewerOf(manager), mentor.Id, supervisor.Id, 28, default));
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Notes_AreReadAsEachKindDemands()
    {
        var supervision = await WriteAsync((s, key) => s.SuperviseAsync(service.ViewerOf(supervisor), mentor.Id, Today, "Talked of sleep.", "A day off", key, default));
        var shown = await WriteAsync((s, key) => s.CheckInAsync(service.ViewerOf(mentor), 2, "A hard week.", true, key, default));
        var kept = await WriteAsync((s, key) => s.CheckInAsync(service.ViewerOf(mentor), 1, "Not for others.", false, key, default));
        var reflection = await WriteAsync((s, key) => s.ReflectAsync(service.ViewerOf(mentor), "I saw myself in him.", key, default));

        (await ReadAsync(mentor)).ShouldBe([supervision, shown, kept, reflection], ignoreOrder: true);
        (await ReadAsync(supervisor)).ShouldBe([supervision, shown], ignoreOrder: true);
        (await ReadAsync(manager)).ShouldBeEmpty();
        foreach (var role in Enum.GetValues<Role>())
            (await ReadAsync(await service.AddAccountAsync(role))).ShouldBeEmpty($"{role}");
    }

    [Fact]
    public async Task NextSupervisor_DoesNotReadWhatWasShownToTheOneBefore()
    {
        await WriteAsync((s, key) => s.CheckInAsync(service.ViewerOf(mentor), 2, "A hard week.", true, key, default));
        await WriteAsync((s, key) => s.SuperviseAsync(service.ViewerOf(supervisor), mentor.Id, Today, "Talked of sleep.", null, key, default));
        await DoAsync(s => s.ArrangeAsync(service.ViewerOf(manager), mentor.Id, manager.Id, 28, default));
        (await ReadAsync(manager)).ShouldBeEmpty();
        await Should.ThrowAsync<RuleException>(() => WriteAsync((s, key) => s.SuperviseAsync(service.ViewerOf(supervisor), mentor.Id, Today, "Again.", null, key, default)));
    }

    [Fact]
    public async Task Words_StandInNoRow()
    {
        await WriteAsync((s, key) => s.ReflectAsync(service.ViewerOf(mentor), "Qwyzzar", key, default));
        await using var db = service.Open();
        var note = await db.StaffNotes.AsNoTracking().SingleAsync();
        System.Text.Encoding.UTF8.GetString(note.Words.Bytes).ShouldNotContain("Qwyzzar");
        service.Sealer.WordsOf(await db.StaffKeys.SingleAsync(k => k.OwnerId == mentor.Id)).Open(note.Words).ShouldBe("Qwyzzar");
    }

    [Fact]
    public async Task Note_SentTwiceAtOnce_IsWrittenOnce()
    {
        var key = Ids.New();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => DoAsync(s => s.ReflectAsync(service.ViewerOf(mentor), "Once.", key, default)))));
        (await ReadAsync(mentor)).ShouldBe([key]);
    }

    [Fact]
    public async Task CheckIn_ShownToNobody_SaysWhatIsMissing() =>
        (await Should.ThrowAsync<RuleException>(() => WriteAsync((s, key) => s.CheckInAsync(service.ViewerOf(supervisor), 3, null, true, key, default)))).Message.ShouldContain("Nobody supervises you yet");

    [Fact]
    public async Task Supervision_IsDueFromTheLast_OrFromTheArrangement()
    {
        (await DueAsync()).ShouldBe(Today.AddDays(28));
        await WriteAsync((s, key) => s.SuperviseAsync(service.ViewerOf(supervisor), mentor.Id, Today.AddDays(-40), "Earlier.", null, key, default));
        (await DueAsync()).ShouldBe(Today.AddDays(-12));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(93)]
    public async Task Arrange_TooOftenOrTooSeldom_IsRefused(int days) =>
        await Should.ThrowAsync<RuleException>(() => DoAsync(s => s.ArrangeAsync(service.ViewerOf(manager), mentor.Id, supervisor.Id, days, default)));

    [Fact]
    public async Task Arrange_ByThemselvesOrForThemselves_IsRefused()
    {
        await Should.ThrowAsync<RuleException>(() => DoAsync(s => s.ArrangeAsync(service.ViewerOf(mentor), mentor.Id, supervisor.Id, 28, default)));
        await Should.ThrowAsync<RuleException>(() => DoAsync(s => s.ArrangeAsync(service.ViewerOf(manager), mentor.Id, mentor.Id, 28, default)));
    }

    [Fact]
    public async Task LivedExperience_IsToldAsTheyChose_AndTakenBackAtOnce()
    {
        var (colleague, elsewhere) = (await service.AddAccountAsync(Role.Practitioner), await service.AddAccountAsync(Role.Practitioner, "Dundee"));
        var person = await service.AddCaseAsync(supervisor);
        await service.AllocateBesideAsync(manager, person.Id, mentor);
        await TellAsync(colleagues: false, families: false);
        (await SeenAsync(colleague, person.Id)).ShouldBe((0, 0));
        await TellAsync(colleagues: true, families: false);
        (await SeenAsync(colleague, person.Id)).ShouldBe((1, 0));
        (await SeenAsync(elsewhere, person.Id)).ShouldBe((0, 0));
        await TellAsync(colleagues: false, families: true);
        (await SeenAsync(colleague, person.Id)).ShouldBe((0, 1));
        using (var scope = service.Scope())
            await scope.Get<OwnStory>().TakeBackAsync(service.ViewerOf(mentor), default);
        (await SeenAsync(colleague, person.Id)).ShouldBe((0, 0));
        await using var db = service.Open();
        (await db.LivedExperiences.AnyAsync()).ShouldBeFalse();
    }

    private DateOnly Today => service.Clock.Today();

    private async Task DoAsync(Func<Supporting, Task> work)
    {
        using var scope = service.Scope();
        await work(scope.Get<Supporting>());
    }

    private async Task<Guid> WriteAsync(Func<Supporting, Guid, Task> write)
    {
        var key = Ids.New();
        await DoAsync(s => write(s, key));
        return key;
    }

    private async Task<IReadOnlyList<Guid>> ReadAsync(Account viewer)
    {
        using var scope = service.Scope();
        return [.. (await scope.Get<Supporting>().ReadAsync(service.ViewerOf(viewer), null, default)).Select(n => n.Note.Id)];
    }

    private async Task<DateOnly> DueAsync()
    {
        using var scope = service.Scope();
        return (await scope.Get<SupervisionDates>().HeldByAsync(supervisor.Id, default)).Single().DueOn;
    }

    private async Task TellAsync(bool colleagues, bool families)
    {
        using var scope = service.Scope();
        await scope.Get<OwnStory>().TellAsync(service.ViewerOf(mentor), "I was in care, and inside at 19.", colleagues, families, default);
    }

    private async Task<(int Colleagues, int Family)> SeenAsync(Account viewer, Guid youngPersonId)
    {
        using var scope = service.Scope();
        var story = scope.Get<OwnStory>();
        return ((await story.OfColleaguesAsync(service.ViewerOf(viewer), default)).Count, (await story.ForFamilyAsync(youngPersonId, default)).Count);
    }
}
