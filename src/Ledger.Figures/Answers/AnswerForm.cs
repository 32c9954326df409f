using Ledger.Figures.Wording;

namespace Ledger.Figures.Answers;

/// <summary>
/// How an answer is written: as JSON, keys in a fixed order, values as text where a reader might round them. A form never changes, so the
/// same answer in the same form is the same bytes for ever. What answers say more, or otherwise, is a new form at the end of the list; an
/// answer given before keeps the form that its basis names.
/// </summary>
public abstract class AnswerForm
{
    private static readonly AnswerForm[] all = [new FirstForm(), new SecondForm()];

    /// <summary>That of answers given before a basis named its form.</summary>
    public static AnswerForm First => all[0];

    /// <summary>That of new answers.</summary>
    public static AnswerForm Newest => all[^1];

    /// <summary>From 1, in order of coming.</summary>
    public int Number => 1 + Array.IndexOf(all, this);

    /// <param name="number">As a basis names it: "2".</param>
    /// <exception cref="QuestionException">There is no such form; the message names those there are.</exception>
    public static AnswerForm Find(string number) =>
        Array.Find(all, form => $"{form.Number}" == number)
        ?? throw new QuestionException($"There is no form {number} of answers: this program knows {string.Join(", ", all.Select(form => form.Number))}. Copy the basis whole from its answer, or ask the program that gave it, or a later one.");

    public abstract byte[] Write(Figure figure);

    public abstract byte[] Write(Series series);
}
