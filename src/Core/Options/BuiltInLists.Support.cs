namespace Steadfast.Core.Options;

public static partial class BuiltInLists
{
    /// <summary>What practical support buys (§5.3.1).</summary>
    public static IReadOnlyList<Option> SupportKinds { get; } =
    [
        new("cooker", "Cooker or things for the kitchen", "Popty neu bethau i'r gegin"),
        new("flooring", "Carpet or flooring", "Carped neu lawr"),
        new("furniture", "Furniture or bedding", "Dodrefn neu ddillad gwely"),
        new("food", "Food", "Bwyd"),
        new("energy", "Gas or electricity", "Nwy neu drydan"),
        new("uniform", "School uniform", "Gwisg ysgol"),
        new("interview_clothes", "Clothes for an interview or work", "Dillad ar gyfer cyfweliad neu waith"),
        new("clothes", "Clothes or shoes", "Dillad neu esgidiau"),
        new("travel", "Travel", "Teithio"),
        new("activity", "An activity or a club", "Gweithgaredd neu glwb"),
        new("course", "A course, tools or equipment", "Cwrs, offer neu gyfarpar"),
        new("other", "Something else", "Rhywbeth arall"),
    ];

    /// <summary>What practical support made possible, counted for the report.</summary>
    public static IReadOnlyList<Option> MadePossible { get; } =
    [
        new("home_that_works", "A home that works: warm, fed, a bed to sleep in", "Cartref sy'n gweithio: cynnes, bwyd, gwely i gysgu ynddo"),
        new("school_or_college", "Going to school or college", "Mynd i'r ysgol neu'r coleg"),
        new("work_or_interview", "An interview, training or work", "Cyfweliad, hyfforddiant neu waith"),
        new("family_coping", "A family that copes better", "Teulu sy'n ymdopi'n well"),
        new("trust", "Trust: they began to talk with us", "Ymddiriedaeth: dechreuon nhw siarad â ni"),
        new("taking_part", "Taking part in something good", "Cymryd rhan mewn rhywbeth da"),
        new("safer", "Being safer", "Bod yn fwy diogel"),
        new("other", "Something else", "Rhywbeth arall"),
    ];
}
