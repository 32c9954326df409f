using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;
using Ledger.Domain.Events;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Facts;
using Ledger.Domain.Journal;
using Ledger.Domain.Time;
using Ledger.Domain.Trajectories;

namespace Ledger.Domain.Dossiers;

/// <summary>A story as lines: its periods, its happenings in order of effect, its findings, and the facts that count on a day.</summary>
public static class StoryTelling
{
    /// <param name="on">Effective axis: the day of which the facts are told.</param>
    public static IEnumerable<StoryLine> Lines(this Story story, DateOnly on) =>
    [
        .. story.Dossier.Spells.SelectMany(Lines),
        .. story.Dossier.Trajectories.SelectMany(Lines),
        .. story.Happenings.SelectMany(Lines),
        .. story.Dossier.Findings.Items.ToArray().Select(Line),
        .. story.Dossier.Facts.OfType<PeriodFact>().Where(fact => fact.Period.Contains(on)).Select(Line),
    ];

    private static IEnumerable<StoryLine> Lines(BenefitSpell spell)
    {
        var facts = spell.Facts().OfType<RunningBenefit>().ToList();
        foreach (var fact in facts)
        {
            var closing = fact != facts[^1] ? "" : spell.Closing switch
            {
                { Ended: { } ended } => $"; ended: {CodeList<EndReason>.WordOf(ended.Reason)}",
                { Transfer: not null } => "; transferred out",
                _ => "",
            };
            yield return Line(StorySection.Period, fact.Period, "benefit", Traits(fact.Traits) + closing);
        }
    }

    private static IEnumerable<StoryLine> Lines(TrajectoryCase trajectory)
    {
        var facts = trajectory.Facts().OfType<RunningTrajectory>().ToList();
        foreach (var fact in facts)
        {
            var ended = fact == facts[^1] && trajectory.Ended is { } end ? $"; ended: {CodeList<TrajectoryOutcome>.WordOf(end.Outcome)}" : "";
            yield return Line(StorySection.Period, fact.Period, $"trajectory {trajectory.Number}", Traits(fact.Traits) + ended);
        }
    }

    private static IEnumerable<StoryLine> Lines(Happening happening)
    {
        var note = happening.State switch
        {
            HappeningState.Corrected => "corrected",
            HappeningState.Retracted => "retracted",
            HappeningState.WithoutEffect => "without effect",
            _ => "",
        };
        yield return Line(StorySection.Event, happening.First, happening.Told, EventWords.Details(happening.Told), note);
        foreach (var (by, said, amends) in happening.Amendments)
            yield return Line(StorySection.Amendment, by, said, Details(said, amends), note: "");
    }

    private static StoryLine Line(StorySection section, RecordedEvent e, DossierEvent body, string details, string note) =>
        new(section, body.EffectiveOn, Until: null, EventWords.NameOf(body), details, e.KnownAt, e.Position, note);

    private static string Details(DossierEvent said, DossierEvent amends) => said switch
    {
        EventCorrected corrected => $"{EventWords.Difference(Content(amends), corrected.Replacement)} ({corrected.Reason})",
        EventRetracted retracted => amends is EventCorrected ? $"takes the correction back ({retracted.Reason})"
            : amends is EventRetracted ? $"takes the retraction back ({retracted.Reason})"
            : retracted.Reason,
        _ => throw new BrokenInvariantException($"{said.GetType().Name} amends nothing."),
    };

    private static DossierEvent Content(DossierEvent said) => said is EventCorrected corrected ? corrected.Replacement : said;

    private static StoryLine Line(Finding finding) => new(StorySection.Finding, finding.On, Until: null, "finding", Words(finding.Kind), Position: finding.Position);

