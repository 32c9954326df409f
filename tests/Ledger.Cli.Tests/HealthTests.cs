using Ledger.Cli.Tests.Running;
using Ledger.Domain;
using Ledger.Domain.Benefits;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Journal;
using Ledger.Journal.Postgres;

namespace Ledger.Cli.Tests;

/// <summary>Whether all is well, and how it becomes so again.</summary>
public sealed class HealthTests : IAsyncLifetime
{
    private readonly SmallTown town = new();

    public Task InitializeAsync() => town.InitializeAsync();

    public Task DisposeAsync() => town.DisposeAsync();

    [Fact]
    public async Task Status_is_well_while_entries_keep_up_and_says_how_far_they_are_behind()
    {
        Assert.Contains("\"entriesThrough\":9,\"behind\":0", await town.Session.Ask("status --json"), StringComparison.Ordinal);

        await AppendWithoutEntries();
        var said = await town.Session.Ledger("status --json");

        Assert.Equal(ExitCode.Unhealthy, said.Code);
        Assert.Contains("\"entriesThrough\":9,\"behind\":1", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_knows_events_that_had_no_entries_yet()
    {
        await AppendWithoutEntries();

        Assert.Contains(",10,", (await town.Session.Ask("figure caseload --on 2024-01-01 --csv")).Split("\r\n")[1], StringComparison.Ordinal);
        await town.Session.Ask("status");
    }

    [Fact]
    public async Task A_rebuild_finds_the_same_entries()
    {
        var report = (await town.Session.Ask("rebuild --csv")).Split("\r\n")[1].Split(',');

        Assert.Equal(("9", "true"), (report[1], report[^1]));
        Assert.Equal(report, (await town.Session.Ask("rebuild --csv")).Split("\r\n")[1].Split(','));
    }

    [Fact]
    public async Task A_rebuild_tells_that_entries_did_not_follow_from_the_journal_and_mends_them()
    {
        var right = (await town.Session.Ask("rebuild --csv")).Split("\r\n")[1].Split(',');
        await town.Database.Execute("set session_replication_role = replica; update ledger.entry_pages set from_on[array_position(positions, 3)] = from_on[array_position(positions, 3)] + 1 where 3 = any (positions)");

        var said = await town.Session.Ledger("rebuild --csv");
        var mended = (await town.Session.Ask("rebuild --csv")).Split("\r\n")[1].Split(',');

        Assert.Equal(ExitCode.Unhealthy, said.Code);
        Assert.EndsWith(",false", said.Out.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("did not follow from the journal", said.Error, StringComparison.Ordinal);
        Assert.Equal(right, mended);
    }

    [Fact]
    public async Task A_schema_that_lacks_something_is_told_with_what_to_do()
    {
        await town.Database.Execute("delete from ledger.migrations where name = (select max(name) from ledger.migrations)");

        var said = await town.Session.Ledger("status");

        Assert.Equal(ExitCode.Database, said.Code);
        Assert.Contains("ledger schema apply", said.Error, StringComparison.Ordinal);
    }

    private async Task AppendWithoutEntries()
    {
        await using var journal = new PostgresJournal(town.Database.ConnectionString);
        var ended = EventCatalogue.ToNewEvent("urn:nld:test", "later", StreamId.Dossier("1003"), DateTimeOffset.Parse("2023-12-01T00:00:00Z"), new BenefitEnded(new DateOnly(2023, 12, 1), EndReason.Death));
        await journal.Append(new Municipality("9999"), AppendBatch.Of(ended), CancellationToken.None);
    }
}
