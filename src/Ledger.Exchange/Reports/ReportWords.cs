using Ledger.Figures.Coverage;
using Ledger.Figures.Reports;

namespace Ledger.Exchange.Reports;

/// <summary>What stands in a cell of a report, in Dutch.</summary>
internal static class ReportWords
{
    public const string KeptBack = "x";
    public const string NotRegistered = "niet geregistreerd";
    public const string NothingToDivideBy = "niet te berekenen";
    public const string Provisional = "*";
    public const string PartlyRegistered = "°";
    public const string LaterEvents = "door later bekend geworden gebeurtenissen";

    /// <summary>"1.234", "1.234*", "x", "niet geregistreerd".</summary>
    public static string Cell(ReportedValue value) => value.State switch
    {
        ReportedState.KeptBack => KeptBack,
        ReportedState.NotRegistered => NotRegistered,
        ReportedState.NothingToDivideBy => NothingToDivideBy,
        _ => DutchText.Number(value.Text!) + Marks(value),
    };

    /// <summary>What is to be said of a number beside it.</summary>
    public static string Marks(ReportedValue value) =>
        $"{(value.Figure.IsProvisional ? Provisional : "")}{(value.Figure.Coverage.State == CoverageState.PartiallyRegistered ? PartlyRegistered : "")}";
}
