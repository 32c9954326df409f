using Ledger.Domain;
using Ledger.Domain.Benefits;
using Ledger.Domain.Coverage;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Persons;
using Ledger.Domain.Time;
using Ledger.Figures.Answers;
using Ledger.Figures.Entries;
using Ledger.Figures.Questions;
using Ledger.Figures.Reports;
using Ledger.Figures.Tests.Recounts;
using Ledger.Journal;
using Ledger.Journal.Memory;

namespace Ledger.Figures.Tests.Reports;

/// <summary>A municipality of groups of dossiers that live alike, and the reports on it.</summary>
internal sealed class ReportTown
{
    private static readonly Municipality code = new("0141");
    private readonly InMemoryJournal journal = new();
    private readonly List<(string Known, string Dossier, DossierEvent Body)> events = [];
    private int dossiers;

    /// <summary>So many benefits from a day on, which end on another day for a reason.</summary>
    /// <param name="endKnown">When the end became known; null for the day itself.</param>
    public void Benefits(int count, string from, string? end = null, EndReason reason = EndReason.Death, string? endKnown = null, HouseholdForm household = HouseholdForm.Single)
    {
        for (var i = 0; i < count; i++)
        {
            var dossier = $"{++dossiers}";
            events.Add((from, dossier, new BenefitGranted(DateOnly.Parse(from), Scheme.Pw, new Person(new PersonId($"p{dossier}")), household, household == HouseholdForm.Couple ? 2 : 1)));
            if (end is not null)
                events.Add((endKnown ?? end, dossier, new BenefitEnded(DateOnly.Parse(end), reason)));
        }
    }

    public async Task<CouncilReport> Report(string quarter, string? known = null, IReportTargets? targets = null, bool declared = true)
    {
        await journal.Add(code, "Almelo", default);
        if (declared)
            await journal.Declare(code, Subject.Benefits, "2015-01-01");
        var inOrder = events.OrderBy(e => e.Known, StringComparer.Ordinal).Select((e, index) =>
            EventCatalogue.ToNewEvent("urn:nld:test", $"{index}", StreamId.Dossier(e.Dossier), DateTimeOffset.Parse($"{e.Known}T12:00:00Z"), e.Body)).ToList();
        if (inOrder.Count > 0)
            await journal.Append(code, AppendBatch.Of(inOrder), default);
        var figures = new MunicipalFigures(code, journal, await Replay.Of(journal, code, default));
        var moment = known is null ? Known.Now : Known.At(DateTimeOffset.Parse($"{known}T23:59:59Z"));
        return await new CouncilReporter(ReportDefinitions.Council, code, "Almelo", figures, targets).Draw(CalendarPeriod.Parse(quarter), moment, default);
    }
}
