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
}
