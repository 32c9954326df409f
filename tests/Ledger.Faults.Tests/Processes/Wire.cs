using System.Net;
using System.Net.Sockets;

namespace Ledger.Faults.Tests.Processes;

/// <summary>
/// A wire between a service and PostgreSQL to which things happen: it delays what it carries, is cut in the middle of a message, or
/// swallows everything and says nothing. A connection that was swallowed stays silent for ever, as one does whose state a router has lost.
/// </summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly int server;
    private readonly Lock changing = new();
    private readonly List<Line> lines = [];
    private readonly Task accepting;
    private volatile bool swallows;
    private long delayTicks;

    /// <param name="server">Port of this machine that it leads to.</param>
    public Wire(int server)
    {
        this.server = server;
        listener.Start();
        accepting = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How long each piece is held up.</summary>
    public TimeSpan Delay
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref delayTicks));
        set => Interlocked.Exchange(ref delayTicks, value.Ticks);
    }

    /// <summary>Closes every connection, once it has carried so many bytes more.</summary>
    public void Cut(int after)
    {
        foreach (var line in Open())
            line.CutAfter(after);
    }

    /// <summary>Nothing comes through any more, and nobody is told.</summary>
    public void Swallow()
    {
        lock (changing)
        {
            swallows = true;
            lines.ForEach(line => line.IsSwallowed = true);
        }
    }

    /// <summary>New connections get through. Of the old ones the server's side is closed, as its own watch over dead clients would do; the service is told nothing.</summary>
    public void Restore()
    {
        lock (changing)
        {
            swallows = false;
            lines.Where(line => line.IsSwallowed).ToList().ForEach(line => line.CloseServer());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        foreach (var line in Open())
            line.Close();
        stop.Dispose();
    }

    private List<Line> Open()
    {
        lock (changing)
            return [.. lines];
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptSocketAsync(stop.Token);
                lock (changing)
                {
                    var line = new Line(this, client) { IsSwallowed = swallows };
                    lines.Add(line);
                    _ = line.Carry(server);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // It is taken down.
        }
    }

    /// <summary>One connection.</summary>
    private sealed class Line(Wire wire, Socket client)
    {
        private readonly Socket toServer = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        private long left = long.MaxValue;

        public volatile bool IsSwallowed;

        public void CutAfter(int bytes) => Interlocked.Exchange(ref left, bytes);

        public async Task Carry(int server)
        {
            try
            {
                client.NoDelay = true;
                await toServer.ConnectAsync(IPAddress.Loopback, server, wire.stop.Token);
                await Task.WhenAny(Carry(client, toServer), Carry(toServer, client));
            }
            catch (Exception broken) when (broken is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // PostgreSQL is not there: neither is the wire.
            }

            if (!IsSwallowed)
                Close();
        }

        public void CloseServer() => Abort(toServer);

        public void Close()
        {
            Abort(client);
            Abort(toServer);
            lock (wire.changing)
                wire.lines.Remove(this);
        }

        private async Task Carry(Socket from, Socket to)
        {
            var buffer = new byte[16 * 1024];
            try
            {
                while (await from.ReceiveAsync(buffer, wire.stop.Token) is > 0 and var length)
                {
                    if (wire.Delay is { Ticks: > 0 } delay)
                        await Task.Delay(delay, wire.stop.Token);
                    if (IsSwallowed)
                        continue;
                    var carried = (int)Math.Min(length, Math.Max(0, Interlocked.Add(ref left, -length) + length));
                    await to.SendAsync(buffer.AsMemory(0, carried), wire.stop.Token);
                    if (carried < length)
                        return;
                }
            }
            catch (Exception broken) when (broken is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // One side is gone, and the other is let go as well.
            }
        }

        /// <summary>Without a farewell: what is under way is lost, and the other side gets a reset.</summary>
        private static void Abort(Socket socket)
        {
            try
            {
                socket.LingerState = new LingerOption(true, 0);
            }
            catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
            {
                // It is closed already.
            }

            socket.Dispose();
        }
    }
}
