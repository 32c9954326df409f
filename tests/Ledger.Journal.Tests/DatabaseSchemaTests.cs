using Ledger.Journal.Schema;
using Ledger.TestDatabase;
using Npgsql;

namespace Ledger.Journal.Tests;

public sealed class DatabaseSchemaTests : IAsyncLifetime
{
    private static readonly Migration first = new("001-first", "create table ledger.first (n int)");
    private static readonly Migration second = new("002-second", "create table ledger.second (n int)");

    private readonly string name = $"ledger_test_{Guid.NewGuid():N}";
    private string connectionString = "";

    public async Task InitializeAsync()
    {
        await TestServer.Execute(await TestServer.ConnectionString, $"create database {name}");
        connectionString = await TestServer.ConnectionTo(name);
    }

    public async Task DisposeAsync() => await TestServer.Execute(await TestServer.ConnectionString, $"drop database {name} with (force)");

    [Fact]
    public async Task Every_migration_is_applied_once_in_order_of_name()
    {
        await Apply(first);
        await Apply(first, second);
        await Apply(first, second);

        await TestServer.Execute(connectionString, "select * from ledger.first, ledger.second");
    }

    [Fact]
    public async Task Programs_that_start_together_apply_a_migration_once() =>
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Apply(first, second)));

    [Fact]
    public async Task A_migration_that_fails_is_named_and_changes_nothing()
    {
        var failure = await Assert.ThrowsAsync<DatabaseException>(() => Apply(first, new Migration("002-wrong", "create tabel x ()")));

        Assert.Contains("002-wrong", failure.Message, StringComparison.Ordinal);
        await Apply(first, second);
    }

    [Fact]
    public async Task A_schema_newer_than_the_program_is_refused()
    {
        await Apply(first, second);

        var refusal = await Assert.ThrowsAsync<DatabaseException>(() => Apply(first));

        Assert.Contains("002-second", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("newer", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_changed_after_it_was_applied_is_refused()
    {
        await Apply(first);

        var refusal = await Assert.ThrowsAsync<DatabaseException>(() => Apply(first with { Sql = "create table ledger.other (n int)" }, second));

        Assert.Contains("001-first was changed", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_put_before_an_applied_one_is_refused()
    {
        await Apply(second);

        await Assert.ThrowsAsync<DatabaseException>(() => Apply(first, second));
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_named_without_the_password()
    {
        var failure = await Assert.ThrowsAsync<DatabaseException>(() =>
            DatabaseSchema.Apply("Host=127.0.0.1;Port=1;Database=somewhere;Username=someone;Password=secret-word", CancellationToken.None));

        Assert.Contains("host 127.0.0.1, port 1, database somewhere", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("14.9", false)]
    [InlineData("15.0", true)]
    [InlineData("18.1", true)]
    public void Servers_from_version_fifteen_on_are_good_enough(string version, bool supported) =>
        Assert.Equal(supported, DatabaseSchema.Supports(Version.Parse(version)));

    [Fact]
    public async Task A_role_that_may_not_create_roles_can_still_make_the_schema()
    {
        await TestServer.Execute(connectionString, $"create role {name} nologin; grant create on database {name} to {name}");
        try
        {
            await DatabaseSchema.Apply(new NpgsqlConnectionStringBuilder(connectionString) { Options = $"-c role={name}" }.ConnectionString, CancellationToken.None);
        }
        finally
        {
            await TestServer.Execute(connectionString, $"drop owned by {name} cascade; drop role {name}");
        }
    }

    /// <summary>Entries of before there were columns for any trait: forgotten, and their municipality ready to have them made anew.</summary>
    [Fact]
    public async Task Entries_in_another_form_are_forgotten_and_everything_that_they_rest_on_stays()
    {
        await Apply([.. Migration.Known.TakeWhile(migration => string.CompareOrdinal(migration.Name, "130") < 0)]);
        await TestServer.Execute(
            connectionString,
            """
            select ledger.add_municipality('0141', 'Almelo');
            insert into ledger.entries (position, from_on, until_on, ordinal, sign, kind, scheme, tenant_id) values (1, '2020-01-01', 'infinity', 1, 1, 1, 1, '0141');
            insert into ledger.trait_values values ('0141', 'instrument', 1, 'workshop');
            insert into ledger.entries_through values ('0141', 1);
            """);

        await DatabaseSchema.Apply(connectionString, CancellationToken.None);

        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            select concat_ws(' ', (select count(*) from ledger.entries), (select count(*) from ledger.trait_values),
              (select position || ' ' || (generation > 1) from ledger.entries_through), (select name from ledger.heads), to_regclass('ledger.entry_pages_0141'))
            """,
            connection);
        Assert.Equal("0 0 0 true Almelo ledger.entry_pages_0141", await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task The_schema_of_a_team_that_reads_with_Marten_follows_a_newer_Marten()
    {
        await Apply([.. Migration.Known.TakeWhile(migration => string.CompareOrdinal(migration.Name, "180") < 0)]);
        await TestServer.Execute(connectionString, "select ledger.open_marten_reader('figures', 'known_at', 'ledger_reader')");

        await DatabaseSchema.Apply(connectionString, CancellationToken.None);

        await TestServer.Execute(connectionString, "set role ledger_reader; select id, version, type, timestamp, created, is_archived, compacted_version from figures.mt_streams");
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select pg_get_viewdef('figures.mt_streams'::regclass)", connection);
        Assert.Contains("known_at AS created", (string)(await command.ExecuteScalarAsync())!, StringComparison.Ordinal);
    }

    private Task Apply(params Migration[] known) => DatabaseSchema.Apply(connectionString, known, CancellationToken.None);
}
