using System.Text;
using Steadfast.Core.Files;

namespace Steadfast.Core.Tests.Files;

public class CsvWriterTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+44 20", "'+44 20")]
    [InlineData("-1,2", "\"'-1,2\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    public void Formulas_AreNeutralisedOnRequest(string value, string written) => Written(value, true).ShouldBe(written + "\n");

    [Fact]
    public void Formulas_AreLeftInFilesWeReadBack() => Written("=1+1", false).ShouldBe("=1+1\n");

    [Fact]
    public void TypedFields_AreWrittenPlainly()
    {
        var stream = new MemoryStream();
        var writer = new CsvWriter(stream);
        writer.Plain("a"u8).Number(-12).Number(null).Date(new DateOnly(2021, 5, 1)).Date(null).EndRow();
        writer.Flush();
        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe("a,-12,,2021-05-01,\n");
    }

    [Fact]
    public void LongText_IsWrittenWhole()
    {
        var text = string.Concat(Enumerable.Repeat("né😀", 40_000));
        Written(text, false).ShouldBe(text + "\n");
    }

    private static string Written(string value, bool neutralise)
    {
        var stream = new MemoryStream();
        var writer = new CsvWriter(stream, neutralise);
        writer.Row(value);
        writer.Flush();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
