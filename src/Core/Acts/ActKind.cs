namespace Steadfast.Core.Acts;

/// <summary>Every write has a name. The line is what the timeline shows; kinds without one are for the audit alone.</summary>
public enum ActKind
{
    // Referrals
    [Line("Referral received")] ReferralReceived,
    [Line("More was asked of the referrer")] ReferralMoreAsked,
    [Line("The referrer answered")] ReferralAnswered,
    [Line("Referral accepted, on the waiting list")] ReferralAccepted,
    [Line("Referral accepted and a worker chosen")] ReferralAcceptedAndAllocated,
    [Line("Signposted to another service")] ReferralSignposted,
    [Line("Found to be the same young person as an earlier record")] ReferralJoinedToRecord,
    ReferralLinkGiven,

    // Who works with them
    [Line("Worker chosen")] WorkerAllocated,
    [Line("Handed to another worker")] CaseTransferred,
    [Line("Record restricted to those who work with them")] CaseRestricted,
    [Line("Record no longer restricted")] CaseUnrestricted,

    // Engagement
    [Line("Tried to reach them")] AttemptRecorded,
    [Line("Contact")] ContactRecorded,
    [Line("Session")] SessionRecorded,
    [Line("Block of sessions begun")] SessionBlockBegun,
    [Line("Block of sessions ended")] SessionBlockEnded,
    [Line("Appointment arranged")] AppointmentArranged,
    [Line("Appointment changed")] AppointmentChanged,
    [Line("Appointment attended")] AppointmentAttended,
    [Line("Appointment did not work out")] AppointmentNotAttended,
    [Line("Appointment moved to another day")] AppointmentRearranged,
    [Line("Appointment called off")] AppointmentCalledOff,
    [Line("Went with them as appropriate adult")] AppropriateAdultAttended,
    [Line("Put on hold, the door stays open")] CasePutOnHold,
    [Line("Hold reviewed and carried on")] HoldReviewed,
    [Line("Came back")] CaseReturned,
    [Line("Work ended")] CaseEnded,
    [Line("Note")] NoteAdded,
    [Line("Next contact planned")] NextContactPlanned,
    [Line("Way to reach them thought over")] WayPlanned,
    [Line("Decided together to keep trying")] KeepTryingAgreed,
    [Line("Decided together to try later")] TryLaterAgreed,
    // The hold itself is on the timeline.
    HoldAgreed,

    // The record
    [Line("Details changed")] DetailsChanged,
    [Line("Their own words written down")] WordsChanged,
    [Line("Safe contact changed")] SafeContactChanged,
    [Line("Person around them added")] FamilyMemberAdded,
    [Line("Person around them changed")] FamilyMemberChanged,
    [Line("Household changed")] HouseholdChanged,
    [Line("Record of a brother or sister changed")] SiblingRecordChanged,
    [Line("Time with a brother or sister")] SiblingActivityRecorded,
    [Line("Brother or sister referred on")] SiblingReferredOn,
    [Line("What came of a brother's or sister's referral")] SiblingReferralAnswered,
    [Line("Support for the family began")] FamilySupportBegan,
    FamilySupportAttended,
    [Line("Support for the family ended")] FamilySupportEnded,
    // Of a safety matter nothing stands on the timeline, not even that there is one.
    SafetyMatterRecorded,
    SafetyMatterEnded,
    [Line("Agency added")] AgencyAdded,
    [Line("Agency's involvement changed")] AgencyChanged,
    [Line("Education recorded")] EducationRecorded,
    [Line("Assessed")] AssessmentRecorded,
    [Line("Level of risk and need decided by a manager")] LevelDecided,
    [Line("Something added to the timeline of their life")] LifeEventAdded,
    [Line("Timeline of their life changed")] LifeEventChanged,
    [Line("Something taken out of the timeline of their life")] LifeEventTakenOut,
    [Line("Somebody or some place put on their map")] MapEntryAdded,
    [Line("Map of people and places changed")] MapEntryChanged,
    [Line("Somebody or some place taken off their map")] MapEntryTakenOff,
    MapTieMade,
    MapTieUndone,
    [Line("Plan agreed")] PlanAgreed,
    [Line("Plan changed")] PlanChanged,
    [Line("Plan looked at again with them")] PlanReviewed,
    [Line("Goal reached")] GoalReached,
    [Line("Small step added")] StepAdded,
    [Line("Small step done")] StepDone,
    [Line("Small step left out")] StepLeftOut,
    [Line("Small step taken up again")] StepTakenUpAgain,
    [Line("Safety plan made with them")] SafetyPlanMade,
    [Line("Another service asked for")] ServiceAskedFor,
    [Line("Another service began")] ServiceStarted,
    [Line("What came of another service")] ServiceOver,
    [Line("Outcome recorded")] OutcomeRecorded,
    [Line("Brought in from a data package")] RecordImported,

