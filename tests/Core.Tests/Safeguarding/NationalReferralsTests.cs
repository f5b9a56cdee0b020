using Steadfast.Core.Safeguarding;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Tests.Safeguarding;

public sealed class NationalReferralsTests : IAsyncLifetime
{
    private static readonly Guid Id = Guid.NewGuid();

    private OneConcern one = null!;

    public async Task InitializeAsync()
    {
        one = await OneConcern.StartAsync(raised: false);
        await one.Case.DoAsync((scope, opened) => scope.Get<NationalReferrals>().HandOverAsync(one.Case.By, opened.Person.Id, opened.Words, Id, "local_authority", "Duty desk", new(2021, 7, 1), CancellationToken.None));
    }

    public Task DisposeAsync() => one.DisposeAsync().AsTask();

    public static TheoryData<string, NationalReferralNews> Wrong() => new()
    {
        { "before the handing over", new() { ReferredOn = new(2021, 6, 30) } },
        { "tomorrow", new() { ReferredOn = new(2021, 9, 1) } },
        { "a decision without its day", new() { ReferredOn = new(2021, 7, 2), ReasonableGrounds = GroundsDecision.Positive } },
        { "a day without its decision", new() { ReferredOn = new(2021, 7, 2), ReasonableGroundsOn = new(2021, 7, 5) } },
        { "a decision without a referral", new() { ReasonableGrounds = GroundsDecision.Positive, ReasonableGroundsOn = new(2021, 7, 5) } },
        { "a decision before the referral", new() { ReferredOn = new(2021, 7, 6), ReasonableGrounds = GroundsDecision.Positive, ReasonableGroundsOn = new(2021, 7, 5) } },
        { "conclusive without reasonable", new() { ReferredOn = new(2021, 7, 2), ConclusiveGrounds = GroundsDecision.Positive, ConclusiveGroundsOn = new(2021, 8, 20) } },
        { "conclusive after a negative one", new() { ReferredOn = new(2021, 7, 2), ReasonableGrounds = GroundsDecision.Negative, ReasonableGroundsOn = new(2021, 7, 5), ConclusiveGrounds = GroundsDecision.Positive, ConclusiveGroundsOn = new(2021, 8, 20) } },
        { "consent without its day", new() { ReferredOn = new(2021, 7, 2), ConsentAt18 = true } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task News_OutOfOrder_IsRefused(string what, NationalReferralNews news)
    {
        await Should.ThrowAsync<RuleException>(() => ChangeAsync(news), what);
        (await ReadAsync()).ReferredOn.ShouldBeNull();
    }

    [Fact]
    public async Task Days_AreCountedFromStepToStep()
    {
        NationalReferrals.Days(await ReadAsync(), new(2021, 7, 4)).ShouldBe(new NationalReferralDays(3, null, null));
        await ChangeAsync(new() { ReferredOn = new(2021, 7, 2), ReasonableGrounds = GroundsDecision.Positive, ReasonableGroundsOn = new(2021, 7, 8) });
        NationalReferrals.Days(await ReadAsync(), new(2021, 8, 31)).ShouldBe(new NationalReferralDays(1, 6, 54));
        await ChangeAsync(new() { ReferredOn = new(2021, 7, 2), ReasonableGrounds = GroundsDecision.Positive, ReasonableGroundsOn = new(2021, 7, 8), ConclusiveGrounds = GroundsDecision.Positive, ConclusiveGroundsOn = new(2021, 8, 10) });
        NationalReferrals.Days(await ReadAsync(), new(2021, 8, 31)).ShouldBe(new NationalReferralDays(1, 6, 33));
    }

    [Theory]
    [InlineData(2, 9)] // Friday to the Friday after
    [InlineData(3, 9)] // Saturday
    [InlineData(5, 12)] // Monday
    public void ReasonableGrounds_AreAimedAtInFiveWorkingDays(int referred, int aim)
    {
        var referral = new NationalReferral { YoungPersonId = Guid.NewGuid(), FirstResponder = "police", HandedTo = new Sealed([1]), HandedOn = new(2021, 7, 1), AccountId = Guid.NewGuid(), ReferredOn = new(2021, 7, referred) };
        NationalReferrals.ReasonableGroundsAim(referral).ShouldBe(new DateOnly(2021, 7, aim));
    }

    [Fact]
    public async Task AtEighteen_TheyAreAsked_UnlessItHasEnded()
    {
        var born = new DateOnly(2004, 2, 29);
        NationalReferrals.ConsentDue(await ReadAsync(), born).ShouldBe(new DateOnly(2022, 2, 28));
        NationalReferrals.ConsentDue(await ReadAsync(), null).ShouldBeNull();
        await ChangeAsync(new() { ReferredOn = new(2021, 7, 2), ReasonableGrounds = GroundsDecision.Negative, ReasonableGroundsOn = new(2021, 7, 8) });
        NationalReferrals.ConsentDue(await ReadAsync(), born).ShouldBeNull();
    }

    private Task ChangeAsync(NationalReferralNews news) => one.Case.DoAsync(async (scope, opened) =>
        await scope.Get<NationalReferrals>().ChangeAsync(one.Case.By, (await scope.Get<NationalReferrals>().OfAsync(opened.Person.Id, CancellationToken.None)).Single(), opened.Words, news, CancellationToken.None));

    private async Task<NationalReferral> ReadAsync()
    {
        using var scope = one.Service.Scope();
        return (await scope.Get<NationalReferrals>().OfAsync(one.Case.Person.Id, CancellationToken.None)).Single();
    }
}
