using Ledger.Domain.Dossiers;
using Ledger.Domain.Journal;
using Ledger.Exchange.Tables;
using Ledger.Journal;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Events;
using Ledger.Service.Municipalities;
using Ledger.Service.OpenApi;
using Ledger.Service.Problems;
using Ledger.Service.ProcessingLog;

namespace Ledger.Service.Dossiers;

/// <summary>Client dossiers (cliëntdossiers): the story of one, as known at any moment, and its events.</summary>
internal static class DossierEndpoints
{
    private static readonly Parameter<DateOnly?> on = Parameters.On with { Description = "Day of which the facts are told that count in figures (peildatum). Without it: today, in UTC." };

    public static void Map(RouteGroupBuilder municipality)
    {
        // A number may hold slashes, which the address carries as %2F.
        var dossier = municipality.MapGroup("/dossiers/{dossier}");
        dossier.MapGet("", Tell).Takes(Parameters.Known, Parameters.KnownAxis, on, Parameters.Purpose).Requires(Right.ReadDossiers)
            .Described("getDossier", ApiTag.Dossiers, "The story of a dossier (cliëntdossier)", "Its periods, what happened in order of effect with when it became known, corrections, findings, and what counts in figures on a day. Every use is written to the processing log (logboek dataverwerkingen).")
            .Gives<DossierAnswer>(MediaTypes.Json, MediaTypes.Csv)
            .Shows("As known at the end of 2021", $"{Describing.Example}/dossiers/1001?known=2021-12-31&knownAxis=known&on=2021-12-31");
        dossier.MapGet("/events", TellEvents).Takes(Parameters.Known, Parameters.KnownAxis, Parameters.Purpose).Requires(Right.ReadDossiers)
            .Described("listDossierEvents", ApiTag.Dossiers, "The events of a dossier", "All events of one dossier, in order of position. Every use is written to the processing log (logboek dataverwerkingen).")
            .Gives<EventPageAnswer>(EventForms.All)
            .Shows("As known at position 5", $"{Describing.Example}/dossiers/1001/events?known=5&knownAxis=known");
    }

    private static async Task<IResult> Tell(HttpContext http, string dossier, IJournal journal, TimeProvider time)
    {
        var asked = new Asked(http);
        var day = asked.One(on) ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var form = MediaTypes.Choose(http.Request, MediaTypes.Json, MediaTypes.Csv);
        var (all, known) = await Read(http, dossier, journal, asked);

        var before = all.Where(e => e.Position <= known).ToList();
        var lines = Story.Of(before).Lines(day);
        return form == MediaTypes.Csv
            ? Said.Csv(StoryFields.All, lines)
            : Said.Json(new DossierAnswer(
                MunicipalityEndpoints.Of(http).Code.Code, all[0].Stream.Name, await KnownAnswer.At(journal, MunicipalityEndpoints.Of(http).Code, known, http.RequestAborted), before.Count, all.Count - before.Count, day, [.. lines.Select(StoryLineAnswer.Of)]));
    }

    private static async Task<IResult> TellEvents(HttpContext http, string dossier, IJournal journal)
    {
        var asked = new Asked(http);
        var form = MediaTypes.Choose(http.Request, EventForms.All);
        var (all, known) = await Read(http, dossier, journal, asked);
        return EventForms.Tell(form, [.. all.Where(e => e.Position <= known)], known, next: null);
    }

    private static async Task<(List<RecordedEvent> All, Position Known)> Read(HttpContext http, string dossier, IJournal journal, Asked asked)
    {
        var (known, axis) = (asked.One(Parameters.Known), asked.One(Parameters.KnownAxis));
        asked.MustBeRight();
        var municipality = MunicipalityEndpoints.Of(http);
        var all = StreamId.TryParse($"dossier/{Uri.UnescapeDataString(dossier)}", out var stream)
            ? await journal.ReadStream(municipality.Code, stream, http.RequestAborted).ToListAsync(http.RequestAborted)
            : [];
        if (all.Count == 0)
            throw RequestRefusedException.NotFound($"There is no such dossier in {municipality.Code} {municipality.Name}.");
        var through = await Knowing.Through(journal, municipality, known, axis, http.RequestAborted) ?? (await journal.Head(municipality.Code, http.RequestAborted)).Last;
        await http.LogReading("read dossier", municipality.Code, all);
        return (all, through);
    }
}
