using System.Security.Cryptography;
using System.Text;
using Ledger.Domain;
using Ledger.Domain.Benchmarks;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Rules;
using Ledger.Domain.Journal;
using Ledger.Journal;

namespace Ledger.Exchange.Benchmarks;

/// <summary>Brings what was retrieved into the register of benchmarks, beside what was there.</summary>
public static class BenchmarkImport
{
    /// <summary>All or nothing. What the register holds already, of the same day and with the same values, is not written again.</summary>
    /// <param name="profile">Becomes the source of the events.</param>
    /// <param name="knownAt">Known axis: the moment of import.</param>
    /// <exception cref="ImportRefusedException">Of a series, the register holds other values that were retrieved on the same day, or another kind of series under the same name.</exception>
    /// <exception cref="RefusedEventException">An event breaks a rule of the catalogue: a text is too long, say.</exception>
    public static async Task<IReadOnlyList<BenchmarkImported>> Run(IJournal journal, Municipality municipality, BenchmarkProfile profile, IReadOnlyList<BenchmarkRetrieved> retrieved, DateTimeOffset knownAt, CancellationToken cancel)
    {
        var last = (await journal.Head(municipality, cancel)).Last;
        var there = await journal.ReadStreams(municipality, [Registers.Benchmarks], last, cancel).ToListAsync(cancel);
        var known = BenchmarkRegister.Of(there).ToDictionary(benchmark => benchmark.Id);
        foreach (var body in retrieved)
            MustFit(known.GetValueOrDefault(body.Series), body);
        var offered = retrieved.Select(body => (Body: body, Event: EventCatalogue.ToNewEvent($"urn:ledger:benchmark:{profile.Id}", IdOf(body, BenchmarkRegister.Withdrawals(there, body.Series)), Registers.Benchmarks, knownAt, body))).ToList();
        var ids = there.Select(e => e.Id).ToHashSet();
        var fresh = offered.Where(offer => !ids.Contains(offer.Event.Id) && !Holds(known.GetValueOrDefault(offer.Body.Series), offer.Body)).ToList();
        var receipts = fresh.Count == 0 ? [] : await journal.Append(municipality, AppendBatch.Of([.. fresh.Select(offer => offer.Event)]), cancel);
        var positions = fresh.Zip(receipts).ToDictionary(pair => pair.First.Event.Id, pair => pair.Second.Position);
        return [.. offered.Select(offer => new BenchmarkImported(offer.Body, positions.TryGetValue(offer.Event.Id, out var at) ? at : null, Revised(known.GetValueOrDefault(offer.Body.Series), offer.Body)))];
    }

    /// <summary>Follows from everything that was retrieved, so that the same file is the same events; after a withdrawal it is new ones.</summary>
    private static string IdOf(BenchmarkRetrieved body, int withdrawals) =>
        $"{body.Series}/{body.EffectiveOn:yyyy-MM-dd}/{Convert.ToHexStringLower(SHA256.HashData(EventCatalogue.Encode(body).Data.Span).AsSpan(0, 8))}{(withdrawals == 0 ? "" : $"/{withdrawals}")}";

    private static bool Holds(Benchmark? known, BenchmarkRetrieved body) => known?.Retrievals.Any(retrieval => retrieval.Body == body) == true;

    private static void MustFit(Benchmark? known, BenchmarkRetrieved body)
    {
        if (known is null)
            return;
        var (was, now) = (known.Latest, body);
        if ((was.Kind, was.Unit, was.Points.Every, was.Region) != (now.Kind, now.Unit, now.Points.Every, now.Region))
            throw new ImportRefusedException($"{body.Series} is {Shape(was)} in the register, and {Shape(now)} in this file: that is another series. Give it an id of its own in the profile.");
        var sameDay = known.Retrievals.Where(retrieval => retrieval.Body.EffectiveOn == body.EffectiveOn)
            .SelectMany(retrieval => retrieval.Body.Points)
            .Join(body.Points, point => point.Period, point => point.Period, (there, here) => (There: there, Here: here))
            .FirstOrDefault(pair => pair.There.Value.Exact != pair.Here.Value.Exact);
        if (sameDay != default)
            throw new ImportRefusedException($"{body.Series} in {sameDay.Here.Period} is {sameDay.Here.Value} in this file, and {sameDay.There.Value} in the register, also retrieved on {body.EffectiveOn:yyyy-MM-dd}. What was retrieved is never overwritten: give the day on which this file was fetched, or take the other back with: ledger benchmark withdraw {body.Series} --retrieved {body.EffectiveOn:yyyy-MM-dd} --reason TEXT");
    }

    private static string Shape(BenchmarkRetrieved body) =>
        $"{body.Kind.ToString().ToLowerInvariant()} of {body.Unit.ToString().ToLowerInvariant()} by {body.Points.Every.ToString().ToLowerInvariant()} for {body.Region}";

    private static int Revised(Benchmark? known, BenchmarkRetrieved body) => known is null ? 0 : known.Values
        .Where(value => value.Retrieved < body.EffectiveOn)
        .Join(body.Points, value => value.Period, point => point.Period, (value, point) => new BenchmarkRevision(value, new(point.Period, point.Value, body.Scale, body.EffectiveOn, default)))
        .Count(revision => revision.ChangesSize);
}

/// <summary>What became of one series of a file.</summary>
/// <param name="Position">Of its event; null when the register held it already.</param>
/// <param name="Revised">How many periods have another value than at the retrieval before.</param>
public sealed record BenchmarkImported(BenchmarkRetrieved Body, Position? Position, int Revised);
