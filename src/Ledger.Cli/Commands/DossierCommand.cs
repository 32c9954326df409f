using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events.Wire;
using Ledger.Domain.Journal;
using Ledger.Exchange.Tables;
using Ledger.Figures.Questions;

namespace Ledger.Cli.Commands;

/// <summary>The story of a dossier.</summary>
internal sealed class DossierCommand : StoreCommand
{
    private static readonly IReadOnlyList<(string Title, StorySection[] Sections, string[] Shown)> chapters =
    [
        ("Periods", [StorySection.Period], ["from", "until", "what", "details"]),
        ("What happened, in order of effect", [StorySection.Event, StorySection.Amendment], ["from", "what", "details", "knownAt", "position", "note"]),
        ("Findings: what cannot be as its source says", [StorySection.Finding], ["from", "details", "position"]),
        ("Counted in figures", [StorySection.Fact], ["what", "details", "from", "until"]),
    ];

    private readonly Argument<string> id = new("ID") { Description = "Number of the dossier at its source." };
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<KnownMoment?> known = OptionFor.Known("Tell it as known then. Default: all that is known now.");
    private readonly Option<DateOnly?> on = OptionFor.Day("--on", "The day of which the facts are told that count in figures. Default: today.");

    public DossierCommand(Connection connection)
        : base(
            connection,
            "dossier",
            "Tells the story of a dossier: its periods, what happened in order of effect with when it became known, corrections, findings, and what counts in figures on a day.",
            new Example("ledger dossier 0001234567", "As known now."),
            new Example("ledger dossier 0001234567 --known 2022-01-31 --on 2021-12-31", "As known at the end of January 2022, with what counted on the last day of 2021."))
    {
        Add(id);
        Add(municipality);
        Add(known);
        Add(on);
    }

    public override IReadOnlyList<Field> Fields => StoryFields.All;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var name = given.GetRequiredValue(id);
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var last = await store.PositionOf(head, given.GetValue(known), cancel);
        var day = given.GetValue(on) ?? DateOnly.FromDateTime(Surroundings.Time.GetUtcNow().UtcDateTime);
        var all = await store.Journal.ReadStream(head.Municipality, Dossiers.StreamOf(name), cancel).ToListAsync(cancel);
        if (all.Count == 0)
            throw new CommandFailedException(ExitCode.NotFound, $"There is no dossier '{name}' in {head.Municipality} {head.Name}.");

        var lines = Story.Of(all.Where(e => e.Position <= last)).Lines(day).ToList();
        if (!answer.IsForPeople)
        {
            answer.Write(StoryFields.All, lines);
            return ExitCode.Ok;
        }

        answer.Title($"Dossier {name} of {head.Municipality} {head.Name}, as known at position {last}");
        foreach (var (title, sections, shown) in chapters)
            Tell(answer, sections.Contains(StorySection.Fact) ? $"{title} on {day:yyyy-MM-dd}" : title, [.. lines.Where(line => sections.Contains(line.Section))], shown);
        if (all[^1].Position > last)
            answer.Caption($"{all.Count(e => e.Position > last)} of its {all.Count} events became known later.");
        return ExitCode.Ok;
    }

    private static void Tell(Answer answer, string title, List<StoryLine> lines, string[] shown)
    {
        if (lines.Count == 0)
            return;
        answer.Line();
        answer.Title(title);
        answer.Write([.. shown.Select(name => StoryFields.All.First(field => field.Name == name))], lines);
    }
}
