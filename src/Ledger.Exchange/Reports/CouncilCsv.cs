using System.Text;
using Ledger.Exchange.Tables;
using Ledger.Figures.Reports;

namespace Ledger.Exchange.Reports;

/// <summary>A report to the council as comma-separated values with a header line (RFC 4180), by <see cref="CouncilFields"/>.</summary>
public static class CouncilCsv
{
    /// <summary>UTF-8. The same report is the same bytes.</summary>
    public static byte[] Write(CouncilReport report)
    {
        using var text = new StringWriter();
        var rows = new CsvRows<CouncilLine>(CouncilFields.All, text);
        rows.Begin();
        foreach (var line in CouncilFields.LinesOf(report))
            rows.Add(line);
        rows.End();
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
