using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Sample.Calibrating;
using Ledger.Sample.Lives;
using Ledger.Sample.Treasury;

namespace Ledger.Sample;

/// <summary>
/// A fictional municipality of some 2,500 running benefits, from 1 January 2016 to 31 December 2025. Whoever and whatever occurs in it
/// is invented; its rates are calibrated on national statistics.
/// </summary>
public static class SampleMunicipality
{
    /// <summary>CloudEvents source of every event.</summary>
    public const string Source = "urn:nld:voorbeeldgemeente:systeem:sample";

    public const ulong DefaultSeed = 9901;

    /// <summary>A code that CBS gives to no municipality.</summary>
    public static readonly Municipality Code = new("9901");

    /// <summary>
    /// Everything known by the end of 2025, in the order in which it became known. A seed gives the same events byte for byte on every
    /// machine, with the same ids: loading them twice adds nothing. Lives are lived as the sequence is read, month by month.
    /// </summary>
    public static IEnumerable<NewEvent> Events(ulong seed = DefaultSeed) => Events(seed, Calibration.Shipped);

    /// <inheritdoc cref="Events(ulong)"/>
    public static IEnumerable<NewEvent> Events(ulong seed, Calibration calibration)
    {
        var town = new Town(seed, calibration);
        var archive = new Archive();
        var treasurer = new Treasurer(archive);
        archive.Add(Registered.Stream, Registered.Coverage);
        foreach (var mistake in PlantedFindings.Dossiers)
            archive.Add(mistake.Stream, mistake.InOrderOfKnowledge());

        var told = 0;
        for (var month = Town.Opening; month < Town.Closing; month = month.AddMonths(1))
        {
            foreach (var life in town.Newcomers(month))
                archive.Add(life.Diary.Stream, life.Diary.InOrderOfKnowledge());
            treasurer.Month(month, told);
            foreach (var (stream, page) in archive.TakeKnownBefore(month.AddMonths(1)))
            {
                told++;
                treasurer.Read(stream, page.Id, page.Body);
                yield return EventCatalogue.ToNewEvent(Source, page.Id, stream, page.KnownAt, page.Body);
            }
        }
    }
}
