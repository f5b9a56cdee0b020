using Steadfast.Core.Calendar;
using Steadfast.Core.Options;

namespace Steadfast.Core.Evaluation.Tables;

/// <summary>
/// Table 2: everyone referred in the period, each young person once, at the site of their latest referral in it.
/// (The report heads it as open cases, but its shares fit only all who were referred.)
/// </summary>
internal static class Demographics
{
    /// <summary>A figure resting on fewer young people than this is not stated.</summary>
    public const int FewestKnown = 5;

    private static readonly int Male = BuiltInLists.PositionOf(BuiltInLists.Genders, "male");
    private static readonly int White = BuiltInLists.PositionOf(BuiltInLists.Ethnicities, "white");

    public static IEnumerable<TableCell> Of(TableCounter counter, TableSites sites)
    {
        var groups = sites.Names.Select(_ => new Group()).ToArray();
        for (var i = 0; i < counter.People.Count; i++)
        {
            ref var person = ref counter.People[i];
            if (person.LatestReferral > 0 && sites.PlaceOf(in counter.Referrals[person.LatestReferral - 1]) is var place and >= 0)
                groups[place].Add(in person, counter.Request.To);
        }
        var overall = groups.Aggregate(new Group(), (all, group) => all.With(group));
        return [
            .. Row("average_age", g => (Fraction.Of(g.SumOfAges, Math.Max(1, g.AgesKnown)), g.AgesKnown)),
            .. Row("min_age", g => (Fraction.Of(g.Youngest, 1), g.AgesKnown)),
            .. Row("max_age", g => (Fraction.Of(g.Oldest, 1), g.AgesKnown)),
            .. Row("male_percent", g => (Fraction.Of(100 * g.Male, Math.Max(1, g.GendersKnown)), g.GendersKnown)),
            .. Row("white_percent", g => (Fraction.Of(100 * g.White, Math.Max(1, g.EthnicitiesKnown)), g.EthnicitiesKnown))];

        IEnumerable<TableCell> Row(string name, Func<Group, (Fraction Figure, long Known)> figure)
        {
            var figures = groups.Select(figure).ToList();
            var stated = figures.Where(f => f.Known >= FewestKnown).ToList();
            return [
                .. figures.Select((f, i) => Cell(name, sites.Names[i], f.Figure, f.Known)),
                Cell(name, EvaluationTables.Overall, figure(overall).Figure, figure(overall).Known),
                new TableCell(2, name, EvaluationTables.MeanOfSites,
                    stated.Count == 0 ? null : Fraction.Mean([.. stated.Select(f => f.Figure)]).RoundedHalfUp, stated.Sum(f => f.Known), null)];
        }
    }

    private static TableCell Cell(string row, string site, Fraction figure, long known) =>
        new(2, row, site, known < FewestKnown ? null : figure.RoundedHalfUp, known, null);

    /// <summary>The young people of one site.</summary>
    private sealed class Group
    {
        public long AgesKnown { get; private set; }

        public long SumOfAges { get; private set; }

        public int Youngest { get; private set; } = int.MaxValue;

        public int Oldest { get; private set; } = int.MinValue;

        public long GendersKnown { get; private set; }

        public long Male { get; private set; }

        public long EthnicitiesKnown { get; private set; }

        public long White { get; private set; }

        public void Add(in PersonFacts person, DateOnly lastDay)
        {
            if (person.Gender > 0)
                GendersKnown++;
            if (person.Gender == Demographics.Male + 1)
                Male++;
            if (person.Ethnicity > 0)
                EthnicitiesKnown++;
            if (person.Ethnicity == Demographics.White + 1)
                White++;
            if (person.BornOn == 0 || person.BornOn - 1 > lastDay.DayNumber)
                return;
            var age = DateOnly.FromDayNumber(person.BornOn - 1).AgeOn(lastDay);
            AgesKnown++;
            SumOfAges += age;
            Youngest = Math.Min(Youngest, age);
            Oldest = Math.Max(Oldest, age);
        }

        public Group With(Group other) => new()
        {
            AgesKnown = AgesKnown + other.AgesKnown,
            SumOfAges = SumOfAges + other.SumOfAges,
            Youngest = Math.Min(Youngest, other.Youngest),
            Oldest = Math.Max(Oldest, other.Oldest),
            GendersKnown = GendersKnown + other.GendersKnown,
            Male = Male + other.Male,
            EthnicitiesKnown = EthnicitiesKnown + other.EthnicitiesKnown,
            White = White + other.White,
        };
    }
}
