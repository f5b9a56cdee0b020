using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MadeUp;

/// <summary>What threatens some of the made-up young people, and what was done about it.</summary>
internal sealed class DemoSafeguarding(DemoCase made)
{
    /// <summary>The place among the fifty of a site of one whom no service knows.</summary>
    public const int KnownToNobody = 13;

    private Guid Manager => made.Team.Manager.Id;

    public void Tell(Account worker, int place)
    {
        switch (place)
        {
            case 4:
                Raise(worker, made.Now.AddMinutes(-made.Between(20, 50)), "criminal_exploitation", []);
                break;
            case 6:
                Raise(worker, made.Now.AddHours(-50), "threats", [ConcernStatus.Seen, ConcernStatus.Referred]);
                break;
            case 8:
                Raise(worker, made.Now.AddDays(-made.Between(50, 70)), "criminal_exploitation", [ConcernStatus.Seen, ConcernStatus.Referred, ConcernStatus.Answered, ConcernStatus.OurPartDone, ConcernStatus.Closed]);
                break;
            case 9:
                Raise(worker, made.Now.AddDays(-8), "violence_at_home", [ConcernStatus.Seen, ConcernStatus.Referred, ConcernStatus.Answered, ConcernStatus.OurPartDone]);
                break;
            case 10:
                Missing(worker, made.Now.AddHours(-made.Between(9, 16)), null, null);
                break;
            case 11:
                Missing(worker, made.Now.AddDays(-40), 14, ReturnAnswer.Held);
                Missing(worker, made.Now.AddDays(-5), 20, ReturnAnswer.Offered);
                break;
            case KnownToNobody:
                Ask(worker, "children_services");
                Ask(worker, "police");
                break;
            case 24:
                HandOver(worker);
                break;
            case 25:
                Raise(worker, made.Now.AddDays(-made.Between(90, 120)), "online_harm", [ConcernStatus.Seen, ConcernStatus.OurPartDone, ConcernStatus.Closed]);
                break;
            case 26 when made.Team.City.Name == "Newcastle":
                RaiseAboutColleague(worker);
                break;
        }
    }

    private void Raise(Account worker, DateTime at, string kind, IReadOnlyList<ConcernStatus> steps)
    {
        var concern = new Concern
        {
            YoungPersonId = made.Id,
            Status = steps.Count == 0 ? ConcernStatus.Raised : steps[^1],
            RaisedBy = worker.Id,
            RaisedAt = at,
            NoticedOn = at.ToLondonDay(),
            Kind = kind,
            Source = ConcernSource.Page,
            InTheirWords = made.Says("concern.said"),
            Seen = made.Says("concern.seen"),
            DoneAtOnce = made.Says("concern.done"),
            Outcome = steps.Contains(ConcernStatus.Closed) ? made.OneOf<string>(["safer", "support_in_place", "with_statutory_service"]) : null,
            ClosedOn = steps.Contains(ConcernStatus.Closed) ? at.AddDays(steps.Count * 2).ToLondonDay() : null,
        };
        made.Did(ActKind.ConcernRaised, at, worker.Id, concern.Id, null, concern);
        var from = ConcernStatus.Raised;
        for (var i = 0; i < steps.Count; from = steps[i++])
            Take(worker, concern, from, steps[i], steps[i] == ConcernStatus.Closed ? at.AddDays(steps.Count * 2) : at.AddMinutes(25 + (i * 200)));
    }

    private void Take(Account worker, Concern concern, ConcernStatus from, ConcernStatus to, DateTime at)
    {
        var by = to is ConcernStatus.Referred or ConcernStatus.Answered ? worker.Id : Manager;
        var step = new ConcernStep
        {
            ConcernId = concern.Id,
            YoungPersonId = made.Id,
            From = from,
            To = to,
            At = at,
            AccountId = by,
            Said = Said(to),
            Code = to switch { ConcernStatus.Referred => "phone", ConcernStatus.Answered => "strategy_discussion", ConcernStatus.Closed => concern.Outcome, _ => null },
            Service = to == ConcernStatus.Referred ? "children_services" : null,
            With = to == ConcernStatus.Referred ? made.Words.SealText("Duty social worker") : null,
            FamilyTold = to == ConcernStatus.Referred ? true : null,
        };
        made.Did(KindOf(to), at, by, concern.Id, step.Said, step);
    }

