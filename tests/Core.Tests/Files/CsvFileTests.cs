using System.Text;
using Steadfast.Core.Files;

namespace Steadfast.Core.Tests.Files;

public class CsvFileTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "1|2")]
    [InlineData("\uFEFFa,b\r\n1,2\r\n", "1|2")]
    [InlineData("a,b\n1,2", "1|2")]
    [InlineData("a,b\n\"1\n,x\",\"say \"\"hi\"\"\"\n", "1\n,x|say \"hi\"")]
    [InlineData("a,b\n 1 , 2  \n\n3,4\n", "1|2;3|4")]
    [InlineData("a,b\n6\" ruler,x\"\"y\n", "6\" ruler|x\"\"y")]
    [InlineData("a,b\n,\n1,\n", "|;1|")]
    [InlineData("a,b\n1,2,3\n4\n", "1|2|3;4")]
    [InlineData("a,b\n\"\",\"\"\"\"\n", "|\"")]
    [InlineData("\n\na,b\nÉlodie,Łukasz\n", "Élodie|Łukasz")]
    public void Rows_AreReadAsSpreadsheetsWriteThem(string text, string rows)
    {
        for (var blockSize = 4; blockSize < 64; blockSize++)
        {
            Rows(text, blockSize).ShouldBe(rows, $"in blocks of {blockSize}");
            RowsInParallel(text, blockSize).ShouldBe(rows, $"in parallel blocks of {blockSize}");
        }
    }

    [Theory]
    [InlineData(0x50, 0x4B, 0x03, 0x04)]
    [InlineData(0xD0, 0xCF, 0x11, 0xE0)]
    [InlineData(0x89, 0x50, 0x4E, 0x47)]
    [InlineData(0xFF, 0xD8, 0xFF, 0xE0)]
    [InlineData(0x47, 0x49, 0x46, 0x38)]
    public void Read_WorkbookOrPicture_IsNamedForWhatItIs(params int[] start) =>
        Should.Throw<InputFaultsException>(() => CsvFile.Read(new MemoryStream([.. start.Select(each => (byte)each), 0x0A, 0x00]), "people.xlsx"))
            .Faults.ShouldHaveSingleItem().Message.ShouldStartWith("this is not a CSV file");

    [Fact]
    public void Lines_AreThoseOfTheFile_WhenFieldsHoldLineEnds()
    {
        using var file = Csv("a,b\n1,\"x\ny\nz\"\n\n2,y\n\"3\n\",4\n5,6\n", 8);
        var lines = new List<long>();
        file.ForEachRow((in CsvScanner row) => lines.Add(row.Line));
        lines.ShouldBe([2, 6, 7, 9]);
    }

    [Theory]
    [InlineData("a\n\"never closed\n1\n")]
    [InlineData("a\n\"closed\" then more\n")]
    public void BrokenQuotes_AreFlagged(string text)
    {
        using var file = Csv(text, 1 << 16);
        var broken = false;
        file.ForEachRow((in CsvScanner row) => broken |= row.HasQuoteFault);
        broken.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("\uFEFF\n", "the file is empty")]
    [InlineData("id,name,id\n", "names this column twice")]
    public void Header_ThatCannotServe_IsRefused(string text, string reason) =>
        Should.Throw<InputFaultsException>(() => Csv(text, 64)).Message.ShouldContain(reason);

    [Fact]
    public void OtherEncodings_AreRefusedWithTheLine()
    {
        var latin = Encoding.Latin1.GetBytes("name\nAnn\nZoë\n");
        var file = CsvFile.Read(new MemoryStream(latin), "people.csv", 8);
        Should.Throw<InputFaultsException>(() => file.ForEachRow((in CsvScanner _) => { }))
            .Message.ShouldStartWith("people.csv:3: : this is not UTF-8");
        Should.Throw<InputFaultsException>(() => CsvFile.Read(new MemoryStream(Encoding.Unicode.GetBytes("name\nAnn\n")), "people.csv"))
            .Message.ShouldContain("not UTF-8");
    }

    [Fact]
    public void ReaderThatThrows_IsHeard()
    {
        using var file = Csv("a\n1\n2\n3\n4\n5\n6\n", 4);
        Should.Throw<InvalidOperationException>(() => file.Blocks<int>((ref CsvScanner _) => throw new InvalidOperationException()).Count());
    }

    internal static string Rows(string text, int blockSize)
    {
        using var file = Csv(text, blockSize);
        var rows = new List<string>();
        file.ForEachRow((in CsvScanner row) => rows.Add(Row(in row)));
        return string.Join(';', rows);
    }

    private static string RowsInParallel(string text, int blockSize)
    {
        using var file = Csv(text, blockSize);
        return string.Join(';', file.Blocks((ref CsvScanner rows) =>
        {
            var read = new List<string>();
            while (rows.Next())
                if (!rows.IsBlank)
                    read.Add(Row(in rows));
            return read;
        }).SelectMany(rows => rows));
    }

    private static string Row(in CsvScanner row)
    {
        var fields = new List<string>();
        for (var i = 0; i < row.Count; i++)
            fields.Add(Encoding.UTF8.GetString(row[i]));
        return string.Join('|', fields);
    }

    private static CsvFile Csv(string text, int blockSize) =>
        CsvFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.csv", blockSize);
}
