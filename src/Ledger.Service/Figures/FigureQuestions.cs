using Ledger.Domain.Journal;
using Ledger.Figures.Answers;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Traits;
using Ledger.Figures.Wording;
using Ledger.Journal;
using Ledger.Service.Asking;
using Ledger.Service.Hosting;
using Ledger.Service.Problems;

namespace Ledger.Service.Figures;

/// <summary>Reads questions on figures, and waits until the figures know enough to answer them.</summary>
internal sealed class FigureQuestions(IJournal journal, LimitSettings limits)
{
    /// <summary>The question on one figure, and the figures that can answer it.</summary>
    /// <exception cref="RequestRefusedException">Something is wrong with the question, or the figures do not come up to it in time.</exception>
    public async Task<(Question Question, MunicipalFigures Figures)> Figure(Asked asked, ServedMunicipality municipality, string measure, CancellationToken cancel)
    {
        var horizon = asked.One(Parameters.Horizon);
        var (on, from, until) = (asked.One(Parameters.On), asked.One(Parameters.From), asked.One(Parameters.Until));
        var span = on is { } day ? Span.On(day) : from is { } first && until is { } end ? asked.Try(() => Span.Between(first, end)) : null;
        if (asked.IsRight && (span is null || (on is not null && (from ?? until) is not null)))
            asked.Refuse(new Mistake("Give a reference date (on=2021-12-31), or a period with its first day and the first day after it (from=2021-01-01&until=2022-01-01)."));
        var (where, by) = (asked.All(Parameters.Where), By(asked));
        var (known, figures) = await Knowing(asked, municipality, cancel);
        return (Question.Of((await Define(figures, known, measure, cancel)).On(span!.First), span, known, where, by, horizon), figures);
    }

    /// <summary>The measure named in an address: "caseload" in the version that answers for the days asked, or "caseload@1".</summary>
    /// <exception cref="RequestRefusedException">There was no such measure then; names the nearest one.</exception>
    public static async Task<Definition> Define(MunicipalFigures figures, Known known, string measure, CancellationToken cancel)
    {
        var library = await figures.Measures(known, cancel);
        try
        {
            return library.Define(measure);
        }
        catch (QuestionException unknown)
        {
            throw RequestRefusedException.NotFound(unknown.Message);
        }
    }

    /// <summary>What is to be known, after everything else of the request was found right.</summary>
    public async Task<(Known Known, MunicipalFigures Figures)> Knowing(Asked asked, ServedMunicipality municipality, CancellationToken cancel)
    {
        var (known, axis) = (asked.One(Parameters.Known), asked.One(Parameters.KnownAxis));
        asked.MustBeRight();
        var position = await Asking.Knowing.Through(journal, municipality, known, axis, cancel);
        var figures = await Through(municipality, position ?? Position.Start, cancel);
        return (known is KnownMoment.Until { Time: var time } ? Known.At(time, axis ?? KnownAxis.Known) : position is { } at ? Known.At(at) : Known.Now, figures);
    }

    /// <summary>The position through which is to be known, after everything else of the request was found right; without one all that the figures know.</summary>
    public async Task<(Position Known, MunicipalFigures Figures)> Through(Asked asked, ServedMunicipality municipality, CancellationToken cancel)
    {
        var (known, axis) = (asked.One(Parameters.Known), asked.One(Parameters.KnownAxis));
        asked.MustBeRight();
        var position = await Asking.Knowing.Through(journal, municipality, known, axis, cancel);
        var figures = await Through(municipality, position ?? Position.Start, cancel);
        return (position ?? municipality.Through!.Value, figures);
    }

    /// <summary>Figures that know of a position.</summary>
    /// <exception cref="RequestRefusedException">They do not come up to it in time.</exception>
    public async Task<MunicipalFigures> Through(ServedMunicipality municipality, Position position, CancellationToken cancel) =>
        await municipality.Reach(position, limits.FiguresWait, cancel)
            ? municipality.Figures!
            : throw new RequestRefusedException(
                ProblemKind.Unavailable,
                municipality.Trouble is { } trouble ? $"The figures of {municipality.Code} are not followed now: {trouble}."
                    : municipality.Through is { } through ? $"The figures of {municipality.Code} know of position {through}, not yet of {position}. Ask again in a moment, or as known at {through}."
                    : $"The figures of {municipality.Code} are being loaded. Ask again in a moment.")
            { RetryAfter = TimeSpan.FromSeconds(2) };

    public static IReadOnlyList<Trait> By(Asked asked) => [.. asked.All(Parameters.By).SelectMany(traits => traits)];
}
