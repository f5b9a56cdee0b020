using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Sessions;
using Steadfast.Core.Tests.Engagement;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Sessions;

public sealed class ArrangingTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2021, 8, 31);

    private OneCase one = null!;

    public async Task InitializeAsync() => one = await OneCase.StartAsync();

    public async Task DisposeAsync() => await one.DisposeAsync();

    public static TheoryData<AppointmentStatus, AppointmentStatus> EveryPair()
    {
        var all = new TheoryData<AppointmentStatus, AppointmentStatus>();
        foreach (var from in Enum.GetValues<AppointmentStatus>())
        {
            foreach (var to in Enum.GetValues<AppointmentStatus>())
                all.Add(from, to);
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public async Task Move_EveryPair_IsAllowedAsTheTableSays_AndOtherwiseChangesNothing(AppointmentStatus from, AppointmentStatus to)
    {
        (AppointmentStatus, AppointmentStatus)[] allowed =
        [
            (AppointmentStatus.Arranged, AppointmentStatus.Attended), (AppointmentStatus.Arranged, AppointmentStatus.NotAttended),
            (AppointmentStatus.Arranged, AppointmentStatus.Rearranged), (AppointmentStatus.Arranged, AppointmentStatus.CalledOff),
            (AppointmentStatus.NotAttended, AppointmentStatus.Attended), (AppointmentStatus.NotAttended, AppointmentStatus.Rearranged),
            (AppointmentStatus.CalledOff, AppointmentStatus.Rearranged),
        ];
        from.CanMoveTo(to).ShouldBe(allowed.Contains((from, to)));
        if (to == AppointmentStatus.Arranged)
            return;
        var id = await ArrangeAsync(Today, new TimeOnly(12, 0));
        one.Service.Clock.Advance(TimeSpan.FromMinutes(5));
        if (from != AppointmentStatus.Arranged)
            await MoveAsync(id, from);

        if (allowed.Contains((from, to)))
            await MoveAsync(id, to);
        else
            (await Should.ThrowAsync<RuleException>(() => MoveAsync(id, to))).Message.ShouldBe($"An appointment that {AppointmentMoves.Name(from)} cannot become one that {AppointmentMoves.Name(to)}.");
        (await AppointmentAsync(id)).Status.ShouldBe(allowed.Contains((from, to)) ? to : from);
        (await one.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Arrange_SameFormTwiceAtOnce_IsOneAppointment()
    {
        var key = Guid.NewGuid();
        await Task.WhenAll(ArrangeAsync(Today, new TimeOnly(15, 0), key), ArrangeAsync(Today, new TimeOnly(15, 0), key));
        await using var db = one.Service.Open();
        (await db.Appointments.CountAsync()).ShouldBe(1);
        (await db.Acts.CountAsync(a => a.Kind == ActKind.AppointmentArranged)).ShouldBe(1);
    }

    [Theory]
    [InlineData("2021-08-30", null, "This has passed already. Record what happened as a contact or a session instead.")]
    [InlineData("2021-08-31", "11:59", "This has passed already. Record what happened as a contact or a session instead.")]
    [InlineData("2023-09-01", null, "An appointment lies within two years. Check the year.")]
    [InlineData("2021-08-31", "12:00", null)]
    [InlineData("2021-08-31", null, null)]
    [InlineData("2023-08-31", null, null)]
    public async Task Arrange_LiesAhead_WithinTwoYears(string on, string? at, string? refused)
    {
        var arrange = () => ArrangeAsync(DateOnly.Parse(on), at is null ? null : TimeOnly.Parse(at));
        if (refused is null)
            await arrange();
        else
            (await Should.ThrowAsync<RuleException>(arrange)).Message.ShouldBe(refused);
    }

    [Fact]
    public async Task Arrange_WithAWorkerWhoDoesNotWorkWithThem_IsRefused_AndWithAManagerOfTheSite_IsNot()
    {
        var stranger = await one.Service.AddAccountAsync(Role.Practitioner);
        var elsewhere = await one.Service.AddAccountAsync(Role.ServiceManager, "Edinburgh");
        var manager = await one.Service.AddAccountAsync(Role.ServiceManager);
        foreach (var wrong in new[] { stranger, elsewhere })
            (await Should.ThrowAsync<RuleException>(() => ArrangeAsync(Today, null, worker: wrong.Id))).Message.ShouldStartWith("Whoever goes with them works with them.");
        await ArrangeAsync(Today, null, worker: manager.Id);
    }

    [Fact]
    public async Task Attended_WithUs_IsAContactToo_AndWithoutUsIsNot()
    {
        var with = await ArrangeAsync(Today, new TimeOnly(12, 30));
        var without = await ArrangeAsync(Today, new TimeOnly(12, 45));
        one.Service.Clock.Advance(TimeSpan.FromHours(2));
        await SayAsync(with, new(true, true, "There is a place from October."));
        await SayAsync(without, new(true, false, "Went with her mum."));
        await using var db = one.Service.Open();
        var contact = await db.Contacts.SingleAsync();
        (contact.Reached, contact.HappenedAt).ShouldBe((true, Today.AtLondon(new TimeOnly(12, 30))));
        (await one.Service.WordsAsync(db, one.Person.Id)).Open(contact.Note).ShouldBe("There is a place from October.");
    }

    [Fact]
    public async Task HowItWent_BeforeItBegins_IsRefused_AndOnADayWithoutATimeItIsNot()
    {
        var later = await ArrangeAsync(Today, new TimeOnly(15, 0));
        (await Should.ThrowAsync<RuleException>(() => SayAsync(later, new(true, true, null)))).Message.ShouldBe("This appointment is still to come. Say how it went afterwards, or move it to another day.");
        var someTime = await ArrangeAsync(Today, null);
        await SayAsync(someTime, new(true, true, null));
        await using var db = one.Service.Open();
        (await db.Contacts.SingleAsync()).HappenedAt.ShouldBeLessThanOrEqualTo(one.Service.Clock.Instant());
    }

    [Fact]
    public async Task HowItWent_SaidByTwoAtOnce_IsSaidOnce()
    {
        var id = await ArrangeAsync(Today, null);
        var both = await Task.WhenAll(TryAsync(() => SayAsync(id, new(true, true, "one"))), TryAsync(() => SayAsync(id, new(true, true, "two"))));
        both.Count(went => went).ShouldBe(1);
        await using var db = one.Service.Open();
        ((await db.AppointmentResults.CountAsync()), (await db.Contacts.CountAsync())).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Rearranged_AnotherComesInItsPlace_WithTheSamePeople()
    {
        var id = await ArrangeAsync(Today, new TimeOnly(15, 0));
        await MoveToAsync(id, Today.AddDays(3), new TimeOnly(9, 30));
        await using var db = one.Service.Open();
        var next = await db.Appointments.SingleAsync(a => a.MovedFromId == id);
        (next.On, next.At, next.Status, next.WorkerId, next.Kind).ShouldBe((Today.AddDays(3), new TimeOnly(9, 30), AppointmentStatus.Arranged, one.Worker.Id, "doctor"));
        var words = await one.Service.WordsAsync(db, one.Person.Id);
        (words.Open(next.Where), words.Open((await db.AppointmentResults.SingleAsync()).Words)).ShouldBe(("Ward 4", "The bus"));
        (await Should.ThrowAsync<RuleException>(() => MoveToAsync(next.Id, Today.AddDays(3), new TimeOnly(9, 30)))).Message.ShouldStartWith("This is the day and time it has already.");
    }

    [Fact]
    public async Task Change_OfOneThatIsOver_IsRefused()
    {
        var id = await ArrangeAsync(Today, null);
        await SayAsync(id, new(false, false, null));
        (await Should.ThrowAsync<RuleException>(() => WithAsync(id, (piece, opened, appointment) =>
            piece.Get<Arranging>().ChangeAsync(one.By, opened.Person.SiteId, appointment, opened.Words, new(), CancellationToken.None)))).Message.ShouldEndWith("is not changed any more.");
    }

    [Fact]
    public async Task TwoGo_WhereTheFirstCouldGoAlone_AndBothHaveItOnTheirDay()
    {
        const string sentence = "The second worker goes beside another of us. Say who goes first.";
        var mentor = await one.Service.AddMentorAsync(Core.Workforce.Stages.MentorStage.CoWorking);
        await Refused.AsAsync(sentence, () => PairAsync(null, one.Worker.Id));
        await Refused.AsAsync(sentence, () => PairAsync(one.Worker.Id, one.Worker.Id));
        await Refused.AsAsync("Whoever goes with them works with them. Choose one of their workers, or let a manager give them this worker first.", () => PairAsync(one.Worker.Id, mentor.Id));
        await one.Service.AllocateBesideAsync(await one.Service.AddAccountAsync(Role.ServiceManager), one.Person.Id, mentor);
        (await Should.ThrowAsync<RuleException>(() => PairAsync(mentor.Id, one.Worker.Id))).Message.ShouldStartWith("A peer mentor at the co-working stage goes to an appointment beside a practitioner.");
        var id = await PairAsync(one.Worker.Id, mentor.Id);
        foreach (var who in new[] { one.Worker, mentor })
        {
            var waiting = (await DayOfAsync(who)).ShouldHaveSingleItem();
            waiting.Path.ShouldEndWith($"{id}");
            waiting.English.ShouldBe("Appointment");
        }
        await MoveToAsync(id, Today.AddDays(7), null);
        await using var db = one.Service.Open();
        (await db.Appointments.SingleAsync(a => a.MovedFromId == id)).SecondWorkerId.ShouldBe(mentor.Id);
        (await one.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task NobodyOfUsGoes_AndTheLeadKnowsSo()
    {
        await PairAsync(null, null);
        var waiting = (await DayOfAsync(one.Worker)).ShouldHaveSingleItem();
        (waiting.English, waiting.Where).ShouldBe(("Appointment, they go by themselves", "Park Street"));
    }

    private async Task<IReadOnlyList<Core.MyDay.ToDo>> DayOfAsync(Account who)
    {
        using var piece = one.Service.Scope();
        return await new Core.MyDay.AppointmentsToDo(piece.Get<ServiceDatabase>(), one.Service.Sealer, one.Service.Clock).ForAsync(one.Service.ViewerOf(who), Today, default);
    }

    private async Task<Guid> PairAsync(Guid? first, Guid? second)
    {
        var told = new NewAppointment("court", Today, new TimeOnly(15, 0)) { Details = new() { WorkerId = first, SecondWorkerId = second, Where = "Park Street" } };
        await one.DoAsync((piece, opened) => piece.Get<Arranging>().ArrangeAsync(one.By, opened.Person, opened.Words, told, CancellationToken.None));
        return told.FormKey;
    }

    private async Task MoveAsync(Guid id, AppointmentStatus to)
    {
        await (to switch
        {
            AppointmentStatus.Attended => SayAsync(id, new(true, false, null)),
            AppointmentStatus.NotAttended => SayAsync(id, new(false, false, null)),
            AppointmentStatus.Rearranged => MoveToAsync(id, Today.AddDays(7), null),
            _ => WithAsync(id, (piece, opened, appointment) => piece.Get<Arranging>().CallOffAsync(one.By, appointment, opened.Words, Guid.NewGuid(), "The clinic is closed", CancellationToken.None)),
        });
    }

    private async Task<Guid> ArrangeAsync(DateOnly on, TimeOnly? at, Guid? formKey = null, Guid? worker = null)
    {
        var told = new NewAppointment("doctor", on, at) { FormKey = formKey ?? Guid.NewGuid(), Details = new() { Where = "Ward 4", WorkerId = worker ?? one.Worker.Id } };
        await one.DoAsync((piece, opened) => piece.Get<Arranging>().ArrangeAsync(one.By, opened.Person, opened.Words, told, CancellationToken.None));
        return told.FormKey;
    }

    private Task SayAsync(Guid id, HowItWent told) => WithAsync(id, (piece, opened, appointment) =>
        piece.Get<Arranging>().SayHowItWentAsync(one.By, opened.Person, appointment, opened.Words, told, CancellationToken.None));

    private Task MoveToAsync(Guid id, DateOnly on, TimeOnly? at) => WithAsync(id, (piece, opened, appointment) =>
        piece.Get<Arranging>().RearrangeAsync(one.By, opened.Person.SiteId, appointment, opened.Words, Guid.NewGuid(), on, at, "The bus", CancellationToken.None));

    private Task WithAsync(Guid id, Func<Piece, Opened, Appointment, Task> work) => one.DoAsync(async (piece, opened) =>
        await work(piece, opened, await piece.Get<ServiceDatabase>().Appointments.SingleAsync(a => a.Id == id)));

    private async Task<Appointment> AppointmentAsync(Guid id)
    {
        await using var db = one.Service.Open();
        return await db.Appointments.AsNoTracking().SingleAsync(a => a.Id == id);
    }

    private static async Task<bool> TryAsync(Func<Task> work)
    {
        try
        {
            await Task.Run(work);
            return true;
        }
        catch (Exception no) when (no is RuleException or DbUpdateException)
        {
            return false;
        }
    }
}
