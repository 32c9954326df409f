using Ledger.Exchange.Tables;
using Ledger.Figures.Books;
using Ledger.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Figures;
using Ledger.Service.Municipalities;
using Ledger.Service.OpenApi;

namespace Ledger.Service.Books;

/// <summary>What a municipality laid down about its general ledger (grootboek).</summary>
internal static class BooksEndpoints
{
    public static void Map(RouteGroupBuilder municipality)
    {
        municipality.MapGet("/accounts", Accounts).Takes(Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFinance)
            .Described("listAccounts", ApiTag.Finance, "Accounts (grootboekrekeningen)", "All mappings of accounts of the general ledger to lines of the bundled grant, or outside it, with the days on which they are in force, as known at one moment.")
            .Gives<AccountsAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("All that is known now", $"{Describing.Example}/accounts")
            .Shows("As known at the end of 2021, for a spreadsheet", $"{Describing.Example}/accounts?known=2021-12-31&knownAxis=known", MediaTypes.Csv);
        municipality.MapGet("/statements", Statements).Takes(Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFinance)
            .Described("listStatements", ApiTag.Finance, "Statements (opgaven met controletotaal)", "All statements with a printed total, beside what their rows add up to. A difference is told and never repaired.")
            .Gives<StatementsAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("All that is known now", $"{Describing.Example}/statements")
            .Shows("As known at the end of 2023, for a spreadsheet", $"{Describing.Example}/statements?known=2023-12-31&knownAxis=known", MediaTypes.Csv);
    }

    private static async Task<IResult> Accounts(HttpContext http, FigureQuestions questions, IJournal journal)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        var municipality = MunicipalityEndpoints.Of(http);
        var (known, _) = await questions.Through(new Asked(http), municipality, http.RequestAborted);
        var register = await MunicipalBooks.Accounts(journal, municipality.Code, known, http.RequestAborted);
        return form == MediaTypes.Csv
            ? Said.Csv(AccountFields.All, register.All)
            : Said.Json(new AccountsAnswer(
                await KnownAnswer.At(journal, municipality.Code, known, http.RequestAborted), [.. register.All.Select(AccountAnswer.Of)], [.. register.Findings.Select(RegisterFindingAnswer.Of)]));
    }

    private static async Task<IResult> Statements(HttpContext http, FigureQuestions questions, IJournal journal)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        var municipality = MunicipalityEndpoints.Of(http);
        var (known, _) = await questions.Through(new Asked(http), municipality, http.RequestAborted);
        var register = await MunicipalBooks.Statements(journal, municipality.Code, known, http.RequestAborted);
        return form == MediaTypes.Csv
            ? Said.Csv(StatementFields.All, register.All)
            : Said.Json(new StatementsAnswer(await KnownAnswer.At(journal, municipality.Code, known, http.RequestAborted), [.. register.All.Select(StatementAnswer.Of)]));
    }
}
