using System.Net.Http.Headers;
using System.Text;
using Ledger.Domain.Benefits;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Trajectories;
using Ledger.Histories;

namespace Ledger.Faults.Tests.Writing;

/// <summary>Events that a source offers in one request, and goes on offering until they are acknowledged.</summary>
internal sealed record Offer(OfferForm Form, IReadOnlyList<(string Id, string Json)> Events)
{
    private static readonly DateOnly firstDay = new(2020, 1, 1);

    public HttpContent Content => Form switch
    {
        OfferForm.Single => Typed(Events.Single().Json, "application/cloudevents+json"),
        OfferForm.Batch => Typed($"[{string.Join(',', Events.Select(one => one.Json))}]", "application/cloudevents-batch+json"),
        _ => Typed(string.Concat(Events.Select(one => one.Json + "\n")), "application/x-ndjson"),
    };

    /// <summary>One to five events of any of forty dossiers, some of which other writers write to as well.</summary>
    public static Offer Next(Random random, string writer, ref int number)
    {
        var form = (OfferForm)random.Next(3);
        var events = new List<(string, string)>();
        for (var count = form == OfferForm.Single ? 1 : random.Next(1, 6); count > 0; count--)
        {
            var id = $"{writer}-{++number}";
            events.Add((id, SmallTownHistory.Line(id, StreamId.Dossier($"{random.Next(40)}"), $"{DateTimeOffset.UtcNow:yyyy-MM-dd'T'HH:mm:ss'Z'}", Body(random, id))));
        }

        return new Offer(form, events);
    }

    private static LedgerEvent Body(Random random, string id)
    {
        var day = firstDay.AddDays(random.Next(2_000));
        return random.Next(4) switch
        {
            0 => SmallTownHistory.Granted(id, $"{day:yyyy-MM-dd}"),
            1 => new BenefitChanged(day, WorkIncome: random.Next(2) == 0),
            2 => new TrajectoryStarted(day, new CaseNumber($"T-{id}"), "jobcoach", ProvisionKind.JobCoach),
            _ => new BenefitEnded(day, EndReason.WorkEmployed),
        };
    }

    private static ByteArrayContent Typed(string text, string type) => new(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
}

/// <summary>The three ways in which events are taken up.</summary>
internal enum OfferForm
{
    Single,
    Batch,
    Lines,
}
