using Ledger.Journal.Postgres;
using Ledger.TestDatabase;
using Npgsql;
using static Ledger.Journal.Tests.Offers;

namespace Ledger.Journal.Tests.Proof;

/// <summary>The optional guard against DROP, installed by a superuser.</summary>
public sealed class RefuseDropTests : IAsyncLifetime
{
    private LedgerDatabase database = null!;
    private PostgresJournal journal = null!;

    public async Task InitializeAsync()
    {
        database = await LedgerDatabase.Create();
        journal = new PostgresJournal(database.ConnectionString);
        await journal.Add(Almelo, "Almelo", CancellationToken.None);
        await database.Execute(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "refuse-drop.sql")));
    }

    public async Task DisposeAsync()
    {
        await journal.DisposeAsync();
        await database.DisposeAsync();
    }

    [Theory]
    [InlineData("drop table ledger.events_0141")]
    [InlineData("drop table ledger.events cascade")]
    [InlineData("alter table ledger.events drop column source cascade")]
    [InlineData("drop trigger refuse_statement on ledger.events")]
    [InlineData("drop schema ledger cascade")]
    public async Task Nothing_of_the_journal_can_be_dropped(string sql)
    {
        await journal.Append(Event("a"));

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => database.Execute(sql));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refusal.SqlState);
        Assert.Single(await journal.All());
    }

    [Fact]
    public async Task Other_schemas_are_left_alone() => await database.Execute("create table public.other (n int); drop table public.other");

    [Fact]
    public async Task There_is_a_deliberate_way_out() =>
        await database.Execute("begin; set local ledger.allow_drop = 'on'; drop table ledger.events_0141; commit");

    [Fact]
    public async Task A_first_load_still_takes_the_place_of_the_empty_partition()
    {
        await using (var load = await journal.BeginFirstLoad(Almelo, CancellationToken.None))
        {
            await load.Write([Event("a")], CancellationToken.None);
            await load.Complete(CancellationToken.None);
        }

        Assert.Single(await journal.All());
        await Assert.ThrowsAsync<PostgresException>(() => database.Execute("drop table ledger.events_0141"));
    }
}
