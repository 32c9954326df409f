using Ledger.Domain.Journal;
using Ledger.Domain.Publications;
using Ledger.Domain.Publications.Contradictions;
using Ledger.Exchange.Tables;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Publications;
using Ledger.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Figures;
using Ledger.Service.Municipalities;
using Ledger.Service.OpenApi;
using Ledger.Service.Problems;
using Microsoft.AspNetCore.Http.Extensions;

namespace Ledger.Service.Publications;

/// <summary>What reports printed (gepubliceerde cijfers), beside the ledger and beside each other.</summary>
internal static class PublicationEndpoints
{
    public static void Map(RouteGroupBuilder municipality)
    {
        municipality.MapGet("/publications", List).Takes(Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFigures)
            .Described("listPublications", ApiTag.Publications, "Published figures (gepubliceerde cijfers)", "What reports printed, with the decimals, the days, the definition and the place as they stand there.")
            .Gives<PublicationsAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("All that were entered", $"{Describing.Example}/publications?known=2023-12-31&knownAxis=known")
            .Shows("The same, for a spreadsheet", $"{Describing.Example}/publications", MediaTypes.Csv);
        municipality.MapGet("/publications/{figure}", Check).Takes(Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFigures)
            .Described("checkPublication", ApiTag.Publications, "A published figure (gepubliceerd cijfer), checked", "Recomputes a published figure as known on the day of publication and at the moment asked, and says why it differs: rounding, later events, another definition, unit, population or reference date, or not explained.")
            .Gives<PublishedCheckAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("A figure that the ledger gives too", $"{Describing.Example}/publications/accounts-2022:outflow?known=2023-12-31&knownAxis=known");
        municipality.MapGet("/contradictions", Contradictions).Takes(Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFigures)
            .Described("listContradictions", ApiTag.Publications, "Contradictions (tegenstrijdigheden) within reports", "Where reports contradict themselves: one fact with two values or dates, parts that do not make their total, shares and growth that do not follow, flows that fall as they are counted up, words that the values do not bear out. By general rules, within what rounding allows.")
            .Gives<ContradictionsAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("Among all that were entered", $"{Describing.Example}/contradictions?known=2023-12-31&knownAxis=known");
    }

    private static async Task<IResult> List(HttpContext http, FigureQuestions questions, IJournal journal)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        var (register, known, _) = await Register(http, questions, journal);
        return form == MediaTypes.Csv
            ? Said.Csv(PublicationFields.All, register.All)
            : Said.Json(new PublicationsAnswer(await At(http, journal, known), [.. register.All.Select(PublishedFigureAnswer.Of)], [.. register.Findings.Select(RegisterFindingAnswer.Of)]));
    }

    private static async Task<IResult> Check(HttpContext http, string figure, FigureQuestions questions, IJournal journal)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        var (register, known, figures) = await Register(http, questions, journal);
        var found = register.Find(figure) ?? throw RequestRefusedException.NotFound($"There is no published figure of that name at position {known}; the list of publications names them.");
        var check = await new MunicipalPublications(MunicipalityEndpoints.Of(http).Code, journal, figures).Check(found, known, http.RequestAborted);
        return form == MediaTypes.Csv
            ? Said.Csv(PublicationFields.Check, [check])
            : Said.Json(PublishedCheckAnswer.Of(check, check.AsKnown is { } own ? EntriesAt(http, own) : null));
    }

    private static async Task<IResult> Contradictions(HttpContext http, FigureQuestions questions, IJournal journal)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        var (register, known, _) = await Register(http, questions, journal);
        var found = Contradictory.In(register);
        return form == MediaTypes.Csv
            ? Said.Csv(PublicationFields.Contradictions, found)
            : Said.Json(new ContradictionsAnswer(await At(http, journal, known), [.. found.Select(ContradictionAnswer.Of)]));
    }

    private static async Task<(PublicationRegister Register, Position Known, MunicipalFigures Figures)> Register(HttpContext http, FigureQuestions questions, IJournal journal)
    {
        var municipality = MunicipalityEndpoints.Of(http);
        var (known, figures) = await questions.Through(new Asked(http), municipality, http.RequestAborted);
        return (await MunicipalPublications.Register(journal, municipality.Code, known, http.RequestAborted), known, figures);
    }

    private static Task<KnownAnswer> At(HttpContext http, IJournal journal, Position known) => KnownAnswer.At(journal, MunicipalityEndpoints.Of(http).Code, known, http.RequestAborted);

    private static string EntriesAt(HttpContext http, Figure figure)
    {
        var days = figure.Measure.IsOnDate
            ? new QueryBuilder { { "on", $"{figure.Span.First:yyyy-MM-dd}" } }
            : new QueryBuilder { { "from", $"{figure.Span.First:yyyy-MM-dd}" }, { "until", $"{figure.Span.Until:yyyy-MM-dd}" } };
        foreach (var filter in figure.Where)
            days.Add("where", filter.ToString());
        days.Add("known", $"{figure.Known.Position}");
        return http.Address($"figures/{figure.Measure}/entries", days);
    }
}
