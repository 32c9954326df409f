using Ledger.Domain.Budget;
using Ledger.Domain.Money;
using Ledger.Domain.Vangnet;
using Ledger.Exchange.Tables;
using Ledger.Figures.Vangnet;
using Ledger.Figures.Wording;
using Ledger.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Figures;
using Ledger.Service.Municipalities;
using Ledger.Service.OpenApi;
using Ledger.Service.Problems;

namespace Ledger.Service.Vangnet;

/// <summary>The safety net of the bundled grant (vangnetuitkering), and the claims on it.</summary>
internal static class VangnetEndpoints
{
    private static readonly Parameter<Cents?> budget = new("budget", "Suppose another definitive grant (definitief budget), in euros.", text => Cents.Parse(text));
    private static readonly Parameter<Cents?> costs = new("costs", "Suppose other eligible net costs (in aanmerking komende netto lasten), in euros.", text => Cents.Parse(text));
    private static readonly Parameter<Regime?> regime = new("regime", "Suppose the law of another year (2018), or a regime by its id (vangnet-2019).", VangnetRegimes.Shipped.Find);

    public static void Map(RouteGroupBuilder municipality)
    {
        var vangnet = municipality.MapGroup("/vangnet/{year}");
        vangnet.MapGet("", Show).Takes(budget, costs, regime, Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFinance)
            .Described("getVangnet", ApiTag.Finance, "The safety net over a year (vangnetuitkering)", "What the law gives by the figures of the ledger: conditions one by one with the events that show them, every step of the computation, amount and own share. Where the law is not known the amount is null, and what is missing is named.")
            .Gives<VangnetAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("By figures and law of the year, and what other costs under the law of 2018 would give", $"{Describing.Example}/vangnet/2020?costs=72000&regime=2018&known=47&knownAxis=known")
            .Shows("The same for a spreadsheet", $"{Describing.Example}/vangnet/2020?budget=60000&known=47&knownAxis=known", MediaTypes.Csv);
        vangnet.MapGet("/claim", ShowClaim).Takes(Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFinance)
            .Described("getVangnetClaim", ApiTag.Finance, "The claim over a year (verzoek vangnetuitkering)", "What happened in the claim, each step with its own day; what was claimed beside what its frozen figures and those of today give; figures for the analysis of causes; what cannot be as the events say.")
            .Gives<ClaimAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("A claim that was granted", $"{Describing.Example}/vangnet/2020/claim?known=47&knownAxis=known")
            .Shows("The same for a spreadsheet", $"{Describing.Example}/vangnet/2020/claim?known=47&knownAxis=known", MediaTypes.Csv);
    }

    private static async Task<IResult> Show(HttpContext http, string year, FigureQuestions questions, IJournal journal)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        var asked = new Asked(http);
        var supposed = new WhatIf(asked.One(budget), asked.One(costs), asked.One(regime));
        var (position, _) = await Position(http, asked, year, supposed, questions, journal);
        return form == MediaTypes.Csv
            ? Said.Csv(VangnetFields.All, VangnetFields.Lines(position))
            : Said.Json(VangnetAnswer.Of(position));
    }

    private static async Task<IResult> ShowClaim(HttpContext http, string year, FigureQuestions questions, IJournal journal)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        var (position, vangnet) = await Position(http, new Asked(http), year, null, questions, journal);
        var causes = await vangnet.Causes(position.Year, position.Known, http.RequestAborted);
        return form == MediaTypes.Csv
            ? Said.Csv(ClaimFields.All, ClaimFields.Lines(position, causes))
            : Said.Json(ClaimAnswer.Of(position, causes));
    }

    private static async Task<(VangnetPosition Position, MunicipalVangnet Vangnet)> Position(HttpContext http, Asked asked, string year, WhatIf? supposed, FigureQuestions questions, IJournal journal)
    {
        var (municipality, claimYear) = (MunicipalityEndpoints.Of(http), InAddress.Read(year, BudgetYear.Parse));
        var (known, figures) = await questions.Through(asked, municipality, http.RequestAborted);
        var vangnet = new MunicipalVangnet(municipality.Code, journal, figures);
        try
        {
            return (await vangnet.Of(claimYear, known, supposed, http.RequestAborted), vangnet);
        }
        catch (QuestionException noLaw)
        {
            throw RequestRefusedException.NotFound(noLaw.Message);
        }
    }
}
