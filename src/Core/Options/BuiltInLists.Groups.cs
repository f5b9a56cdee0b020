namespace Steadfast.Core.Options;

public static partial class BuiltInLists
{
    /// <summary>Who gives consent.</summary>
    public static IReadOnlyList<Option> ConsentGivers { get; } =
    [
        new("young_person", "The young person", "Y person ifanc"),
        new("parent", "A parent or carer", "Rhiant neu ofalwr"),
        new("social_worker", "The social worker", "Y gweithiwr cymdeithasol"),
    ];

    /// <summary>What consent is given for.</summary>
    public static IReadOnlyList<Option> ConsentPurposes { get; } =
    [
        new("taking_part", "Taking part", "Cymryd rhan"),
        new("travelling", "Travelling with us", "Teithio gyda ni"),
        new("photographs", "Photographs", "Ffotograffau"),
        new("first_aid", "First aid and medical help", "Cymorth cyntaf a chymorth meddygol"),
    ];
}
