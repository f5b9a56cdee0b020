namespace Steadfast.Conventions.Tests;

/// <summary>Rules that nobody else can bring about between a look and a save: no race meets them.</summary>
internal static class MetByNoOther
{
    public static IReadOnlyList<string> Sentences { get; } =
    [
        // Of who asks alone.
        "You opened this record yourself. Another guardian reviews it.",
        "A service manager or the Caldicott guardian decides who may see a record.",
        "You cannot withdraw your own account. Ask another administrator.",
        "A service manager decides on another level than the signs give.",
        "Police extracts are brought in and deleted by the national lead.",
        "Change in offending is measured by an evaluator or the national lead.",
        "Safety matters are kept by those who work with the young person and by the site's manager.",
        "The national lead sets budgets.",
        "A service manager of the site or the national lead decides.",
        "Nobody approves what they asked for themselves. Another manager or the national lead decides.",
        "Whoever asked, or a manager, takes a request back.",
        "Whoever leads the session, or works with this young person, does this.",
        "Whoever leads the session, or a manager, does this.",
        "Whoever leads the programme, or a manager, ends it.",
        "The calendar is for those who work with young people.",
        "Reminders are for those who work with young people.",
        "A manager takes this step.",
        "You raised this concern. Somebody else closes it.",
        "The rota is kept by the service manager of the site, or by the national lead.",
        "Time away is noted by themselves or by their manager.",
        "Time away is noted for those who work with young people.",
        "Only somebody who works with young people declares a reason not to.",
        "A declared reason is looked at by the service manager of that worker.",
        "Applications are kept by the service manager of the site, or by the national lead.",
        "Only who put the evidence forward takes it back.",
        "A stage is decided by the service manager of the site, or by the national lead.",
        "Supervision is arranged by the service manager of the site, or by the national lead.",
        "Weights are set by the service manager of the site, or by the national lead.",

        // Of what is typed or sent alone.
        "Say in a sentence what the emergency is and why you need this record now.",
        "Choose a password of at least {Shortest} characters. Three or four words that do not belong together are easy to remember.",
        "Choose a password of at most {Longest} characters.",
        "This password is one of the first that guessers try. Three or four words that do not belong together are harder to guess.",
        "This is not the code the new app shows now. Check that the phone's clock is right, and type the newest code.",
        "These questions are not asked at this site. Open the form again.",
        "Write down at least one strength. Strengths come before worries.",
        "Answer every sign, or say that it is not known yet.",
        "This referral is on that record already.",
        "Promise at most ten things at once.",
        "A young person weighs from 0.1 to 5 places.",
        "A co-worker's share is from 0 to 100 percent.",
        "Higher risk weighs at least as much as lower risk.",

        // Of the day alone: a session is given a time to come, and an appointment of another day is another appointment.
        "This session's time has passed. Give it another time first.",
        "This appointment is still to come. Say how it went afterwards, or move it to another day.",

        // Of what nobody takes away again: who is allowed once is allowed from then on.
        "There is no such entry.",
        "Nobody works with this young person yet, so nobody could see the record. Choose a worker first.",
        "There is no young person to look for.",
        "There is no such safety matter.",
        "This site has no budget for this year yet. The national lead sets it.",
        "Hand it out first: cash in front of a second worker, a voucher with its number.",
        "Say what it made possible after it was bought.",
        "This is bought by us; nothing is handed out.",
        "Nothing is handed out before it is approved.",
        "Write this down after the session took place.",
        "Write down who consents to their taking part first.",
        "This young person has no lead worker to stand in for. Choose a lead worker instead.",
        "There is no such cover.",
        "There is no such shift.",
        "There is no such application.",
        "Some steps are missing: each of application, conversation, references, checks and training has its day and who took it before anybody decides.",
    ];
}
