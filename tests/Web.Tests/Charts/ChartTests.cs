using System.Globalization;
using System.Xml.Linq;
using Steadfast.Web.Charts;
using Steadfast.Web.Language;
using Steadfast.Web.Tests.Ui;

namespace Steadfast.Web.Tests.Charts;

public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly BarChart Bars = new("Reasons", "By site", "Reason",
    [
        new("Missing <from> home", [new("Cardiff", 10, "10 (50 %)"), new("Newcastle", null, "fewer than 5")]),
        new("Violence", [new("Cardiff", 0, "0 (0 %)"), new("Newcastle", 5, "5 (25 %)")]),
    ]);

    private static readonly LineChart Lines = new("Curve", "Falls", "Months",
        [new("All", [new(0, 1, 1, 1), new(3, 0.5, 0.3, 0.7)], Steps: true), new("Others", [new(0, 1), new(3, 0.8)])], 1);

    private static readonly ForestChart Forest = new("Ratios", "By site", "Site", "Ratio",
    [
        new("Cardiff", 0.5, 0.25, 1, "0.5 (0.25 to 1)"),
        new("Dundee", 0.5, 0.1, double.PositiveInfinity, "0.5 (0.1 and more)"),
        new("Edinburgh", null, null, null, "No events, so no ratio"),
    ]);

    public static TheoryData<Chart> All => [Bars, Lines, Forest];

    [Theory]
    [MemberData(nameof(All))]
    public void EveryChart_IsAFileOfItsOwn_WithTitleAndDescription_AndNoStyle(Chart chart)
    {
        var svg = XDocument.Parse(chart.ToSvg()).Root!;
        svg.Name.ShouldBe(Svg + "svg");
        svg.Element(Svg + "title")!.Value.ShouldBe(chart.Title);
        svg.Element(Svg + "desc")!.Value.ShouldBe(chart.Description);
        svg.DescendantsAndSelf().Attributes("style").ShouldBeEmpty();
        svg.Descendants(Svg + "style").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void EveryChart_StaysInsideItsPicture(Chart chart)
    {
        var svg = XDocument.Parse(chart.ToSvg()).Root!;
        var size = svg.Attribute("viewBox")!.Value.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        foreach (var (name, most) in new[] { ("x", size[2]), ("cx", size[2]), ("x1", size[2]), ("x2", size[2]), ("y", size[3]), ("cy", size[3]), ("y1", size[3]), ("y2", size[3]) })
        {
            foreach (var at in svg.Descendants().Attributes(name))
                double.Parse(at.Value, CultureInfo.InvariantCulture).ShouldBeInRange(0, most, at.Parent!.ToString());
        }
    }

    [Fact]
    public void PeopleMap_ALongName_IsWrapped_AndStandsWholeWherePointedAtAndInTheTable()
    {
        const string place = "The bus shelter behind the big supermarket on Newport Road";
        MapDot[] dots = [new(Guid.NewGuid(), place, "Safe place", "Goes there", TieLook.Plain, true, false), new(Guid.NewGuid(), "Café by the leisure centre", "Safe place", "Goes there", TieLook.Plain, true, false)];
        var map = new PeopleMap("Map", "Around them", "Rhys", ["Who", "What", "To them", "To others"], dots, []);
        var groups = XDocument.Parse(map.ToSvg()).Root!.Elements(Svg + "g").ToList();
        groups.Select(g => g.Element(Svg + "title")!.Value).ShouldBe(dots.Select(d => d.Name));
        groups[0].Elements(Svg + "text").Select(t => t.Value).ShouldBe(["The bus shelter", "behind the big", "supermarket on …", "Safe place"]);
        groups[1].Elements(Svg + "text").Select(t => t.Value).ShouldBe(["Café by the", "leisure centre", "Safe place"]);
        map.Table().Rows[0][0].ShouldBe(place);
    }

    [Fact]
    public void Bars_AreAsLongAsTheirValues_AndAnUnknownOneHasOnlyItsWords()
    {
        var svg = XDocument.Parse(Bars.ToSvg()).Root!;
        var lengths = svg.Elements(Svg + "rect").Select(bar => (double)bar.Attribute("width")!).ToList();
        lengths.Count.ShouldBe(2);
        lengths[1].ShouldBe(lengths[0] / 2, 0.01);
        svg.Elements(Svg + "text").Select(text => text.Value).ShouldContain("fewer than 5");
    }

    [Fact]
    public void Bars_HaveTheirTable()
    {
        Bars.Table().Heads.ShouldBe(["Reason", "Cardiff", "Newcastle"]);
        Bars.Table().Rows[0].ShouldBe(["Missing <from> home", "10 (50 %)", "fewer than 5"]);
    }

    [Fact]
    public void Lines_HaveTheirTableWithIntervals() =>
        Lines.Table().Rows.ShouldBe([["0", "1 (1 – 1)", "1"], ["3", "0.5 (0.3 – 0.7)", "0.8"]]);

    [Fact]
    public void Steps_HoldTheValueUntilTheNextPoint()
    {
        var path = XDocument.Parse(Lines.ToSvg()).Root!.Elements(Svg + "path").First(p => p.Attribute("fill")!.Value == "none").Attribute("d")!.Value;
        var numbers = path.TrimStart('M').Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        numbers.Length.ShouldBe(6);
        numbers[3].ShouldBe(numbers[1]);
        numbers[4].ShouldBe(numbers[2]);
    }

    [Fact]
    public void Forest_WithoutAnEstimate_DrawsNoDot() =>
        XDocument.Parse(Forest.ToSvg()).Root!.Elements(Svg + "circle").Count().ShouldBe(2);

    [Fact]
    public async Task OnAPage_TheTableStandsBesideThePicture()
    {
        var figure = await new Drawn().ElementAsync(new ChartTagHelper(new Wording()) { Of = Bars });
        figure.QuerySelector("figure > svg title")!.TextContent.ShouldBe("Reasons");
        figure.QuerySelectorAll("details tbody tr").Length.ShouldBe(2);
        figure.QuerySelector("details tbody th")!.TextContent.ShouldBe("Missing <from> home");
    }
}
