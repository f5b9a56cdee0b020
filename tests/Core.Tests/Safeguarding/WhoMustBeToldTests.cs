using Steadfast.Core.Governance;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Tests.Safeguarding;

public sealed class WhoMustBeToldTests
{
    // The night the clocks go back: an hour is an hour all the same.
    private static readonly DateTime Raised = new(2026, 10, 24, 22, 30, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(Nation.Wales, "manager,children_services")]
    [InlineData(Nation.England, "manager,children_services")]
    [InlineData(Nation.Scotland, "manager,children_services,named_person")]
    public void PlainConcern_TellsManagerAndFrontDoor(Nation nation, string codes) => Codes(Of(Concern(), nation)).ShouldBe(codes.Split(','));

    [Fact]
    public void Danger_PutsThePoliceFirst_AndAtOnce()
    {
        var duties = Of(Concern(danger: true), Nation.Wales);
        duties[0].Line.Code.ShouldBe("police_999");
        duties[0].IsOverdue(Raised.AddSeconds(1)).ShouldBeTrue();
        Of(Concern(danger: true, called: true), Nation.Wales)[0].ToldAt.ShouldBe(Raised);
    }

    [Theory]
    [InlineData("criminal_exploitation", true)]
    [InlineData("trafficking", true)]
    [InlineData("neglect", false)]
    [InlineData(null, false)]
    public void Exploitation_AsksAFirstResponder(string? kind, bool asked) => Codes(Of(Concern(kind: kind), Nation.England)).Contains("first_responder").ShouldBe(asked);

    [Fact]
    public void Deadlines_RunInHoursFromTheInstant()
    {
        var manager = Of(Concern(), Nation.Wales).Single(d => d.Line.Code == "manager");
        manager.DueAt.ShouldBe(Raised.AddHours(1));
        (manager.IsOverdue(Raised.AddHours(1)), manager.IsOverdue(Raised.AddMinutes(61))).ShouldBe((false, true));
        Of(Concern(), Nation.Wales).Single(d => d.Line.Code == "children_services").DueAt.ShouldBe(Raised.AddHours(24));
    }

    [Theory]
    [InlineData("phone", 24)]
    [InlineData("form", null)]
    public void InWriting_FollowsACallAndNotAForm(string how, int? hours)
    {
        var referred = Step(ConcernStatus.Referred, Raised.AddHours(2), how, "children_services");
        var duty = WhoMustBeTold.Of(Concern(), Nation.Wales, [referred], []).SingleOrDefault(d => d.Line.Code == "in_writing");
        duty?.DueAt.ShouldBe(Raised.AddHours(2 + hours!.Value));
        (duty is null).ShouldBe(hours is null);
    }

    [Theory]
    [InlineData("children_services", true)]
    [InlineData("emergency_duty_team", true)]
    [InlineData("health", false)]
    public void ReferralToAService_IsItsTelling(string service, bool told) =>
        (WhoMustBeTold.Of(Concern(), Nation.Wales, [Step(ConcernStatus.Referred, Raised.AddHours(2), "phone", service)], []).Single(d => d.Line.Code == "children_services").ToldAt is not null).ShouldBe(told);

    [Fact]
    public void AManagerWhoHasReadIt_WasTold() =>
        WhoMustBeTold.Of(Concern(), Nation.Wales, [Step(ConcernStatus.Seen, Raised.AddMinutes(20))], []).Single(d => d.Line.Code == "manager").ToldAt.ShouldBe(Raised.AddMinutes(20));

    [Fact]
    public void ATelling_EndsItsLine_AndNoOther()
    {
        var telling = new Telling { ConcernId = Guid.NewGuid(), YoungPersonId = Guid.NewGuid(), Line = "manager", ToldAt = Raised.AddMinutes(5), How = "phone", Who = new Sealed([1]), AccountId = Guid.NewGuid() };
        WhoMustBeTold.Of(Concern(), Nation.Wales, [], [telling]).Where(d => d.ToldAt is not null).ShouldHaveSingleItem().Line.Code.ShouldBe("manager");
    }

    [Fact]
    public void OnceOurPartIsDone_NothingIsOverdue()
    {
        var concern = Concern();
        concern.Status = ConcernStatus.OurPartDone;
        WhoMustBeTold.Of(concern, Nation.Wales, [], []).ShouldBeEmpty();
    }

    [Fact]
    public void AboutAColleague_GoesToTheNationalLeadAndTheDesignatedOfficer_NotToTheManager() =>
        Codes(WhoMustBeTold.Of(Concern(staff: true), Nation.England, [], [])).ShouldBe(["national_lead", "children_services", "designated_officer"], ignoreOrder: true);

    [Theory]
    [InlineData(Nation.Wales, 168)]
    [InlineData(Nation.England, 24)]
    [InlineData(Nation.Scotland, 24)]
    public void AnswerAwaited_IsDueByTheNation(Nation nation, int hours)
    {
        ConcernStep[] steps = [Step(ConcernStatus.Referred, Raised, "phone"), Step(ConcernStatus.Answered, Raised.AddHours(1)), Step(ConcernStatus.Referred, Raised.AddHours(3), "phone")];
        WhoMustBeTold.AnswerDue(ConcernStatus.Referred, nation, steps).ShouldBe(Raised.AddHours(3 + hours));
        WhoMustBeTold.AnswerDue(ConcernStatus.Answered, nation, steps).ShouldBeNull();
    }

    [Fact]
    public void Guidance_OfEveryNation_IsWholeInBothLanguages()
    {
        foreach (var guidance in Enum.GetValues<Nation>().Select(n => Guidance.Of(n)))
        {
            guidance.Levels.Select(l => l.Source).Concat(guidance.Tell.Select(t => t.Source)).Append(guidance.AnswerSource).Append(guidance.MissingSource)
                .ShouldAllBe(code => Guidance.Source(code).Name.Length > 0);
            BothWords[] all = [guidance.Front, guidance.Answer, guidance.Missing, .. guidance.Levels.SelectMany(l => new[] { l.When, l.Then }), .. guidance.Words.SelectMany(w => new[] { w.Term, w.Means }), .. guidance.Tell.SelectMany(t => new[] { t.Role, t.Agency })];
            all.ShouldAllBe(words => words.En.Length > 2 && words.Cy.Length > 2);
            guidance.Tell.Select(t => t.Code).ShouldBeUnique();
        }
    }

    private static IReadOnlyList<Duty> Of(Concern concern, Nation nation) => WhoMustBeTold.Of(concern, nation, [], []);

    private static IEnumerable<string> Codes(IEnumerable<Duty> duties) => duties.Select(d => d.Line.Code);

    private static Concern Concern(bool danger = false, bool? called = null, string? kind = null, bool staff = false) => new()
    {
        YoungPersonId = Guid.NewGuid(), Status = ConcernStatus.Raised, RaisedBy = Guid.NewGuid(), RaisedAt = Raised, Source = ConcernSource.Page,
        ImmediateDanger = danger, EmergencyCalled = called, Kind = kind, AboutStaff = staff,
    };

    private static ConcernStep Step(ConcernStatus to, DateTime at, string? code = null, string? service = null) => new()
    {
        ConcernId = Guid.NewGuid(), YoungPersonId = Guid.NewGuid(), From = ConcernStatus.Raised, To = to, At = at, AccountId = Guid.NewGuid(), Code = code, Service = service,
    };
}
