using Ledger.Journal.Postgres;
using Ledger.TestDatabase;
using Npgsql;
using static Ledger.Journal.Tests.Offers;

namespace Ledger.Journal.Tests.Proof;

/// <summary>What the database refuses, whoever asks. The tests connect as the owner of everything.</summary>
public sealed class ImmutabilityTests(LedgerDatabase database) : IClassFixture<LedgerDatabase>
{
    [Theory]
    [InlineData("update ledger.events set type = 'other'")]
    [InlineData("update ledger.events_0141 set type = 'other'")]
    [InlineData("update ledger.events set type = 'other' where false")]
    [InlineData("insert into ledger.events select * from ledger.events on conflict (position, tenant_id) do update set type = 'other'")]
    [InlineData("delete from ledger.events")]
    [InlineData("delete from ledger.events_0141")]
    [InlineData("truncate ledger.events")]
    [InlineData("truncate ledger.events_0141")]
    [InlineData("truncate ledger.heads cascade")]
    [InlineData("delete from ledger.heads")]
    [InlineData("update ledger.heads set position = position - 1")]
    [InlineData("update ledger.heads set known_at = known_at - interval '1 second'")]
    [InlineData("update ledger.heads set tenant_id = '9999'")]
    public async Task Even_the_owner_cannot_change_or_remove_what_is_written(string sql)
    {
        await using var journal = await OpenJournal();

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => database.Execute(sql));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refusal.SqlState);
        Assert.Single(await journal.All());
    }

    [Fact]
    public async Task A_first_load_is_as_immutable_as_an_append()
    {
        await using var own = await LedgerDatabase.Create();
        await using var journal = new PostgresJournal(own.ConnectionString);
        await journal.Add(Almelo, "Almelo", CancellationToken.None);
        await using (var load = await journal.BeginFirstLoad(Almelo, CancellationToken.None))
        {
            await load.Write([Event("a")], CancellationToken.None);
            await load.Complete(CancellationToken.None);
        }

        foreach (var sql in new[] { "update ledger.events_0141 set type = 'other'", "delete from ledger.events", "truncate ledger.events_0141" })
            await Assert.ThrowsAsync<PostgresException>(() => own.Execute(sql));
    }

    [Theory]
    [InlineData("update ledger.events set type = 'other'")]
    [InlineData("delete from ledger.events")]
    [InlineData("truncate ledger.events")]
    [InlineData("truncate ledger.events_0141")]
    [InlineData("drop table ledger.events_0141")]
    [InlineData("alter table ledger.events disable trigger all")]
    [InlineData("update ledger.heads set name = 'other'")]
    [InlineData("delete from ledger.migrations")]
    public async Task The_role_of_the_service_has_no_right_to_try(string sql)
    {
        await using var journal = await OpenJournal();

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => database.Execute($"set role ledger_service; {sql}"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Fact]
    public async Task The_role_of_the_service_can_do_all_that_a_journal_does()
    {
        await using var own = await LedgerDatabase.Create();
        await using var journal = new PostgresJournal(own.ConnectionString + ";Options=-c role=ledger_service");

        await journal.Add(Almelo, "Almelo", CancellationToken.None);
        await using (var load = await journal.BeginFirstLoad(Almelo, CancellationToken.None))
        {
            await load.Write([Event("a")], CancellationToken.None);
            await load.Complete(CancellationToken.None);
        }
        await journal.Append(Event("b"));
        await journal.Load(Event("c"));

        Assert.Equal(3, (await journal.All()).Count);
        Assert.Equal(3, (await journal.PositionAt(Almelo, KnownAxis.Recorded, DateTimeOffset.MaxValue, CancellationToken.None)).Value);
    }

    private async Task<PostgresJournal> OpenJournal()
    {
        var journal = new PostgresJournal(database.ConnectionString);
        await journal.Add(Almelo, "Almelo", CancellationToken.None);
        await journal.Append(Event("a"));
        return journal;
    }
}
