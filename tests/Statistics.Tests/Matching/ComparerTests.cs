using System.Text;
using Steadfast.Statistics.Matching;
using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Tests.Matching;

public class ComparerTests
{
    [Theory]
    [InlineData("2009-05-12", "2009-05-13", "one digit typed over")]
    [InlineData("2009-05-12", "2009-05-21", "two digits exchanged")]
    [InlineData("2009-05-12", "2009-12-05", "day and month exchanged")]
    [InlineData("2009-05-12", "2009-01-01", "same year, one of them 1 January")]
    [InlineData("2009-05-12", "2009-08-30", "same year")]
    [InlineData("2009-05-12", "12/05/2009", "equal")]
    public void Compare_Dates_SaysHowTheyDiffer(string one, string other, string finding)
    {
        var table = TableOf([Field.DateOfBirth], [one], [other]);
        var level = PairComparer.LevelIn(new PairComparer(table).Compare(0, 1), Field.DateOfBirth);

        table[Field.DateOfBirth]!.Comparer.NameOf(level).ShouldBe(finding);
    }

    [Fact]
    public void Compare_NameInTheWrongColumnBesideAnotherSurname_IsFound()
    {
        var packed = new PairComparer(TableOf([Field.GivenName, Field.FamilyName], ["kingsacre", "anjali"], ["anjali", "hawset"])).Compare(0, 1);

        PairComparer.OrderIn(packed).ShouldBe(PairComparer.FirstExchanged);
        PairComparer.LevelIn(packed, Field.GivenName).ShouldBeGreaterThanOrEqualTo(Levels.Equal);
    }

    [Fact]
    public void Compare_SurnameInTheWrongColumn_CountsAsACommonSurnameAndNoRareGivenName()
    {
        string[][] others = [.. Enumerable.Range(0, 40).Select(i => new[] { $"given{i % 8}", i % 2 == 0 ? "smith" : $"other{i}" })];
        var packed = new PairComparer(TableOf([Field.GivenName, Field.FamilyName], [["smith", "anjali"], ["rosie", "smith"], .. others])).Compare(0, 1);

        PairComparer.OrderIn(packed).ShouldBe(PairComparer.FirstExchanged);
        PairComparer.LevelIn(packed, Field.FamilyName).ShouldBe(Levels.Equal);
        PairComparer.LevelIn(packed, Field.GivenName).ShouldBe(Levels.Different);
    }

    private static RecordTable TableOf(Field[] fields, params string[][] rows)
    {
        var table = new RecordTable(fields);
        foreach (var row in rows)
            for (var column = 0; column < fields.Length; column++)
                table.Columns[column].Append(Encoding.UTF8.GetBytes(row[column]));
        table.Complete(rows.Length);
        return table;
    }
}
