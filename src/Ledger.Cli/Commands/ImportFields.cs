using Ledger.Cli.Output;
using Ledger.Exchange.Import;
using Ledger.Exchange.Tables;

namespace Ledger.Cli.Commands;

/// <summary>What is told of an import.</summary>
internal static class ImportFields
{
    public static IReadOnlyList<Field<ImportReport>> All { get; } =
    [
        new("rows", "rows", "Rows or lines read, those set aside among them.", report => report.Rows),
        new("events", "events", "Made of them and offered to the journal; in a dry run, those that would be.", report => report.Events),
        new("recorded", "recorded", "Written now; in a dry run, those that would be.", report => report.Recorded),
        new("repeated", "repeated", "Known to the journal already.", report => report.Repeated),
        new("setAside", "set aside", "Rows set aside.", report => report.SetAside),
        new("setAsideFile", null, "The file that they are in; absent when there is none.", report => report.SetAsideFile),
        new("first", "first", "Position of the first event written; absent when none was, and in a dry run.", report => report.First?.Value),
        new("last", "last", "Position of the last event written.", report => report.Last?.Value),
        new("sum", null, "What the rows of the general ledger that went in add up to, in euros and in the sign of the file; absent for other files.", report => Euros.Of(report.Total?.Sum)),
        new("seconds", "seconds", "How long it took.", report => Math.Round((decimal)report.Duration.TotalSeconds, 1)),
    ];
}
