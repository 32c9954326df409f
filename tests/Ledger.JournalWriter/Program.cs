using Ledger.Domain;
using Ledger.Domain.Journal;
using Ledger.Journal;
using Ledger.Journal.Postgres;
using Npgsql;

// A process that writes to a journal until it is stopped, for tests that stop it in the middle.
// Arguments: what to do, a name that its events bear, and the number of writers. DATABASE holds the connection string.
// Every line it prints is a promise: "ID POSITION" for an event that the journal acknowledged, "written" for a page of a first load.
// It stops, in order, when its input ends.

var (act, name, writers) = (args[0], args[1], int.Parse(args[2]));
var municipality = new Municipality("0141");
await using var journal = new PostgresJournal(Environment.GetEnvironmentVariable("DATABASE")!);
var stopped = Task.Run(Console.In.ReadToEnd);

await (act switch
{
    "append" => Task.WhenAll(Enumerable.Range(0, writers).Select(Append)),
    "load" => Load(),
    "first-load" => FirstLoad(),
    _ => throw new NotSupportedException($"'{act}' is not append, load or first-load."),
});

// Batches of one to five events; the next one once the last is answered.
async Task Append(int writer)
{
    for (var batch = 0; !stopped.IsCompleted; batch++)
    {
        var offered = Enumerable.Range(0, (batch % 5) + 1).Select(n => Event($"{name}-{writer}-{batch}-{n}", $"dossier/{(batch + n) % 50}")).ToArray();
        try
        {
            Promise(offered, await journal.Append(municipality, AppendBatch.Of(offered), CancellationToken.None));
        }
        catch (NpgsqlException exception) when (exception is not PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            batch--; // the connection was lost: send it again, as any source would. Two events for one position would be another matter
        }
    }
}

async Task Load()
{
    for (var page = 0; !stopped.IsCompleted; page++)
    {
        var offered = Page(page);
        Promise(offered, await journal.Load(municipality, offered, CancellationToken.None));
    }
}

async Task FirstLoad()
{
    await using var load = await journal.BeginFirstLoad(municipality, CancellationToken.None);
    for (var page = 0; !stopped.IsCompleted; page++)
    {
        await load.Write(Page(page), CancellationToken.None);
        Console.WriteLine("written");
    }
    await load.Complete(CancellationToken.None);
}

NewEvent[] Page(int page) => [.. Enumerable.Range(page * 2000, 2000).Select(n => Event($"{name}-{n}", $"dossier/{n % 997}"))];

NewEvent Event(string id, string stream) => new()
{
    Source = "urn:test:writer",
    SourceEventId = id,
    Stream = new StreamId(stream),
    Type = "benefit_granted",
    SchemaVersion = 1,
    EffectiveOn = new DateOnly(2026, 3, 1),
    KnownAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
    Data = """{"persons":1}"""u8.ToArray(),
};

static void Promise(NewEvent[] offered, IReadOnlyList<Receipt> receipts)
{
    lock (Console.Out)
    {
        foreach (var (written, receipt) in offered.Zip(receipts))
            Console.WriteLine($"{written.SourceEventId} {receipt.Position}");
    }
}
