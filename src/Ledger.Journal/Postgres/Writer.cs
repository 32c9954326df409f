using System.Data;
using System.Threading.Channels;
using Ledger.Domain;
using Npgsql;

namespace Ledger.Journal.Postgres;

/// <summary>
/// The one queue to a database, and the one connection that writes. What is waiting when a transaction ends goes into the next one
/// together, without ever waiting for more: eight writers share a commit instead of fighting for the lock of the head.
/// Several processes stay correct through that lock.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    private const int WaitingRequestsMax = 1024;
    private const int GroupEventsMax = 20_000;

    private readonly NpgsqlDataSource database;
    private readonly Channel<WriteRequest> queue = Channel.CreateBounded<WriteRequest>(new BoundedChannelOptions(WaitingRequestsMax) { SingleReader = true });
    private readonly Dictionary<Municipality, StreamVersions> versions = [];

    /// <summary>Those whose last group held events that were known. What comes next is likely to hold more of them: a file sent again.</summary>
    private readonly HashSet<Municipality> repeating = [];

    private readonly Task writing;
    private NpgsqlConnection? connection;

    public Writer(NpgsqlDataSource database)
    {
        this.database = database;
        writing = Task.Run(WriteAll);
    }

    public async Task<IReadOnlyList<Receipt>> Write(WriteRequest request)
    {
        try
        {
            await queue.Writer.WriteAsync(request, request.Cancel);
        }
        catch (ChannelClosedException closed)
        {
            throw new ObjectDisposedException("The journal was closed.", closed);
        }
        return await request.Answer;
    }

    /// <summary>Writes what is waiting, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writing;
        await Disconnect();
    }

    private async Task WriteAll()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            foreach (var ofMunicipality in Waiting().GroupBy(request => request.Municipality))
                await Write(ofMunicipality.Key, [.. ofMunicipality]);
        }
    }

    private List<WriteRequest> Waiting()
    {
        var waiting = new List<WriteRequest>();
        var events = 0;
        while (events < GroupEventsMax && queue.Reader.TryRead(out var request))
        {
            if (request.Withdrawn())
                continue;
            waiting.Add(request);
            events += request.Events.Length;
        }
        return waiting;
    }

    private async Task Write(Municipality municipality, IReadOnlyList<WriteRequest> group)
    {
        try
        {
            await WriteOnce(municipality, group);
        }
        catch (NpgsqlException exception) when (ConnectionLoss.Is(exception))
        {
            // Whether the commit came through is not known; as every event has an id, writing again is the way to find out.
            await Disconnect();
            await WriteAgain(municipality, group);
        }
        catch (PostgresException) when (group.Count > 1)
        {
            // One of them is more than PostgreSQL will take; the others shall not suffer from it.
            foreach (var request in group)
                await Write(municipality, [request]);
        }
        catch (Exception exception)
        {
            await FailAll(group, exception);
        }
    }

    private async Task WriteAgain(Municipality municipality, IReadOnlyList<WriteRequest> group)
    {
        try
        {
            await WriteOnce(municipality, group);
        }
        catch (Exception exception)
        {
            await FailAll(group, exception);
        }
    }

    private async Task FailAll(IReadOnlyList<WriteRequest> group, Exception exception)
    {
        if (exception is not UnknownMunicipalityException)
            await Disconnect();
        foreach (var request in group)
            request.Fail(exception);
    }

    private async Task WriteOnce(Municipality municipality, IReadOnlyList<WriteRequest> group)
    {
        // Npgsql closes a connection after some refusals too, such as for want of room on the disk.
        if (connection is { State: not ConnectionState.Open })
            await Disconnect();
        connection ??= await database.OpenConnectionAsync();
        try
        {
            await Write(connection, municipality, group);
        }
        catch (Exception lost) when (lost is ObjectDisposedException || (lost is not NpgsqlException && connection.State != ConnectionState.Open))
        {
            // At the moment at which a connection breaks Npgsql throws whatever it comes upon.
            throw new NpgsqlException("The connection with the database was lost.", lost);
        }
    }

    private async Task Write(NpgsqlConnection open, Municipality municipality, IReadOnlyList<WriteRequest> group)
    {
        if (PlainGroup.TryMake(group) is { } plain && await plain.TryWrite(open, municipality))
            return;
        if (!versions.TryGetValue(municipality, out var cache))
            versions.Add(municipality, cache = new StreamVersions());
        var judged = new JudgedGroup(municipality, group, cache);
        if (judged.IsBulk && !repeating.Contains(municipality) && await judged.TryWriteAsNew(open))
            return;
        if (await judged.Write(open))
            repeating.Add(municipality);
        else
            repeating.Remove(municipality);
    }

    private async Task Disconnect()
    {
        if (connection is { } lost)
        {
            connection = null;
            try
            {
                await lost.DisposeAsync();
            }
            catch (Exception broken) when (broken is NpgsqlException or ObjectDisposedException or InvalidOperationException or IOException)
            {
                // It is gone either way, and the queue has to go on.
            }
        }
    }
}
