namespace Steadfast.Core.Options;

public static partial class BuiltInLists
{
    /// <summary>What is done for and with a family.</summary>
    public static IReadOnlyList<Option> FamilySupports { get; } =
    [
        new("family_work", "Family work at home", "Gwaith teulu gartref"),
        new("parenting_course", "Parenting course", "Cwrs rhianta"),
        new("parents_group", "Parents' group", "Grŵp rhieni"),
        new("family_conversation", "Bringing the family together to talk", "Dod â'r teulu ynghyd i siarad"),
        new("sibling_support", "Support for a brother or sister", "Cymorth i frawd neu chwaer"),
        new("other", "Something else", "Rhywbeth arall"),
    ];

    /// <summary>What kind of home somebody lives in.</summary>
    public static IReadOnlyList<Option> HomeKinds { get; } =
    [
        new("family_home", "With a parent", "Gyda rhiant"),
        new("relatives", "With relatives", "Gyda pherthnasau"),
        new("friends", "With friends", "Gyda ffrindiau"),
        new("foster_care", "Foster care", "Gofal maeth"),
        new("childrens_home", "Children's home", "Cartref plant"),
        new("supported_lodgings", "Supported lodgings or a hostel", "Llety â chymorth neu hostel"),
        new("own_home", "A home of their own", "Eu cartref eu hunain"),
        new("custody", "Custody", "Y ddalfa"),
        new("hospital", "Hospital", "Ysbyty"),
        new(NotKnown, "Not known where", "Ddim yn gwybod ble"),
    ];
}
