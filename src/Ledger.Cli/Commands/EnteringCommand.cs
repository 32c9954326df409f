using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Exchange.Tables;
using Ledger.Figures.Measures;
using Ledger.Figures.Registering;
using Ledger.Journal;

namespace Ledger.Cli.Commands;

/// <summary>Enters what stands in a file that a person wrote: all of it, or nothing when something is wrong.</summary>
internal abstract class EnteringCommand : StoreCommand
{
    private readonly Argument<string> file;
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();

    /// <param name="page">The page of the documentation that describes the file.</param>
    protected EnteringCommand(Connection connection, string name, string page, string description, params IReadOnlyList<Example> examples)
        : base(connection, name, description, examples)
    {
        file = new("FILE") { Description = $"YAML; docs/{page} describes it." };
        Add(file);
        Add(municipality);
    }

    public override IReadOnlyList<Field> Fields => RecordedEventFields.All;

    protected abstract EnteredFile Read(string path, TextReader text, MeasureLibrary measures);

    /// <summary>Why what is entered cannot stand beside what the register holds, one for each event that cannot; empty when all can.</summary>
    protected virtual Task<IReadOnlyList<RegisterRefusal>> Refusals(Store store, JournalHead head, IReadOnlyList<EnteredEvent> entered, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<RegisterRefusal>>([]);

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var path = given.GetRequiredValue(file);
        using var text = GivenFile.OpenText(path);
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var now = Surroundings.Time.GetUtcNow();
        var entered = KnownByNow(path, Read(path, text, await store.MeasuresOf(head, cancel)), now);
        IReadOnlyList<string> mistakes = entered.Mistakes.Count > 0
            ? [.. entered.Mistakes.Select(mistake => mistake.ToString())]
            : [.. (await Refusals(store, head, entered.Events, cancel)).Select(refusal => $"{entered.Events[refusal.Offered].Place}: {refusal.Says}")];
        if (mistakes.Count > 0)
            throw new CommandFailedException(ExitCode.Refused, $"{string.Join(Environment.NewLine, mistakes)}{Environment.NewLine}Nothing was entered. Mend the file and enter it again.");

        if (await EnteredEvents.Findings(store, head, entered.Events, now, cancel) is { Count: > 0 } findings)
            throw new CommandFailedException(ExitCode.Refused, $"{string.Join(Environment.NewLine, findings)}{Environment.NewLine}Nothing was entered. Mend the file and enter it again.");

        var (recorded, known) = await EnteredEvents.Append(store, head, entered.Events, now, cancel);
        answer.Write(RecordedEventFields.All, recorded);
        if (known > 0)
            Tell($"{known} {(known == 1 ? "event was" : "events were")} entered before.");
        return ExitCode.Ok;
    }

    private static EnteredFile KnownByNow(string path, EnteredFile file, DateTimeOffset now)
    {
        var (events, mistakes) = (new List<EnteredEvent>(), file.Mistakes.ToList());
        foreach (var one in file.Events)
        {
            try
            {
                events.Add(one with { KnownAt = one.KnownAt is { } known ? EnteredMoment.NotAfter(now, known) : null });
            }
            catch (FormatException wrong)
            {
                mistakes.Add(new FileMistake(path, one.Place?.Line ?? 1, "known", wrong.Message));
            }
        }

        return new EnteredFile(events, mistakes);
    }
}
