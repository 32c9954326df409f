using Ledger.Domain.Journal;
using Ledger.Exchange.Tables;
using Ledger.Figures.Measures;
using Ledger.Figures.Targets;
using Ledger.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Figures;
using Ledger.Service.Municipalities;
using Ledger.Service.OpenApi;
using Ledger.Service.Problems;

namespace Ledger.Service.Targets;

/// <summary>Targets (doelstellingen), beside what was realised of them.</summary>
internal static class TargetEndpoints
{
    public static void Map(RouteGroupBuilder municipality)
    {
        var targets = municipality.MapGroup("/targets");
        targets.MapGet("", List).Takes(Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFigures)
            .Described("listTargets", ApiTag.Targets, "Targets (doelstellingen)", "All targets with the decisions on them, each beside the ledger's own figure, all as known at one moment. Nothing of a target is ever overwritten: by date of knowledge it answers with the value that held then.")
            .Gives<TargetsAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("All that is known now, for a spreadsheet", $"{Describing.Example}/targets", MediaTypes.Csv)
            .Shows("As known at the end of 2022", $"{Describing.Example}/targets?known=2022-12-31&knownAxis=known");
        targets.MapGet("/{target}", Show).Takes(Parameters.Known, Parameters.KnownAxis).Requires(Right.ReadFigures)
            .Described("getTarget", ApiTag.Targets, "A target (doelstelling)", "A target with every decision on it: as set first, as it holds, and what was realised, with the gap and the traffic light.")
            .Gives<TargetAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("A target that was revised", $"{Describing.Example}/targets/benefits-2022?known=2023-12-31&knownAxis=known");
    }

    private static async Task<IResult> List(HttpContext http, FigureQuestions questions, IJournal journal)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        var (targets, known) = await Targets(http, questions, journal);
        var municipality = MunicipalityEndpoints.Of(http).Code;
        var register = await MunicipalTargets.Register(journal, municipality, known, http.RequestAborted);
        var results = await targets.Results(register, known, http.RequestAborted);
        return form == MediaTypes.Csv
            ? Said.Csv(TargetFields.All, results)
            : Said.Json(new TargetsAnswer(
                await KnownAnswer.At(journal, municipality, known, http.RequestAborted), [.. results.Select(TargetAnswer.Of)], [.. register.Findings.Select(RegisterFindingAnswer.Of)]));
    }

    private static async Task<IResult> Show(HttpContext http, string target, FigureQuestions questions, IJournal journal)
    {
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        var (targets, known) = await Targets(http, questions, journal);
        var register = await MunicipalTargets.Register(journal, MunicipalityEndpoints.Of(http).Code, known, http.RequestAborted);
        var found = register.Find(target) ?? throw RequestRefusedException.NotFound(register.All.Count == 0
            ? $"There is no target of that name: none was known at position {known}."
            : $"There is no target of that name. Known at position {known}: {string.Join(", ", register.All.Select(each => each.Name))}.");
        var result = await targets.Result(found, known, http.RequestAborted);
        return form == MediaTypes.Csv ? Said.Csv(TargetFields.All, [result]) : Said.Json(TargetAnswer.Of(result));
    }

    private static async Task<(MunicipalTargets Targets, Position Known)> Targets(HttpContext http, FigureQuestions questions, IJournal journal)
    {
        var municipality = MunicipalityEndpoints.Of(http);
        var (known, figures) = await questions.Through(new Asked(http), municipality, http.RequestAborted);
        return (new MunicipalTargets(figures), known);
    }
}
