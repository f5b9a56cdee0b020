namespace Steadfast.Conventions.Tests;

/// <summary>Rules that no request by itself can meet: something before them says no. They stand for whoever calls the act, and its test tries them.</summary>
internal static class MetByNoRequest
{
    public static IReadOnlyList<string> Sentences { get; } =
    [
        // The page is not there for whoever, or for what, the rule forbids (404); the tests of access and the forms made by hand try it.
        "A service manager or the Caldicott guardian decides who may see a record.",
        "A service manager decides on another level than the signs give.",
        "The national lead sets budgets.",
        "This is bought by us; nothing is handed out.",
        "One of the records is restricted. Who cannot see why does not decide: ask their worker, or open the record in an emergency.",
        "Write this down after the session took place.",
        "Whoever leads the session, or works with this young person, does this.",
        "Whoever leads the session, or a manager, does this.",
        "Whoever leads the programme, or a manager, ends it.",
        "This young person has no lead worker to stand in for. Choose a lead worker instead.",
        "Cover is arranged by the lead worker or the manager.",
        "There is no such time away.",
        "Time away is noted by themselves or by their manager.",
        "Time away is noted for those who work with young people.",
        "Only somebody who works with young people declares a reason not to.",
        "A declared reason is looked at by the service manager of that worker.",
        "There is no such application.",
        "Only a peer mentor has a stage.",
        "Evidence is put forward by the peer mentor, or by who supervises them.",
        "A stage is decided by the service manager of the site, or by the national lead.",
        "Supervision is arranged by the service manager of the site, or by the national lead.",
        "Supervision is written down by who supervises them.",
        "Weights are set by the service manager of the site, or by the national lead.",
        // The page's list leaves it out, and says "Choose one of the list" of a form made by hand.
        "The second worker is somebody beside you.",
        "Applications are kept by the service manager of the site, or by the national lead.",
        "Nobody supervises themselves.",
        // The page says the same of each field in its own words.
        "Answer every sign, or say that it is not known yet.",
        "A budget must be from £0 to £100,000,000.",
        "The page handed over says what keeps them safe, who to call and what not to do.",
        // The page makes the key before it asks.
        "Begin setting up the authenticator app again.",
        // The page is not there once the other is through (404): only two at the same instant meet it, and the act's tests send them so.
        "Nobody wrote in this referral for 28 days, so it has just been deleted. Begin a new one.",
        "Somebody else took this goal out of the plan. Open the plan again.",
        "This record was joined to another while you wrote. Copy what you typed, and write it down on that record.",
        "Somebody joined one of these records to another while you read this. Go back to the referrals and look at it again.",
    ];
}
