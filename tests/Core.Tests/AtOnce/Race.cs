using System.Diagnostics;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.AtOnce;

/// <summary>
/// One rule that depends on what stands, met by two at the same instant. Each is allowed alone. Of the two one is done; the act
/// that comes after the other is told the rule's sentence, or that somebody else saved. Nothing is left to luck: where the two
/// meet is said by a <see cref="Moment"/>.
/// </summary>
/// <param name="Rule">The sentence the act is told when the other is done.</param>
/// <param name="Other">One piece of work that makes the rule hold; it opens its page itself.</param>
/// <param name="Act">One piece of work that the rule then forbids; it opens its page itself.</param>
internal sealed record Race<T>(string Rule, Func<T, Task> Other, Func<T, Task> Act)
{
    private static readonly TimeSpan AsFarAsItGets = TimeSpan.FromSeconds(1);

    /// <summary>What stands before the two.</summary>
    public Func<T, Task> Given { get; init; } = _ => Task.CompletedTask;

    /// <summary>Another sentence that fits as well: what the other is told when the act came first, or a rule that is met before.</summary>
    public string[] Or { get; init; } = [];

    /// <summary>What must be seen after; without it, it is enough that one of the two was done.</summary>
    public Func<T, Task> Then { get; init; } = _ => Task.CompletedTask;

    /// <summary>When the act came first the other may be done after it: then both are done, and <see cref="Then"/> says what must hold.</summary>
    public bool OtherMayFollow { get; init; }

    /// <summary>Nothing forbids the one after the other: both are done, and neither is lost nor ends in an error.</summary>
    public bool BothAreDone { get; init; }

    /// <summary>Which of the act's transactions is the work itself, counted from 1: some count a guess at a password first.</summary>
    public int ActAt { get; init; } = 1;

    /// <summary>Which of the other's saves is the work itself.</summary>
    public int OtherAt { get; init; } = 1;

    public async Task RunAsync(T one, TestService service, Moment moment)
    {
        await Given(one);
        var (other, act) = moment == Moment.BeforeItsTurn ? await BeforeItsTurnAsync(one) : await WhileTheOtherSavesAsync(one, service);
        var told = $"{moment}: the other {other}, the act {act}";
        foreach (var outcome in new[] { other, act })
            outcome.Told?.ShouldBeOneOf([Rule, .. Or], told);
        if (BothAreDone)
            (other.IsDone && act.IsDone).ShouldBeTrue(told);
        else if (OtherMayFollow && moment == Moment.WhileTheOtherSaves)
            (other.IsDone || act.IsDone).ShouldBeTrue(told);
        else
            (other.IsDone ^ act.IsDone).ShouldBeTrue(told);
        await Then(one);
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    private async Task<(Outcome Other, Outcome Act)> BeforeItsTurnAsync(T one)
    {
        Outcome? other = null;
        var turn = new TurnHook { At = ActAt, BeforeTurn = async () => other = await Outcome.OfAsync(() => Other(one)) };
        var act = await Outcome.OfAsync(() => turn.OnAsync(() => Act(one)));
        turn.CameToItsTurn.ShouldBeTrue($"alone the act is not allowed: {act}");
        other!.IsDone.ShouldBeTrue($"alone the other is not allowed: {other}");
        return (other, act);
    }

    private async Task<(Outcome Other, Outcome Act)> WhileTheOtherSavesAsync(T one, TestService service)
    {
        Task<Outcome>? act = null;
        var save = new TurnHook { At = OtherAt, BeforeSave = async () => await MeetAsync(service, act = AsItGoesAsync(one, out var turn), turn) };
        var other = await Outcome.OfAsync(() => save.OnAsync(() => Other(one)));
        save.CameToItsSave.ShouldBeTrue($"alone the other is not allowed: {other}");
        return (other, await act!);
    }

    private Task<Outcome> AsItGoesAsync(T one, out TurnHook turn)
    {
        var hook = turn = new TurnHook();
        return Outcome.OfAsync(() => hook.OnAsync(() => Act(one)));
    }

    /// <summary>Until the act is done, or waits for what the other holds.</summary>
    private static async Task MeetAsync(TestService service, Task act, TurnHook turn)
    {
        var since = Stopwatch.StartNew();
        while (!act.IsCompleted && since.Elapsed < AsFarAsItGets && !await WaitsAsync(service, turn))
            await Task.WhenAny(act, Task.Delay(5));
    }

    private static async Task<bool> WaitsAsync(TestService service, TurnHook turn) =>
        turn.CameToItsTurn && (TestDatabases.Engine == "sqlite" || await service.SomebodyWaitsAsync());
}
