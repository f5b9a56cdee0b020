using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Families;
using Steadfast.Core.Referrals;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Families;

public sealed class SiblingsTests : IAsyncLifetime
{
    private OneFamily one = null!;

    public async Task InitializeAsync() => one = await OneFamily.StartAsync();

    public Task DisposeAsync() => one.DisposeAsync().AsTask();

    [Fact]
    public async Task ASafetyPlan_IsDatedWhenItChanges_AndNotOtherwise()
    {
        await KeepAsync("A uniform", "Goes to Nan's");
        var first = one.Today;
        one.Service.Clock.Advance(TimeSpan.FromDays(9));
        await KeepAsync("A bus pass", "Goes to Nan's");
        (await RecordAsync()).SafetyPlanOn.ShouldBe(first);
        await KeepAsync("A bus pass", "Goes to Nan's, texts us");
        (await RecordAsync()).SafetyPlanOn.ShouldBe(one.Today);
    }

    [Fact]
    public async Task TheSiblingRecord_WrittenByTenAtOnce_IsOne()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => KeepAsync($"Need {i}", null)));
        await RecordAsync();
    }

    [Fact]
    public Task AMothersRecordAsASibling_IsRefused() => Should.ThrowAsync<RuleException>(() =>
        one.WithAsync(one.Mother, (piece, opened, mother) => piece.Get<Siblings>().KeepAsync(one.By, mother, opened.Words, new(null, null, "x", null), CancellationToken.None)));

    [Fact]
    public async Task AReferralToUs_OpensARecordOfTheirOwn_UnderTheirOwnKey_WithWhatIsKnown()
    {
        await KeepAsync("A uniform", null);
        await ReferAsync(Guid.NewGuid(), null, ["family_offending"]);
        await using var db = one.Service.Open();
        var referral = await db.Referrals.SingleAsync(r => r.YoungPersonId != one.Case.Person.Id);
        (referral.Status, referral.SiteId).ShouldBe((ReferralStatus.Received, one.Case.Person.SiteId));
        var words = await one.Service.WordsAsync(db, referral.YoungPersonId);
        var sibling = await db.YoungPeople.SingleAsync(p => p.Id == referral.YoungPersonId);
        (words.Open(sibling.GivenName), words.Open(sibling.FamilyName), words.Open(referral.Known), words.Open(referral.Worries)).ShouldBe(("Ifan", "Bowen", "A uniform", "He carries for others"));
        (await db.SiblingReferrals.SingleAsync()).Reference.ShouldBe(referral.Reference);
    }

    [Fact]
    public async Task TheSameReferral_SentTenTimesAtOnce_IsOne()
    {
        var form = Guid.NewGuid();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ReferAsync(form, null, ["family_offending"])));
        await using var db = one.Service.Open();
        (await db.YoungPeople.CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task TwoReferralsToUs_AtOnce_AreOne_AndTheOtherIsRefused()
    {
        var tries = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            try
            {
                await ReferAsync(Guid.NewGuid(), null, ["family_offending"]);
                return true;
            }
            catch (RuleException)
            {
                return false;
            }
        }));
        tries.Count(done => done).ShouldBe(1);
    }

    [Fact]
    public Task AReferralToUs_WithoutAReason_IsRefused() => Should.ThrowAsync<RuleException>(() => ReferAsync(Guid.NewGuid(), null, []));

    [Fact]
    public async Task AReferralToAnAgency_OpensNoRecord()
    {
        await ReferAsync(Guid.NewGuid(), "mental_health", []);
        await using var db = one.Service.Open();
        (await db.YoungPeople.CountAsync()).ShouldBe(1);
        (await db.SiblingReferrals.SingleAsync()).Agency.ShouldBe("mental_health");
    }

    [Fact]
    public Task TimeTogether_Tomorrow_IsRefused() => Should.ThrowAsync<RuleException>(() => one.WithAsync(one.Brother, (piece, opened, brother) =>
        piece.Get<Siblings>().DidTogetherAsync(one.By, brother, opened.Words, Guid.NewGuid(), one.Today.AddDays(1), "The sea", CancellationToken.None)));

    private Task KeepAsync(string? needs, string? plan) => one.WithAsync(one.Brother, (piece, opened, brother) =>
        piece.Get<Siblings>().KeepAsync(one.By, brother, opened.Words, new(null, null, needs, plan), CancellationToken.None));

    private Task ReferAsync(Guid form, string? agency, IReadOnlyList<string> reasons) => one.WithAsync(one.Brother, (piece, opened, brother) =>
        piece.Get<Siblings>().ReferAsync(one.By, opened.Person, brother, opened.Words, new(form, agency, reasons, "He carries for others"), CancellationToken.None));

    private async Task<SiblingRecord> RecordAsync()
    {
        await using var db = one.Service.Open();
        return await db.SiblingRecords.SingleAsync();
    }
}