    /// <summary>What is wrong, for people.</summary>
    public static string Words(FindingKind kind) => kind switch
    {
        FindingKind.GrantedWhileRunning => "a benefit was granted or came in while one was running",
        FindingKind.NoRunningBenefit => "a benefit was changed, ended or left while none was running",
        FindingKind.EndedOnFirstDay => "a benefit ended on the day it started and never ran",
        FindingKind.NumberUsedTwice => "the number was used before in this dossier",
        FindingKind.NumberUnknown => "nothing of its kind in this dossier has the number",
        FindingKind.TrajectoryNotRunning => "the trajectory was not running",
        FindingKind.NotRunning => "what ended or changed was not running",
        FindingKind.SupersedesNothing => "the decision names no decision of its part that holds to take the place of, while one holds: it does not count",
        FindingKind.ReferenceUnknown => "the event corrected or retracted is not known, or cannot be corrected",
        _ => throw new BrokenInvariantException($"{kind} has no words."),
    };

    private static StoryLine Line(PeriodFact fact) => fact switch
    {
        RunningBenefit benefit => Line(StorySection.Fact, benefit.Period, "running benefit", Traits(benefit.Traits)),
        PersonOnBenefit person => Line(StorySection.Fact, person.Period, "person on benefit",
            $"{(person.Partner ? "partner" : "applicant")}, {(person.Sex == Persons.Sex.Unknown ? "sex not registered" : CodeList<Persons.Sex>.WordOf(person.Sex))}, born {person.Birth?.ToString() ?? "not registered"}"),
        RunningTrajectory trajectory => Line(StorySection.Fact, trajectory.Period, "running trajectory", Traits(trajectory.Traits)),
        ClientOnTrajectory client => Line(StorySection.Fact, client.Period, "client on trajectory", Words(client.Trajectories == 1 ? "1 trajectory" : $"{client.Trajectories} trajectories", Beside(client.Scheme))),
        Participation participation => Line(StorySection.Fact, participation.Period, "participation", Words(CodeList<ParticipationForm>.WordOf(participation.Form), Beside(participation.Scheme))),
        Participant participant => Line(StorySection.Fact, participant.Period, "participant", Beside(participant.Scheme)),
        Coached coached => Line(StorySection.Fact, coached.Period, "coached", Words($"by {coached.Coach}", coached.Team, coached.Role)),
        RunningWageSubsidy subsidy => Line(StorySection.Fact, subsidy.Period, "wage-cost subsidy", Words($"wage value {subsidy.WageValue}%", $"{subsidy.HoursPerWeek} hours a week", subsidy.Employer, subsidy.Fixed == true ? "fixed" : null)),
        ShelteredPlace place => Line(StorySection.Fact, place.Period, "sheltered work", Words($"{place.HoursPerWeek} hours a week", place.Employer)),
        _ => throw new BrokenInvariantException($"{fact.GetType().Name} has no words."),
    };

    private static StoryLine Line(StorySection section, Period period, string what, string details) =>
        new(section, period.From, period.IsOpen ? null : period.Until, what, details);

    private static string Traits(BenefitTraits traits) => Words(
        CodeList<Scheme>.WordOf(traits.Scheme),
        $"household {CodeList<HouseholdForm>.WordOf(traits.Household)}",
        traits.Persons == 1 ? "1 person" : $"{traits.Persons} persons",
        $"cause {CodeList<Cause>.WordOf(traits.Cause)}",
        traits.Classification,
        traits.WorkIncome ? "with income from work" : null,
        traits.Exempt ? "exempt from duties to work" : null);

    private static string Traits(TrajectoryTraits traits) => Words(
        traits.Instrument,
        traits.Kind == ProvisionKind.Unknown ? null : CodeList<ProvisionKind>.WordOf(traits.Kind),
        traits.Provider,
        traits.Funding,
        traits.Goal is { } goal ? $"towards {CodeList<TrajectoryGoal>.WordOf(goal)}" : null);

    private static string Beside(Scheme? scheme) => scheme is { } benefit ? $"on benefit {CodeList<Scheme>.WordOf(benefit)}" : "without benefit";

    private static string Words(params IEnumerable<string?> words) => string.Join(", ", words.Where(word => word is not null));
}
