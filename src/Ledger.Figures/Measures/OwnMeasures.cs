using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Measures;
using Ledger.Figures.Yaml;
using Ledger.Journal;

namespace Ledger.Figures.Measures;

/// <summary>The measures that a municipality defined itself, beside those of the program or in their place.</summary>
public static class OwnMeasures
{
    /// <summary>Lower versions are the program's, so that a later program never has another definition under the same number.</summary>
    public const int FirstVersion = 100;

    /// <summary>Those that were defined through a position.</summary>
    public static async Task<IReadOnlyList<Measure>> Read(IJournal journal, Municipality municipality, Position through, CancellationToken cancel)
    {
        var own = new List<Measure>();
        await foreach (var e in journal.ReadStreams(municipality, [Registers.Measures], through, cancel))
        {
            if (EventCatalogue.Decode(e.Type, e.SchemaVersion, e.Data.Span) is MeasureDefined defined)
                own.Add(Of(defined, MeasureLibrary.Shipped.With(own)));
        }

        return own;
    }

    /// <summary>The measure that an event defines.</summary>
    /// <param name="known">All measures before it.</param>
    /// <exception cref="DataFileException">It is not one whole definition, or one that is there already, or has a version of the program.</exception>
    public static Measure Of(MeasureDefined defined, MeasureLibrary known)
    {
        var measures = MeasureFiles.Read([("the definition", new StringReader(defined.Definition))], known.Get);
        if (measures is not [var measure])
            throw new DataFileException("the definition", 1, $"An event defines one measure, and here are {measures.Count}.");
        if (measure.Version < FirstVersion)
            throw new DataFileException("the definition", 1, $"{measure} has a version of the program: a municipality counts its own from {FirstVersion}.");
        if (known.Get($"{measure}") is not null)
            throw new DataFileException("the definition", 1, $"{measure} is there already, and answers were given by it: a changed definition is version {measure.Version + 1}.");
        return measure;
    }
}
