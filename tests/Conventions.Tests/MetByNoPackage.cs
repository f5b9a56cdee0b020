namespace Steadfast.Conventions.Tests;

/// <summary>Rules that no data package can meet: its nine tables have nowhere to write what they are about.</summary>
internal static class MetByNoPackage
{
    /// <summary>Areas of which a package holds no row.</summary>
    public static IReadOnlyList<string> Areas { get; } =
    [
        "Access", "Accounts", "Assessment", "Calendar", "Database", "Evaluation", "Families", "Funds", "Groups", "Mail", "MyDay", "Safeguarding",
        // Nothing but a worker's name: what may come of it (stage, site, namesake, limit, a referral not accepted) is tried by ImportedLeadTests.
        "Workforce",
    ];

    public static IReadOnlyList<string> Sentences { get; } =
    [
        // Refused as a fault of the file: dates out of order.
        "The last day must not be before the first.",

        // A package has no column for it. The young person's words, a hold's review and who agreed are asked for when the work is next written down.
        "Declining support is the young person's own decision: write down what they said. If they have not answered, put the work on hold instead.",
        "Say by which day their voice will be here.",
        "The day by which their voice will be here must be today or later.",
        "Their voice must be here by the review date at the latest.",
        "Say who agreed: a decision together names at least one person or agency.",
        "The next look must be after today.",
        "The next look must be within six months.",
        "Say how the door stays open.",
        "The review date must be after today.",
        "The review date must be within six months. A hold is looked at again; it is not a closure.",
        "Say why not this way, so that nobody else tries it.",
        "The next contact must be today or later.",
        "The next contact lies within a year. Check the year.",
        "Only a contact with the family says who of the family was spoken to.",
        "Choose who it is about.",
        "Say who wishes this: choose who you spoke to.",
        "Enter what the service is called.",
        "The day we asked must be today or before.",
        "This has not happened yet. Write it down when it has.",
        "It has not begun, so it cannot have ended.",
        "The day cannot be before the day of what came before.",
        "Say what came of it, or what got in the way.",
        "Say what was promised.",
        "Say who promised it.",
        "Say by which day it will be done, today or later.",
        "Promise at most ten things at once.",
        "Say why it is left out, and what happens instead.",
        "The day of the review must be today or before.",
        "The review cannot be before the plan was agreed.",
        "Say what went well. Something did.",
        "A safety plan is looked at again within three months.",
        "Write down by what they notice that it is getting dangerous.",
        "Write down at least one safe place.",
        "Write down at least one person to call, with the number.",
        "Say what the step is, small enough to be done.",
        "The day for a step must be today or later.",
        "An appointment that {Name(appointment.Status)} cannot become one that {Name(to)}.",
        "An appointment that {AppointmentMoves.Name(appointment.Status)} is not changed any more.",
        "This appointment is still to come. Say how it went afterwards, or move it to another day.",
        "This is the day and time it has already. Enter the new one.",
        "This has passed already. Record what happened as a contact or a session instead.",
        "An appointment lies within two years. Check the year.",
        "The second worker goes beside another of us. Say who goes first.",
        "Whoever goes with them works with them. Choose one of their workers, or let a manager give them this worker first.",
        "Whoever is a witness, a victim or under suspicion in the matter, or was told about it by the young person, cannot be their appropriate adult. Ask the police for somebody else, and tell your manager.",
        "This has not happened yet. Arrange it as an appointment, and record it afterwards.",
        "You left after you arrived, and within 24 hours. Check the times.",
        "Say what you were there for.",
        "Only who was trained for it goes as appropriate adult: say which training, and on which day before this one.",
        "In Scotland an appropriate adult comes for somebody of 16 or over who cannot follow what happens or make themselves understood: say what makes it hard for them. With somebody under 16 a parent or another adult they trust is there.",
        "They were 18 or over that day: say what makes it hard for them to follow what happens.",
        "A block is short: from 2 to 12 sessions.",
        "The second worker is somebody beside you.",

        // Of a record that is here already: a package opens new ones, and who was brought in before is refused by their key.
        "Somebody else agreed a plan with them while you were writing. Read it first, then change it.",
        "The assessment asks for more contacts a week than this. A service manager may decide on fewer, and says why.",
        "Somebody else made a safety plan with them while you were writing. Read theirs below, then send yours again; both are kept.",
        "This has gone further already. Open the page again.",
        "This promise was left out. Take it up again first.",
        "This promise is kept already.",
        "This step was left out. Put it back first.",
        "This step is done already.",
        "This goal is reached. Agree on another goal to go on.",
        "Somebody else took this goal out of the plan. Open the plan again.",
        "A new plan was agreed since. Go on with its steps there.",
        "This block has ended already.",
        "This block of sessions has ended meanwhile. Send the form again to record the session on its own.",
        "They already work with this worker.",
        "The worker they knew is no longer here. Choose who takes up with them.",
        "Only after a hold or an ending can somebody come back; this referral is {ReferralMoves.Name(last.Status)}.",
        "This referral is on that record already.",
        "Somebody joined one of these records to another while you read this. Go back to the referrals and look at it again.",
        "A referral joins another record before it is decided; this one is {ReferralMoves.Name(referral.Status)}.",
        "Work has been written down on the record that this referral opened, so it cannot be joined to another.",
        "The work with them has ended. Say that they came back, then plan the next contact.",
        "This hold has ended; there is nothing to carry on.",
        "Some answers are still needed before this can be sent.",
        "Nobody wrote in this referral for 28 days, so it has just been deleted. Begin a new one.",
    ];
}
