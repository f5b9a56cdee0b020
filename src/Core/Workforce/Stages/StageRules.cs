using Steadfast.Core.Assessment;

namespace Steadfast.Core.Workforce.Stages;

/// <summary>What somebody is asked to do.</summary>
public enum Work
{
    /// <summary>Lead the work with a young person.</summary>
    Lead,

    /// <summary>Work beside the lead worker.</summary>
    CoWork,

    /// <summary>Hold a session with nobody beside them.</summary>
    SessionAlone,

    /// <summary>Go to an appointment with a young person, with no practitioner beside them.</summary>
    GoAlong,

    /// <summary>Be with a young person at a police station.</summary>
    BeAppropriateAdult,

    /// <summary>Answer for a safeguarding concern.</summary>
    LeadConcern,

    /// <summary>Stand in for a lead worker who is away.</summary>
    Cover,

    /// <summary>Lead a group that the young person is in.</summary>
    LeadGroup,
}

/// <summary>What each stage allows, in one table of sentences: each says what is missing.</summary>
public static class StageRules
{
    private const string CoWorkingDoesNotLead = "A peer mentor at the co-working stage works beside a lead worker and does not lead yet. Choose them to work beside, or promote them first, with evidence.";
    private const string CoWorkingIsNotAlone = "A peer mentor at the co-working stage holds a session together with a practitioner. Say who was there with you; if nobody was, record it as a contact.";
    private const string CoWorkingDoesNotCover = "A peer mentor at the co-working stage does not cover for others yet. Choose a practitioner, or promote them first, with evidence.";
    private const string CoWorkingDoesNotLeadGroups = "A peer mentor at the co-working stage helps in a group and does not lead it yet. Choose a practitioner to lead.";
    private const string NotAssessed = "A peer mentor at the independent stage works alone with young people at lower risk, and this young person's risk has not been assessed yet. Assess it first, or choose a practitioner.";
    private const string Medium = "A peer mentor at the independent stage works alone with young people at lower risk, and the latest assessment says medium risk. Choose a practitioner, or promote the peer mentor first, with evidence.";
    private const string High = "A peer mentor at the independent stage works alone with young people at lower risk, and the latest assessment says high risk. Choose a practitioner, or promote the peer mentor first, with evidence.";
    private const string SessionAboveLower = "A peer mentor at the independent stage holds a session alone with young people at lower risk only. Say which practitioner was there with you; if nobody was, record it as a contact.";
    private const string CoWorkingDoesNotGoAlone = "A peer mentor at the co-working stage goes to an appointment beside a practitioner. Put down the practitioner who goes, and put the peer mentor down beside them. If no practitioner was there, record it as a contact.";
    private const string GoesAlongAtLowerRisk = "A peer mentor at the independent stage goes to an appointment alone with young people at lower risk only. Put down the practitioner who goes, and put the peer mentor down beside them. If no practitioner was there, record it as a contact.";
    private const string CoWorkingIsNoAppropriateAdult = "A peer mentor at the co-working stage is not an appropriate adult yet. A practitioner goes. If you were there all the same, ring your manager and record it as a contact.";
    private const string AppropriateAdultAtLowerRisk = "A peer mentor at the independent stage is the appropriate adult of young people at lower risk only. A practitioner goes. If you were there all the same, ring your manager and record it as a contact.";
    private const string ConcernIsAPractitioners = "A safeguarding concern is answered for by a practitioner or a manager. A peer mentor raises it, and is asked, and is told.";

    /// <summary>Why this work may not be given at this stage; none when it may.</summary>
    /// <param name="risk">What the young person's latest assessment says; none when nobody has assessed it.</param>
    public static string? Refusal(MentorStage stage, Work work, Level? risk) => (stage, work) switch
    {
        (MentorStage.Practitioner, _) or (_, Work.CoWork) => null,
        (_, Work.LeadConcern) => ConcernIsAPractitioners,
        (MentorStage.CoWorking, Work.Lead) => CoWorkingDoesNotLead,
        (MentorStage.CoWorking, Work.SessionAlone) => CoWorkingIsNotAlone,
        (MentorStage.CoWorking, Work.GoAlong) => CoWorkingDoesNotGoAlone,
        (MentorStage.CoWorking, Work.BeAppropriateAdult) => CoWorkingIsNoAppropriateAdult,
        (MentorStage.CoWorking, Work.Cover) => CoWorkingDoesNotCover,
        (MentorStage.CoWorking, Work.LeadGroup) => CoWorkingDoesNotLeadGroups,
        (MentorStage.Independent, _) when risk == Level.Low => null,
        (MentorStage.Independent, Work.SessionAlone) => SessionAboveLower,
        (MentorStage.Independent, Work.GoAlong) => GoesAlongAtLowerRisk,
        (MentorStage.Independent, Work.BeAppropriateAdult) => AppropriateAdultAtLowerRisk,
        (MentorStage.Independent, _) => NotAtLowerRisk(risk),
        _ => throw new ArgumentOutOfRangeException(nameof(work)),
    };

    private static string NotAtLowerRisk(Level? risk) => risk switch
    {
        null => NotAssessed,
        Level.Medium => Medium,
        _ => High,
    };
}
