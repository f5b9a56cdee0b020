using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Engagement;

/// <summary>What holding and coming back refuse, each in its own sentence.</summary>
public sealed class EngagementRulesTests
{
    private const string WorkIsWritten = "Work has been written down on the record that this referral opened, so it cannot be joined to another.";

    private static readonly DateOnly Today = new(2021, 8, 31);

    [Fact]
    public async Task Hold_ThatHasEnded_IsNotCarriedOn_AndNoneGoesOnBeyondHalfAYear()
    {
        await using var one = await OneCase.StartAsync();
        await Refused.AsAsync("The review date must be after today.", () => one.HoldAsync(Today));
        await Refused.AsAsync("The review date must be within six months. A hold is looked at again; it is not a closure.", () => one.HoldAsync(Today.AddDays(184)));
        await one.HoldAsync(Today.AddDays(30));
        await one.TakeBackAsync();
        await Refused.AsAsync("This hold has ended; there is nothing to carry on.", () => one.DoAsync(async (piece, on) =>
            await piece.Get<Holding>().CarryOnAsync(one.By, await piece.Get<ServiceDatabase>().Holds.SingleAsync(), on.Words, Today.AddDays(60), "Still away", default)));
    }

    [Fact]
    public async Task NextContact_InThePast_IsRefused()
    {
        await using var one = await OneCase.StartAsync();
        await Refused.AsAsync("The next contact must be today or later.", () => one.RecordAsync("contact", 0, Today.AddDays(-1)));
    }

    [Fact]
    public async Task NextContact_InAYearThatWasMistyped_IsRefused()
    {
        await using var one = await OneCase.StartAsync();
        await Refused.AsAsync("The next contact lies within a year. Check the year.", () => one.RecordAsync("contact", 0, Today.AddYears(1).AddDays(1)));
        await Refused.AsAsync("The next contact lies within a year. Check the year.", () => one.PlanNextAsync(Today.AddYears(78)));
        await one.PlanNextAsync(Today.AddYears(1));
    }