    private Vault.Sealed? Said(ConcernStatus to) => to switch
    {
        ConcernStatus.Seen => made.Says("concern.decided"),
        ConcernStatus.Answered => made.Says("concern.answer"),
        ConcernStatus.OurPartDone => made.Says("concern.done.ours"),
        ConcernStatus.Closed => made.Says("concern.learnt"),
        _ => null,
    };

    private static ActKind KindOf(ConcernStatus to) => to switch
    {
        ConcernStatus.Seen => ActKind.ConcernSeen,
        ConcernStatus.Referred => ActKind.ConcernReferred,
        ConcernStatus.Answered => ActKind.ConcernAnswered,
        ConcernStatus.OurPartDone => ActKind.ConcernPartDone,
        _ => ActKind.ConcernClosed,
    };

    private void RaiseAboutColleague(Account worker)
    {
        var colleague = made.Team.Workers.First(w => w.Id != worker.Id);
        var at = made.Now.AddHours(-20);
        var concern = new Concern { YoungPersonId = made.Id, Status = ConcernStatus.Raised, RaisedBy = worker.Id, RaisedAt = at, NoticedOn = at.ToLondonDay(), Source = ConcernSource.Page, Seen = made.Says("concern.staff"), AboutStaff = true, ColleagueId = colleague.Id };
        made.Did(ActKind.StaffConcernWritten, at, worker.Id, concern.Id, null, concern);
    }

    private void Missing(Account worker, DateTime from, int? hours, ReturnAnswer? answer)
    {
        var episode = new MissingEpisode
        {
            YoungPersonId = made.Id,
            From = from,
            To = hours is { } away ? from.AddHours(away) : null,
            ReportedToPoliceAt = from.AddHours(3),
            PoliceNumber = made.Words.SealText($"{made.Between(100, 999)} of {from.ToLondonDay():d/M/yy}"),
            Note = made.Says("gone.note"),
            AccountId = worker.Id,
            RecordedAt = from.AddHours(4),
        };
        made.Did(ActKind.MissingRecorded, episode.RecordedAt, worker.Id, episode.Id, null, episode);
        if (answer is not { } said || episode.To is not { } back)
            return;
        var talk = new ReturnConversation { EpisodeId = episode.Id, YoungPersonId = made.Id, Answer = said, At = back.AddHours(5), ByWhom = made.Words.SealText(worker.Name), WhatItTold = said == ReturnAnswer.Held ? made.Says("gone.told") : null, AccountId = worker.Id };
        made.Did(ActKind.ReturnConversationRecorded, talk.At, worker.Id, episode.Id, null, talk);
    }

    private void Ask(Account worker, string service)
    {
        var day = made.Today.AddDays(-made.Between(6, 9));
        var check = new ServicesCheck { YoungPersonId = made.Id, Service = service, AskedOn = day, AskedWhom = made.Words.SealText("Duty desk"), Answer = ServicesAnswer.NotKnown, AnsweredOn = day.AddDays(1), AccountId = worker.Id };
        made.Did(ActKind.ServicesAnswered, made.At(day), worker.Id, check.Id, null, check);
    }

    private void HandOver(Account worker)
    {
        var day = made.Today.AddDays(-24);
        var referral = new NationalReferral
        {
            YoungPersonId = made.Id,
            FirstResponder = "local_authority",
            HandedTo = made.Words.SealText("Duty social worker"),
            HandedOn = day,
            AccountId = worker.Id,
            ReferredOn = day.AddDays(3),
            TheirNumber = made.Words.SealText($"NRM{made.Between(10_000, 99_999)}"),
            ReasonableGrounds = GroundsDecision.Positive,
            ReasonableGroundsOn = day.AddDays(11),
        };
        made.Did(ActKind.NationalReferralHandedOver, made.At(day.AddDays(11)), worker.Id, referral.Id, null, referral);
    }
}
