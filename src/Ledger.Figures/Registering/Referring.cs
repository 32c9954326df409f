using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Numbers;
using Ledger.Domain.Time;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Wording;

namespace Ledger.Figures.Registering;

/// <summary>From what a register says of a figure to the question that the ledger is asked, and from its answer back.</summary>
internal static class Referring
{
    /// <exception cref="QuestionException">There is no such measure or filter.</exception>
    public static Question Ask(this MeasureReference reference, MeasureLibrary measures, ReferenceDays days, Position known) =>
        Question.Of(measures.Find(reference.Id, days.First), days.ToSpan(), Known.At(known), [.. (reference.Where ?? []).Select(Filter.Parse)]);

    public static Span ToSpan(this ReferenceDays days) => days.On is { } day ? Span.On(day) : Span.Between(days.From!.Value, days.Until!.Value);
}
