using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Mail;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Mail;

public sealed class ReferrerNewsTests : IAsyncLifetime
{
    private readonly TestService service = new() { Mail = MailSettings.Demo(new("https://steadfast.example.org")) };

    public Task InitializeAsync() => service.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Decision_IsToldToTheAddressTheReferrerLeft_WithTheStatusLinkAndNothingElse()
    {
        var referral = await ReceiveAsync("Jo Bright, 029 2000 0000, jo@example.org", "Cardiff");
        await DecideAsync(referral);
        var letter = (await LettersAsync()).ShouldHaveSingleItem();
        (letter.Kind, letter.To, string.Join(' ', letter.Languages)).ShouldBe((LetterKind.ReferralChanged, "jo@example.org", "cy en"));
        using var piece = service.Scope();
        var path = letter.Path.Split('/');
        (path[1], path[2]).ShouldBe(("status", referral.Reference));
        (await piece.Get<Standings>().ByKeyAsync(path[2], path[3], CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task AcceptedAndAllocated_TwoSavesInOne_IsOneMail()
    {
        var referral = await ReceiveAsync("jo@example.org", "Edinburgh");
        var worker = await service.AddAccountAsync(Role.Practitioner, "Edinburgh");
        await ActAsync(referral, (piece, by, opened) => piece.Get<Triage>().AcceptAndAllocateAsync(by, opened.Episode, opened.Words, Need.High, "We can help.", worker.Id, null, CancellationToken.None));
        (await LettersAsync()).ShouldHaveSingleItem().Languages.ShouldBe(["en"]);
    }

    [Fact]
    public async Task OneThatHasGone_IsFollowedByTheNext_OneThatWaitsIsNot()
    {
        var referral = await ReceiveAsync("jo@example.org", "Cardiff");
        await DecideAsync(referral);
        await AllocateAsync(referral);
        (await LettersAsync()).Count.ShouldBe(1);
        await SendAsync();
        await ActAsync(referral, (piece, by, opened) => piece.Get<Holding>().HoldAsync(by, opened.Episode, opened.Words, new(new DateOnly(2021, 10, 1), "Away", "Their mother", "A card each month"), CancellationToken.None));
        (await LettersAsync()).Count.ShouldBe(1);
        await SendAsync();
        await ActAsync(referral, (piece, by, opened) => piece.Get<ComingAndGoing>().EndAsync(by, opened.Episode, opened.Words, "support_no_longer_required", null, null, CancellationToken.None));
        (await LettersAsync()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("029 2000 0000")]
    [InlineData("jo@example.org or ann@example.org")]
    public async Task NoAddressOrSeveral_NobodyIsTold(string? contact)
    {
        await DecideAsync(await ReceiveAsync(contact, "Cardiff"));
        (await LettersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task PartnerWithAnAccount_IsToldThere_AndNotOnceTheirAccountIsWithdrawn()
    {
        var partner = await service.AddAccountAsync(Role.Partner);
        await DecideAsync(await service.AddReferralAsync(partner: partner));
        (await LettersAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(l => l.To.ShouldBe(partner.Email), l => l.Path.ShouldStartWith("/partner/R"));
        await using (var db = service.Open())
            await db.Users.Where(a => a.Id == partner.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.DisabledAt, DateTime.UnixEpoch));
        await DecideAsync(await service.AddReferralAsync(partner: partner));
        (await LettersAsync()).Count.ShouldBe(1);
    }

    private async Task<Referral> ReceiveAsync(string? contact, string site)
    {
        using var piece = service.Scope();
        var receipt = await piece.Get<Intake>().ReceiveAsync(new NewReferral(new NewPerson((await service.SiteAsync(site)).Id, "Rhys", "Bowen"), "police", ["weapon_use"]) { ReferrerContact = contact }, CancellationToken.None);
        return await piece.Get<ServiceDatabase>().Referrals.AsNoTracking().SingleAsync(r => r.Id == receipt.ReferralId);
    }

    private Task DecideAsync(Referral referral) => ActAsync(referral, (piece, by, opened) => piece.Get<Triage>().AcceptToWaitingListAsync(by, opened.Episode, opened.Words, Need.High, "We can help.", CancellationToken.None));

    private async Task AllocateAsync(Referral referral)
    {
        var worker = await service.AddAccountAsync(Role.Practitioner);
        await ActAsync(referral, (piece, by, opened) => piece.Get<Allocating>().AllocateAsync(by, opened.Episode, opened.Words, worker.Id, AllocationPart.Lead, null, CancellationToken.None));
    }

    private async Task ActAsync(Referral referral, Func<Piece, Core.Access.Viewer, Opened, Task> act)
    {
        var manager = await service.AddAccountAsync(Role.ServiceManager);
        using var piece = service.Scope();
        await act(piece, service.ViewerOf(manager), await Opened.InAsync(piece, service, referral.YoungPersonId));
    }

    private async Task SendAsync()
    {
        using var piece = service.Scope();
        await piece.Get<Delivering>().DeliverAsync((_, _, _) => Task.FromResult(new Handing(Handed.Taken)), CancellationToken.None);
    }

    private async Task<IReadOnlyList<Letter>> LettersAsync()
    {
        using var piece = service.Scope();
        return [.. (await piece.Get<Outbox>().LatestAsync(10, CancellationToken.None)).Select(m => m.Letter)];
    }
}
