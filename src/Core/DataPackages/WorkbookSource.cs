using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Steadfast.Core.Files;

namespace Steadfast.Core.DataPackages;

/// <summary>An XLSX workbook whose sheets are named like the files. Each sheet is turned into CSV text, a line for each row, in a temporary file.</summary>
internal sealed class WorkbookSource : IPackageSource
{
    private const long MostBytes = 2L << 30;
    private readonly string _file;
    private readonly SpreadsheetDocument _document;
    private readonly Dictionary<string, WorksheetPart> _sheets = new(StringComparer.Ordinal);

    public WorkbookSource(string path)
    {
        _file = Path.GetFileName(path);
        ZipLimits.Open(path, MostBytes).Dispose();
        try
        {
            _document = SpreadsheetDocument.Open(path, isEditable: false);
            ListSheets();
        }
        catch (Exception wrong) when (wrong is OpenXmlPackageException or FileFormatException or System.Xml.XmlException or InvalidCastException or ArgumentException or InvalidOperationException)
        {
            _document?.Dispose();
            throw new InputFaultsException(_file, 0, "", "this is not a readable XLSX workbook; save it again from the spreadsheet program");
        }
    }

    public IReadOnlyList<string> Names => [.. _sheets.Keys];

    public string Shown(string name) => $"{_file}[{Path.GetFileNameWithoutExtension(name)}]";

    public long Length(string name) => _sheets[name].GetStream().Length;

    public Stream Open(string name)
    {
        var text = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            new SheetReader(_document.WorkbookPart!, _sheets[name]).WriteTo(text);
            text.Position = 0;
            return text;
        }
        catch (Exception wrong) when (wrong is System.Xml.XmlException or FormatException or InvalidCastException or ArgumentException)
        {
            text.Dispose();
            throw new InputFaultsException(Shown(name), 0, "", "this sheet cannot be read; save the workbook again from the spreadsheet program");
        }
    }

    public void Dispose() => _document.Dispose();

    private void ListSheets()
    {
        var workbook = _document.WorkbookPart ?? throw new InvalidOperationException();
        foreach (var sheet in workbook.Workbook.Descendants<Sheet>())
            if (sheet is { Name.Value: { } name, Id.Value: { } id } && workbook.GetPartById(id) is WorksheetPart part)
                _sheets.TryAdd(name.Trim() + ".csv", part);
    }
}
