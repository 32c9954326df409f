using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Journal.Memory;
using Ledger.Journal.Postgres;
using Ledger.TestDatabase;

namespace Ledger.Journal.Tests.Contract;

/// <summary>Random commands get the same answers from the journal on PostgreSQL as from the model in memory.</summary>
public sealed class ModelTests(LedgerDatabase database) : IClassFixture<LedgerDatabase>
{
    private const int Histories = 60;

    private static int nextMunicipality = 1000;

    private static readonly Gen<NewEvent> anyEvent =
        from id in Gen.Choose(1, 12)
        from stream in Gen.Frequency((4, Gen.Constant(id % 3)), (1, Gen.Choose(0, 2)))
        from content in Gen.Frequency((6, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
        select new NewEvent
        {
            Source = "urn:test",
            SourceEventId = $"{id}",
            Stream = new StreamId(stream == 2 ? "register/coverage" : $"dossier/{stream}"),
            Type = content == 1 ? "benefit_ended" : "benefit_granted",
            SchemaVersion = 1,
            EffectiveOn = new DateOnly(2026, 1, 1).AddDays(content == 2 ? 1 : 0),
            KnownAt = Offers.Monday.AddDays(id * 5 % 7),
            Data = Encoding.UTF8.GetBytes(content == 3 ? """{"other":true}""" : $$"""{"id":{{id}}}"""),
        };

    private static readonly Gen<Command> anyCommand = Gen.Frequency(
        (4, from events in anyEvent.ListOf()
            from named in Gen.Choose(0, 3)
            from version in Gen.Choose(0, 4)
            select (Command)new AppendCommand([.. events.Take(4)], named, version)),
        (2, from events in anyEvent.ListOf() select (Command)new LoadCommand([.. events])),
        (1, from after in Gen.Choose(0, 15) from ended in Gen.Elements(true, false) select (Command)new ReadCommand(after, ended)),
        (1, from stream in Gen.Choose(0, 1) select (Command)new StreamCommand(stream)),
        (1, from day in Gen.Choose(-1, 8) select (Command)new MomentCommand(day)));

    private static readonly Arbitrary<List<Command>> anyHistory = Arb.From(
        anyCommand.ListOf().Select(commands => commands.ToList()),
        commands => commands.Select((_, index) => commands.Where((_, other) => other != index).ToList()));

    [Fact]
    public async Task Random_commands_are_answered_as_the_model_answers_them()
    {
        await using var journal = new PostgresJournal(database.ConnectionString);
        var law = Prop.ForAll(anyHistory, commands => Agree(journal, commands).GetAwaiter().GetResult());
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Histories), law);
    }

    private static async Task Agree(PostgresJournal journal, List<Command> commands)
    {
        var municipality = new Municipality($"{nextMunicipality++}");
        var model = new InMemoryJournal();
        await model.Add(municipality, "Random", CancellationToken.None);
        await journal.Add(municipality, "Random", CancellationToken.None);

        foreach (var command in commands.Append(new ReadCommand(0, OnlyEnded: false)))
            Assert.Equal(await Answer(command, model, municipality), await Answer(command, journal, municipality));
    }

    private static async Task<string> Answer(Command command, IJournal journal, Municipality municipality)
    {
        try
        {
            return await command.Run(journal, municipality);
        }
        catch (AppendRefusedException refusal)
        {
            return refusal.Message;
        }
    }

    private abstract record Command
    {
        public abstract Task<string> Run(IJournal journal, Municipality municipality);

        protected static string Text(IEnumerable<Receipt> receipts) => string.Join(", ", receipts);

        protected static string Text(IEnumerable<RecordedEvent> events) =>
            string.Join('\n', events.Select(e => $"{e.Position} {e.SourceEventId} {e.Stream} {e.StreamVersion} {e.Type} {e.EffectiveOn} {e.KnownAt:O} {e.KnownAtClaimed:O} {e.Text()}"));
    }

    private sealed record AppendCommand(NewEvent[] Events, int Named, int Version) : Command
    {
        public override async Task<string> Run(IJournal journal, Municipality municipality)
        {
            var expected = Named == 3 ? new Dictionary<StreamId, long>() : new() { [StreamId.Dossier($"{Named}")] = Version };
            return Text(await journal.Append(municipality, new AppendBatch(Events, expected), CancellationToken.None));
        }
    }

    private sealed record LoadCommand(NewEvent[] Events) : Command
    {
        public override async Task<string> Run(IJournal journal, Municipality municipality) =>
            Text(await journal.Load(municipality, Events, CancellationToken.None));
    }

    private sealed record ReadCommand(int After, bool OnlyEnded) : Command
    {
        public override async Task<string> Run(IJournal journal, Municipality municipality) =>
            Text(await journal.Read(municipality, new Position(After), OnlyEnded ? new ReadFilter(["benefit_ended"], ["dossier"]) : ReadFilter.All, CancellationToken.None).ToList());
    }

    private sealed record StreamCommand(int Stream) : Command
    {
        public override async Task<string> Run(IJournal journal, Municipality municipality) =>
            Text(await journal.ReadStream(municipality, StreamId.Dossier($"{Stream}"), CancellationToken.None).ToList());
    }

    private sealed record MomentCommand(int Day) : Command
    {
        public override async Task<string> Run(IJournal journal, Municipality municipality) =>
            $"{await journal.PositionAt(municipality, KnownAxis.Known, Offers.Monday.AddDays(Day), CancellationToken.None)}";
    }
}
