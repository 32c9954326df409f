using System.CommandLine;
using Ledger.Cli.Help;
using Ledger.Cli.Output;
using Ledger.Domain.Journal;
using Ledger.Exchange.Tables;
using Ledger.Journal;
using Ledger.Journal.Schema;

namespace Ledger.Cli.Commands;

/// <summary>Whether all is well.</summary>
internal sealed class StatusCommand(Connection connection) : StoreCommand(
    connection,
    "status",
    $"Shows the server, the schema, and for every municipality how far its journal and its entries have come. Exits with {(int)ExitCode.Unhealthy} when entries are behind.",
    new Example("ledger status", "As a table."),
    new Example("ledger status --json || alert", "For a monitor: the exit code says whether all is well."))
{
    private static readonly IReadOnlyList<Field<MunicipalityStatus>> fields =
    [
        .. MunicipalityFields.All.Select(field => new Field<MunicipalityStatus>(field.Name, field.Heading, field.Meaning, status => field.Value(status.Head))),
        new("entriesThrough", "entries through", "Position through which entries have been made.", status => status.EntriesThrough.Value),
        new("behind", "behind", "Events of which no entries have been made yet.", status => status.Behind),
        new("server", null, "Version of PostgreSQL.", status => status.Server),
        new("schema", null, "Last migration applied.", status => status.Schema),
    ];

    public override IReadOnlyList<Field> Fields => fields;

    protected override async Task<ExitCode> Run(ParseResult given, Store store, Answer answer, CancellationToken cancel)
    {
        var schema = Migration.Known[^1].Name;
        var statuses = new List<MunicipalityStatus>();
        foreach (var head in await store.Journal.Heads(cancel))
            statuses.Add(new MunicipalityStatus(head, await store.EntriesThrough(head.Municipality, cancel), $"{store.Server}", schema));

        answer.Line($"PostgreSQL {store.Server}, schema {schema}");
        answer.Write(fields, statuses);
        if (statuses.Count == 0)
            Tell("There is no municipality yet. Open a journal with: ledger municipality add CODE --name NAME");
        return statuses.Any(status => status.Behind > 0) ? ExitCode.Unhealthy : ExitCode.Ok;
    }

    private sealed record MunicipalityStatus(JournalHead Head, Position EntriesThrough, string Server, string Schema)
    {
        public long Behind => Head.Last.Value - EntriesThrough.Value;
    }
}
