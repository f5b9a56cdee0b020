using Steadfast.Statistics.Matching;
using Steadfast.Statistics.Matching.Deciding;
using Steadfast.Statistics.Matching.Synthetic;

namespace Steadfast.Statistics.Tests.Matching;

public class PersonSearchTests
{
    private static readonly PersonDescription[] Service = [.. People(300)];

    [Fact]
    public void Find_SamePersonWithNicknameAndSlip_IsAMatch()
    {
        PersonDescription[] known = [.. Service, Person("William", "ap Gruffudd", "2008-03-14", "CF24 1QQ")];

        var result = PersonSearch.Find(Person("Bill", "Ap-Gruffydd", "2008-03-14", "CF24 1QQ"), known);

        result.Band.ShouldBe(Band.Match);
        result.Found[0].Index.ShouldBe(300);
        result.Found[0].Waterfall.Select(step => (step.Part, step.Finding)).ShouldContain(("given_name", "nickname"));
    }

    [Fact]
    public void Find_Stranger_IsNone() =>
        PersonSearch.Find(Person("Zebedee", "Quayle", "2009-09-09", "IM1 1AA"), Service).Band.ShouldBe(Band.None);

    [Fact]
    public void Find_TwinOfSomeoneKnown_IsNoMatch()
    {
        PersonDescription[] known = [.. Service, Person("Seren", "Pritchard", "2010-02-02", "EH6 6QQ")];

        PersonSearch.Find(Person("Osian", "Pritchard", "2010-02-02", "EH6 6QQ"), known).Band.ShouldNotBe(Band.Match);
    }

    [Fact]
    public void Find_TwoRecordsOfThePerson_AsksAPerson()
    {
        var person = Person("Eilidh", "Mackintosh", "2007-12-30", "DD1 4QQ");

        PersonSearch.Find(person, [.. Service, person, person]).Band.ShouldBe(Band.Several);
    }

    [Fact]
    public void Find_AmongThree_StillFindsThePerson()
    {
        PersonDescription[] known = [Person("Ann", "Jones", "2009-01-01", ""), Person("Cai", "Rees", "2008-05-06", ""), Person("Bob", "Hall", "2007-02-03", "")];

        PersonSearch.Find(Person("Cai", "Rees", "2008-05-06", ""), known).Found[0].Index.ShouldBe(1);
    }

    [Fact]
    public void Waterfall_OfAnyPair_AddsUpToItsWeight()
    {
        var sought = new PersonDescription(new Dictionary<Field, string>(Service[7].Values) { [Field.Sex] = "" });
        var found = PersonSearch.Find(sought, Service).Found[0];

        found.Index.ShouldBe(7);
        found.Waterfall.Sum(step => step.Weight).ShouldBe(found.Weight, 1e-4);
    }

    [Fact]
    public void Find_NobodyKnown_IsNone() => PersonSearch.Find(Service[0], []).Band.ShouldBe(Band.None);

    private static PersonDescription Person(string given, string family, string born, string postcode) => new(new Dictionary<Field, string>
    {
        [Field.GivenName] = given, [Field.FamilyName] = family, [Field.DateOfBirth] = born, [Field.Postcode] = postcode,
    });

    private static IEnumerable<PersonDescription> People(int count)
    {
        var people = new SyntheticPeople(5, new ErrorRates());
        for (var i = 0; i < count; i++)
            yield return new(people.Person().Values);
    }
}
