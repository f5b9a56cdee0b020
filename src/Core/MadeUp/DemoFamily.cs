using Steadfast.Core.Acts;
using Steadfast.Core.Engagement;
using Steadfast.Core.Families;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MadeUp;

/// <summary>A made-up family: who was spoken to and what they wished, who lives where, siblings, courses, safety matters.</summary>
internal sealed class DemoFamily(DemoCase made, IReadOnlyList<FamilyMember> members)
{
    /// <param name="place">Their place among the fifty of their site: some have more of it than others.</param>
    /// <param name="from">The first day with their worker.</param>
    public void Tell(Account worker, int place, DateOnly from)
    {
        if (members.Count == 0)
            return;
        Talk();
        Live(worker, from, moved: place % 5 == 0);
        foreach (var sibling in members.Where(Siblings.IsSibling))
            KeepSibling(worker, sibling, place);
        if (place % 4 is 0 or 1)
            Support(worker, place);
        if (place % 6 == 0 && members[^1] is var last && !last.FirstContact && !Siblings.IsSibling(last))
            Warn(worker, last);
    }

    /// <summary>Every contact with the family was with the parent or carer; now and then they wished for something.</summary>
    private void Talk()
    {
        var contacts = made.Happened.SelectMany(h => h.Rows).OfType<Contact>().Where(c => c.Kind == Touch.FamilyContact).ToList();
        foreach (var (contact, i) in contacts.Select((c, i) => (c, i)))
            made.AddTo(contact.Id, new ContactMember { ContactId = contact.Id, FamilyMemberId = members[0].Id, YoungPersonId = made.Id, Wish = i % 3 == 0 ? made.Says("wishes") : null });
    }

    private void Live(Account worker, DateOnly from, bool moved)
    {
        var home = new Home { YoungPersonId = made.Id, Kind = "family_home", Name = made.Says("home.parent") };
        var moves = moved && from.AddDays(60) < made.Today ? from.AddDays(60) : (DateOnly?)null;
        var stays = members.Where(m => m.LivesWith).Select(m => new HomeStay { YoungPersonId = made.Id, HomeId = home.Id, FamilyMemberId = m.Id, From = from.AddYears(-3) });
        var own = new HomeStay { YoungPersonId = made.Id, HomeId = home.Id, From = from.AddYears(-3), Until = moves };
        made.Did(ActKind.HouseholdChanged, made.At(from.AddDays(3)), worker.Id, own.Id, null, [home, own, .. stays]);
        if (moves is not { } day)
            return;
        var next = new Home { YoungPersonId = made.Id, Kind = "relatives", Name = made.Says("home.relatives") };
        var stay = new HomeStay { YoungPersonId = made.Id, HomeId = next.Id, From = day };
        foreach (var member in members)
            member.LivesWith = false;
        made.Did(ActKind.HouseholdChanged, made.At(day), worker.Id, stay.Id, null, next, stay);
    }

    private void KeepSibling(Account worker, FamilyMember member, int place)
    {
        var on = made.Today.AddDays(-made.Between(20, 50));
        var record = new SiblingRecord
        {
            YoungPersonId = made.Id,
            FamilyMemberId = member.Id,
            DateOfBirth = made.Today.AddYears(-made.Between(8, 16)).AddDays(-made.Between(0, 300)),
            InTheirWords = made.Says("sibling.words"),
            Needs = made.Says("sibling.needs"),
            SafetyPlan = place % 3 == 0 ? null : made.Says("sibling.safety"),
            SafetyPlanOn = place % 3 == 0 ? null : on,
        };
        made.Did(ActKind.SiblingRecordChanged, made.At(on), worker.Id, record.Id, null, record);
        var time = new SiblingActivity { YoungPersonId = made.Id, SiblingId = record.Id, On = on.AddDays(6), What = made.Says("sibling.time"), AccountId = worker.Id };
        made.Did(ActKind.SiblingActivityRecorded, made.At(time.On), worker.Id, time.Id, time.What, time);
        if (place % 3 != 1)
            return;
        var referral = new SiblingReferral { YoungPersonId = made.Id, SiblingId = record.Id, On = on.AddDays(8), Agency = "mental_health", Why = made.Says("sibling.needs"), CameOfIt = made.Says("sibling.came"), AccountId = worker.Id };
        made.Did(ActKind.SiblingReferredOn, made.At(referral.On), worker.Id, referral.Id, referral.Why, referral);
    }

    private void Support(Account worker, int place)
    {
        var ended = place % 8 == 0;
        var support = new FamilySupport
        {
            YoungPersonId = made.Id,
            FamilyMemberId = members[0].Id,
            Kind = place % 2 == 0 ? "parenting_course" : "parents_group",
            Name = made.Says("parents.course"),
            StartedOn = made.Today.AddDays(-49),
            EndedOn = ended ? made.Today.AddDays(-7) : null,
            CameOfIt = ended ? made.Says("parents.fruit") : null,
            AccountId = worker.Id,
        };
        var meetings = Enumerable.Range(0, 6).Select(week => new FamilySupportMeeting { SupportId = support.Id, On = support.StartedOn.AddDays(7 * week), YoungPersonId = made.Id, Came = (week + place) % 4 != 0 });
        made.Did(ActKind.FamilySupportBegan, made.At(support.StartedOn), worker.Id, support.Id, support.Name, support);
        foreach (var meeting in meetings)
            made.Did(ActKind.FamilySupportAttended, made.At(meeting.On), worker.Id, support.Id, null, meeting);
        if (ended)
            made.Did(ActKind.FamilySupportEnded, made.At(support.EndedOn!.Value), worker.Id, support.Id, support.CameOfIt);
    }

    private void Warn(Account worker, FamilyMember member)
    {
        var matter = new SafetyMatter
        {
            YoungPersonId = made.Id,
            FamilyMemberId = member.Id,
            What = made.Says("safety.what"),
            WhatToDo = made.Says("safety.do"),
            HowKnown = made.Says("safety.known"),
            At = made.At(made.Today.AddDays(-30)),
            AccountId = worker.Id,
        };
        made.Did(ActKind.SafetyMatterRecorded, matter.At, worker.Id, matter.Id, null, matter);
    }
}
