using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Tests.Engagement;

namespace Steadfast.Core.Tests.Safeguarding;

/// <summary>What the pages of safeguarding refuse, each in its own sentence.</summary>
public sealed class SafeguardingRulesTests
{
    [Fact]
    public async Task Answer_ThatIsNone_OrAnotherThanTheFirst_IsRefused()
    {
        await using var one = await OneCase.StartAsync();
        await one.DoAsync((piece, on) => piece.Get<KnownToServices>().AskAsync(one.By, on.Person.Id, on.Words, Ids.New(), "police", new(2021, 8, 31), "PC Rees", ServicesAnswer.NotYet, null, default));
        await Refused.AsAsync("Say whether they know this young person.", () => AnswerAsync(one, ServicesAnswer.NotYet));
        await AnswerAsync(one, ServicesAnswer.Known);
        await AnswerAsync(one, ServicesAnswer.Known);
        await Refused.AsAsync("They have answered already. If they say otherwise now, ask again: both answers are kept.", () => AnswerAsync(one, ServicesAnswer.NotKnown));
        await Refused.AsAsync("The day must be today or earlier.", () => one.DoAsync((piece, on) => piece.Get<KnownToServices>().AskAsync(one.By, on.Person.Id, on.Words, Ids.New(), "police", new(2021, 9, 1), "PC Rees", ServicesAnswer.NotYet, null, default)));
    }

    [Fact]
    public async Task BackFromMissing_IsNotUndone()
    {
        await using var one = await OneCase.StartAsync();
        await one.DoAsync((piece, on) => piece.Get<Missing>().RecordAsync(one.By, on.Person.Id, on.Words, new(Ids.New(), one.By.Now.AddHours(-9)) { To = one.By.Now.AddHours(-1) }, default));
        await Refused.AsAsync("They came back from this time missing. If they are missing again, record a new one.", () => one.DoAsync(async (piece, on) =>
            await piece.Get<Missing>().ChangeAsync(one.By, await piece.Get<ServiceDatabase>().MissingEpisodes.SingleAsync(), on.Words, null, null, null, default)));
    }

    [Fact]
    public async Task Telling_AheadOfTime_OrLongBeforeTheConcern_IsRefused()
    {
        await using var one = await OneConcern.StartAsync();
        await Refused.AsAsync("They cannot have been told yet. Write it down when they were.", () => TellAsync(one, 1));
        await Refused.AsAsync("That is more than a day before the concern was raised. Check the day and the time.", () => TellAsync(one, -25));
        await TellAsync(one, -24);
    }

    [Fact]
    public async Task Close_WithoutWhatWeLearnt_OrWhatCameOfIt_IsRefused()
    {
        await using var one = await OneConcern.StartAsync();
        await one.TakeAsync(one.Manager, OneConcern.Step(ConcernStatus.Seen));
        await Refused.AsAsync("Write what we did, and why that is enough from us.", () => one.TakeAsync(one.Manager, OneConcern.Step(ConcernStatus.OurPartDone) with { Said = " " }));
        await one.TakeAsync(one.Manager, OneConcern.Step(ConcernStatus.OurPartDone));
        await Refused.AsAsync("Write what we learnt from it, in a sentence.", () => one.TakeAsync(one.Manager, OneConcern.Step(ConcernStatus.Closed) with { Said = " " }));
        await Refused.AsAsync("Choose what came of it.", () => one.TakeAsync(one.Manager, OneConcern.Step(ConcernStatus.Closed) with { Code = null }));
    }

