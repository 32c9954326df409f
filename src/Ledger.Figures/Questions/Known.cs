using Ledger.Domain.Journal;
using Ledger.Journal;

namespace Ledger.Figures.Questions;

/// <summary>As known when: at the last position, at a position, or at a moment on one of the two axes of knowledge.</summary>
public abstract record Known
{
    /// <summary>With everything that the entries hold at the moment of asking.</summary>
    public static Known Now { get; } = new Latest();

    public static Known At(Position position) => new AtPosition(position);

    public static Known At(DateTimeOffset moment, KnownAxis axis = KnownAxis.Known) => new AtMoment(moment, axis);

    internal sealed record Latest : Known;

    internal sealed record AtPosition(Position Position) : Known;

    internal sealed record AtMoment(DateTimeOffset Moment, KnownAxis Axis) : Known;
}
