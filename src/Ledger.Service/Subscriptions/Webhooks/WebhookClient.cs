using System.Net;
using System.Net.Sockets;

namespace Ledger.Service.Subscriptions.Webhooks;

/// <summary>An address that webhooks must not go to.</summary>
internal sealed class AddressRefusedException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// Posts to subscribers. Every address that a host resolves to is looked at when the connection is made, so a name that later points
/// elsewhere helps nobody; no redirect is followed, and no proxy asked.
/// </summary>
internal sealed class WebhookClient : IDisposable
{
    private readonly SubscriptionSettings settings;
    private readonly WebhookNetworks networks;
    private readonly HttpClient http;

    public WebhookClient(SubscriptionSettings settings)
    {
        (this.settings, networks) = (settings, settings.Networks);
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = Connect,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Ledger/1.0");
    }

    /// <summary>Sends, and answers as soon as the status is there: what follows it is not read.</summary>
    /// <exception cref="AddressRefusedException">The address must not be called.</exception>
    /// <exception cref="TimeoutException">No answer came in time.</exception>
    /// <exception cref="HttpRequestException">No answer came at all.</exception>
    public async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(settings.AnswerWithin);
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer within {settings.AnswerWithin.TotalSeconds:0.###} s.", late);
        }
        catch (HttpRequestException wrapped) when (wrapped.InnerException is AddressRefusedException refused)
        {
            throw new AddressRefusedException(refused.Message, wrapped);
        }
    }

    public void Dispose() => http.Dispose();

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var isSecured = context.InitialRequestMessage.RequestUri!.Scheme == Uri.UriSchemeHttps;
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        foreach (var address in addresses)
        {
            if (networks.ObjectionTo(address, isSecured) is { } objection)
                throw new AddressRefusedException(objection);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
