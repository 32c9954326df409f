using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ledger.Service.Tests;

/// <summary>
/// Sends a bulk stream and reads nothing meanwhile, as most HTTP clients do. The lines are wrong, long, and have long receipts: more than
/// the buffers of the connection hold, on the way there and on the way back.
/// </summary>
internal sealed class StubbornSender : IDisposable
{
    private const int LineBytes = 8 * 1024;

    private static readonly byte[] line = [.. "{}"u8, .. Enumerable.Repeat((byte)' ', LineBytes - 3), (byte)'\n'];

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 16 * 1024 };

    /// <summary>Waits so long for the service before it calls the trial failed.</summary>
    private readonly CancellationTokenSource patience = new(Subscriptions.Patience.Limit);

    /// <param name="lines">How many are announced.</param>
    public async Task Begin(Uri service, string token, long lines)
    {
        await socket.ConnectAsync(IPAddress.Loopback, service.Port);
        var head = $"POST {ServiceUnderTest.Path("events")} HTTP/1.1\r\nHost: {service.Authority}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/x-ndjson\r\nContent-Length: {lines * LineBytes}\r\nConnection: close\r\n\r\n";
        await SendAll(Encoding.ASCII.GetBytes(head));
    }

    /// <exception cref="SocketException">The service has ended the connection.</exception>
    public async Task Send(long lines)
    {
        for (var sent = 0L; sent < lines; sent++)
            await SendAll(line);
    }

    /// <summary>All that the service says, until it ends the connection.</summary>
    public async Task<string> Answer()
    {
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(patience.Token);
    }

    public void Dispose()
    {
        socket.Dispose();
        patience.Dispose();
    }

    private async Task SendAll(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[await socket.SendAsync(bytes, patience.Token)..];
    }
}
