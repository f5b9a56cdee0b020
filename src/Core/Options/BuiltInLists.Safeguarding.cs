namespace Steadfast.Core.Options;

/// <summary>The lists of safeguarding.</summary>
public static partial class BuiltInLists
{
    /// <summary>What a concern is mostly about. What is done to a young person is named as that.</summary>
    public static IReadOnlyList<Option> ConcernKinds { get; } =
    [
        new("criminal_exploitation", "Criminal exploitation: made or groomed to carry, sell, hold or steal", "Camfanteisio troseddol: gorfodi neu baratoi person ifanc i gario, gwerthu, cadw neu ddwyn"),
        new("sexual_exploitation", "Sexual exploitation or abuse", "Camfanteisio neu gam-drin rhywiol"),
        new("trafficking", "Moved from place to place by others, or kept from leaving", "Cael eu symud o le i le gan eraill, neu eu hatal rhag gadael"),
        new("threats", "Threats, debt or violence from outside the family", "Bygythiadau, dyled neu drais o'r tu allan i'r teulu"),
        new("physical_harm", "Physical harm", "Niwed corfforol"),
        new("emotional_harm", "Emotional harm", "Niwed emosiynol"),
        new("neglect", "Neglect: food, warmth, care, a safe place", "Esgeulustod: bwyd, gwres, gofal, lle diogel"),
        new("violence_at_home", "Violence at home", "Trais yn y cartref"),
        new("online_harm", "Harm online", "Niwed ar-lein"),
        new("self_harm", "Hurting themselves, or not wanting to live", "Niweidio'u hunain, neu ddim eisiau byw"),
        new("radicalisation", "Drawn towards violent extremism", "Cael eu denu at eithafiaeth dreisgar"),
        new("other", "Something else", "Rhywbeth arall"),
    ];

    /// <summary>Where a concern is referred. The nation's own name of each stands in the guidance.</summary>
    public static IReadOnlyList<Option> StatutoryServices { get; } =
    [
        new("children_services", "Children's services or social work", "Gwasanaethau plant neu waith cymdeithasol"),
        new("emergency_duty_team", "Out-of-hours social work team", "Tîm gwaith cymdeithasol y tu allan i oriau"),
        new("police", "Police", "Heddlu"),
        new("childrens_reporter", "Children's Reporter (Scotland)", "Adroddwr Plant (yr Alban)"),
        new("health", "Health", "Iechyd"),
        new("designated_officer", "Designated officer for allegations about staff", "Swyddog dynodedig ar gyfer honiadau am staff"),
    ];

    /// <summary>What the statutory service answered.</summary>
    public static IReadOnlyList<Option> StatutoryAnswers { get; } =
    [
        new("emergency_protection", "They act now to keep them safe", "Maen nhw'n gweithredu nawr i'w cadw'n ddiogel"),
        new("strategy_discussion", "Agencies talk together: strategy discussion, strategy meeting or IRD", "Mae'r asiantaethau'n trafod gyda'i gilydd: trafodaeth strategaeth, cyfarfod strategaeth neu IRD"),
        new("child_protection_enquiry", "Child protection enquiry or investigation", "Ymholiad neu ymchwiliad amddiffyn plant"),
        new("assessment", "Assessment of need", "Asesiad o angen"),
        new("already_open", "Already with them; their worker knows now", "Eisoes gyda nhw; mae eu gweithiwr yn gwybod nawr"),
        new("early_help", "Passed to early help", "Trosglwyddwyd i gymorth cynnar"),
        new("no_further_action", "No further action", "Dim camau pellach"),
    ];

    /// <summary>What came of a concern.</summary>
    public static IReadOnlyList<Option> ConcernOutcomes { get; } =
    [
        new("safer", "They are safer than before", "Maen nhw'n fwy diogel nag o'r blaen"),
        new("protected_by_plan", "A child protection plan or register, or care, protects them now", "Mae cynllun neu gofrestr amddiffyn plant, neu ofal, yn eu hamddiffyn nawr"),
        new("support_in_place", "Other support is in place", "Mae cymorth arall ar waith"),
        new("with_statutory_service", "The statutory service carries it on", "Mae'r gwasanaeth statudol yn parhau ag ef"),
        new("no_harm_found", "Looked into, and no harm was found", "Edrychwyd i mewn iddo, ac ni chafwyd niwed"),
        new("not_resolved", "Not resolved; what we go on doing is in the plan", "Heb ei ddatrys; mae'r hyn rydym yn parhau i'w wneud yn y cynllun"),
    ];

    public static IReadOnlyList<Option> WaysOfTelling { get; } =
    [
        new("phone", "By phone", "Dros y ffôn"),
        new("in_person", "In person", "Wyneb yn wyneb"),
        new("form", "On their form or portal", "Ar eu ffurflen neu eu porth"),
        new("secure_mail", "By secure mail", "Drwy e-bost diogel"),
        new("meeting", "In a meeting", "Mewn cyfarfod"),
    ];

    /// <summary>Whom we ask whether they know a young person.</summary>
    public static IReadOnlyList<Option> AskedServices { get; } =
    [
        new("children_services", "Children's services or social work", "Gwasanaethau plant neu waith cymdeithasol"),
        new("police", "Police", "Heddlu"),
        new("school", "School or education welfare", "Ysgol neu les addysg"),
        new("health", "Health", "Iechyd"),
        new("youth_justice", "Youth justice", "Cyfiawnder ieuenctid"),
        new("housing", "Housing", "Tai"),
    ];

    /// <summary>Bodies that may refer to the National Referral Mechanism and that a site may meet; ours may not.</summary>
    public static IReadOnlyList<Option> FirstResponders { get; } =
    [
        new("local_authority", "Local authority children's services", "Gwasanaethau plant yr awdurdod lleol"),
        new("police", "Police", "Heddlu"),
        new("national_crime_agency", "National Crime Agency", "Asiantaeth Troseddu Cenedlaethol"),
        new("home_office", "Home Office (Border Force, UK Visas and Immigration, Immigration Enforcement)", "Y Swyddfa Gartref (Llu'r Ffiniau, Fisâu a Mewnfudo y DU, Gorfodi Mewnfudo)"),
        new("gangmasters_authority", "Gangmasters and Labour Abuse Authority", "Awdurdod Meistri Gangiau a Cham-drin Llafur"),
        new("barnardos", "Barnardo's", "Barnardo's"),
        new("nspcc", "NSPCC", "NSPCC"),
        new("salvation_army", "Salvation Army", "Byddin yr Iachawdwriaeth"),
        new("bawso", "BAWSO", "BAWSO"),
        new("new_pathways", "New Pathways", "New Pathways"),
        new("tara", "TARA (Glasgow)", "TARA (Glasgow)"),
        new("migrant_help", "Migrant Help", "Migrant Help"),
        new("other", "Another first responder", "Ymatebwr cyntaf arall"),
    ];
}
