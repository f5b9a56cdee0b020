using Microsoft.EntityFrameworkCore;
using Shouldly;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;
using Xunit;

namespace Steadfast.Core.Tests.Assessment;

public sealed class AssessingTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account worker = null!;
    private YoungPerson person = null!;
    private Questionnaire asked = null!;

    private DateOnly Today => service.Clock.Today();

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        worker = await service.AddAccountAsync(Role.Practitioner);
        person = await service.AddCaseAsync(worker);
        using var piece = service.Scope();
        asked = await piece.Get<Questionnaires>().ForSiteAsync(person.SiteId, CancellationToken.None);
    }

    public Task DisposeAsync() => service.DisposeAsync().AsTask();

    [Fact]
    public async Task Record_WithoutVoiceAndWithoutWhy_IsRefused() =>
        (await RefusedAsync(Told() with { Voice = new(" ", null, null) })).About.ShouldBe(nameof(OwnVoice.Voice));

    [Fact]
    public async Task Record_WithoutVoice_NeedsTheDayByWhichItWillBeThere() =>
        (await RefusedAsync(Told() with { Voice = new(null, "He is in hospital.", null) })).About.ShouldBe(nameof(OwnVoice.VoiceBy));

    [Theory]
    [InlineData(-1)]
    [InlineData(91)]
    public async Task Record_VoicePromisedForADayGoneOrAfterTheReview_IsRefused(int days) =>
        (await RefusedAsync(Told() with { Voice = new(null, "He is in hospital.", Today.AddDays(days)) })).About.ShouldBe(nameof(OwnVoice.VoiceBy));

    [Fact]
    public async Task Record_VoicePromised_KeepsWhyAndByWhen()
    {
        await RecordAsync(Told() with { Voice = new(null, "He is in hospital.", Today.AddDays(90)) });
        var (kept, record) = await LatestAsync();
        using (record)
            (kept.Voice, record.Words.Open(kept.VoiceMissingBecause), kept.VoiceBy).ShouldBe((null, "He is in hospital.", Today.AddDays(90)));
    }

    [Fact]
    public async Task Record_VoiceThere_ForgetsThatItWasMissing()
    {
        await RecordAsync(Told() with { Voice = new("I want to box.", "He was away.", Today) });
        var (kept, record) = await LatestAsync();
        using (record)
            (record.Words.Open(kept.Voice), kept.VoiceMissingBecause, kept.VoiceBy).ShouldBe(("I want to box.", null, null));
    }

    [Fact]
    public async Task Record_WorriesWithoutAnyStrength_IsRefused() =>
        (await RefusedAsync(Told() with { Answers = [.. Told().Answers.Where(a => a.Question != "home_strengths"), new("peers_strengths", null, " ")] })).Message.ShouldContain("strength");

    [Fact]
    public async Task Record_ASignWithoutAnAnswer_IsRefused() =>
        (await RefusedAsync(Told() with { Answers = [.. Told().Answers.Where(a => a.Question != "debt")] })).Message.ShouldContain("not known yet");

    [Theory]
    [InlineData("debt", "perhaps")]
    [InlineData("shoe_size", "yes")]
    public async Task Record_AnAnswerThatIsNotOffered_IsRefused(string question, string code) =>
        await RefusedAsync(Told() with { Answers = [.. Told().Answers.Where(a => a.Question != question), new(question, code, null)] });

    [Fact]
    public async Task Record_QuestionsOfAnotherSite_AreRefused()
    {
        var manager = await service.AddAccountAsync(Role.ServiceManager, "Edinburgh");
        var key = Ids.New();
        using (var piece = service.Scope())
            await piece.Get<Questionnaires>().PublishAsync(service.ViewerOf(manager), key, new(null, manager.SiteId), Today, null, BuiltInQuestions.Content, CancellationToken.None);
        (await RefusedAsync(Told() with { QuestionSetId = key })).Message.ShouldContain("not asked at this site");
    }

    [Fact]
    public async Task Record_ReviewInMoreThanHalfAYear_IsRefused() =>
        (await RefusedAsync(Told() with { ReviewOn = Today.AddDays(184) })).About.ShouldBe("ReviewOn");

    [Fact]
    public async Task Record_Twice_MakesTwoVersionsAndKeepsTheFirst()
    {
        await RecordAsync(Told());
        await RecordAsync(Assessments.Told(asked, 1, Today) with { Voice = new("It is better now.", null, null) });
        using var record = await service.OpenRecordAsync(worker, person.Id);
        var assessing = record.Get<Assessing>();
        (await assessing.VersionsAsync(person.Id, CancellationToken.None)).Select(v => v.Number).ShouldBe([2, 1]);
        var first = (await assessing.FindAsync(person.Id, 1, CancellationToken.None))!;
        record.Words.Open(first.Voice).ShouldBe("I want to box.");
        record.Words.Open(first.Answers.Single(a => a.Question == "home_strengths").Words).ShouldBe("His nan.");
        first.Answers.Single(a => a.Question == "debt").Code.ShouldBe("yes");
        first.QuestionSetId.ShouldBe(asked.Set.Id);
        (await record.Db.Outcomes.Where(o => o.YoungPersonId == person.Id && o.Measure == "exploitation_risk").OrderBy(o => o.Id).Select(o => o.Value).ToListAsync()).ShouldBe(["5", "1"]);
        (await record.Db.Acts.CountAsync(a => a.Chain == person.Id && a.Kind == ActKind.AssessmentRecorded)).ShouldBe(2);
    }

    [Fact]
    public async Task Record_TheSameFormTwice_IsOneVersion()
    {
        var told = Told();
        await RecordAsync(told);
        await RecordAsync(told);
        await using var db = service.Open();
        (await db.Assessments.CountAsync()).ShouldBe(1);
        (await db.Outcomes.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Record_AfterSomebodyElse_IsToldAndNothingIsLost()
    {
        await RecordAsync(Told());
        (await RefusedAsync(Told())).Message.ShouldContain("Somebody else");
        await RecordAsync(Told(follows: 1));
        await using var db = service.Open();
        (await db.Assessments.CountAsync()).ShouldBe(2);
    }

    private NewAssessment Told(int follows = 0) => Assessments.Told(asked, follows, Today, ("debt", "yes"));

    private async Task<RuleException> RefusedAsync(NewAssessment told) => await Should.ThrowAsync<RuleException>(() => RecordAsync(told));

    private async Task RecordAsync(NewAssessment told)
    {
        using var record = await service.OpenRecordAsync(worker, person.Id);
        await record.Get<Assessing>().RecordAsync(record.By, record.Person, record.Words, told, CancellationToken.None);
    }

    private async Task<(ContextualAssessment Kept, OpenedRecord Record)> LatestAsync()
    {
        var record = await service.OpenRecordAsync(worker, person.Id);
        return ((await record.Get<Assessing>().FindAsync(person.Id, null, CancellationToken.None))!, record);
    }
}
