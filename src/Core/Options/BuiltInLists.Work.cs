namespace Steadfast.Core.Options;

/// <summary>The lists of day-to-day work. A data package may hold other codes beside these; they are noticed, not refused.</summary>
public static partial class BuiltInLists
{
    /// <summary>What kind of touch it was. Only an attempt reached nobody, and it is never counted as a contact.</summary>
    public static IReadOnlyList<Option> ContactKinds { get; } =
    [
        new("attempt", "Attempt", "Ymgais"),
        new("contact", "Contact with the young person", "Cyswllt â'r person ifanc"),
        new("family_contact", "Contact with the family", "Cyswllt â'r teulu"),
        new("session", "One-to-one session", "Sesiwn un i un"),
        new("group", "Group session or activity", "Sesiwn grŵp neu weithgaredd"),
    ];

    /// <summary>How the young person or family was sought out.</summary>
    public static IReadOnlyList<Option> ContactWays { get; } =
    [
        new("knock", "Knock on the door", "Curo ar y drws"),
        new("call", "Phone call", "Galwad ffôn"),
        new("text", "Text or message", "Neges destun"),
        new("video", "Video call", "Galwad fideo"),
        new("letter", "Letter or card", "Llythyr neu gerdyn"),
        new("street", "On the street", "Ar y stryd"),
        new("school", "At school or college", "Yn yr ysgol neu'r coleg"),
        new("through_parent", "Through a parent or carer", "Drwy riant neu ofalwr"),
        new("through_partner", "Through a partner agency", "Drwy asiantaeth bartner"),
        new("through_friend", "Through a friend", "Drwy ffrind"),
        new("in_person", "Arranged meeting", "Cyfarfod wedi'i drefnu"),
        new("activity", "At an activity", "Mewn gweithgaredd"),
        new("online", "Online, in a game or an app", "Ar-lein, mewn gêm neu ap"),
    ];

    public static IReadOnlyList<Option> Places { get; } =
    [
        new("home", "Home", "Gartref"),
        new("car", "Car", "Car"),
        new("cafe", "Café", "Caffi"),
        new("beach", "Beach", "Traeth"),
        new("park", "Park", "Parc"),
        new("street", "Street", "Stryd"),
        new("school", "School or college", "Ysgol neu goleg"),
        new("community_centre", "Community centre", "Canolfan gymunedol"),
        new("sports", "Gym or sports club", "Campfa neu glwb chwaraeon"),
        new("partner_office", "Partner's office", "Swyddfa partner"),
        new("our_office", "Our office", "Ein swyddfa ni"),
        new("court", "Court", "Llys"),
        new("health", "Surgery or hospital", "Meddygfa neu ysbyty"),
        new("custody", "Custody", "Y ddalfa"),
        new("remote", "By phone or online", "Dros y ffôn neu ar-lein"),
    ];

    /// <summary>How an attempt or contact went.</summary>
    public static IReadOnlyList<Option> ContactOutcomes { get; } =
    [
        new("no_answer", "No answer", "Dim ateb"),
        new("message_left", "Message left", "Gadawyd neges"),
        new("not_today", "Not today", "Nid heddiw"),
        new("spoke_to_family", "Spoke to family", "Siaradwyd â'r teulu"),
        new("arranged", "Arranged to meet", "Trefnwyd cyfarfod"),
        new("met_briefly", "Met briefly", "Cyfarfod byr"),
        new("talked", "Talked", "Sgwrs"),
        new("worked_together", "Worked together", "Gweithio gyda'n gilydd"),
        new("disclosure", "Something was disclosed", "Datgelwyd rhywbeth"),
    ];

    /// <summary>What triage decided.</summary>
    public static IReadOnlyList<Option> TriageDecisions { get; } =
    [
        new("accepted", "Accepted", "Derbyniwyd"),
        new("more_asked", "More information asked for", "Gofynnwyd am ragor o wybodaeth"),
        new("signposted", "Signposted elsewhere", "Cyfeiriwyd at wasanaeth arall"),
    ];

    /// <summary>What is measured over time, so that change can be seen.</summary>
    public static IReadOnlyList<Option> OutcomeMeasures { get; } =
    [
        new("exploitation_risk", "Assessed risk of exploitation", "Risg asesedig o gamfanteisio"),
        new("confidence", "Confidence", "Hyder"),
        new("self_awareness", "Self-awareness", "Hunanymwybyddiaeth"),
        new("relationships", "Relationships", "Perthnasoedd"),
        new("education_engagement", "Taking part in education, training or work", "Cymryd rhan mewn addysg, hyfforddiant neu waith"),
        new("wellbeing", "Wellbeing", "Llesiant"),
    ];

