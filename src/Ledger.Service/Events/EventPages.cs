using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Domain.Journal;
using Ledger.Journal;
using Ledger.Service.Answering;
using Ledger.Service.Asking;
using Ledger.Service.Hosting;
using Ledger.Service.Municipalities;
using Ledger.Service.Problems;
using Ledger.Service.ProcessingLog;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Ledger.Service.Events;

/// <summary>Events read page by page, in order of position. Whoever remembers the last position can miss nothing.</summary>
internal static class EventPages
{
    private static readonly Parameter<string> type = new("type", "Only events of this type (gebeurtenistype), as nl.participatiewet.benefit-granted.v1 or benefit-granted; may be repeated.", Wording.EventType) { Repeats = true };

    private static readonly Parameter<StreamId?> stream = new("stream", "Only the events of one stream.", text => new StreamId(text));

    private static readonly Parameter<int?> wait = new("wait", "Seconds to wait for an event when there is none after the position yet.", text => Wording.Whole(text, 0, 300)) { Type = "integer" };

    public static IReadOnlyList<Parameter> All { get; } = [Parameters.After, Parameters.Limit, type, stream, wait, Parameters.Purpose];

    public static async Task<IResult> List(HttpContext http, IJournal journal, LimitSettings limits)
    {
        var asked = new Asked(http);
        var (after, limit, waiting) = (asked.One(Parameters.After) ?? Position.Start, asked.Limit(limits), TimeSpan.FromSeconds(asked.One(wait) ?? 0));
        var wanted = new Wanted(asked.All(type), asked.One(stream));
        if (waiting > limits.Wait)
            asked.Refuse(wait.Name, $"A reader waits {limits.Wait.TotalSeconds} seconds at most: ask again after that.");
        asked.MustBeRight();

        var form = MediaTypes.Choose(http.Request, EventForms.All);
        var municipality = MunicipalityEndpoints.Of(http).Code;
        var page = await Page.Read(journal, municipality, after, wanted, limit, http.RequestAborted);
        if (page.Events.Count == 0 && waiting > TimeSpan.Zero && await Arrives(http, journal, municipality, page.Through, wanted, waiting))
            page = await Page.Read(journal, municipality, after, wanted, limit, http.RequestAborted);
        await http.LogReading("read events", municipality, page.Events);
        var next = page.HasMore ? http.Next((Parameters.After.Name, $"{page.Through}"), (Parameters.Limit.Name, $"{limit}")) : null;
        return EventForms.Tell(form, page.Events, page.Through, next);
    }

    public static async Task<IResult> Show(HttpContext http, long position, IJournal journal)
    {
        new Asked(http).MustBeRight();
        var form = MediaTypes.Choose(http.Request, MediaTypes.CloudEvent, MediaTypes.Json);
        var municipality = MunicipalityEndpoints.Of(http);
        await foreach (var e in journal.ReadAt(municipality.Code, [new Position(position)], http.RequestAborted))
        {
            await http.LogReading("read event", municipality.Code, [e]);
            return new Said(CloudEventWriter.Write(e), form);
        }

        var head = await journal.Head(municipality.Code, http.RequestAborted);
        throw RequestRefusedException.NotFound($"There is no event at position {position}: the journal of {municipality.Code} {municipality.Name} has come to {head.Last}.");
    }

    private static async Task<bool> Arrives(HttpContext http, IJournal journal, Municipality municipality, Position after, Wanted wanted, TimeSpan atMost)
    {
        http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        using var time = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        time.CancelAfter(atMost);
        try
        {
            await foreach (var e in journal.Follow(municipality, after, wanted.Filter, time.Token))
            {
                if (wanted.Has(e))
                    return true;
            }
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            // Nothing came: an empty page says so.
        }

        return false;
    }

    /// <summary>Which events a reader wants.</summary>
    private sealed record Wanted(IReadOnlyList<string> Types, StreamId? Stream)
    {
        public ReadFilter Filter => new(Types, Stream is { } one ? [one.Kind] : []);

        public bool Has(RecordedEvent e) => (Stream is null || e.Stream == Stream) && (Types.Count == 0 || Types.Contains(e.Type));
    }

    /// <param name="Through">Where to read on: all events up to there that were wanted are on this page or before it.</param>
    private sealed record Page(IReadOnlyList<RecordedEvent> Events, Position Through, bool HasMore)
    {
        public static async Task<Page> Read(IJournal journal, Municipality municipality, Position after, Wanted wanted, int limit, CancellationToken cancel)
        {
            var head = (await journal.Head(municipality, cancel)).Last;
            var events = new List<RecordedEvent>();
            var all = wanted.Stream is { } stream ? journal.ReadStream(municipality, stream, cancel) : journal.Read(municipality, after, wanted.Filter with { AtMost = limit + 1 }, cancel);
            await foreach (var e in all)
            {
                if (e.Position <= after || !wanted.Has(e))
                    continue;
                if (events.Count == limit)
                    return new(events, events[^1].Position, HasMore: true);
                events.Add(e);
            }

            // What was written while the page was read may lie behind the head that was seen before it.
            var through = events.Count > 0 && events[^1].Position > head ? events[^1].Position : head > after ? head : after;
            return new(events, through, HasMore: false);
        }
    }
}
