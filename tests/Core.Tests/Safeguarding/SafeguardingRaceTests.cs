using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Safeguarding;

/// <summary>Concerns, times missing and what services say, written about by two at the same instant.</summary>
public sealed class SafeguardingRaceTests
{
    private const string NotAlone = "A peer mentor never holds a concern alone. Ring the manager on call; a practitioner or a manager takes this step.";
    private const string IsSeen = "This concern has been read by a manager. It is referred, or our part is done, before anything else.";
    private const string IsReferred = "This concern has been referred. Their answer comes first: ring them if it has not come.";
    private const string IsAnswered = "The statutory service has answered. Refer it again if you disagree, or say that our part is done.";
    private const string IsDone = "Our part is done. Somebody else than who raised it closes it, or it is referred again.";

    private static readonly Races<OneConcern> All = new()
    {
        ["read by two"] = new(IsSeen, c => StepAsync(c, ConcernStatus.Seen), c => StepAsync(c, ConcernStatus.Seen)),
        ["referred by two"] = new(IsReferred, c => c.TakeAsync(c.Case.By, OneConcern.Step(ConcernStatus.Referred)), c => StepAsync(c, ConcernStatus.Referred)),
        ["answered by two"] = new(IsAnswered, c => StepAsync(c, ConcernStatus.Answered), c => StepAsync(c, ConcernStatus.Answered)) { Given = c => StepsAsync(c, ConcernStatus.Referred) },
        ["done with by two"] = new(IsDone, c => StepAsync(c, ConcernStatus.OurPartDone), c => StepAsync(c, ConcernStatus.OurPartDone)) { Given = c => StepsAsync(c, ConcernStatus.Seen) },
        ["referred again while it is closed"] = new("This concern is closed. Raise a new one if there is something new.", c => StepAsync(c, ConcernStatus.Closed), c => StepAsync(c, ConcernStatus.Referred))
        { Given = c => StepsAsync(c, ConcernStatus.Seen, ConcernStatus.OurPartDone) },
        ["referred by a mentor who goes a stage back"] = new(NotAlone, BackAsync, async c => await c.TakeAsync(await MentorAsync(c), OneConcern.Step(ConcernStatus.Referred))) { Given = MentoredAsync, OtherMayFollow = true },
        ["handed over by a mentor who goes a stage back"] = new(NotAlone, BackAsync, async c => await HandOverAsync(c, await MentorAsync(c))) { Given = MentoredAsync, OtherMayFollow = true },
        ["followed by a mentor who goes a stage back"] = new(NotAlone, BackAsync, async c => await FollowAsync(c, await MentorAsync(c), 0)) { Given = HandedOverAsync, OtherMayFollow = true },
        ["what is known of it changed by two"] = new("", c => FollowAsync(c, c.Manager, 1), c => FollowAsync(c, c.Case.By, 2)) { Given = HandedOverAsync },
        ["two answers of one service"] = new("They have answered already. If they say otherwise now, ask again: both answers are kept.", c => AnswerAsync(c, ServicesAnswer.Known), c => AnswerAsync(c, ServicesAnswer.NotKnown)) { Given = AskedAsync },
        ["one time missing written down by two"] = new("A time missing that overlaps this one is written down already. Change that one instead.", c => MissingAsync(c, 20, 10), c => MissingAsync(c, 15, 5)),
        ["two times missing made to overlap"] = new("A time missing that overlaps this one is written down already. Change that one instead.", c => MissingAsync(c, 8, 4), c => BackAtAsync(c, 6)) { Given = c => MissingAsync(c, 20, 10) },
        ["still missing, said while they are back"] = new("They came back from this time missing. If they are missing again, record a new one.", c => BackAtAsync(c, 10), c => BackAtAsync(c, null)) { Given = c => MissingAsync(c, 20, null), OtherMayFollow = true },
        ["talked to before they came back"] = new("The conversation is after they came back. Check the day and the time.", c => BackAtAsync(c, 5), c => TalkAsync(c, 8)) { Given = c => MissingAsync(c, 20, 10), OtherMayFollow = true },
    };

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var concern = await OneConcern.StartAsync();
        await All[race].RunAsync(concern, concern.Service, moment);
    }

    private static Task StepAsync(OneConcern concern, ConcernStatus to) => concern.TakeAsync(concern.Manager, OneConcern.Step(to));

    private static async Task StepsAsync(OneConcern concern, params ConcernStatus[] steps)
    {
        foreach (var to in steps)
            await StepAsync(concern, to);
    }

    private static async Task MentoredAsync(OneConcern concern) => await concern.Service.AddMentorAsync(MentorStage.Practitioner);

    private static async Task<Account> FirstAsync(OneConcern concern, Role role)
    {
        await using var db = concern.Service.Open();
        return await db.Users.AsNoTracking().Where(u => u.Role == role).OrderBy(u => u.Id).FirstAsync();
    }

    private static async Task<Viewer> MentorAsync(OneConcern concern) => concern.Service.ViewerOf(await FirstAsync(concern, Role.PeerMentor));

    private static async Task BackAsync(OneConcern concern) =>
        await concern.Service.DecideStageAsync(await FirstAsync(concern, Role.ServiceManager), await FirstAsync(concern, Role.PeerMentor), MentorStage.Independent);

    private static async Task HandedOverAsync(OneConcern concern)
    {
        await MentoredAsync(concern);
        await HandOverAsync(concern, concern.Manager);
    }

    private static Task HandOverAsync(OneConcern concern, Viewer by) => concern.Case.DoAsync((piece, on) =>
        piece.Get<NationalReferrals>().HandOverAsync(by, on.Person.Id, on.Words, Ids.New(), "police", "DS Hughes", DateOnly.FromDateTime(by.Now), default));

    private static Task FollowAsync(OneConcern concern, Viewer by, int number) => concern.Case.DoAsync(async (piece, on) =>
    {
        var doing = piece.Get<NationalReferrals>();
        await doing.ChangeAsync(by, (await doing.OfAsync(on.Person.Id, default)).Single(), on.Words, new() { TheirNumber = $"NRM {number}" }, default);
    });

    private static Task AskedAsync(OneConcern concern) => concern.Case.DoAsync((piece, on) =>
        piece.Get<KnownToServices>().AskAsync(concern.Manager, on.Person.Id, on.Words, Ids.New(), "police", DateOnly.FromDateTime(concern.Manager.Now), "PC Rees", ServicesAnswer.NotYet, null, default));

    private static Task AnswerAsync(OneConcern concern, ServicesAnswer answer) => concern.Case.DoAsync(async (piece, on) =>
    {
        var doing = piece.Get<KnownToServices>();
        await doing.AnswerAsync(concern.Manager, (await doing.OfAsync(on.Person.Id, default)).Single(), on.Words, answer, null, default);
    });

    private static Task MissingAsync(OneConcern concern, int from, int? to) => concern.Case.DoAsync((piece, on) =>
        piece.Get<Missing>().RecordAsync(concern.Case.By, on.Person.Id, on.Words, new(Ids.New(), At(concern, from)) { To = to is { } back ? At(concern, back) : null }, default));

    private static Task BackAtAsync(OneConcern concern, int? to) => EpisodeAsync(concern, (missing, on, episode) =>
        missing.ChangeAsync(concern.Manager, episode, on.Words, to is { } back ? At(concern, back) : null, null, to is null ? "PN 7" : null, default));

    private static Task TalkAsync(OneConcern concern, int at) => EpisodeAsync(concern, (missing, on, episode) =>
        missing.TalkAsync(concern.Case.By, episode, on.Words, new(Ids.New(), ReturnAnswer.Held, At(concern, at), "Amina", null), default));

    private static Task EpisodeAsync(OneConcern concern, Func<Missing, Opened, MissingEpisode, Task> work) => concern.Case.DoAsync(async (piece, on) =>
    {
        var missing = piece.Get<Missing>();
        await work(missing, on, (await missing.OfAsync(on.Person.Id, default))[^1].Episode);
    });

    // Hours ago.
    private static DateTime At(OneConcern concern, int hours) => concern.Case.By.Now.AddHours(-hours);
}
