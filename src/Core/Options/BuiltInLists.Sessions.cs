namespace Steadfast.Core.Options;

public static partial class BuiltInLists
{
    /// <summary>What a session was.</summary>
    public static IReadOnlyList<Option> SessionKinds { get; } =
    [
        new("one_to_one", "One-to-one work", "Gwaith un i un"),
        new("walk_or_drive", "A walk or a drive", "Mynd am dro neu yn y car"),
        new("activity", "Doing something together", "Gwneud rhywbeth gyda'n gilydd"),
        new("appointment", "An appointment we went to with them", "Apwyntiad yr aethom iddo gyda nhw"),
        new("with_family", "Together with their family", "Gyda'u teulu"),
        new("practical", "Practical help", "Cymorth ymarferol"),
        new("crisis", "Crisis support", "Cymorth mewn argyfwng"),
    ];

    /// <summary>Where a young person has to be, or wants to, at a set time.</summary>
    public static IReadOnlyList<Option> AppointmentKinds { get; } =
    [
        new("doctor", "Doctor or hospital", "Meddyg neu ysbyty"),
        new("mental_health", "Mental health", "Iechyd meddwl"),
        new("dentist", "Dentist or optician", "Deintydd neu optegydd"),
        new("school", "School or college", "Ysgol neu goleg"),
        new("job", "Job or training", "Swydd neu hyfforddiant"),
        new("job_centre", "Jobcentre or benefits", "Canolfan waith neu fudd-daliadau"),
        new("housing", "Housing", "Tai"),
        new("social_worker", "Social worker", "Gweithiwr cymdeithasol"),
        new("youth_justice", "Youth justice or probation", "Cyfiawnder ieuenctid neu brawf"),
        new("police", "Police", "Yr heddlu"),
        new("solicitor", "Solicitor", "Cyfreithiwr"),
        new("court", "Court or hearing", "Llys neu wrandawiad"),
        new("other", "Something else", "Rhywbeth arall"),
    ];

    /// <summary>How they get there.</summary>
    public static IReadOnlyList<Option> Transports { get; } =
    [
        new("we_drive", "We drive them", "Ni sy'n eu gyrru"),
        new("family_drives", "Family takes them", "Teulu sy'n mynd â nhw"),
        new("together_by_bus", "Together by bus or train", "Gyda'n gilydd ar fws neu drên"),
        new("taxi", "Taxi", "Tacsi"),
        new("on_foot", "On foot", "Ar droed"),
        new("own_way", "They make their own way", "Maen nhw'n gwneud eu ffordd eu hunain"),
    ];

    /// <summary>What an appropriate adult is there for.</summary>
    public static IReadOnlyList<Option> AppropriateAdultSteps { get; } =
    [
        new("rights", "Their rights were read", "Darllenwyd eu hawliau"),
        new("interview", "Interview", "Cyfweliad"),
        new("search", "Search", "Chwiliad"),
        new("samples", "Fingerprints, photographs or samples", "Olion bysedd, ffotograffau neu samplau"),
        new("identification", "Identification", "Adnabod"),
        new("charge", "Charge", "Cyhuddo"),
        new("out_of_court", "Caution or another way than court", "Rhybuddiad neu ffordd heblaw'r llys"),
    ];
}
