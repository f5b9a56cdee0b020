namespace Steadfast.Core.Options;

/// <summary>
/// The lists every installation begins with. Those of the report's Tables 3 to 7 have its codes and its order;
/// sites may add their own answers beside them.
/// </summary>
public static partial class BuiltInLists
{
    /// <summary>What stands for an answer that is not known, where a list names it.</summary>
    public const string NotKnown = "not_known";

    /// <summary>Who referred (Table 3).</summary>
    public static IReadOnlyList<Option> ReferralSources { get; } =
    [
        new("childrens_services", "Children's Services", "Gwasanaethau Plant"),
        new("police", "Police", "Yr Heddlu"),
        new("youth_justice", "Youth Justice Service", "Gwasanaeth Cyfiawnder Ieuenctid"),
        new("third_sector", "Third sector agency", "Asiantaeth trydydd sector"),
        new("nhs", "NHS", "Y GIG"),
        new("probation", "Probation", "Y Gwasanaeth Prawf"),
        new(NotKnown, "Not known", "Ddim yn hysbys"),
    ];

    /// <summary>Where a referral stands, as files say it (Table 3 counts on hold with open).</summary>
    public static IReadOnlyList<Option> ReferralStatuses { get; } =
    [
        new("open", "Open", "Agored"),
        new("on_hold", "On hold", "Wedi'i ohirio"),
        new("closed", "Closed", "Wedi cau"),
    ];

    /// <summary>Why the work ended (Table 3). Not answering is none of them: such a case goes on hold.</summary>
    public static IReadOnlyList<Option> ClosureReasons { get; } =
    [
        new("declined_support", "Declined support", "Gwrthod cymorth"),
        new("support_no_longer_required", "Support no longer required", "Dim angen cymorth mwyach"),
        new(NotKnown, "Not known", "Ddim yn hysbys"),
    ];

    /// <summary>Why a young person was referred; many for one referral (Table 4).</summary>
    public static IReadOnlyList<Option> ReferralReasons { get; } =
    [
        new("offending_or_gang_association", "Offending or gang association", "Troseddu neu gysylltiad â gang"),
        new("substance_misuse", "Substance misuse", "Camddefnyddio sylweddau"),
        new("education_support", "Support needed with education", "Angen cymorth gydag addysg"),
        new("weapon_use", "Weapon use", "Defnyddio arfau"),
        new("family_offending", "Family offending", "Troseddu yn y teulu"),
        new("victim_or_unexplained_injury", "Victim of an offence or unexplained injury", "Wedi dioddef trosedd neu anaf heb esboniad"),
        new("missing_incidents", "Missing incidents", "Cyfnodau ar goll"),
        new("family_substance_misuse", "Family substance misuse", "Camddefnyddio sylweddau yn y teulu"),
        new("mental_health_or_emotions", "Mental health or managing emotions", "Iechyd meddwl neu reoli emosiynau"),
        new("risk_of_homelessness", "Risk of homelessness", "Perygl o ddigartrefedd"),
        new("strained_family_relationships", "Strained family relationships", "Straen mewn perthnasoedd teuluol"),
        new("family_bereavement", "Family bereavement", "Profedigaeth yn y teulu"),
    ];

    /// <summary>Where a young person learns (Table 5).</summary>
    public static IReadOnlyList<Option> EducationSettings { get; } =
    [
        new("college", "College", "Coleg"),
        new("secure_unit_provision", "Provision at secure unit", "Darpariaeth mewn uned ddiogel"),
        new("pupil_referral_unit", "Pupil referral unit", "Uned cyfeirio disgyblion"),
        new("school_full_timetable", "School, full timetable", "Ysgol, amserlen lawn"),
        new("school_reduced_timetable", "School, reduced timetable", "Ysgol, amserlen lai"),
        new("special_school", "Special school", "Ysgol arbennig"),
        new("tutor", "Tutor", "Tiwtor"),
    ];

    /// <summary>Who works with the young person beside the service (Table 6).</summary>
    public static IReadOnlyList<Option> Agencies { get; } =
    [
        new("childrens_services", "Children's Services", "Gwasanaethau Plant"),
        new("youth_justice", "Youth Justice Service", "Gwasanaeth Cyfiawnder Ieuenctid"),
        new("education", "Education", "Addysg"),
        new("third_sector", "Third sector", "Trydydd sector"),
        new("police", "Police", "Yr Heddlu"),
        new("mental_health", "Mental health", "Iechyd meddwl"),
        new("physical_health", "Physical health", "Iechyd corfforol"),
        new("substance_misuse", "Substance misuse", "Camddefnyddio sylweddau"),
        new("sports_club", "Sports club", "Clwb chwaraeon"),
        new("council_hub", "Council hub", "Hyb y cyngor"),
    ];

    /// <summary>What plans and sessions are about (Table 7).</summary>
    public static IReadOnlyList<Option> Topics { get; } =
    [
        new("emotional_regulation", "Emotional regulation", "Rheoleiddio emosiynau"),
        new("thinking_and_behaviour", "Thinking and behaviour", "Meddwl ac ymddygiad"),
        new("relationships", "Relationships", "Perthnasoedd"),
        new("self_esteem", "Self-esteem", "Hunan-barch"),
        new("support_for_parents", "Emotional and practical support for parents", "Cymorth emosiynol ac ymarferol i rieni"),
        new("education_and_employability", "Education and employability", "Addysg a chyflogadwyedd"),
        new("exploitation", "Exploitation", "Camfanteisio"),
        new("contextual_safeguarding", "Contextual safeguarding", "Diogelu cyd-destunol"),
        new("peer_mapping", "Peer mapping", "Mapio cyfoedion"),
        new("family_support", "Family support", "Cymorth i'r teulu"),
        new("risky_situations", "Identifying and managing risky situations", "Adnabod a rheoli sefyllfaoedd peryglus"),
        new("offending", "Offending", "Troseddu"),
        new("safety_planning", "Safety planning", "Cynllunio diogelwch"),
        new("substance_misuse", "Substance misuse", "Camddefnyddio sylweddau"),
        new("peer_mentoring", "Peer mentoring", "Mentora gan gyfoedion"),
        new("counselling", "Counselling", "Cwnsela"),
        new("daily_routine", "Daily routine", "Trefn ddyddiol"),
        new("housing", "Housing", "Tai"),
    ];

    public static IReadOnlyList<Option> Genders { get; } =
    [
        new("male", "Male", "Gwryw"),
        new("female", "Female", "Benyw"),
        new("other", "Other", "Arall"),
    ];

    /// <summary>The ethnic groups of the Office for National Statistics.</summary>
    public static IReadOnlyList<Option> Ethnicities { get; } =
    [
        new("white", "White", "Gwyn"),
        new("mixed", "Mixed or multiple ethnic groups", "Grwpiau ethnig cymysg neu luosog"),
        new("asian", "Asian, Asian Scottish, Asian Welsh or Asian British", "Asiaidd, Asiaidd Albanaidd, Asiaidd Cymreig neu Asiaidd Prydeinig"),
        new("black", "Black, African, Caribbean, Black Scottish, Black Welsh or Black British", "Du, Affricanaidd, Caribïaidd, Du Albanaidd, Du Cymreig neu Du Prydeinig"),
        new("other", "Other ethnic group", "Grŵp ethnig arall"),
    ];
}
