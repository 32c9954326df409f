using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ledger.Domain;

namespace Ledger.Exchange.Reports;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Widths">Of its columns, in characters.</param>
internal sealed record Sheet(string Name, IReadOnlyList<double> Widths, IEnumerable<SheetRow> Rows);

/// <summary>Writes workbooks (XLSX). The same sheets are the same bytes: nothing of the clock or of chance goes in.</summary>
internal static class Workbook
{
    private const uint HeadingStyle = 1;
    private const int MostDecimals = 6;

    /// <summary>The format of numbers without decimals; one with each decimal more follows it.</summary>
    private const uint FirstNumberStyle = 2;

    /// <summary>The first moment that a ZIP archive can hold.</summary>
    private static readonly DateTimeOffset noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        using var written = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(written, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "book");
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets([.. sheets.Select((sheet, index) =>
                new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = $"sheet{index + 1}" })]));
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            foreach (var (index, sheet) in sheets.Index())
                book.AddNewPart<WorksheetPart>($"sheet{index + 1}").Worksheet = Worksheet(sheet);
        }

        return WithoutClock(written);
    }

    private static Worksheet Worksheet(Sheet sheet) => new(
        new Columns([.. sheet.Widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })]),
        new SheetData([.. sheet.Rows.Select((row, index) => new Row([.. row.Cells.Select((cell, column) => Cell(cell, row.IsHeading, $"{(char)('A' + column)}{index + 1}"))]) { RowIndex = (uint)index + 1 })]));

    private static Cell Cell(SheetCell cell, bool isHeading, string reference)
    {
        if (!cell.IsNumber)
            return new Cell(new InlineString(new Text(cell.Text) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = reference, DataType = CellValues.InlineString, StyleIndex = isHeading ? HeadingStyle : 0 };
        Invariant.Holds(cell.Decimals <= MostDecimals, $"{cell.Text} has more decimals than a sheet has formats for.");
        return new Cell(new CellValue(cell.Text)) { CellReference = reference, StyleIndex = FirstNumberStyle + (uint)cell.Decimals };
    }

    private static Stylesheet Styles()
    {
        var formats = Enumerable.Range(0, MostDecimals + 1).Select(decimals => new NumberingFormat { NumberFormatId = 164 + (uint)decimals, FormatCode = $"#,##0{(decimals == 0 ? "" : $".{new string('0', decimals)}")}" }).ToList();
        return new Stylesheet(
            new NumberingFormats([.. formats]),
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellFormats([
                new CellFormat(),
                new CellFormat { FontId = 1, ApplyFont = true },
                .. formats.Select(format => new CellFormat { NumberFormatId = format.NumberFormatId, ApplyNumberFormat = true }),
            ]));
    }

    /// <summary>The same archive with one moment for all its entries, in which the packaging writes the time of day.</summary>
    private static byte[] WithoutClock(MemoryStream written)
    {
        written.Position = 0;
        using var archive = new ZipArchive(written, ZipArchiveMode.Read);
        using var copied = new MemoryStream();
        using (var copy = new ZipArchive(copied, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in archive.Entries)
            {
                var same = copy.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                same.LastWriteTime = noTime;
                using var from = entry.Open();
                using var to = same.Open();
                from.CopyTo(to);
            }
        }

        return copied.ToArray();
    }
}
