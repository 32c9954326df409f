using System.Runtime.CompilerServices;
using Ledger.Cases.Reports;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Publications;
using Ledger.Domain.Publications.Contradictions;
using Ledger.Figures.Budget;
using Ledger.Figures.Measures;
using Ledger.Figures.Publications;
using Ledger.Figures.Registering;

namespace Ledger.Cases.Money;

/// <summary>The files beside this one: what reports print on money, and the same as events, both in the form in which a person enters them.</summary>
internal static class MoneyFiles
{
    public static IReadOnlyList<EnteredEvent> Publications(string name) => Right(PublicationFile.Read(name, Text(name), MeasureLibrary.Shipped));

    public static IReadOnlyList<EnteredEvent> Budget(string name) => Right(BudgetFile.Read(name, Text(name), MeasureLibrary.Shipped));

    /// <summary>What the report contradicts itself in: the kind, and the figure that does not fit.</summary>
    public static IEnumerable<string> Contradictions(string name) =>
        Contradictory.In(new PublicationRegister([.. Publications(name).Select((entered, index) => new PublishedFigure((FigurePublished)entered.Body, new Position(index + 1), DateTimeOffset.UnixEpoch))], []))
            .Select(found => $"{Domain.Events.Wire.CodeList<ContradictionKind>.WordOf(found.Kind)} {found.Figures[0].Name.Value.Split(':')[1]}")
            .Order();

    /// <summary>Registers every subject, so that what is not entered is nothing.</summary>
    public static void DeclareAll(this Reports.Town town)
    {
        foreach (var subject in Enum.GetValues<Subject>())
            town.Say("2010-01-04", Registers.Coverage, new CoverageStarted(new DateOnly(2010, 1, 1), subject));
    }

    /// <summary>Every figure of the report that has a measure: its name, what is printed, and the ledger's own.</summary>
    public static async Task<IReadOnlyList<(string Figure, string Printed, string? Own, DifferenceKind Difference)>> Own(this Told told) =>
        [.. (await told.Checks()).Where(check => check.AsKnown is not null).Select(check => (check.Figure.Name.Value.Split(':')[1], $"{check.Figure.Value}", check.AsKnown!.Value?.Rounded, check.Difference))];

    private static StringReader Text(string name, [CallerFilePath] string here = "") => new(File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, name)));

    private static IReadOnlyList<EnteredEvent> Right(EnteredFile file)
    {
        Assert.Empty(file.Mistakes);
        return file.Events;
    }
}