    [Fact]
    public async Task Ending_LeavesNothingPlanned_AndNothingIsPlannedUntilTheyComeBack()
    {
        await using var one = await OneCase.StartAsync();
        await one.PlanNextAsync(Today.AddDays(3));
        await one.EndAsync("support_no_longer_required", null);
        (await one.NextContactAsync()).ShouldBeNull();
        foreach (var plan in new[] { () => one.PlanNextAsync(Today.AddDays(3)), () => one.RecordAsync("contact", 0, Today.AddDays(3)) })
            await Refused.AsAsync("The work with them has ended. Say that they came back, then plan the next contact.", plan);
        await one.RecordAsync("contact", 0);
        await one.TakeBackAsync();
        await one.PlanNextAsync(Today.AddDays(3));
        (await one.NextContactAsync()).ShouldBe(Today.AddDays(3));
        (await one.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ending_OfOneOfTwoReferrals_LeavesWhatIsPlanned()
    {
        await using var one = await OneCase.StartAsync();
        await using (var db = one.Service.Open())
        {
            var other = new Referral { YoungPersonId = one.Person.Id, Reference = "RCDF-99-Z", SiteId = one.Person.SiteId, Status = ReferralStatus.Waiting, CreatedAt = one.By.Now.AddDays(-400) };
            db.Referrals.Add(other);
            db.Record(new Deed(ActKind.ReferralReceived, null, one.Person.Id, other.Id));
            await db.SaveChangesAsync();
        }
        await one.PlanNextAsync(Today.AddDays(3));
        await one.EndAsync("support_no_longer_required", null);
        (await one.NextContactAsync()).ShouldBe(Today.AddDays(3));
    }

    [Fact]
    public async Task Ending_ForNoReason_AHandOverToTheSameWorker_OrAReturnOfWhoNeverLeft_IsRefused()
    {
        await using var one = await OneCase.StartAsync();
        await Refused.AsAsync("Say why the work ends. If nobody knows, put it on hold instead.", () => one.EndAsync("not_known", null));
        await Refused.AsAsync("They already work with this worker.", () => one.DoAsync((piece, on) => piece.Get<ComingAndGoing>().HandOverAsync(one.By, on.Episode, on.Words, one.Worker.Id, "Moved", null, default)));
        (await Should.ThrowAsync<RuleException>(() => one.TakeBackAsync())).Message.ShouldStartWith("Only after a hold or an ending can somebody come back; this referral is");
        await Refused.AsAsync("This referral is on that record already.", () => one.DoAsync((piece, on) => piece.Get<ComingBack>().JoinAsync(one.By, on.Episode, on.Person, default)));
        await Refused.AsAsync("Only a contact with the family says who of the family was spoken to.", () => one.DoAsync((piece, on) =>
            piece.Get<Recording>().RecordAsync(one.By, on.Person, on.Words, new NewContact(Ids.New(), "contact", one.By.Now) { Way = "knock", SpokenTo = [Ids.New()] }, default)));
    }

    [Fact]
    public async Task Referral_WithWorkOnItsOwnRecord_JoinsNoOther()
    {
        await using var one = await OneCase.StartAsync();
        var referral = await one.Service.AddReferralAsync("Owain", "Pugh");
        var manager = await one.Service.AddAccountAsync(Role.ServiceManager);
        using (var opened = await one.Service.OpenRecordAsync(manager, referral.YoungPersonId))
            await opened.Get<Recording>().AddNoteAsync(opened.By, opened.Person, opened.Words, Ids.New(), "Rang twice.", default);
        await Refused.AsAsync(WorkIsWritten, () => JoinAsync(one, manager, referral));
    }

    [Fact]
    public async Task Referral_WithSafeguardingOnItsOwnRecord_JoinsNoOther()
    {
        await using var one = await OneCase.StartAsync();
        var referral = await one.Service.AddReferralAsync("Owain", "Pugh");
        var manager = await one.Service.AddAccountAsync(Role.ServiceManager);
        using (var opened = await one.Service.OpenRecordAsync(manager, referral.YoungPersonId))
            await opened.Get<KnownToServices>().AskAsync(opened.By, opened.Person.Id, opened.Words, Ids.New(), "police", Today, "Duty desk", ServicesAnswer.NotKnown, null, default);
        await Refused.AsAsync(WorkIsWritten, () => JoinAsync(one, manager, referral));
    }

    [Fact]
    public async Task Note_OnARecordThatIsJoinedMeanwhile_StandsOrIsToldSo_AndIsNeverLost()
    {
        await using var one = await OneCase.StartAsync();
        var manager = await one.Service.AddAccountAsync(Role.ServiceManager);
        for (var i = 0; i < 4; i++)
        {
            var referral = await one.Service.AddReferralAsync("Owain", "Pugh");
            using var late = await one.Service.OpenRecordAsync(manager, referral.YoungPersonId);
            Task NoteAsync() => late.Get<Recording>().AddNoteAsync(late.By, late.Person, late.Words, Ids.New(), "Rang twice.", default);
            (await Refused.DoneOfAsync([NoteAsync, () => JoinAsync(one, manager, referral)])).ShouldBe(1);
        }

        var emptied = await one.Service.AddReferralAsync("Owain", "Pugh");
        using var open = await one.Service.OpenRecordAsync(manager, emptied.YoungPersonId);
        using var before = await one.Service.OpenRecordAsync(manager, one.Person.Id);
        var sent = await before.Db.Referrals.SingleAsync(r => r.Id == emptied.Id);
        (await Refused.DoneOfAsync([() => JoinAsync(one, manager, emptied), () => JoinAsync(one, manager, emptied)])).ShouldBe(1);
        await Refused.AsAsync("Somebody joined one of these records to another while you read this. Go back to the referrals and look at it again.", () =>
            before.Get<ComingBack>().JoinAsync(before.By, sent, before.Person, default));
        await Refused.AsAsync("This record was joined to another while you wrote. Copy what you typed, and write it down on that record.", () =>
            open.Get<Recording>().RecordAsync(open.By, open.Person, open.Words, new NewContact(Ids.New(), "contact", open.By.Now) { Way = "knock" }, default));
    }

    private static async Task JoinAsync(OneCase one, Account manager, Referral referral)
    {
        using var record = await one.Service.OpenRecordAsync(manager, one.Person.Id);
        var sent = await record.Db.Referrals.SingleAsync(r => r.Id == referral.Id);
        await record.Get<ComingBack>().JoinAsync(record.By, sent, record.Person, default);
    }
}
