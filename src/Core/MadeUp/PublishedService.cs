using Steadfast.Core.DataPackages;
using Steadfast.Core.Options;

namespace Steadfast.Core.MadeUp;

/// <summary>
/// Made-up young people whose records give the report's Tables 2 to 7 for May to August 2021 in every cell: 61
/// referrals in three cities, 47 of them open on the last day. The open ones end later, as cases do.
/// </summary>
public static class PublishedService
{
    public static DateOnly From { get; } = new(2021, 5, 1);

    public static DateOnly To { get; } = new(2021, 8, 31);

    public static IReadOnlyList<string> Sites { get; } = [.. PublishedCounts.All.Select(c => c.Site)];

    public static MadeUpService Create()
    {
        var service = new MadeUpService();
        foreach (var counts in PublishedCounts.All)
            new SiteMaker(service, counts).Make();
        return service;
    }

    /// <summary>Makes one site. Open cases come first, so that a case's number serves in all of its tables.</summary>
    private sealed class SiteMaker(MadeUpService service, PublishedCounts counts)
    {
        public void Make()
        {
            for (var i = 0; i < counts.Referred; i++)
            {
                service.YoungPeople.Add(YoungPerson(i));
                service.Referrals.Add(Referral(i));
            }
            Deal(BuiltInLists.ReferralReasons, counts.Reasons, counts.Open, (i, code) => service.Reasons.Add(new(ReferralId(i), code)));
            for (var i = counts.Open; i < counts.Referred; i++)
                service.Reasons.Add(new(ReferralId(i), BuiltInLists.ReferralReasons[i % 3].Code));
            Deal(BuiltInLists.EducationSettings, counts.Settings, counts.Open, (i, code) => service.Education.Add(new(PersonId(i), ReferredOn(i).AddDays(3), code)));
            MakeAgencies();
            MakePlans();
        }

        private YoungPersonRow YoungPerson(int i)
        {
            var all = service.YoungPeople.Count;
            var group = PersonNames.Named(counts.NameGroups[i % counts.NameGroups.Length]);
            var ethnicity = i >= counts.EthnicityKnown ? null : i < counts.White ? "white" : group.Ethnicity == "white" ? "mixed" : group.Ethnicity;
            return new YoungPersonRow(PersonId(i), counts.Site,
                group.Boys[(7 * all + 3) % group.Boys.Count], group.Families[(11 * all + 5) % group.Families.Count],
                i < counts.Ages.Length ? Born(counts.Ages[7 * i % counts.Ages.Length], i) : null,
                "male", ethnicity, i % 4 == 1 ? "neurodivergent" : null, null, i % 6 == 0 && counts.Site == "Cardiff" ? "cy" : "en");
        }

        private ReferralRow Referral(int i)
        {
            var isOpen = i < counts.Open;
            var closedOn = isOpen ? To.AddDays(60 + 5 * i) : ReferredOn(i).AddDays(8 + i);
            var source = CodeAt(BuiltInLists.ReferralSources, counts.Sources, 7 * i % counts.Referred);
            var reason = isOpen ? "support_no_longer_required" : CodeAt(BuiltInLists.ClosureReasons, counts.Closures, i - counts.Open);
            return new ReferralRow(ReferralId(i), PersonId(i), counts.Site, ReferredOn(i), Known(source),
                "accepted", ReferredOn(i).AddDays(1 + i % 5), "closed", closedOn, Known(reason));
        }

        /// <summary>None to five each: the first case has as many as five, the last has none, the others share the rest in turn.</summary>
        private void MakeAgencies()
        {
            const int most = 5;
            var toFirst = 0;
            var next = 0;
            for (var agency = 0; agency < counts.Agencies.Length; agency++)
            {
                var left = counts.Agencies[agency];
                if (left > 0 && toFirst++ < most)
                {
                    left--;
                    Involve(0, agency);
                }
                for (; left > 0; left--, next++)
                    Involve(1 + next % (counts.Open - 2), agency);
            }
        }

        private void Involve(int i, int agency) => service.Agencies.Add(
            new(PersonId(i), BuiltInLists.Agencies[agency].Code, (i + agency) % 3 == 0 ? null : ReferredOn(i).AddDays(-30 * (1 + agency % 4)), (i + agency) % 4 == 0 ? To.AddDays(90 + i) : null));

        private void MakePlans()
        {
            for (var i = 0; i < counts.Plans; i++)
            {
                var all = service.Plans.Count;
                service.Plans.Add(new(PlanId(i), PersonId(i), To.AddDays(-1 - i), all % 2 == 0 ? 1 + all / 2 % 3 : null, all % 3 == 0 ? true : null));
            }
            Deal(BuiltInLists.Topics, counts.Topics, counts.Plans, (i, code) => service.Topics.Add(new(PlanId(i), code)));
        }

        /// <summary>Gives each code to as many cases as it counts, going on where the last code stopped.</summary>
        private static void Deal(IReadOnlyList<Option> options, int[] howMany, int cases, Action<int, string> give)
        {
            var next = 0;
            for (var code = 0; code < howMany.Length; code++)
                for (var n = 0; n < howMany[code]; n++)
                    give(next++ % cases, options[code].Code);
        }

        private static string CodeAt(IReadOnlyList<Option> options, int[] howMany, int place)
        {
            var code = 0;
            for (; place >= howMany[code]; code++)
                place -= howMany[code];
            return options[code].Code;
        }

        private static string? Known(string code) => code == BuiltInLists.NotKnown ? null : code;

        private static DateOnly Born(int age, int i)
        {
            var beforeTheDay = i % 3 != 2;
            return beforeTheDay
                ? new DateOnly(To.Year - age, 1 + 5 * i % 8, 1 + 7 * i % 28)
                : new DateOnly(To.Year - age - 1, 9 + i % 4, 1 + 7 * i % 28);
        }

        private static DateOnly ReferredOn(int i) => From.AddDays(i * 37 % 90);

        private string PersonId(int i) => $"{counts.Site[..2].ToUpperInvariant()}-{i + 1:000}";

        private string ReferralId(int i) => $"{PersonId(i)}-R1";

        private string PlanId(int i) => $"{PersonId(i)}-P1";
    }
}
