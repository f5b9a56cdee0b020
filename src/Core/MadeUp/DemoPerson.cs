using Steadfast.Core.Families;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MadeUp;

/// <summary>Who a made-up young person is: their words, where to reach them, who is around them.</summary>
internal static class DemoPerson
{
    /// <summary>Fills in what is told in words.</summary>
    public static void Describe(DemoCase made)
    {
        var person = made.Person;
        person.InTheirWords = made.Says("words");
        person.MattersNow = made.Says("matters");
        person.SafeContact = made.Says("safe");
        person.Phone = made.Words.Seal(Phone(made));
        person.Address = made.Words.Seal($"{made.Between(1, 140)} {made.Said("street")}, {made.Team.City.Name}");
        person.Postcode ??= made.Words.Seal(made.Postcode());
        if (made.Percent(12))
            person.Pronouns = made.Words.Seal(person.Gender switch { "female" => "she/her", "other" => "they/them", _ => "he/him" });
    }

    /// <summary>One to three people around them; the first is a parent or carer.</summary>
    public static IReadOnlyList<FamilyMember> Around(DemoCase made, string familyName)
    {
        string[] carers = ["mother", "mother", "mother", "father", "grandparent", "carer", "aunt_or_uncle"];
        string[] others = ["brother", "sister", "father", "step_parent", "grandparent", "cousin", "trusted_adult", "friend"];
        var people = new List<FamilyMember> { Member(made, made.OneOf(carers), familyName, true) };
        for (var more = made.Between(0, 2); more > 0; more--)
            people.Add(Member(made, made.OneOf(others), familyName, false));
        return people;
    }

    /// <summary>A number of those that the United Kingdom's regulator keeps for drama: it rings nobody.</summary>
    public static string Phone(DemoCase made) => $"07700 900{made.Between(0, 999):000}";

    private static FamilyMember Member(DemoCase made, string relationship, string familyName, bool carer)
    {
        var given = made.GivenName(relationship is "father" or "brother" or "step_parent");
        return new()
        {
            YoungPersonId = made.Id,
            Name = made.Words.SealText($"{given} {familyName}"),
            Relationship = relationship,
            LivesWith = carer || made.Percent(50),
            FirstContact = carer && made.Percent(75),
            Phone = carer || made.Percent(30) ? made.Words.Seal(Phone(made)) : null,
            Wishes = carer ? made.Says("wishes") : null,
        };
    }
}
