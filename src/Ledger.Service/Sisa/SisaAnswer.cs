using System.ComponentModel;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Sisa;
using Ledger.Figures.Measures;
using Ledger.Figures.Sisa;
using Ledger.Service.Answering;

namespace Ledger.Service.Sisa;

/// <summary>The statement of a year.</summary>
[Description("The statement on the bundled grant (verantwoording SiSa, uitkeringscode G2) of a year, as the ledger has it.")]
public sealed record SisaStatementAnswer(
    [property: Description("What was known.")] KnownAnswer Known,
    [property: Description("Year of the account (verantwoordingsjaar): T.")] int Year,
    [property: Description("The form (formulier), as id@version.")] string Form,
    [property: Description("How amounts are rounded to what is filled in (afronding).")] string Rounding,
    [property: Description("Own execution in T, the whole of T-1, and joint bodies (openbare lichamen) in T.")] IReadOnlyList<SisaPartAnswer> Parts,
    [property: Description("Whether the municipality carried all of it out itself in T (volledig zelfstandige uitvoering); null when not registered.")] bool? OwnExecution,
    [property: Description("What the form asks besides and the ledger cannot say.")] IReadOnlyList<SisaAbsenceAnswer> Absent,
    [property: Description("The years were not over yet at the moment of knowledge (voorlopig).")] bool Provisional)
{
    internal static SisaStatementAnswer Of(SisaStatement statement, KnownAnswer known) => new(
        known, statement.Year, $"{statement.Form}", $"{statement.Form.Rounding}", [.. statement.Parts.Select(SisaPartAnswer.Of)], statement.OwnExecution,
        [.. statement.Absent.Select(absence => new SisaAbsenceAnswer(absence.Id, absence.LabelNl, absence.Why))], statement.IsProvisional);
}

/// <summary>One part of a statement.</summary>
[Description("One part of a statement, told apart by who carried out and in which year.")]
public sealed record SisaPartAnswer(
    [property: Description("own (G2, gemeentedeel), whole (G2A, totaal) or joint (G2B, deel openbaar lichaam).")] string Part,
    [property: Description("Its uitkeringscode: G2, G2A or G2B.")] string Code,
    [property: Description("The year that it is of: T, or T-1.")] int Year,
    [property: Description("In the order of the form.")] IReadOnlyList<SisaCellAnswer> Cells,
    [property: Description("All that was spent (totaal besteding); null when some of it is not registered.")] RoundedSumAnswer? Expenditure,
    [property: Description("All that came in (totaal baten); null when some of it is not registered.")] RoundedSumAnswer? Receipts,
    [property: Description("Expenditure less receipts (netto lasten), the ledger's own net costs; null when some of it is not registered.")] RoundedSumAnswer? NetCosts,
    [property: Description("Of the ledger's own net costs (grondslag).")] string Basis)
{
    internal static SisaPartAnswer Of(SisaPartOfStatement part) => new(
        CodeList<SisaPart>.WordOf(part.Part), part.Form.Code, part.Year, [.. part.Amounts.Select(SisaCellAnswer.Of)],
        RoundedSumAnswer.Of(part.Expenditure), RoundedSumAnswer.Of(part.Receipts), RoundedSumAnswer.Of(part.Net), $"{part.NetCosts.Basis}");
}

/// <summary>One cell of a statement.</summary>
[Description("One cell of a statement: a figure of the ledger.")]
public sealed record SisaCellAnswer(
    [property: Description("What it means: expenditure-pw.")] string Cell,
    [property: Description("The same in Dutch (omschrijving).")] string Label,
    [property: Description("Number that the form of the year gives it (indicatornummer); null when not known.")] string? Code,
    [property: Description("How sure that number is: found, high, medium or low; null without one.")] string? CodeConfidence,
    [property: Description("What the auditor has to look at (aard controle): R, D1, D2 or n.v.t.; null when not known.")] string? Control,
    [property: Description("Exact, in cents; null when not registered.")] long? Cents,
    [property: Description("In whole euros, as it is filled in; null when not registered.")] string? Rounded,
    [property: Description("Whether the municipality registered the subject in that year.")] string Coverage,
    [property: Description("What else holds for it in that year, in Dutch.")] IReadOnlyList<string> Remarks,
    [property: Description("Names the figure and its knowledge for ever (grondslag): /answers/{basis} gives it again.")] string Basis)
{
    internal static SisaCellAnswer Of(SisaAmount amount) => new(
        amount.Cell.Id, amount.Cell.LabelNl, amount.Code?.Code, amount.Code?.Confidence, amount.Control?.Kind, amount.Cents, amount.Rounded,
        amount.Figure.Coverage.Text, [.. amount.Remarks.Select(remark => remark.TextNl)], $"{amount.Figure.Basis}");
}

/// <summary>A sum in two ways.</summary>
[Description("A sum added up exactly and rounded at the end, and added up from rounded amounts.")]
public sealed record RoundedSumAnswer(
    [property: Description("The exact sum, in euros as a whole number or a fraction.")] string Exact,
    [property: Description("That sum, rounded.")] string Rounded,
    [property: Description("The sum of the rounded amounts.")] string OfRounded,
    [property: Description("What the latter is too high, or with a minus too low; null when the two agree.")] string? Difference)
{
    internal static RoundedSumAnswer? Of(RoundedSum? sum) => sum is null ? null : new($"{sum.Exact}", sum.Rounded, sum.OfRounded, sum.Difference);
}

/// <summary>What a form asks and the ledger cannot say.</summary>
[Description("What a form asks and the ledger cannot say.")]
public sealed record SisaAbsenceAnswer(
    [property: Description("What it means.")] string Cell,
    [property: Description("The same in Dutch (omschrijving).")] string Label,
    [property: Description("Why, and what to do instead.")] string Why);
