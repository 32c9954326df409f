using Ledger.Domain.Books;
using Ledger.Domain.Budget;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Journal;
using Ledger.Exchange.Tables;
using Ledger.Figures.Reconciliation;
using Ledger.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Figures;
using Ledger.Service.Hosting;
using Ledger.Service.Municipalities;
using Ledger.Service.OpenApi;
using Ledger.Service.Problems;
using Ledger.Service.ProcessingLog;

namespace Ledger.Service.Reconciliation;

/// <summary>The benefit administration beside the general ledger (aansluiting).</summary>
internal static class ReconciliationEndpoints
{
    private static readonly Parameter<int?> cursor = new("cursor", "Where the page begins; next names it.", text => Wording.Whole(text, 0, int.MaxValue)) { Type = "integer" };

    public static void Map(RouteGroupBuilder municipality)
    {
        var reconciliations = municipality.MapGroup("/reconciliations");
        reconciliations.MapGet("/{year}", Year).Takes(Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFinance)
            .Described("getReconciliation", ApiTag.Finance, "Reconciliation (aansluiting) of a year", "The benefit administration (uitkeringsadministratie) beside the general ledger (grootboek), by line of the grant, side and period. To the cent: administration + timing + explained + unexplained = general ledger. Periods after the last in which anything is booked are not booked yet (nog niet geboekt) and not compared. Timing is two or three months in a row whose differences cancel out. An explanation covers the amount it states and no more; by date of knowledge a year answers with what was booked and explained then.")
            .Gives<ReconciliationAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("All that is known now", $"{Describing.Example}/reconciliations/2022")
            .Shows("As known at the end of 2023, for a spreadsheet", $"{Describing.Example}/reconciliations/2022?known=2023-12-31&knownAxis=known", MediaTypes.Csv);
        reconciliations.MapGet("/{year}/{month}/{line}", Period).Takes(Parameters.Known, Parameters.KnownAxis, Parameters.Limit, cursor, Parameters.Purpose).Requires(Right.ReadLineage)
            .Described("listReconciledAmounts", ApiTag.Finance, "Amounts (bedragen) under a period", "Every amount of the benefit administration and every posting (boeking) under one period of a line of the grant, page by page, with the event that each follows from. Follow next: it keeps to what was known at the first page.")
            .Gives<ReconciledAmountsAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("January of general assistance", $"{Describing.Example}/reconciliations/2022/1/pw")
            .Shows("The page after the first amount", $"{Describing.Example}/reconciliations/2022/1/pw?limit=1&cursor=1")
            .Shows("As known at the end of 2023, for a spreadsheet", $"{Describing.Example}/reconciliations/2022/1/pw?known=2023-12-31&knownAxis=known", MediaTypes.Csv);
    }

    private static async Task<IResult> Year(HttpContext http, string year, FigureQuestions questions, IJournal journal)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        var ofBooks = InAddress.Read(year, BudgetYear.Parse);
        var (reconciliation, known) = await Reconciliation(new Asked(http), http, questions, journal);
        var reconciled = await reconciliation.Of(ofBooks, known, http.RequestAborted);
        return form == MediaTypes.Csv
            ? Said.Csv(ReconciliationFields.Periods, reconciled.Lines.SelectMany(line => line.Periods, (line, period) => (line, period)).Where(row => !row.period.IsEmpty))
            : Said.Json(ReconciliationAnswer.Of(reconciled, await KnownAnswer.At(journal, MunicipalityEndpoints.Of(http).Code, known, http.RequestAborted)));
    }

    private static async Task<IResult> Period(HttpContext http, string year, string month, string line, FigureQuestions questions, IJournal journal, LimitSettings limits)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        if (!CodeList<CostLine>.TryFind(line, out var asked))
            throw RequestRefusedException.NotFound($"There is no such line of the grant. Known: {string.Join(", ", CodeList<CostLine>.Words)}.");
        var period = new BookingPeriod(InAddress.Read(year, BudgetYear.Parse), InAddress.Read(month, BookingPeriod.ParseNumber));
        var asking = new Asked(http);
        var (limit, first) = (asking.Limit(limits), asking.One(cursor) ?? 0);
        var (reconciliation, known) = await Reconciliation(asking, http, questions, journal);
        var items = await reconciliation.Items(asked, period, known, http.RequestAborted);
        var page = items.Skip(first).Take(limit).ToList();
        await http.LogReading("read amounts", MunicipalityEndpoints.Of(http).Code, page.Select(item => item.Stream));
        var next = first + page.Count >= items.Count ? null : http.Next((Parameters.Known.Name, $"{known}"), (Parameters.Limit.Name, $"{limit}"), (cursor.Name, $"{first + page.Count}"));
        return form == MediaTypes.Csv
            ? Said.Csv(ReconciliationFields.Items, page).Before(next)
            : Said.Json(new ReconciledAmountsAnswer(
                await KnownAnswer.At(journal, MunicipalityEndpoints.Of(http).Code, known, http.RequestAborted), [.. page.Select(ReconciledAmountAnswer.Of)], next)).Before(next);
    }

    private static async Task<(MunicipalReconciliation Reconciliation, Position Known)> Reconciliation(Asked asked, HttpContext http, FigureQuestions questions, IJournal journal)
    {
        var municipality = MunicipalityEndpoints.Of(http);
        var (known, figures) = await questions.Through(asked, municipality, http.RequestAborted);
        return (new MunicipalReconciliation(municipality.Code, journal, figures), known);
    }
}
