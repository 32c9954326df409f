using System.CommandLine;
using System.Runtime.CompilerServices;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain;
using Ledger.Domain.Events;
using Ledger.Domain.Events.CloudEvents;
using Ledger.Domain.Journal;
using Ledger.Exchange.Tables;
using Ledger.Journal;

namespace Ledger.Cli.Commands;

/// <summary>The events of a journal, in order of position.</summary>
internal sealed class EventsCommand : StoreCommand
{
    private readonly Option<Municipality?> municipality = OptionFor.Municipality();
    private readonly Option<Position?> from = OptionFor.Position("--from", "First position to show. Default: 1, or with --follow the next event to come.");
    private readonly Option<string[]> types = new("--type") { Description = "Only this type of event; may be repeated.", HelpName = "TYPE" };
    private readonly Option<StreamId?> stream = new("--stream")
    {
        Description = "Only the events of one stream.",
        HelpName = "STREAM",
        CustomParser = result => Strict.Read<StreamId?>(result, text => new StreamId(text)),
    };

    private readonly Option<bool> follow = new("--follow", "-f") { Description = "Go on with new events as they are committed, until Ctrl-C." };

    public EventsCommand(Connection connection)
        : base(
            connection,
            "events",
            "Shows the events of a journal in order of position. With --json each is a CloudEvent, as import reads it.",
            new Example("ledger events --type benefit_ended --from 1000", "The ends of benefits from position 1000 on."),
            new Example("ledger events --stream dossier/0001234567", "Everything of one dossier."),
            new Example("ledger events --follow --json", "New events as CloudEvents, one a line."))
    {
        Add(municipality);
        Add(from);
        Add(types);
        Add(stream);
        Add(follow);
        types.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !EventCatalogue.Codec.TryFind(token.Value, out _)))
                result.AddError(Words.Unknown("type of event", token.Value, EventCatalogue.All.Select(type => type.Alias)));
        });
    }

    public override IReadOnlyList<Field> Fields => RecordedEventFields.All;

    public override string Remark => "These are the fields of `--csv`. `--json` gives CloudEvents in the NL GOV profile, one a line; docs/events.md describes them.";

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var head = await store.HeadOf(given.GetValue(municipality), cancel);
        var events = Read(given, store.Journal, head, cancel);
        await (answer.Form == Form.Json
            ? answer.WriteJson(events, (e, output) => CloudEventWriter.Write(e, output), cancel)
            : answer.Write(RecordedEventFields.All, events, cancel));
        return ExitCode.Ok;
    }

    private async IAsyncEnumerable<RecordedEvent> Read(ParseResult given, IJournal journal, JournalHead head, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (isFollowing, wanted, only) = (given.GetValue(follow), given.GetValue(types) ?? [], given.GetValue(stream));
        var after = given.GetValue(from) is { } first ? new Position(Math.Max(0, first.Value - 1)) : isFollowing ? head.Last : Position.Start;
        var filter = new ReadFilter(wanted, only is { } one ? [one.Kind] : []);
        var events = isFollowing ? journal.Follow(head.Municipality, after, filter, cancel)
            : only is not null ? journal.ReadStream(head.Municipality, only.Value, cancel)
            : journal.Read(head.Municipality, after, filter, cancel);
        await foreach (var e in events)
        {
            if (e.Position > after && (only is null || e.Stream == only) && (wanted.Length == 0 || wanted.Contains(e.Type)))
                yield return e;
        }
    }
}
