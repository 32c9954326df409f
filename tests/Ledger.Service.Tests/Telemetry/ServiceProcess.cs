using System.Diagnostics;
using System.Net.Http.Headers;
using System.Runtime.Versioning;
using System.Text;
using Ledger.Service.Tests.Access;
using Ledger.TestDatabase;

namespace Ledger.Service.Tests.Telemetry;

/// <summary>
/// The service as a process of its own, as it ships but for its logging: the framework tells all that it tells at the level Information.
/// </summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo home;
    private readonly Process process;
    private readonly StringBuilder said;

    private ServiceProcess(DirectoryInfo home, Process process, StringBuilder said, Uri address)
    {
        (this.home, this.process, this.said, Address) = (home, process, said, address);
    }

    public Uri Address { get; }

    /// <summary>What stands in the home of its user, which was empty when it began.</summary>
    public IEnumerable<string> LeftAtHome => home.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Select(left => left.FullName);

    /// <summary>All that it wrote to its output and to its errors.</summary>
    public string Said
    {
        get
        {
            lock (said)
                return said.ToString();
        }
    }

    public static async Task<ServiceProcess> Start(LedgerDatabase database, LocalKey key, Uri collector, Uri logbook)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ledger-service.dll")]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var empty = Directory.CreateTempSubdirectory("ledger-home-");
        start.Environment["HOME"] = empty.FullName;
        start.Environment["LEDGER_DATABASE"] = database.ConnectionString;
        start.Environment["Ledger__Listen"] = "http://127.0.0.1:0";
        start.Environment["Ledger__Access__LocalIssuer__KeyFile"] = key.Path;
        start.Environment["Ledger__Telemetry__Endpoint"] = $"{collector}";
        start.Environment["Ledger__ProcessingLog__Endpoint"] = $"{logbook}";
        start.Environment["Logging__LogLevel__Microsoft.AspNetCore"] = "Information";
        var service = Process.Start(start)!;

        var heard = new StringBuilder();
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        service.OutputDataReceived += (_, line) => Hear(line.Data);
        service.ErrorDataReceived += (_, line) => Hear(line.Data);
        service.BeginOutputReadLine();
        service.BeginErrorReadLine();
        return new ServiceProcess(empty, service, heard, await listening.Task.WaitAsync(patience));

        void Hear(string? line)
        {
            const string Listening = "Now listening on: ";
            lock (heard)
                heard.AppendLine(line);
            if (line?.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
                listening.TrySetResult(new Uri(line[(at + Listening.Length)..]));
        }
    }

    public HttpClient Client(string token) =>
        new() { BaseAddress = Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };

    /// <summary>Ends it as an operator does, so that what waits to be sent is sent.</summary>
    [UnsupportedOSPlatform("windows")]
    public async Task Stop()
    {
        if (process.HasExited)
            return;
        using (var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await signal.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(patience);
    }

    public ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
        home.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
