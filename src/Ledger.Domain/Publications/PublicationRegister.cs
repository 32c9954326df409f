using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Numbers;
using Ledger.Domain.Time;

namespace Ledger.Domain.Publications;

/// <summary>All figures that reports of a municipality printed, as known at the last of the events it was folded from.</summary>
/// <param name="All">In order of registration.</param>
/// <param name="Findings">Events that cannot be: a figure entered twice, or taken back that is not there. They count for nothing else.</param>
public sealed record PublicationRegister(IReadOnlyList<PublishedFigure> All, IReadOnlyList<RegisterFinding> Findings)
{
    /// <param name="events">Those of <see cref="Registers.Publications"/>, in order of position.</param>
    public static PublicationRegister Of(IEnumerable<RecordedEvent> events)
    {
        var figures = new Dictionary<RegisterName, PublishedFigure>();
        var findings = new List<RegisterFinding>();
        foreach (var recorded in events)
        {
            switch (EventCatalogue.Decode(recorded.Type, recorded.SchemaVersion, recorded.Data.Span))
            {
                case FigurePublished published when !figures.TryAdd(published.Figure, new PublishedFigure(published, recorded.Position, recorded.KnownAt)):
                    findings.Add(new(recorded.Position, $"{published.Figure} was entered before, at position {figures[published.Figure].Position}: take that back first, or give another name."));
                    break;
                case FigureUnpublished taken when !figures.Remove(taken.Figure):
                    findings.Add(new(recorded.Position, $"{taken.Figure} is not there to be taken back."));
                    break;
            }
        }

        return new PublicationRegister([.. figures.Values.OrderBy(figure => figure.Position)], findings);
    }

    public PublishedFigure? Find(string name) => All.FirstOrDefault(figure => figure.Name.Value == name);
}

/// <summary>A published figure in the register.</summary>
/// <param name="Printed">What the report prints.</param>
/// <param name="Position">Where it was entered.</param>
/// <param name="KnownAt">Known axis: when it was entered.</param>
public sealed record PublishedFigure(FigurePublished Printed, Position Position, DateTimeOffset KnownAt)
{
    public RegisterName Name => Printed.Figure;

    public PrintedNumber Value => Printed.Value;

    public ReferenceDays Days => new(Printed.On, Printed.From, Printed.Until);

    public FigureNature Nature => Printed.Nature ?? FigureNature.Realised;

    /// <summary>What is counted: the word for the fact, else the measure; null when neither was given.</summary>
    public string? Fact => Printed.Fact ?? Printed.Measure?.ToString();

    /// <summary>What the value may have been before it was rounded for print.</summary>
    public Reach Reach => Reach.Of(Printed);

    /// <summary>"2364 benefits".</summary>
    public string Text => Printed.Unit == "percent" ? $"{Value} %" : $"{Value} {Printed.Unit}";
}
