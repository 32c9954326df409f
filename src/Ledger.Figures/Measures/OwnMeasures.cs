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

    private const string File = "the definition";

    /// <summary>Those that were defined through a position. Of two definitions of one version, entered at once, the first holds.</summary>
    public static async Task<IReadOnlyList<Measure>> Read(IJournal journal, Municipality municipality, Position through, CancellationToken cancel)
    {
        var own = new List<Measure>();
        await foreach (var e in journal.ReadStreams(municipality, [Registers.Measures], through, cancel))
        {
            if (EventCatalogue.Decode(e.Type, e.SchemaVersion, e.Data.Span) is MeasureDefined defined && Of(defined, MeasureLibrary.Shipped.With(own)) is var measure && !own.Exists(other => $"{other}" == $"{measure}"))
                own.Add(measure);
        }

        return own;
    }

    /// <summary>The measure that an event defines.</summary>
    /// <param name="known">All measures before it.</param>
    /// <exception cref="DataFileException">It is not one whole definition, or has a version of the program, or its days differ.</exception>
    public static Measure Of(MeasureDefined defined, MeasureLibrary known)
    {
        var measures = MeasureFiles.Read([(File, new StringReader(defined.Definition))], known.Get);
        if (measures is not [var measure])
            throw new DataFileException(File, 1, $"An event defines one measure, and here are {measures.Count}.");
        if (measure.Version < FirstVersion)
            throw new DataFileException(File, 1, $"{measure} has a version of the program: a municipality counts its own from {FirstVersion}.");
        if (measure.ValidFrom != defined.EffectiveOn)
            throw new DataFileException(File, 1, $"{measure} is valid from {measure.ValidFrom:yyyy-MM-dd}, and the event holds from {defined.EffectiveOn:yyyy-MM-dd}: give both the same day.");
        return measure with { OwnText = defined.Definition };
    }

    /// <summary>The same for an event that is offered: a version by which answers may have been given is not defined again otherwise.</summary>
    /// <exception cref="DataFileException">As <see cref="Of"/>, or the version is there with another text.</exception>
    public static Measure Offered(MeasureDefined defined, MeasureLibrary known)
    {
        var measure = Of(defined, known);
        return known.Get($"{measure}") is { } there && there.OwnText != defined.Definition
            ? throw new DataFileException(File, 1, $"{measure} is there already, and answers were given by it: a changed definition is version {measure.Version + 1}.")
            : measure;
    }
}