    public static IReadOnlyList<Option> Languages { get; } =
    [
        new("en", "English", "Saesneg"),
        new("cy", "Welsh", "Cymraeg"),
        new("gd", "Scottish Gaelic", "Gaeleg yr Alban"),
        new("pl", "Polish", "Pwyleg"),
        new("ur", "Urdu", "Wrdw"),
        new("pa", "Punjabi", "Pwnjabeg"),
        new("bn", "Bengali", "Bengaleg"),
        new("so", "Somali", "Somaleg"),
        new("ar", "Arabic", "Arabeg"),
        new("ro", "Romanian", "Rwmaneg"),
        new("bfi", "British Sign Language", "Iaith Arwyddion Prydain"),
    ];

    public static IReadOnlyList<Option> Disabilities { get; } =
    [
        new("none", "None", "Dim"),
        new("learning", "Learning disability or difficulty", "Anabledd neu anhawster dysgu"),
        new("neurodivergent", "Neurodivergent (autism, ADHD …)", "Niwroamrywiol (awtistiaeth, ADHD …)"),
        new("mental_health", "Mental health condition", "Cyflwr iechyd meddwl"),
        new("physical", "Physical disability or long-term illness", "Anabledd corfforol neu salwch hirdymor"),
        new("sensory", "Deaf or blind, or hard of hearing or seeing", "Byddar neu ddall, neu'n drwm eich clyw neu â golwg gwan"),
    ];

    /// <summary>Who somebody is to the young person.</summary>
    public static IReadOnlyList<Option> Relationships { get; } =
    [
        new("mother", "Mother", "Mam"),
        new("father", "Father", "Tad"),
        new("step_parent", "Step-parent", "Llys-riant"),
        new("grandparent", "Grandparent", "Nain, taid, mam-gu neu dad-cu"),
        new("carer", "Carer or foster carer", "Gofalwr neu ofalwr maeth"),
        new("sister", "Sister", "Chwaer"),
        new("brother", "Brother", "Brawd"),
        new("aunt_or_uncle", "Aunt or uncle", "Modryb neu ewythr"),
        new("cousin", "Cousin", "Cefnder neu gyfnither"),
        new("partner", "Girlfriend or boyfriend", "Cariad"),
        new("friend", "Friend", "Ffrind"),
        new("trusted_adult", "An adult they trust", "Oedolyn y maen nhw'n ymddiried ynddo"),
        new("other", "Someone else", "Rhywun arall"),
    ];

    /// <summary>Every list with its code, closed ones first.</summary>
    public static IReadOnlyList<OptionList> All => Gathered.Lists;

    /// <summary>The list with this code.</summary>
    public static OptionList Named(string code) => All.First(list => list.Code == code);

    /// <summary>Where a code stands in a list, from 0: what it is as a number.</summary>
    public static int PositionOf(IReadOnlyList<Option> list, string code) => list.Select(o => o.Code).ToList().IndexOf(code);

    /// <summary>A class of its own, so that it is filled after the lists of both files are.</summary>
    private static class Gathered
    {
        public static readonly OptionList[] Lists =
        [
            new("referral_source", ReferralSources, IsClosed: true),
            new("referral_status", ReferralStatuses, IsClosed: true),
            new("closure_reason", ClosureReasons, IsClosed: true),
            new("referral_reason", ReferralReasons, IsClosed: true),
            new("education_setting", EducationSettings, IsClosed: true),
            new("agency", Agencies, IsClosed: true),
            new("topic", Topics, IsClosed: true),
            new("gender", Genders, IsClosed: true),
            new("ethnicity", Ethnicities, IsClosed: true),
            new("contact_kind", ContactKinds, IsClosed: false),
            new("contact_way", ContactWays, IsClosed: false),
            new("place", Places, IsClosed: false),
            new("contact_outcome", ContactOutcomes, IsClosed: false),
            new("session_kind", SessionKinds, IsClosed: false),
            new("appointment_kind", AppointmentKinds, IsClosed: false),
            new("transport", Transports, IsClosed: false),
            new("appropriate_adult_step", AppropriateAdultSteps, IsClosed: false),
            new("triage_decision", TriageDecisions, IsClosed: false),
            new("outcome_measure", OutcomeMeasures, IsClosed: false),
            new("relationship", Relationships, IsClosed: false),
            new("family_support", FamilySupports, IsClosed: false),
            new("home_kind", HomeKinds, IsClosed: false),
            new("life_event", LifeEvents, IsClosed: false),
            new("specialist_service", SpecialistServices, IsClosed: false),
            new("language", Languages, IsClosed: false),
            new("disability", Disabilities, IsClosed: false),
            new("support_kind", SupportKinds, IsClosed: false),
            new("made_possible", MadePossible, IsClosed: false),
            new("concern_kind", ConcernKinds, IsClosed: false),
            new("statutory_service", StatutoryServices, IsClosed: false),
            new("statutory_answer", StatutoryAnswers, IsClosed: false),
            new("concern_outcome", ConcernOutcomes, IsClosed: false),
            new("told_how", WaysOfTelling, IsClosed: false),
            new("asked_service", AskedServices, IsClosed: false),
            new("first_responder", FirstResponders, IsClosed: false),
            new("consent_giver", ConsentGivers, IsClosed: false),
            new("consent_purpose", ConsentPurposes, IsClosed: false),
        ];
    }
}
