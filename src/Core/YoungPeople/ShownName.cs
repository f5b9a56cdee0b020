using Steadfast.Core.Vault;

namespace Steadfast.Core.YoungPeople;

/// <summary>What somebody is called on a page: the name they want to be called by where they said one, else their given name; and their family name.</summary>
public readonly record struct ShownName(string Called, string Family)
{
    public string Whole => NameOrder.Whole(Called, Family);

    public string Initials => NameOrder.Initials(Called, Family);

    public static ShownName Of(PersonWords words, YoungPerson person) => Of(words, person.KnownAs, person.GivenName, person.FamilyName);

    public static ShownName Of(PersonWords words, Sealed? knownAs, Sealed given, Sealed family) =>
        new(words.Open(knownAs) ?? words.Open(given), words.Open(family));
}
