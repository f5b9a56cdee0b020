using Steadfast.Core.Plans.Brokered;
using Steadfast.Core.Plans.Steps;

namespace Steadfast.Core.Tests.Plans;

public sealed class PlanMovesTests
{
    private static readonly DateOnly Today = new(2021, 8, 31);

    private static readonly HashSet<(StepStatus, StepStatus)> Steps =
        [(StepStatus.ToDo, StepStatus.Done), (StepStatus.ToDo, StepStatus.LeftOut), (StepStatus.Done, StepStatus.ToDo), (StepStatus.LeftOut, StepStatus.ToDo)];

    private static readonly HashSet<(BrokeredStatus, BrokeredStatus)> Services =
    [
        (BrokeredStatus.Asked, BrokeredStatus.Started), (BrokeredStatus.Asked, BrokeredStatus.NotOffered),
        (BrokeredStatus.Started, BrokeredStatus.Finished), (BrokeredStatus.Started, BrokeredStatus.Stopped),
    ];

    public static TheoryData<StepStatus, StepStatus> EveryPairOfSteps() => Pairs<StepStatus>();

    public static TheoryData<BrokeredStatus, BrokeredStatus> EveryPairOfServices() => Pairs<BrokeredStatus>();

    [Theory]
    [MemberData(nameof(EveryPairOfSteps))]
    public void AStep_MovesOnlyWhereTheTableSaysSo(StepStatus from, StepStatus to)
    {
        var step = new GoalStep { GoalId = Guid.NewGuid(), YoungPersonId = Guid.NewGuid(), What = new([1]), Status = from, DoneOn = from == StepStatus.Done ? Today.AddDays(-1) : null };
        if (!Steps.Contains((from, to)))
        {
            Should.Throw<RuleException>(() => step.MoveTo(to, Today)).Message.ShouldBe(from == StepStatus.LeftOut ? "This step was left out. Put it back first." : "This step is done already.");
            step.Status.ShouldBe(from);
            return;
        }
        step.MoveTo(to, Today);
        (step.Status, step.DoneOn).ShouldBe((to, to == StepStatus.Done ? Today : null));
    }

    [Theory]
    [MemberData(nameof(EveryPairOfServices))]
    public void AService_MovesOnlyWhereTheTableSaysSo(BrokeredStatus from, BrokeredStatus to)
    {
        var service = Service(from);
        if (!Services.Contains((from, to)))
        {
            Should.Throw<RuleException>(() => service.MoveTo(to, Today)).Message.ShouldBe(from == BrokeredStatus.Asked ? "It has not begun, so it cannot have ended." : "This has gone further already. Open the page again.");
            service.Status.ShouldBe(from);
            return;
        }
        service.MoveTo(to, Today);
        service.Status.ShouldBe(to);
        (to == BrokeredStatus.Started ? service.StartedOn : service.EndedOn).ShouldBe(Today);
    }

    [Fact]
    public void AService_CannotBeginBeforeItWasAskedFor() =>
        Should.Throw<RuleException>(() => Service(BrokeredStatus.Asked).MoveTo(BrokeredStatus.Started, Today.AddDays(-21))).Message.ShouldBe("The day cannot be before the day of what came before.");

    [Fact]
    public void DaysWaited_RunToTheBeginning_OrToToday_AndAreNoneWhereItNeverBegan()
    {
        Service(BrokeredStatus.Asked).DaysWaited(Today).ShouldBe(20);
        Service(BrokeredStatus.Started).DaysWaited(Today).ShouldBe(15);
        Service(BrokeredStatus.Stopped).DaysWaited(Today).ShouldBe(15);
        Service(BrokeredStatus.NotOffered).DaysWaited(Today).ShouldBeNull();
    }

    private static BrokeredService Service(BrokeredStatus status) => new()
    {
        YoungPersonId = Guid.NewGuid(),
        Kind = "counselling",
        Name = new([1]),
        ReferredOn = Today.AddDays(-20),
        Status = status,
        StartedOn = status is BrokeredStatus.Asked or BrokeredStatus.NotOffered ? null : Today.AddDays(-5),
    };

    private static TheoryData<T, T> Pairs<T>()
        where T : struct, Enum
    {
        var pairs = new TheoryData<T, T>();
        foreach (var from in Enum.GetValues<T>())
        {
            foreach (var to in Enum.GetValues<T>())
                pairs.Add(from, to);
        }
        return pairs;
    }
}