    // Practical support
    [Line("Practical support asked for")] SupportAsked,
    [Line("Practical support approved")] SupportApproved,
    [Line("Practical support refused")] SupportRefused,
    [Line("Request for practical support withdrawn")] SupportWithdrawn,
    [Line("Money or voucher handed out")] SupportHandedOut,
    [Line("Practical support bought")] SupportSpent,
    [Line("What practical support made possible")] SupportResultRecorded,
    BudgetSet,
    BudgetDrawn,
    // Safeguarding
    [Line("Safeguarding concern raised")] ConcernRaised,
    [Line("A manager has read the concern")] ConcernSeen,
    [Line("Concern referred to a statutory service")] ConcernReferred,
    [Line("The statutory service answered")] ConcernAnswered,
    [Line("Our part of a concern is done")] ConcernPartDone,
    [Line("Concern closed")] ConcernClosed,
    [Line("Somebody was told of a concern")] ConcernTold,
    ReferralSheetOpened,
    StaffConcernWritten,
    GuardianTold,
    [Line("Missing")] MissingRecorded,
    [Line("What is known of a time missing changed")] MissingChanged,
    [Line("Return conversation")] ReturnConversationRecorded,
    [Line("A service was asked whether they know them")] ServicesAsked,
    [Line("A service said whether they know them")] ServicesAnswered,
    [Line("Handed over for the National Referral Mechanism")] NationalReferralHandedOver,
    [Line("National Referral Mechanism: more is known")] NationalReferralChanged,

    // Groups
    [Line("Invited to a group session")] GroupInvited,
    [Line("Said yes to a group session")] GroupComing,
    [Line("Said no to a group session this time")] GroupNotComing,
    [Line("Invitation to a group session taken back")] GroupInviteTakenBack,
    [Line("Consent for a group written down")] GroupConsentGiven,
    [Line("Way to a group session planned")] GroupTransportPlanned,
    [Line("Was not at a group session")] GroupNotThere,
    GroupAttended,
    ProgrammeAdded,
    VenueAdded,
    GroupSessionPlanned,
    GroupSessionMoved,
    GroupSessionConfirmed,
    GroupSessionInDoubt,
    GroupSessionHeld,
    GroupSessionCalledOff,
    GroupExpectationsAgreed,
    PairDecided,
    LinkRecorded,
    LinkEnded,
    UnsafePlaceRecorded,

    // Access
    RecordsLookedAt,
    [Line("Opened in an emergency by somebody without reach")] GlassBroken,
    GlassRefused,
    AlertSeen,
    AccessReviewed,

    // The house
    AccountAdded,
    AccountChanged,
    AccountDisabled,
    AccountEnabled,
    AccountReset,
    RoleChanged,
    LinkGiven,
    SignInTried,
    PasswordAccepted,
    SecondStepPassed,
    SignedIn,
    SignedOut,
    SignInRefused,
    SessionsEnded,
    PasswordChanged,
    SecondStepChanged,
    PasskeyAdded,
    PasskeyChanged,
    PasskeyRemoved,
    SiteAdded,
    OptionsChanged,
    QuestionsPublished,
    SettingsPrepared,
    KeyRingChanged,
    DataExported,
    OffendingMeasured,
    MailTriedAgain,
    MailTakenAway,
    ReminderChosen,
    CalendarGiven,
    CalendarChanged,
    CalendarWithdrawn,
}

/// <summary>What the timeline shows for an act of this kind.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class LineAttribute(string english) : Attribute
{
    public string English { get; } = english;
}

public static class ActLines
{
    private static readonly Dictionary<ActKind, string?> Lines = Enum.GetValues<ActKind>().ToDictionary(
        kind => kind,
        kind => typeof(ActKind).GetField(kind.ToString())!.GetCustomAttributes(typeof(LineAttribute), false)
            .Cast<LineAttribute>().SingleOrDefault()?.English);

    /// <summary>The timeline's line in English (which is also the key of its Welsh), or none for the audit alone.</summary>
    public static string? Line(this ActKind kind) => Lines[kind];
}
