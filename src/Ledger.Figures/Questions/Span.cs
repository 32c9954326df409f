using Ledger.Figures.Columns;
using Ledger.Figures.Tabulations;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Questions;

/// <summary>Which days of the effective axis a question is about: a reference date, or a period.</summary>
public abstract record Span
{
    /// <summary>A reference date (peildatum).</summary>
    public static Span On(DateOnly day) => new OnDay(day);

    /// <summary>A period, half-open: <paramref name="until"/> is the first day after it.</summary>
    /// <exception cref="QuestionException">The period is empty.</exception>
    public static Span Between(DateOnly from, DateOnly until) =>
        from < until ? new Period(from, until) : throw new QuestionException($"The period from {from:yyyy-MM-dd} until {until:yyyy-MM-dd} has no days: give a later end.");

    /// <summary>The first day that matters.</summary>
    public abstract DateOnly First { get; }

    /// <summary>The first day that no longer matters.</summary>
    public abstract DateOnly Until { get; }

    internal abstract Moments ToMoments();

    /// <exception cref="QuestionException">A day lies outside the years that figures can be asked for.</exception>
    internal void MustBeAskable()
    {
        if (First < Day.First || Until > Day.Last)
            throw new QuestionException($"Figures are asked for days from {Day.First:yyyy-MM-dd} until {Day.Last:yyyy-MM-dd}.");
    }

    internal sealed record OnDay(DateOnly Day) : Span
    {
        public override DateOnly First => Day;

        /// <summary>After the last day that there is, itself: it cannot be asked for.</summary>
        public override DateOnly Until => Day == DateOnly.MaxValue ? Day : Day.AddDays(1);

        public override string ToString() => $"on {Day:yyyy-MM-dd}";

        internal override Moments ToMoments() => Moments.On(Day);
    }

    internal sealed record Period(DateOnly From, DateOnly End) : Span
    {
        public override DateOnly First => From;

        public override DateOnly Until => End;

        public override string ToString() => $"from {From:yyyy-MM-dd} until {End:yyyy-MM-dd}";

        internal override Moments ToMoments() => Moments.Between(From, End);
    }
}