    [Fact]
    public async Task TimeMissing_ThatOverlaps_OrIsToldInTheWrongOrder_IsRefused()
    {
        await using var one = await OneCase.StartAsync();
        var now = one.By.Now;
        Task MissingAsync(NewMissing told) => one.DoAsync((piece, on) => piece.Get<Missing>().RecordAsync(one.By, on.Person.Id, on.Words, told, default));
        await Refused.AsAsync("The police were told after they went missing. Check the day and the time.", () => MissingAsync(new(Ids.New(), now.AddHours(-9)) { ReportedToPoliceAt = now.AddHours(-10) }));
        (await Refused.DoneOfAsync(Enumerable.Range(0, 3).Select(_ => (Func<Task>)(() => MissingAsync(new(Ids.New(), now.AddHours(-9)) { To = now.AddHours(-1) }))))).ShouldBe(1);
        await Refused.AsAsync("A time missing that overlaps this one is written down already. Change that one instead.", () => MissingAsync(new(Ids.New(), now.AddHours(-2))));
        await Refused.AsAsync("The conversation is after they came back. Check the day and the time.", () => one.DoAsync(async (piece, on) => await piece.Get<Missing>().TalkAsync(
            one.By, await piece.Get<ServiceDatabase>().MissingEpisodes.SingleAsync(), on.Words, new(Ids.New(), ReturnAnswer.Held, now.AddHours(-2), "Amina", null), default)));
    }

    [Fact]
    public async Task NationalReferral_InTheWrongOrder_IsRefused()
    {
        await using var one = await OneCase.StartAsync();
        DateOnly handed = new(2021, 8, 20);
        await one.DoAsync((piece, on) => piece.Get<NationalReferrals>().HandOverAsync(one.By, on.Person.Id, on.Words, Ids.New(), "police", "DS Hughes", handed, default));
        Task NewsAsync(NationalReferralNews news) => one.DoAsync(async (piece, on) =>
            await piece.Get<NationalReferrals>().ChangeAsync(one.By, await piece.Get<ServiceDatabase>().NationalReferrals.SingleAsync(), on.Words, news, default));
        await Refused.AsAsync("The first responder referred after we handed over. Check the day.", () => NewsAsync(new() { ReferredOn = handed.AddDays(-1) }));
        await Refused.AsAsync("A decision and its day belong together: enter both.", () => NewsAsync(new() { ReferredOn = handed, ReasonableGrounds = GroundsDecision.Positive }));
        await Refused.AsAsync("The reasonable grounds decision comes after the referral. Enter the day of the referral too.", () => NewsAsync(new() { ReasonableGrounds = GroundsDecision.Positive, ReasonableGroundsOn = handed }));
    }

    [Fact]
    public async Task Refer_WithoutWhom_OrWhyTheFamilyIsNotTold_OrAnsweredWithNothing_IsRefused()
    {
        await using var one = await OneConcern.StartAsync();
        await one.TakeAsync(one.Manager, OneConcern.Step(ConcernStatus.Seen));
        await Refused.AsAsync("Say which service you told, how, and whom you spoke to there.", () => one.TakeAsync(one.Manager, OneConcern.Step(ConcernStatus.Referred) with { With = " " }));
        await Refused.AsAsync("Say why the family has not been told of the referral: it would put somebody at risk, say.", () => one.TakeAsync(one.Manager, OneConcern.Step(ConcernStatus.Referred) with { FamilyTold = false }));
        await one.TakeAsync(one.Manager, OneConcern.Step(ConcernStatus.Referred));
        await Refused.AsAsync("Choose what they answered.", () => one.TakeAsync(one.Manager, OneConcern.Step(ConcernStatus.Answered) with { Code = null }));
    }

    private static Task AnswerAsync(OneCase one, ServicesAnswer answer) => one.DoAsync(async (piece, on) =>
        await piece.Get<KnownToServices>().AnswerAsync(one.By, (await piece.Get<KnownToServices>().OfAsync(on.Person.Id, default)).Single(), on.Words, answer, null, default));

    private static Task TellAsync(OneConcern one, int hours) => one.Case.DoAsync(async (piece, on) => await piece.Get<PassingOn>().RecordAsync(
        one.Case.By, await piece.Get<ServiceDatabase>().Concerns.SingleAsync(), on.Words, new(Ids.New(), null, one.Case.By.Now.AddHours(hours), "phone", "Duty social worker", null), null, default));
}
