using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Steadfast.Core.DataPackages;

/// <summary>Tells which numbers of a workbook are dates, and which days they are.</summary>
internal sealed partial class SheetDates
{
    private readonly bool[] _isDate;
    private readonly DateTime _dayZero;

    public SheetDates(WorkbookPart workbook)
    {
        _dayZero = workbook.Workbook.WorkbookProperties?.Date1904?.Value == true ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);
        var styles = workbook.WorkbookStylesPart?.Stylesheet;
        var own = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId is not null).GroupBy(f => f.NumberFormatId!.Value)
            .ToDictionary(g => g.Key, g => IsDateCode(g.First().FormatCode?.Value ?? ""));
        _isDate = [.. (styles?.CellFormats?.Elements<CellFormat>() ?? [])
            .Select(f => f.NumberFormatId?.Value ?? 0).Select(id => own.TryGetValue(id, out var date) ? date : IsBuiltInDate(id))];
    }

    /// <summary>A number as text: an ISO day, or day and time, where the cell's style shows a date; else the number as it stands.</summary>
    public string Text(string number, uint style)
    {
        if (style >= _isDate.Length || !_isDate[style]
            || !double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) || days is < 61 or > 2_900_000)
            return number;
        var moment = _dayZero.AddSeconds(Math.Round(days * 86400));
        return moment.TimeOfDay == TimeSpan.Zero
            ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>The formats 14 to 22, 27 to 36, 45 to 47 and 50 to 58 of ECMA-376 part 1, 18.8.30, are dates and times.</summary>
    private static bool IsBuiltInDate(uint id) => id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    private static bool IsDateCode(string code) => Unquoted().Replace(code, "").AsSpan().ContainsAny("dDyY");

    /// <summary>Quoted text, escaped letters, colours and locales say nothing of dates.</summary>
    [GeneratedRegex("""
        "[^"]*"|\\.|_.|\[[^\]]*\]
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Unquoted();
}
