using Steadfast.Statistics.Matching;
using Steadfast.Statistics.Matching.Blocking;
using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Records;
using Steadfast.Statistics.Matching.Synthetic;

namespace Steadfast.Statistics.Tests.Matching;

public class MatcherTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Match_AnyNumberOfWorkers_GivesTheSamePairs(int workers)
    {
        var one = Matcher.Match(MadeUpFiles.WithDuplicates(3000, 1).Table, new MatchOptions(Workers: 1));
        var more = Matcher.Match(MadeUpFiles.WithDuplicates(3000, 1).Table, new MatchOptions(Workers: workers));

        more.Pairs.ShouldBe(one.Pairs);
    }

    [Fact]
    public void Match_ColumnsInAnotherOrder_GivesTheSamePairs()
    {
        var usual = Matcher.Match(MadeUpFiles.InTwoFiles(2500, 2).Table, new MatchOptions());
        var turned = Matcher.Match(MadeUpFiles.InTwoFiles(2500, 2, fields: [.. MadeUpFiles.Plain.Reverse()]).Table, new MatchOptions());

        turned.Pairs.ShouldBe(usual.Pairs);
    }

    [Fact]
    public void Match_TwoFiles_IsOneToOne()
    {
        var result = Matcher.Match(MadeUpFiles.InTwoFiles(3000, 3).Table, new MatchOptions());

        result.Pairs.Select(pair => pair.Left).ShouldBeUnique();
        result.Pairs.Select(pair => pair.Right).ShouldBeUnique();
    }

    [Fact]
    public void Match_OneFile_GivesEveryPairWithinAGroup()
    {
        var pairs = Matcher.Match(MadeUpFiles.WithDuplicates(3000, 4).Table, new MatchOptions()).Pairs;
        var partners = pairs.SelectMany(pair => new[] { (pair.Left, pair.Right), (pair.Right, pair.Left) }).ToLookup(pair => pair.Item1, pair => pair.Item2);

        foreach (var record in partners)
            foreach (var other in record)
                partners[other].Append(other).Order().ShouldBe(record.Append(record.Key).Order());
    }

    [Fact]
    public void Match_LowerThreshold_GivesNoFewerPairs()
    {
        var files = MadeUpFiles.InTwoFiles(3000, 5);

        Matcher.Match(files.Table, new MatchOptions(0.1)).Pairs.Count.ShouldBeGreaterThanOrEqualTo(Matcher.Match(files.Table, new MatchOptions(0.9)).Pairs.Count);
    }

    [Fact]
    public void Match_KnownErrorRates_AreFound()
    {
        var rates = new ErrorRates(Missing: 0.1, Typo: 0.1, Moved: 0.2, Renamed: 0, Nickname: 0, Swapped: 0);
        var model = Matcher.Match(MadeUpFiles.InTwoFiles(12_000, 6, rates).Table, new MatchOptions()).Scorer.Model;

        // Equal when neither side slipped: 0.9 squared of the known values, and a slip of a letter sometimes leaves it as it was.
        model.Converged.ShouldBeTrue();
        model.MatchChance(0, Levels.Equal).ShouldBe(0.81, 0.03);
        model.MatchChance(1, Levels.Equal).ShouldBe(0.81, 0.03);
        model.MatchChance(2, Levels.Equal).ShouldBe(0.82, 0.03);
    }

    [Fact]
    public void Match_FewPairsWhoseNamesDifferOften_AllowsMoreForSlipsInTheDateToo()
    {
        const int date = 2;
        var clean = new ErrorRates(Missing: 0, Typo: 0, Moved: 0.1, Renamed: 0, Nickname: 0, Swapped: 0);

        double Slip(ErrorRates rates) => Matcher.Match(MadeUpFiles.FewAmongMany(60, 6000, 31, rates).Table, new MatchOptions()).Scorer.Model.WeightOf(date, Levels.Different);

        // No date slips in either; what the names tell of those who wrote them is all that there is to tell.
        Slip(clean with { Nickname = 0.3 }).ShouldBeGreaterThan(Slip(clean) + 0.5);
    }

    [Theory]
    [InlineData("1965-05-05")]
    [InlineData("1979-11-30")]
    public void Match_NamesakeOfAnotherGeneration_IsNoLikelierThanOneOfTheSame(string born)
    {
        const int people = 60;

        double Chance(string older) => Matcher.Match(MadeUpFiles.YoungPeopleAndOneOlder(people, older), new MatchOptions()).Candidates.Where(pair => (pair.Left, pair.Right) == (people - 1, 2 * people - 1)).Select(pair => pair.Probability).SingleOrDefault();

        // Hardly two strangers of these files are born so far apart: that alone must not speak for one person.
        Chance(born).ShouldBeLessThan(0.95);
        Chance(born).ShouldBeLessThan(Chance("2000-07-19") + 0.02);
    }

    [Fact]
    public void Match_HouseholdsAndTwins_AreNotTakenForOnePerson()
    {
        var files = MadeUpFiles.WithDuplicates(9000, 7);
        var result = Matcher.Match(files.Table, new MatchOptions());
        var right = result.Pairs.Count(pair => files.IsTrue(pair.Left, pair.Right));

        (right / (double)result.Pairs.Count).ShouldBeGreaterThan(0.97);
        (right / 3000.0).ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void Match_FewPeopleAmongMany_LearnsFromThemHowOftenHomesChange()
    {
        var files = MadeUpFiles.FewAmongMany(120, 20_000, 8, new ErrorRates(Moved: 0.4));
        var result = Matcher.Match(files.Table, new MatchOptions());
        var moved = result.Pairs.Select(pair => result.Scorer.Waterfall(pair.Left, pair.Right))
            .First(steps => steps.Any(step => step is { Part: "postcode", Finding: "different" }) && steps.Any(step => step is { Part: "place", Finding: "different" }));

        // Postcode and town change together: where the postcode is another, another town says nothing more.
        result.Scorer.Model.MatchChance(4, Levels.Equal).ShouldBeLessThan(0.6);
        moved.Single(step => step.Part == "postcode").Weight.ShouldBeInRange(-2.5, 0);
        moved.Single(step => step.Part == "place").Weight.ShouldBeInRange(-0.5, 0.5);
    }

    [Fact]
    public void Match_Probabilities_AreWhatTheyClaim()
    {
        var bands = new (double Claimed, int Right, int All)[4];
        for (var seed = 10UL; seed < 16; seed++)
        {
            var files = MadeUpFiles.InTwoFiles(4000, seed);
            foreach (var pair in Matcher.Match(files.Table, new MatchOptions(0.05, Many: false)).Pairs)
            {
                ref var band = ref bands[pair.Probability switch { < 0.4 => 0, < 0.8 => 1, < 0.95 => 2, _ => 3 }];
                band = (band.Claimed + pair.Probability, band.Right + (files.IsTrue(pair.Left, pair.Right) ? 1 : 0), band.All + 1);
            }
        }

        bands[3].All.ShouldBeGreaterThan(9000);
        (bands[3].Right / (double)bands[3].All).ShouldBeGreaterThan(0.995);
        foreach (var (claimed, right, all) in bands)
            Math.Abs(right - claimed).ShouldBeLessThan(0.05 * all + 3 * Math.Sqrt(all) / 2, $"{right} of {all} true, {claimed:0.0} claimed");
    }

    [Fact]
    public void Match_ProbabilitiesWithinOneFile_AreWhatTheyClaim()
    {
        var bands = new (double Claimed, int Right, int All)[4];
        for (var seed = 20UL; seed < 26; seed++)
        {
            var files = MadeUpFiles.WithDuplicates(6000, seed, new ErrorRates(Missing: 0.1), [.. MadeUpFiles.Plain.Except([Field.Sex])]);
            foreach (var pair in Matcher.Match(files.Table, new MatchOptions(0.2)).Pairs)
            {
                ref var band = ref bands[pair.Probability switch { < 0.5 => 0, < 0.8 => 1, < 0.95 => 2, _ => 3 }];
                band = (band.Claimed + pair.Probability, band.Right + (files.IsTrue(pair.Left, pair.Right) ? 1 : 0), band.All + 1);
            }
        }

        bands[3].All.ShouldBeGreaterThan(3000);
        foreach (var (claimed, right, all) in bands)
            Math.Abs(right - claimed).ShouldBeLessThan(0.05 * all + 3 * Math.Sqrt(all) / 2, $"{right} of {all} true, {claimed:0.0} claimed");
    }

    [Fact]
    public void Match_LowThresholdInOneFile_SetsFurtherPairsBesideTheGroups()
    {
        var files = MadeUpFiles.WithDuplicates(3000, 6);
        var usual = Matcher.Match(files.Table, new MatchOptions()).Pairs;
        var more = Matcher.Match(files.Table, new MatchOptions(0.05)).Pairs;

        more.Intersect(usual).Count().ShouldBe(usual.Count);
        more.Count.ShouldBeGreaterThan(usual.Count);
        more.Except(usual).ShouldAllBe(pair => pair.Probability >= 0.05);
    }

    [Fact]
    public void Match_RecordsThatAreAllEqual_AreNoEvidenceOfOnePerson() =>
        Matcher.Match(Repeated(2500), new MatchOptions()).Compared.ShouldBe(2500 * 2499 / 2);

    [Fact]
    public void Match_TooManyRecordsThatAreAllEqual_IsRefusedWithTheReason() =>
        Should.Throw<TooAlikeException>(() => Matcher.Match(Repeated(8000), new MatchOptions())).Message.ShouldContain("too alike");

    private static RecordTable Repeated(int count)
    {
        var table = new RecordTable([Field.GivenName, Field.FamilyName]);
        for (var record = 0; record < count; record++)
        {
            table.Columns[0].Append("ann"u8);
            table.Columns[1].Append("lee"u8);
        }
        table.Complete(count);
        return table;
    }
}
