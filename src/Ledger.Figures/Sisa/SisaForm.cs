using Ledger.Domain;
using Ledger.Domain.Budget;
using Ledger.Domain.Sisa;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Sisa;

/// <summary>
/// What the statement on the bundled grant asks (SiSa, uitkeringscode G2). Data, not code: read from <c>schemas/sisa</c>. Cells are named
/// after what they mean, because their numbers drift from year to year.
/// </summary>
/// <param name="FirstYear">The first year that there is such a statement for.</param>
/// <param name="Rounding">How an amount becomes the one that is filled in.</param>
/// <param name="Absent">What a form asks besides and the ledger cannot say.</param>
public sealed record SisaForm(
    string Id,
    int Version,
    string TitleNl,
    string TitleEn,
    string Source,
    int FirstYear,
    Rounding Rounding,
    IReadOnlyDictionary<SisaPart, SisaPartForm> Parts,
    IReadOnlyList<SisaCell> Cells,
    IReadOnlyList<SisaAbsence> Absent)
{
    public SisaCell? Find(string cell) => Cells.FirstOrDefault(known => known.Id == cell);

    public override string ToString() => $"{Id}@{Version}";

    /// <exception cref="QuestionException">There is no statement for the year.</exception>
    internal void MustHave(int year)
    {
        if (year < FirstYear || year > BudgetYear.Last)
            throw new QuestionException($"There is no statement for {year}: ask for a year from {FirstYear} to {BudgetYear.Last}.");
    }
}

/// <summary>A part of the statement.</summary>
/// <param name="Code">Its uitkeringscode: "G2A".</param>
/// <param name="Confidence">found, high, medium or low.</param>
public sealed record SisaPartForm(string Code, string LabelNl, string LabelEn, string Confidence, string Source);

/// <summary>An amount that the statement asks.</summary>
/// <param name="Kind">What is summed.</param>
/// <param name="Line">Under which law.</param>
/// <param name="Codes">The numbers that the forms give it, each for its part and years.</param>
/// <param name="Controls">What the auditor has to look at (aard controle), each for its part and years.</param>
/// <param name="Remarks">What else holds for some years.</param>
public sealed record SisaCell(
    string Id, string LabelNl, string LabelEn, SisaCellKind Kind, CostLine Line, IReadOnlyList<SisaCode> Codes, IReadOnlyList<SisaControl> Controls, IReadOnlyList<SisaRemark> Remarks)
{
    /// <summary>Null when the number of that year is not known.</summary>
    public SisaCode? CodeFor(SisaPart part, int year) => Codes.FirstOrDefault(code => code.Part == part && code.Years.Contains(year));

    /// <summary>Null when the kind of control of that year is not known.</summary>
    public SisaControl? ControlFor(SisaPart part, int year) => Controls.FirstOrDefault(control => control.Part == part && control.Years.Contains(year));

    public IEnumerable<SisaRemark> RemarksFor(int year) => Remarks.Where(remark => remark.Years.Contains(year));

    /// <summary>The figure of the ledger that belongs in it.</summary>
    internal Question Ask(SisaPart part, Span year, Known known) =>
        Question.Of(MeasureLibrary.Shipped.Find(Kind == SisaCellKind.Expenditure ? "sisa-expenditure" : "buig-receipts"), year, known, [Filter.Parse($"cost-line={Domain.Events.Wire.CodeList<CostLine>.WordOf(Line)}"), .. BodyOf(part)]);

    internal static IReadOnlyList<Filter> BodyOf(SisaPart part) => part switch
    {
        SisaPart.Own => [Filter.Parse("executing-body=own")],
        SisaPart.Joint => [Filter.Parse("executing-body=joint")],
        _ => [],
    };
}

/// <summary>What a cell sums.</summary>
public enum SisaCellKind
{
    /// <summary>Besteding: costs less settlements.</summary>
    Expenditure = 1,

    /// <summary>Baten: what came in on claims.</summary>
    Receipts = 2,
}

/// <summary>Years for which something holds, half-open.</summary>
public readonly record struct Years(int From, int Until)
{
    public bool Contains(int year) => From <= year && year < Until;
}

/// <summary>The number of a cell: "G2/01".</summary>
/// <param name="Confidence">found, high, medium or low.</param>
public sealed record SisaCode(SisaPart Part, string Code, Years Years, string Confidence, string Source);

/// <summary>What the auditor has to look at: R (rechtmatigheid), D1 or D2 (deugdelijkheid), n.v.t.</summary>
public sealed record SisaControl(SisaPart Part, string Kind, Years Years, string Confidence, string Source);

/// <summary>What else holds for a cell.</summary>
public sealed record SisaRemark(string TextNl, string TextEn, Years Years, string Confidence, string Source);

/// <summary>What a form asks and the ledger cannot say.</summary>
/// <param name="Why">What to do instead.</param>
public sealed record SisaAbsence(string Id, string LabelNl, string LabelEn, string Why, Years Years, string Confidence, string Source);
