using Ledger.Domain.Budget;
using Ledger.Exchange.Tables;
using Ledger.Figures.Budget;
using Ledger.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Figures;
using Ledger.Service.Municipalities;
using Ledger.Service.OpenApi;

namespace Ledger.Service.Budget;

/// <summary>The bundled grant (gebundelde uitkering) by budget year.</summary>
internal static class BudgetEndpoints
{
    private static readonly Parameter<int?> first = new("first", "The first budget year (begrotingsjaar).", text => BudgetYear.Parse(text)) { IsRequired = true, Type = "integer" };
    private static readonly Parameter<int?> last = new("last", "The last budget year, at most twenty after the first.", text => BudgetYear.Parse(text)) { IsRequired = true, Type = "integer" };
    private static readonly Parameter<DateOnly?> on = Parameters.On with { Description = "The last day that counts (peildatum). Without it: today, in UTC, or the last day of the year." };

    public static void Map(RouteGroupBuilder municipality)
    {
        var budgets = municipality.MapGroup("/budgets");
        budgets.MapGet("", List).Takes(first, last, on, Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFinance)
            .Described("listBudgets", ApiTag.Finance, "Budget years (begrotingsjaren) side by side", "Grant, net costs, deficit and what the deficits come to together. A grant that was decided anew, by a court for instance, changes a closed year only as known after it.")
            .Gives<BudgetYearsAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("Two years", $"{Describing.Example}/budgets?first=2020&last=2021&on=2022-12-31&known=32&knownAxis=known")
            .Shows("The same for a spreadsheet", $"{Describing.Example}/budgets?first=2020&last=2021&on=2022-12-31&known=32&knownAxis=known", MediaTypes.Csv);
        budgets.MapGet("/{year}", Show).Takes(on, Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFinance)
            .Described("getBudget", ApiTag.Finance, "The position on the grant of a year (BUIG-positie)", "Costs, settlements and receipts by line of the grant and month; grant, deficit so far, forecast and its interval; decisions, estimates, advances; the several deficits side by side.")
            .Gives<BudgetAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("Halfway the year", $"{Describing.Example}/budgets/2021?on=2021-06-30&known=32&knownAxis=known")
            .Shows("Every line and month, for a spreadsheet", $"{Describing.Example}/budgets/2021?on=2021-06-30&known=32&knownAxis=known", MediaTypes.Csv);
    }

    private static async Task<IResult> List(HttpContext http, FigureQuestions questions, IJournal journal, TimeProvider time)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        var (asked, municipality) = (new Asked(http), MunicipalityEndpoints.Of(http));
        var (from, through, day) = (asked.One(first), asked.One(last), asked.One(on) ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (through < from || through > from + 20)
            asked.Refuse(last.Name, $"{through} is not a year from {from} through {from + 20}.");
        var (known, figures) = await questions.Through(asked, municipality, http.RequestAborted);
        var years = await new MunicipalBudgets(municipality.Code, journal, figures).Years(from!.Value, through!.Value, day, known, http.RequestAborted);
        return form == MediaTypes.Csv
            ? Said.Csv(BudgetFields.Years, years)
            : Said.Json(new BudgetYearsAnswer(KnownAnswer.Of(years[0].Position.Known), [.. years.Select(BudgetYearAnswer.Of)]));
    }

    private static async Task<IResult> Show(HttpContext http, string year, FigureQuestions questions, IJournal journal, TimeProvider time)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        var (asked, municipality, budgetYear) = (new Asked(http), MunicipalityEndpoints.Of(http), InAddress.Read(year, BudgetYear.Parse));
        var day = asked.One(on) ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var (known, figures) = await questions.Through(asked, municipality, http.RequestAborted);
        var position = await new MunicipalBudgets(municipality.Code, journal, figures).Position(budgetYear, day, known, http.RequestAborted);
        return form == MediaTypes.Csv ? Said.Csv(BudgetFields.Months, BudgetFields.Rows(position)) : Said.Json(BudgetAnswer.Of(position));
    }
}
