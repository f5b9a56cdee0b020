namespace Steadfast.Core.Options;

public static partial class BuiltInLists
{
    /// <summary>What stands on the timeline of a life.</summary>
    public static IReadOnlyList<Option> LifeEvents { get; } =
    [
        new("good_thing", "Something good", "Rhywbeth da"),
        new("move", "A move to another home", "Symud i gartref arall"),
        new("family_change", "A change in the family", "Newid yn y teulu"),
        new("school_change", "A change of school, college or work", "Newid ysgol, coleg neu waith"),
        new("loss", "A loss", "Colled"),
        new("harm", "Somebody harmed them", "Rhywun wedi gwneud niwed iddyn nhw"),
        new("health", "Illness or injury", "Salwch neu anaf"),
        new("first_trouble", "First trouble", "Y trafferth cyntaf"),
        new("police_contact", "Contact with the police or a court", "Cyswllt â'r heddlu neu lys"),
        new("care", "Into care, or out of it", "I ofal, neu allan ohono"),
        new("other", "Something else", "Rhywbeth arall"),
    ];

    /// <summary>Services beside ours that we open a door to (§4.3).</summary>
    public static IReadOnlyList<Option> SpecialistServices { get; } =
    [
        new("counselling", "Counselling", "Cwnsela"),
        new("mental_health", "Mental health", "Iechyd meddwl"),
        new("bereavement", "Support after a death", "Cymorth ar ôl marwolaeth"),
        new("substance_misuse", "Drugs and alcohol", "Cyffuriau ac alcohol"),
        new("speech_and_language", "Speech and language", "Lleferydd ac iaith"),
        new("health", "Health", "Iechyd"),
        new("education_and_training", "Education, training or work", "Addysg, hyfforddiant neu waith"),
        new("housing", "Housing", "Tai"),
        new("debt_and_benefits", "Money, debt and benefits", "Arian, dyled a budd-daliadau"),
        new("sport_and_arts", "Sport or arts", "Chwaraeon neu'r celfyddydau"),
        new("parenting", "Support for parents", "Cymorth i rieni"),
        new("legal", "Legal advice", "Cyngor cyfreithiol"),
        new("other", "Something else", "Rhywbeth arall"),
    ];
}
