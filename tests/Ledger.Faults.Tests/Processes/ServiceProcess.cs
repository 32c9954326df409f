using System.Net;

namespace Ledger.Faults.Tests.Processes;

/// <summary>The service as it is built, in a process of its own, always on the same port. Killed, it is no more; started again, it knows only what is in the database.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan startTimeout = TimeSpan.FromSeconds(90);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ledger-faults-service-");
    private readonly MortalProcess process;
    private readonly HttpClient client;

    /// <param name="settings">By their names as environment variables.</param>
    public ServiceProcess(string connectionString, IReadOnlyDictionary<string, string> settings)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort.Take()}");
        client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        process = new MortalProcess(
            Path.Combine(folder.FullName, "log"),
            ["dotnet", Path.Combine(AppContext.BaseDirectory, "ledger-service.dll")],
            new Dictionary<string, string>(settings)
            {
                ["LEDGER_DATABASE"] = connectionString,
                ["Ledger__Listen"] = Address.ToString(),
                ["Logging__LogLevel__Default"] = "Warning",
            });
    }

    public Uri Address { get; }

    public string LastWords => process.LastWords;

    public Task Start() => process.Start();

    public Task Kill() => process.Kill();

    public Task<bool> Runs() => process.Runs();

    public async Task<bool> IsReady()
    {
        try
        {
            using var answer = await client.GetAsync("/v1/health/ready");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Returns when it answers, and its figures know of the whole journal.</summary>
    public async Task AwaitReady()
    {
        using var end = new CancellationTokenSource(startTimeout);
        while (!await IsReady())
        {
            Assert.True(await Runs(), $"The service ended by itself. It said:\n{LastWords}");
            Assert.False(end.IsCancellationRequested, $"The service did not become ready. It said:\n{LastWords}");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        client.Dispose();
        folder.Delete(recursive: true);
    }
}
