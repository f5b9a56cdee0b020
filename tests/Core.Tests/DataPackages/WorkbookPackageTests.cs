using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Files;

namespace Steadfast.Core.Tests.DataPackages;

public sealed class WorkbookPackageTests : IDisposable
{
    private readonly string _book = Path.Combine(Directory.CreateTempSubdirectory("steadfast").FullName, "service.xlsx");

    [Fact]
    public void SheetsNamedLikeFiles_AreRead_AndDateCellsAreDays()
    {
        Make("young_people", [Texts("id", "given_name", "date_of_birth", "site"), [Text("Y1"), Text("Ann\nMarie"), Date(38411), Text("Cardiff")], [Text("Y2"), Text(""), Text("2006-01-31")]]);
        using var package = DataPackage.Open(_book);
        package.Check().Faults.ShouldBeEmpty();
        package.Read<YoungPersonRow>().Select(y => (y.Id, y.GivenName, y.DateOfBirth, y.Site)).ShouldBe([
            ("Y1", "Ann\nMarie", new DateOnly(2005, 2, 28), "Cardiff"), ("Y2", null, new DateOnly(2006, 1, 31), null)]);
    }

    [Fact]
    public void FaultsOfASheet_NameItsRow()
    {
        Make("young_people", [Texts("id", "date_of_birth"), [Text("Y1\nx"), Text("31/05/2005")], [Text("Y2"), Number("38411")]]);
        using var package = DataPackage.Open(_book);
        package.Check().Faults.Select(f => f.ToString()).ShouldBe([
            "service.xlsx[young_people]:2: date_of_birth: 31/05/2005 is day first; write 2005-05-31",
            "service.xlsx[young_people]:3: date_of_birth: 38411 is not a day; write it as YYYY-MM-DD, 2021-05-31 say"]);
    }

    [Fact]
    public void FileThatIsNoWorkbook_IsRefused()
    {
        File.WriteAllText(_book, "PK");
        Should.Throw<InputFaultsException>(() => DataPackage.Open(_book)).Message.ShouldContain("not a readable zip");
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_book)!, recursive: true);

    private void Make(string sheet, IEnumerable<Cell[]> rows)
    {
        using var document = SpreadsheetDocument.Create(_book, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
            new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }));
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData(rows.Select(cells => new Row(cells))));
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = sheet, SheetId = 1, Id = workbook.GetIdOfPart(part) }));
    }

    private static Cell[] Texts(params string[] texts) => [.. texts.Select(Text)];

    private static Cell Text(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    private static Cell Date(int day) => new() { CellValue = new CellValue(day), StyleIndex = 1 };

    private static Cell Number(string number) => new() { CellValue = new CellValue(number) };
}
