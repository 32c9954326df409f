using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Ledger.Domain;
using Ledger.SignIn;

namespace Ledger.Benchmarks;

/// <summary>The service as a process of its own, on a free port of this machine, with rate limits out of the way.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;
    private readonly Uri address;
    private readonly System.Security.Cryptography.ECDsa key;
    private readonly PosixSignalRegistration terminated;

    private RunningService(Process process, string folder, Uri address)
    {
        (this.process, this.folder, this.address, key) = (process, folder, address, KeyFile.ReadOrCreate(KeyIn(folder)));
        terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => End());
    }

    /// <summary>Resident memory of the process, in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    public static async Task<RunningService> Start(string connectionString)
    {
        var own = Directory.CreateTempSubdirectory("ledger-bench-").FullName;
        KeyFile.ReadOrCreate(KeyIn(own)).Dispose();
        var listen = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ledger-service.dll")])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment =
            {
                ["LEDGER_DATABASE"] = connectionString,
                ["Ledger__Listen"] = listen.ToString(),
                ["Ledger__Access__LocalIssuer__KeyFile"] = KeyIn(own),
                ["Ledger__Access__RateLimits__RequestsPerSecond"] = "1000000",
                ["Ledger__Access__RateLimits__Burst"] = "1000000",
                ["Logging__LogLevel__Default"] = "Error",
            },
        };
        var service = new RunningService(Process.Start(start)!, own, listen);
        service.process.OutputDataReceived += (_, _) => { };
        service.process.BeginOutputReadLine();
        await service.Ready();
        return service;
    }

    /// <summary>A caller with these roles in a municipality.</summary>
    public HttpClient Client(Municipality municipality, params Role[] roles)
    {
        var token = LocalIssuer.Sign(LocalIssuer.Key(key), "bench", roles.Select(role => new RoleAt(role, municipality)), TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(1));
        return new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 })
        {
            BaseAddress = new Uri(address, $"/v1/municipalities/{municipality}/"),
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
    }

    public async ValueTask DisposeAsync()
    {
        terminated.Dispose();
        End();
        await process.WaitForExitAsync();
        process.Dispose();
        key.Dispose();
    }

    private void End()
    {
        process.Kill(entireProcessTree: true);
        Directory.Delete(folder, recursive: true);
    }

    private static string KeyIn(string folder) => Path.Combine(folder, "key.pem");

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task Ready()
    {
        using var client = new HttpClient { BaseAddress = address };
        for (var attempt = 0; attempt < 600; attempt++)
        {
            if (process.HasExited)
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The service ended with {process.ExitCode}."));
            try
            {
                if ((await client.GetAsync(new Uri("/v1/health/ready", UriKind.Relative))).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(200);
        }

        throw new TimeoutException("The service did not become ready in two minutes.");
    }
}
