using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain;
using Ledger.Domain.Coverage;
using Ledger.Domain.Journal;
using Ledger.Figures.Answers;
using Ledger.Figures.Columns;
using Ledger.Figures.Entries;
using Ledger.Figures.Measures;
using Ledger.Figures.Questions;
using Ledger.Figures.Tests.Recounts;
using Ledger.Figures.Traits;
using Ledger.Histories;
using Ledger.Journal.Postgres;
using Ledger.TestDatabase;
using Npgsql;

namespace Ledger.Figures.Tests.Entries;

/// <summary>The projection on a real PostgreSQL, over random journals.</summary>
public sealed class EntriesInPostgres
{
    private static readonly Municipality almelo = new("0141");

    public static TheoryData<int, int, int, int> Sizes => new()
    {
        { 1, 0, 1_000_000, 1_000 },
        { 3, 0, 1_000_000, 1_000 },
        { 3, 0, 1_000_000, 1 },
        { 1, 1000, 1_000_000, 10 },
        { 7, 10, 4, 1 },
        { 1000, 1000, 1_000_000, 1_000 },
        { 1000, 1000, 1, 1_000 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Columns_read_back_are_those_folded_in_memory_whatever_the_pages_and_the_memory_given(int pageSize, int eventsHeld, int longGap, int loosePages)
    {
        await using var ledger = await Ledger.Of(Sample());
        var projection = new EntryProjection(ledger.Journal, ledger.Database, pageSize, eventsHeld, entriesHeld: pageSize, longGap, loosePages);
        var loader = new EntryLoader(ledger.Database, almelo);

        // In three steps, so that the loader adds to what it had, and the last with a projection that starts from what another wrote.
        await projection.CatchUp(almelo, new Position(ledger.World.Last / 3), CancellationToken.None);
        await loader.Load(CancellationToken.None);
        await projection.CatchUp(almelo, new Position(ledger.World.Last / 2), CancellationToken.None);
        await loader.Load(CancellationToken.None);
        await new EntryProjection(ledger.Journal, ledger.Database, pageSize, eventsHeld, entriesHeld: pageSize, longGap, loosePages).CatchUp(almelo, CancellationToken.None);

        Assert.Equal(Lines(ledger.World.ToColumns()), Lines(await loader.Load(CancellationToken.None)));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task A_rebuild_gives_the_same_rows_bit_for_bit_whatever_the_memory_given_and_readers_notice(int pageSize, int eventsHeld, int longGap, int loosePages)
    {
        await using var ledger = await Ledger.Of(Sample());
        await ledger.Journal.Declare(almelo, Subject.Benefits, "2019-01-01");
        var written = new EntryProjection(ledger.Journal, ledger.Database, pageSize, eventsHeld, longGap: longGap, loosePages: loosePages);
        await written.CatchUp(almelo, new Position(ledger.World.Last / 2), CancellationToken.None);
        await written.CatchUp(almelo, CancellationToken.None);
        var loader = new EntryLoader(ledger.Database, almelo);
        var before = await loader.Load(CancellationToken.None);
        var rows = await ledger.Rows();

        var reached = await new EntryProjection(ledger.Journal, ledger.Database, pageSize, eventsHeld, entriesHeld: pageSize).Rebuild(almelo, CancellationToken.None);
        var after = await loader.Load(CancellationToken.None);

        Assert.Equal(ledger.World.Last + 1, reached.Value);
        Assert.Equal(rows, await ledger.Rows());
        Assert.NotSame(before, after);
        Assert.Equal(Lines(before), Lines(after));
        Assert.Equal([(ledger.World.Last + 1, Subject.Benefits)], after.Declarations.Select(declaration => (declaration.Position.Value, declaration.Subject)));
    }

    [Fact]
    public async Task Loading_that_was_broken_off_and_is_done_again_gives_each_entry_once()
    {
        await using var ledger = await Ledger.Of(Sample());
        var projection = new EntryProjection(ledger.Journal, ledger.Database);
        await projection.CatchUp(almelo, new Position(ledger.World.Last / 2), CancellationToken.None);
        var loader = new EntryLoader(ledger.Database, almelo);
        await loader.Load(CancellationToken.None);
        await projection.CatchUp(almelo, CancellationToken.None);
        await ledger.Postgres.Execute("alter table ledger.coverage rename to hidden"); // which is read after the entries
        await Assert.ThrowsAsync<PostgresException>(() => loader.Load(CancellationToken.None));
        await ledger.Postgres.Execute("alter table ledger.hidden rename to coverage");

        Assert.Equal(Lines(ledger.World.ToColumns()), Lines(await loader.Load(CancellationToken.None)));
    }

    [Fact]
    public async Task Pages_that_a_crash_lost_and_that_are_cut_otherwise_afterwards_give_each_entry_once()
    {
        await using var ledger = await Ledger.Of(Sample());
        var (loader, kept) = (new EntryLoader(ledger.Database, almelo), ledger.World.Last / 4);
        var projection = new EntryProjection(ledger.Journal, ledger.Database, pageSize: 1);
        await projection.CatchUp(almelo, new Position(kept), CancellationToken.None);
        await ledger.Postgres.Execute("create table kept as table ledger.trait_values");
        await projection.CatchUp(almelo, new Position(ledger.World.Last / 2), CancellationToken.None);
        await loader.Load(CancellationToken.None);
        await ledger.Postgres.Execute($"""
            set session_replication_role = replica;
            delete from ledger.entry_pages where last_position > {kept};
            delete from ledger.trait_values where (trait, code) not in (select trait, code from kept);
            update ledger.entries_through set position = {kept};
            """);

        await new EntryProjection(ledger.Journal, ledger.Database).CatchUp(almelo, CancellationToken.None);

        Assert.Equal(Lines(ledger.World.ToColumns()), Lines(await loader.Load(CancellationToken.None)));
    }

    [Fact]
    public async Task Pages_of_single_events_are_packed_and_a_reader_in_the_middle_of_them_gets_each_entry_once()
    {
        await using var ledger = await Ledger.Of(Sample());
        var single = new EntryProjection(ledger.Journal, ledger.Database, pageSize: 1, loosePages: 1_000_000);
        var loader = new EntryLoader(ledger.Database, almelo);
        await single.CatchUp(almelo, new Position(ledger.World.Last / 2), CancellationToken.None);
        await loader.Load(CancellationToken.None);
        await single.CatchUp(almelo, new Position(ledger.World.Last - 1), CancellationToken.None);
        var pages = await Pages();

        await new EntryProjection(ledger.Journal, ledger.Database, loosePages: 1).CatchUp(almelo, CancellationToken.None);

        var kinds = await ledger.Postgres.Scalar<long>("select count(distinct kind) from ledger.entry_pages");
        Assert.InRange(pages, kinds + 1, long.MaxValue);
        Assert.Equal(kinds, await Pages());
        Assert.Equal(Lines(ledger.World.ToColumns()), Lines(await loader.Load(CancellationToken.None)));
        Assert.Equal(Lines(ledger.World.ToColumns()), Lines(await new EntryLoader(ledger.Database, almelo).Load(CancellationToken.None)));

        Task<long> Pages() => ledger.Postgres.Scalar<long>("select count(*) from ledger.entry_pages");
    }

    [Fact]
    public async Task After_a_rebuild_the_projection_goes_on_with_new_events()
    {
        await using var ledger = await Ledger.Of(Sample());
        var projection = new EntryProjection(ledger.Journal, ledger.Database);
        await projection.CatchUp(almelo, new Position(ledger.World.Last / 2), CancellationToken.None);
        await projection.Rebuild(almelo, CancellationToken.None);
        await ledger.Journal.Declare(almelo, Subject.Trajectories, "2018-01-01");

        Assert.Equal(ledger.World.Last + 1, (await projection.CatchUp(almelo, CancellationToken.None)).Value);
        Assert.Equal(Lines(ledger.World.ToColumns()), Lines(await new EntryLoader(ledger.Database, almelo).Load(CancellationToken.None)));
    }

    [Fact]
    public async Task A_new_event_gets_its_entries_without_being_asked_for()
    {
        await using var ledger = await Ledger.Of(Sample());
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var following = new EntryProjection(ledger.Journal, ledger.Database).Follow(almelo, stop.Token);
        await ledger.Journal.Declare(almelo, Subject.Sanctions, "2018-01-01");

        var loader = new EntryLoader(ledger.Database, almelo);
        while ((await loader.Load(stop.Token)).Through.Value <= ledger.World.Last)
            await Task.Delay(20, stop.Token);

        Assert.Equal(Subject.Sanctions, Assert.Single(loader.Columns.Declarations).Subject);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
    }

    [Fact]
    public async Task Two_projections_at_once_write_every_entry_once()
    {
        await using var ledger = await Ledger.Of(Sample());

        await Task.WhenAll(Enumerable.Range(1, 3).Select(size => Task.Run(() => new EntryProjection(ledger.Journal, ledger.Database, size).CatchUp(almelo, CancellationToken.None))));

        Assert.Equal(Lines(ledger.World.ToColumns()), Lines(await new EntryLoader(ledger.Database, almelo).Load(CancellationToken.None)));
    }

    [Theory]
    [InlineData("update ledger.entry_pages set signs[1] = -signs[1]")]
    [InlineData("delete from ledger.entry_pages")]
    [InlineData("truncate ledger.entry_pages")]
    [InlineData("truncate ledger.entry_pages_0141")]
    public async Task Entries_are_never_changed_or_removed(string statement)
    {
        await using var ledger = await Ledger.Of(Sample());
        await new EntryProjection(ledger.Journal, ledger.Database).CatchUp(almelo, CancellationToken.None);

        Assert.Equal(PostgresErrorCodes.RestrictViolation, (await Assert.ThrowsAsync<PostgresException>(() => ledger.Postgres.Execute(statement))).SqlState);
    }

    [Fact]
    public async Task Views_read_the_codes_as_the_vocabulary_does()
    {
        await using var ledger = await Ledger.Of(Sample());
        await new EntryProjection(ledger.Journal, ledger.Database).CatchUp(almelo, CancellationToken.None);
        var columns = await new EntryLoader(ledger.Database, almelo).Load(CancellationToken.None);
        foreach (var kind in FactKind.All)
        {
            var view = columns.View(kind, columns.Through);
            var expected = Enumerable.Range(0, view.Count).Select(row => string.Join('|', kind.Traits.Select((trait, i) => trait.Name(view[row].Codes[i], columns.Texts)))).ToList();
            var read = new List<string>();
            await using var command = ledger.Database.CreateCommand($"select {string.Join(", ", kind.Traits.Select(trait => trait.Column))} from ledger.{kind.Id.Replace('-', '_')}_entries order by position, ordinal");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                read.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) switch { DBNull => "not-registered", bool flag => flag ? "yes" : "no", DateTime day => $"{day:yyyy-MM-dd}", DateOnly day => $"{day:yyyy-MM-dd}", var value => $"{value}" })));
            Assert.Equal(expected, read);
        }
    }

    [Fact]
    public async Task A_figure_is_what_SQL_over_the_entries_says()
    {
        await using var ledger = await Ledger.Of(Sample());
        await new EntryProjection(ledger.Journal, ledger.Database).CatchUp(almelo, CancellationToken.None);
        var columns = await new EntryLoader(ledger.Database, almelo).Load(CancellationToken.None);
        for (var known = 0L; known <= ledger.World.Last; known += 3)
        {
            foreach (var from in new[] { RandomHistory.FirstDay, RandomHistory.FirstDay.AddDays(20), RandomHistory.FirstDay.AddDays(45) })
            {
                var until = from.AddDays(15);
                await Same("caseload", Span.On(from), "household", $"select coalesce(household, 'not-registered'), sum(sign)::numeric from ledger.running_benefit_entries where from_on <= '{from:yyyy-MM-dd}' and coalesce(until_on, 'infinity') > '{from:yyyy-MM-dd}' and position <= {known} group by 1 having sum(sign) <> 0");
                await Same("outflow", Span.Between(from, until), "reason", $"select coalesce(reason, 'not-registered'), sum(sign)::numeric from ledger.outflow_entries where on_day >= '{from:yyyy-MM-dd}' and on_day < '{until:yyyy-MM-dd}' and position <= {known} group by 1 having sum(sign) <> 0");
                await Same("benefit-expenditure", Span.Between(from, until), "scheme", $"select coalesce(scheme, 'not-registered'), sum(sign * cents)::numeric from ledger.payment_entries where on_day >= '{from:yyyy-MM-dd}' and on_day < '{until:yyyy-MM-dd}' and position <= {known} group by 1 having sum(sign * cents) <> 0");

                async Task Same(string measure, Span span, string by, string sql)
                {
                    var figure = Evaluation.Figure(almelo, columns, Question.Of(MeasureLibrary.Shipped.Find(measure), span, by: [Vocabulary.Find(by)]), new KnownPoint(new Position(known), null, null));
                    var read = new SortedDictionary<string, long>(StringComparer.Ordinal);
                    await using var command = ledger.Database.CreateCommand(sql);
                    await using var reader = await command.ExecuteReaderAsync();
                    while (await reader.ReadAsync())
                        read.Add(reader.GetString(0), (long)reader.GetDecimal(1));
                    Assert.Equal(read, new SortedDictionary<string, long>(figure.Rows.ToDictionary(row => row.Group[0], row => row.Value.Counted), StringComparer.Ordinal));
                }
            }
        }
    }

    [Fact]
    public async Task The_database_names_every_code_that_the_vocabulary_has()
    {
        await using var ledger = await Ledger.Of(Sample());
        var empty = new TextValues();
        var known = Vocabulary.Stored
            .Where(trait => trait.IsNarrow && trait is not FlagTrait)
            .SelectMany(trait => trait.Names(empty).Where(name => name != Trait.NotRegisteredName).Select(name => trait.TryCode(name, empty, out var code) ? $"{trait.Id} {code} {name}" : ""));
        var named = await ledger.Postgres.Scalar<string[]>("select array_agg(trait || ' ' || code || ' ' || name) from ledger.trait_codes");
        Assert.Equal(known.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    private static World Sample() => World.Random.Where(world => world.Last > 15).Sample(1, 60).First();

    private static List<string> Lines(EntryColumns columns) =>
        [.. FactKind.All.SelectMany(kind =>
        {
            var view = columns.View(kind, columns.Through);
            return Enumerable.Range(0, view.Count).Select(row => view[row]).Select(entry =>
                $"{kind} {entry.Position} {entry.Sign} {entry.From:yyyy-MM-dd} {entry.Until:yyyy-MM-dd} {entry.Cents} {string.Join('|', kind.Traits.Select((trait, i) => $"{entry.Codes[i]}:{trait.Name(entry.Codes[i], columns.Texts)}"))}");
        })];

    private sealed class Ledger : IAsyncDisposable
    {
        private Ledger(World world, LedgerDatabase postgres) =>
            (World, Postgres, Journal, Database) = (world, postgres, new PostgresJournal(postgres.ConnectionString), NpgsqlDataSource.Create(postgres.ConnectionString));

        public World World { get; }

        public LedgerDatabase Postgres { get; }

        public PostgresJournal Journal { get; }

        public NpgsqlDataSource Database { get; }

        public static async Task<Ledger> Of(World world)
        {
            var ledger = new Ledger(world, await LedgerDatabase.Create());
            await ledger.Journal.Write(almelo, world);
            return ledger;
        }

        public Task<string> Rows() => Postgres.Scalar<string>(
            """
            select concat(
              (select string_agg(e::text, E'\n' order by position, ordinal) from ledger.entries e),
              (select string_agg(v::text, E'\n' order by trait, code) from ledger.trait_values v),
              (select string_agg(c::text, E'\n' order by position) from ledger.coverage c))
            """);

        public async ValueTask DisposeAsync()
        {
            await Database.DisposeAsync();
            await Journal.DisposeAsync();
            await Postgres.DisposeAsync();
        }
    }
}
