using Ledger.Domain;
using Ledger.Domain.Benefits;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Persons;
using Ledger.Figures.Answers;
using Ledger.Figures.Entries;
using Ledger.Figures.Measures;
using Ledger.Figures.Publications;
using Ledger.Figures.Registering;
using Ledger.Figures.Targets;
using Ledger.Journal;
using Ledger.Journal.Memory;

namespace Ledger.Cases.Reports;

/// <summary>A municipality of which dossiers are made up so that its caseload is as a report prints it.</summary>
internal sealed class Town(string code)
{
    private readonly Municipality municipality = new(code);
    private readonly InMemoryJournal journal = new();
    private readonly List<NewEvent> told = [];
    private readonly Queue<(StreamId Dossier, Scheme Scheme)> running = [];
    private int dossiers;

    public int Running => running.Count;

    /// <summary>Says something at a moment; the order in which things are said does not matter.</summary>
    public void Say(string known, StreamId stream, LedgerEvent body) =>
        told.Add(EventCatalogue.ToNewEvent("urn:nld:test", $"{told.Count + 1}", stream, DateTimeOffset.Parse($"{known}T10:00:00Z"), body));

    public void Enter(IEnumerable<EnteredEvent> entered, string known)
    {
        foreach (var one in entered)
            Say(one.KnownAt is { } at ? $"{at:yyyy-MM-dd}" : known, EventCatalogue.StreamOf(one.Body), one.Body);
    }

    /// <summary>Grants and ends benefits on a day, so that so many run on it; known on the same day. The oldest end first.</summary>
    public void Reach(string day, int benefits)
    {
        while (running.Count < benefits)
            Grant(day);
        while (running.Count > benefits)
            Say(day, running.Dequeue().Dossier, new BenefitEnded(DateOnly.Parse(day), EndReason.WorkEmployed));
    }

    /// <summary>Ends the benefit that has run longest, as it is known later.</summary>
    public void EndLate(string day, string known) => Say(known, running.Dequeue().Dossier, new BenefitEnded(DateOnly.Parse(day), EndReason.WorkEmployed));

    /// <summary>One in twenty under the IOAW, one in a hundred under the IOAZ; every third a couple.</summary>
    public StreamId Grant(string day)
    {
        var number = ++dossiers;
        var scheme = number % 100 == 0 ? Scheme.Ioaz : number % 20 == 0 ? Scheme.Ioaw : Scheme.Pw;
        var isCouple = number % 3 == 0;
        var dossier = StreamId.Dossier($"{number}");
        Say(day, dossier, new BenefitGranted(
            DateOnly.Parse(day), scheme, new Person(new PersonId($"p-{number}")), isCouple ? HouseholdForm.Couple : HouseholdForm.Single, isCouple ? 2 : 1));
        running.Enqueue((dossier, scheme));
        return dossier;
    }

    /// <summary>Everything that was said, in the journal and in figures.</summary>
    public async Task<Told> Tell()
    {
        await journal.Add(municipality, "Town", default);
        await journal.Load(municipality, [.. told.OrderBy(e => e.KnownAt)], default);
        var figures = new MunicipalFigures(municipality, journal, await Replay.Of(journal, municipality, default));
        var head = await journal.Head(municipality, default);
        return new Told(
            journal, municipality, head.Last, figures,
            new MunicipalPublications(municipality, journal, figures), new MunicipalTargets(figures));
    }
}

/// <summary>A town of which everything was told.</summary>
internal sealed record Told(InMemoryJournal Journal, Municipality Municipality, Position Last, MunicipalFigures Figures, MunicipalPublications Publications, MunicipalTargets Targets)
{
    /// <summary>The last position known at the end of a day.</summary>
    public Task<Position> At(string day) => Journal.PositionAt(Municipality, KnownAxis.Known, DateTimeOffset.Parse($"{day}T23:59:59Z"), default);

    public async Task<IReadOnlyList<PublishedCheck>> Checks(Position? known = null)
    {
        var checks = new List<PublishedCheck>();
        foreach (var figure in (await MunicipalPublications.Register(Journal, Municipality, known ?? Last, default)).All)
            checks.Add(await Publications.Check(figure, known ?? Last, default));
        return checks;
    }

    public async Task<TargetResult> Target(string name, Position known) =>
        await Targets.Result((await MunicipalTargets.Register(Journal, Municipality, known, default)).Find(name)!, known, default);
}
